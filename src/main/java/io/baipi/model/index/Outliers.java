package io.baipi.model.index;

/**
 * What is done about outliers: while |skewness| is 2 or more and the excess kurtosis 3.5 or more,
 * the furthest point is drawn in, at most {@code cap} points.
 *
 * @param cap how many points may be drawn in; 0 does nothing
 * @param thenLog whether an indicator that is still so has its logarithm taken instead
 */
public record Outliers(int cap, boolean thenLog) {
  /** Outliers are left as they are. */
  public static final Outliers LEFT = new Outliers(0, false);
}
