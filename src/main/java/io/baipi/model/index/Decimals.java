package io.baipi.model.index;

import io.baipi.model.Rounding;
import java.util.OptionalInt;

/** Scores as whole numbers of the last decimal that counts, so that comparing them is exact. */
final class Decimals {
  /** Stands for a missing score and is less than any other. */
  static final long NONE = Long.MIN_VALUE;

  private static final double NEAR = 1e-4;
  private static final double SAFE = 1e11;

  /**
   * Decimals that are compared where nothing is rounded: coarser than the arithmetic's own error.
   */
  private static final int UNROUNDED = 10;

  private final int digits;
  private final boolean rounded;
  private final double factor;

  /**
   * @param digits how many decimals count; all that mean something when empty
   */
  Decimals(OptionalInt digits) {
    this.digits = digits.orElse(UNROUNDED);
    this.rounded = digits.isPresent();
    this.factor = StrictMath.pow(10, this.digits);
  }

  /** A score in units of the last decimal, halves away from zero. */
  long of(double score) {
    if (Double.isNaN(score)) {
      return NONE;
    }
    double scaled = score * factor;
    double whole = Math.rint(scaled);
    // Near a half, or beyond what a double holds exactly, the decimal form decides.
    if (rounded && (Math.abs(Math.abs(scaled - whole) - 0.5) < NEAR || Math.abs(scaled) > SAFE)) {
      return exact(score);
    }
    return (long) whole;
  }

  private long exact(double score) {
    return Rounding.round(score, digits).movePointRight(digits).longValueExact();
  }
}
