package io.baipi.model.composite;

import java.util.Arrays;

/** How an indicator is brought to the scale from 0 to 100; NaN is a missing value. */
sealed interface Scale {

  /** Whether the scale depends on the data. */
  boolean fromData();

  /** The two ends for some raw values; NaN when there are none. */
  double[] ends(double[] raw);

  /** 100 · (x − min) / (max − min), with the data's own least and greatest value. */
  record MinMax() implements Scale {
    @Override
    public boolean fromData() {
      return true;
    }

    @Override
    public double[] ends(double[] raw) {
      double low = Arrays.stream(raw).filter(x -> !Double.isNaN(x)).min().orElse(Double.NaN);
      double high = Arrays.stream(raw).filter(x -> !Double.isNaN(x)).max().orElse(Double.NaN);
      return new double[] {low, high};
    }
  }

  /** The same with ends that are declared; what lies beyond an end counts as the end. */
  record Goalposts(double low, double high) implements Scale {
    @Override
    public boolean fromData() {
      return false;
    }

    @Override
    public double[] ends(double[] raw) {
      return new double[] {low, high};
    }
  }

  /**
   * The values from 0 (worst) to 100 (best); NaN for all when the ends do not differ, as there is
   * no scale then.
   */
  default double[] normalise(double[] raw, boolean higher) {
    double[] ends = ends(raw);
    double[] scaled = new double[raw.length];
    for (int i = 0; i < raw.length; i++) {
      double share = (raw[i] - ends[0]) / (ends[1] - ends[0]);
      double held = Double.isNaN(share) ? Double.NaN : Math.max(0, Math.min(1, share));
      scaled[i] = ends[0] < ends[1] ? 100 * (higher ? held : 1 - held) : Double.NaN;
    }
    return scaled;
  }
}
