package io.baipi.model.trust;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Statistics of columns, over the places where all of them are known; NaN is missing. */
final class Statistics {
  private Statistics() {}

  /** The places where both are known. */
  static int known(double[] x, double[] y) {
    int known = 0;
    for (int i = 0; i < x.length; i++) {
      known += Double.isNaN(x[i]) || Double.isNaN(y[i]) ? 0 : 1;
    }
    return known;
  }

  static double mean(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value;
    }
    return sum / x.length;
  }

  /** The mean product of deviations from the means (divided by n). */
  static double covariance(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / x.length;
  }

  /** Pearson's correlation; NaN with fewer than two places or without spread. */
  static double pearson(double[] x, double[] y) {
    double[][] both = both(x, y);
    double spreads = covariance(both[0], both[0]) * covariance(both[1], both[1]);
    if (both[0].length < 2 || !(spreads > 0)) {
      return Double.NaN;
    }
    double r = covariance(both[0], both[1]) / Math.sqrt(spreads);
    return Math.max(-1, Math.min(1, r));
  }

  /** Spearman's correlation: Pearson's of the ranks, where equal values share the mean rank. */
  static double spearman(double[] x, double[] y) {
    double[][] both = both(x, y);
    return pearson(midRanks(both[0]), midRanks(both[1]));
  }

  /** Ranks from 1, the lowest value first; equal values share the mean of their ranks. */
  static double[] midRanks(double[] x) {
    Integer[] order = IntStream.range(0, x.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> x[i] + 0.0));
    double[] ranks = new double[x.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && x[order[to]] == x[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  /** Both columns where both are known. */
  static double[][] both(double[] x, double[] y) {
    int[] places =
        IntStream.range(0, x.length)
            .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
            .toArray();
    return new double[][] {
      Arrays.stream(places).mapToDouble(i -> x[i]).toArray(),
      Arrays.stream(places).mapToDouble(i -> y[i]).toArray()
    };
  }
}
