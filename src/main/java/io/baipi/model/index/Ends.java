package io.baipi.model.index;

/** Linear scales between two ends. */
final class Ends {
  private Ends() {}

  /**
   * The column between a worst and a best value brought to {@code low … high}; NaN throughout where
   * the two do not differ.
   */
  static double[] between(
      double[] column, double worst, double best, boolean capped, double low, double high) {
    double[] scaled = new double[column.length];
    double span = worst == best ? Double.NaN : best - worst;
    for (int u = 0; u < column.length; u++) {
      double share = (column[u] - worst) / span;
      if (capped) {
        share = Math.max(0, Math.min(1, share));
      }
      scaled[u] = low + (high - low) * share;
    }
    return scaled;
  }

  /** The least and the greatest value. */
  static double[] of(double[] scaled) {
    return new double[] {Moments.least(scaled), Moments.greatest(scaled)};
  }

  static double[] none() {
    return new double[] {Double.NaN, Double.NaN};
  }

  /** Natural logarithms; NaN for what has none. */
  static double[] logarithms(double[] column) {
    double[] logs = new double[column.length];
    for (int u = 0; u < column.length; u++) {
      logs[u] = column[u] > 0 ? StrictMath.log(column[u]) : Double.NaN;
    }
    return logs;
  }
}
