package io.baipi.model.composite;

import io.baipi.diagnostic.Location;

/**
 * How the weights of one level come about.
 *
 * @param at where it is said, or the level
 */
record LevelWeights(How how, Location at) {
  /** The ways of weighing. */
  enum How {
    /** Numbers that sum to 100 or 1. */
    GIVEN("given"),
    /** Numbers that count in relation to each other. */
    RELATIVE("relative"),
    EQUAL("equal"),
    PCA("pca"),
    OPTIMISED("optimised");

    private final String word;

    How(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    boolean fromData() {
      return this == PCA || this == OPTIMISED;
    }
  }
}
