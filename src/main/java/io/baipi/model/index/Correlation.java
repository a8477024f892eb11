package io.baipi.model.index;

import java.util.stream.IntStream;

/** Pearson's correlation of two columns. */
public final class Correlation {
  private Correlation() {}

  /** Over the units that have both; NaN when a column is constant among them. */
  public static double of(double[] a, double[] b) {
    return of(
        a,
        b,
        IntStream.range(0, a.length)
            .filter(u -> !Double.isNaN(a[u]) && !Double.isNaN(b[u]))
            .toArray());
  }

  static double of(double[] a, double[] b, int[] units) {
    double meanA = 0;
    double meanB = 0;
    for (int u : units) {
      meanA += a[u];
      meanB += b[u];
    }
    meanA /= units.length;
    meanB /= units.length;
    double together = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int u : units) {
      double x = a[u] - meanA;
      double y = b[u] - meanB;
      together += x * y;
      squaresA += x * x;
      squaresB += y * y;
    }
    return squaresA == 0 || squaresB == 0 ? Double.NaN : together / Math.sqrt(squaresA * squaresB);
  }
}
