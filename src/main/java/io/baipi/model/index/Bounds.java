package io.baipi.model.index;

/** The least and the greatest score of each unit; NaN for both where no score is possible. */
public final class Bounds {
  private final double[] low;
  private final double[] high;

  Bounds(double[] low, double[] high) {
    this.low = low;
    this.high = high;
  }

  public double low(int unit) {
    return low[unit];
  }

  public double high(int unit) {
    return high[unit];
  }
}
