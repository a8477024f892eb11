package io.baipi.model.trust;

/** Weights made from evenly spread numbers between 0 and 1; they sum to 1. */
final class Spacings {
  private Spacings() {}

  /**
   * Weights that are spread evenly over all weightings (the unit simplex): exponential spacings,
   * normalised. The weight of each is an input of its own before that.
   *
   * @param numbers numbers above 0 and below 1, from {@code at} on
   * @param places where the weights go in {@code into}
   */
  static void simplex(double[] numbers, int at, int[] places, double[] into) {
    for (int i = 0; i < places.length; i++) {
      into[places[i]] = -StrictMath.log(numbers[at + i]);
    }
    normalise(places, into);
  }

  /**
   * Weights that lie each between two bounds before they are normalised.
   *
   * @param low the lower bounds, one a weight
   */
  static void between(
      double[] low, double[] high, double[] numbers, int at, int[] places, double[] into) {
    for (int i = 0; i < places.length; i++) {
      into[places[i]] = low[i] + (high[i] - low[i]) * numbers[at + i];
    }
    normalise(places, into);
  }

  /** Divides by the sum; leaves zeros alone. */
  private static void normalise(int[] places, double[] weights) {
    double sum = 0;
    for (int place : places) {
      sum += weights[place];
    }
    for (int i = 0; i < places.length && sum > 0; i++) {
      weights[places[i]] /= sum;
    }
  }
}
