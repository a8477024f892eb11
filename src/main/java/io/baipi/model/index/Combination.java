package io.baipi.model.index;

/**
 * How the weighed values of a group's children become one. A missing child (NaN) is left out with
 * its weight; where nothing is left, the group is missing.
 */
public enum Combination {
  /** Σ w·x / Σ w. */
  MEAN("mean"),
  /** exp(Σ w·ln x / Σ w); a zero makes it zero, a negative value has none (NaN). */
  GEOMETRIC("geometric"),
  /** Σ w / Σ (w / x); a zero makes it zero, a negative value has none (NaN). */
  HARMONIC("harmonic"),
  /**
   * Comparison by pairs: against each other unit, the weights of the children where this unit is
   * higher count for it, where it is lower against it, and where both are equal for neither. More
   * weight for than against is a win and counts 1, as much is a draw and counts 1/2, less is a loss
   * and counts 0. A child counts in a pair only where both units have it; a pair that shares no
   * child is a draw.
   */
  COPELAND("copeland");

  private final String word;

  Combination(String word) {
    this.word = word;
  }

  /** The word that models use for it. */
  public String word() {
    return word;
  }

  /** Whether values below zero have no meaning in it. */
  public boolean needsPositive() {
    return this == GEOMETRIC || this == HARMONIC;
  }
}
