package io.baipi.model.trust;

/** Weights made from evenly spread numbers between 0 and 1; they sum to 1. */
final class Spacings {
  private Spacings() {}

  /**
   * Weights that are spread evenly over all weightings (the unit simplex): exponential spacings,
   * normalised. The weight of each is an input of its own before that.
   *
   * @param numbers numbers above 0 and below 1, from {@code at} on
   * @param into takes as many weights as it is long
   */
  static void simplex(double[] numbers, int at, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = -StrictMath.log(numbers[at + i]);
    }
    normalise(into);
  }

  /**
   * Weights that lie each between two bounds before they are normalised.
   *
   * @param low the lower bounds, one a weight
   */
  static void between(double[] low, double[] high, double[] numbers, int at, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = low[i] + (high[i] - low[i]) * numbers[at + i];
    }
    normalise(into);
  }

  /** Divides by the sum; leaves zeros alone. */
  static void normalise(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < weights.length && sum > 0; i++) {
      weights[i] /= sum;
    }
  }
}
