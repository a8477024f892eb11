package io.baipi.model.index;

/**
 * The treatment of outliers that COINr has. While |G1| ≥ 2 and G2 ≥ 3.5, the furthest value (the
 * greatest when G1 ≥ 0, else the least), wherever it stands, is replaced by the next one, until
 * {@code cap} cells are drawn in. Cells with the same value are drawn in together.
 *
 * @param logged whether drawing in was not enough, and ln(x − min + (max − min) / 100) of the
 *     column as it was is taken instead
 */
@SuppressWarnings("ArrayRecordComponent") // columns, which nobody compares
record Winsorisation(double[] column, boolean logged) {
  private static final double SKEWNESS = 2;
  private static final double KURTOSIS = 3.5;
  private static final int FEWEST = 4;

  static Winsorisation of(double[] column, Outliers outliers) {
    if (outliers.cap() == 0 || Moments.known(column).length < FEWEST || !hasOutliers(column)) {
      return new Winsorisation(column, false);
    }
    double[] drawn = column.clone();
    int count = 0;
    int high = 0;
    int low = 0;
    while (count < outliers.cap() && hasOutliers(drawn)) {
      if (Moments.skewness(drawn) >= 0) {
        high = drawIn(drawn, Moments.greatest(drawn), true);
      } else {
        low = drawIn(drawn, Moments.least(drawn), false);
      }
      count = high + low;
    }
    return outliers.thenLog() && hasOutliers(drawn)
        ? new Winsorisation(log(column), true)
        : new Winsorisation(drawn, false);
  }

  private static boolean hasOutliers(double[] column) {
    return Math.abs(Moments.skewness(column)) >= SKEWNESS && Moments.kurtosis(column) >= KURTOSIS;
  }

  /** Replaces a furthest value by the next one; the cells that held it are counted. */
  private static int drawIn(double[] column, double furthest, boolean high) {
    double next = Double.NaN;
    for (double x : column) {
      if (!Double.isNaN(x)
          && x != furthest
          && (Double.isNaN(next) || (high ? x > next : x < next))) {
        next = x;
      }
    }
    int count = 0;
    for (int u = 0; u < column.length; u++) {
      if (column[u] == furthest) {
        column[u] = next;
        count++;
      }
    }
    return count;
  }

  private static double[] log(double[] column) {
    double least = Moments.least(column);
    double shift = 0.01 * (Moments.greatest(column) - least);
    double[] logs = new double[column.length];
    for (int u = 0; u < column.length; u++) {
      logs[u] = Double.isNaN(column[u]) ? Double.NaN : StrictMath.log(column[u] - least + shift);
    }
    return logs;
  }
}
