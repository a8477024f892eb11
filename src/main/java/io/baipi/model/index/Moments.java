package io.baipi.model.index;

import java.util.Arrays;

/** Summaries of a column's known cells, summed in order; NaN where they have no meaning. */
final class Moments {
  private Moments() {}

  static double[] known(double[] column) {
    double[] known = new double[column.length];
    int count = 0;
    for (double x : column) {
      if (!Double.isNaN(x)) {
        known[count++] = x;
      }
    }
    return Arrays.copyOf(known, count);
  }

  static double least(double[] column) {
    double least = Double.NaN;
    for (double x : column) {
      least = x >= least ? least : Double.isNaN(x) ? least : x;
    }
    return least;
  }

  static double greatest(double[] column) {
    double greatest = Double.NaN;
    for (double x : column) {
      greatest = x <= greatest ? greatest : Double.isNaN(x) ? greatest : x;
    }
    return greatest;
  }

  static double mean(double[] column) {
    double sum = 0;
    int count = 0;
    for (double x : column) {
      if (!Double.isNaN(x)) {
        sum += x;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  static double median(double[] column) {
    double[] sorted = known(column);
    Arrays.sort(sorted);
    int n = sorted.length;
    if (n == 0) {
      return Double.NaN;
    }
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }

  /** The sample's standard deviation, over n − 1. */
  static double deviation(double[] column) {
    double[] known = known(column);
    return known.length < 2 ? Double.NaN : Math.sqrt(power(known, 2) / (known.length - 1));
  }

  /** The adjusted skewness G1, as spreadsheets and COINr have it. */
  static double skewness(double[] column) {
    double[] known = known(column);
    double n = known.length;
    double squares = power(known, 2);
    double plain = Math.sqrt(n) * power(known, 3) / (squares * Math.sqrt(squares));
    return plain * Math.sqrt(n * (n - 1)) / (n - 2);
  }

  /** The adjusted excess kurtosis G2, as spreadsheets and COINr have it. */
  static double kurtosis(double[] column) {
    double[] known = known(column);
    double n = known.length;
    double squares = power(known, 2);
    double plain = n * power(known, 4) / (squares * squares) - 3;
    return ((n + 1) * plain + 6) * (n - 1) / ((n - 2) * (n - 3));
  }

  /** The sum of the deviations from the mean, each to a power. */
  private static double power(double[] known, int exponent) {
    double mean = mean(known);
    double sum = 0;
    for (double x : known) {
      double d = x - mean;
      double product = d;
      for (int i = 1; i < exponent; i++) {
        product *= d;
      }
      sum += product;
    }
    return sum;
  }
}
