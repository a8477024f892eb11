package io.baipi.model.index;

import java.util.Arrays;

/** What stands in for a missing cell of an indicator. */
public sealed interface Imputation {

  /**
   * The column with the gaps that can be filled, filled; NaN stays where there is nothing to go by.
   *
   * @param column one indicator
   * @param columns all raw columns, for those that name groups
   */
  double[] fill(double[] column, double[][] columns);

  /** Nothing: a missing cell stays missing. */
  record LeaveOut() implements Imputation {
    @Override
    public double[] fill(double[] column, double[][] columns) {
      return column;
    }
  }

  /** The mean of the known cells. */
  record Mean() implements Imputation {
    @Override
    public double[] fill(double[] column, double[][] columns) {
      double mean = Moments.mean(column);
      return Arrays.stream(column).map(x -> Double.isNaN(x) ? mean : x).toArray();
    }
  }

  /** The median of the known cells; of an even count, the mean of the two in the middle. */
  record Median() implements Imputation {
    @Override
    public double[] fill(double[] column, double[][] columns) {
      double median = Moments.median(column);
      return Arrays.stream(column).map(x -> Double.isNaN(x) ? median : x).toArray();
    }
  }

  /**
   * The mean of the known cells of the same group; missing where the group has none.
   *
   * @param by the raw column that holds the groups' codes; units of no group have NaN
   */
  record GroupMean(int by) implements Imputation {
    @Override
    public double[] fill(double[] column, double[][] columns) {
      double[] filled = column.clone();
      for (int u = 0; u < column.length; u++) {
        if (Double.isNaN(column[u])) {
          filled[u] = meanOf(column, columns[by], columns[by][u]);
        }
      }
      return filled;
    }

    private static double meanOf(double[] column, double[] groups, double group) {
      double sum = 0;
      int count = 0;
      for (int u = 0; u < column.length; u++) {
        if (groups[u] == group && !Double.isNaN(column[u])) {
          sum += column[u];
          count++;
        }
      }
      return count == 0 ? Double.NaN : sum / count;
    }
  }
}
