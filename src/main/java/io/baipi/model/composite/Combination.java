package io.baipi.model.composite;

/** How weighed values become one; missing values (NaN) are left out with their weights. */
enum Combination {
  MEAN("mean"),
  GEOMETRIC("geometric"),
  HARMONIC("harmonic");

  private final String word;

  Combination(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** The weighed mean of what is there, summed in order; NaN when nothing is. */
  double of(double[] values, double[] weights) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i]) || weights[i] == 0) {
        continue;
      }
      total += weights[i];
      sum +=
          switch (this) {
            case MEAN -> weights[i] * values[i];
            case GEOMETRIC -> weights[i] * StrictMath.log(values[i]);
            case HARMONIC -> weights[i] / values[i];
          };
    }
    if (total == 0) {
      return Double.NaN;
    }
    return switch (this) {
      case MEAN -> sum / total;
      case GEOMETRIC -> StrictMath.exp(sum / total);
      case HARMONIC -> total / sum;
    };
  }
}
