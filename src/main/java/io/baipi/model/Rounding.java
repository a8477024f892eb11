package io.baipi.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How computed numbers are rounded: halves up (away from zero), on the exact decimal of the
 * double's shortest form. So 0.285 to two decimals is 0.29, although the double nearest to 0.285
 * lies below it.
 *
 * @param digits how many decimals are kept
 * @param beforeRank whether ranks compare the rounded values
 */
public record Rounding(int digits, boolean beforeRank) {
  private static final int SURE_DIGITS = 15;
  private static final int DOUBLE_DIGITS = 17;

  public BigDecimal round(double value) {
    return round(value, digits);
  }

  public static BigDecimal round(double value, int digits) {
    return shortest(value).setScale(digits, RoundingMode.HALF_UP);
  }

  /** A number to so many decimals, halves up; the number itself where none are said. */
  public static BigDecimal round(BigDecimal number, Optional<Integer> digits) {
    return digits.map(d -> number.setScale(d, RoundingMode.HALF_UP)).orElse(number);
  }

  /**
   * The decimal with the fewest digits that reads back as the same double. {@code Double.toString}
   * gives it only from Java 19 on.
   */
  public static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    // A decimal of at most 15 digits that reads back is the shortest but for its zeros at the end.
    for (int digits = SURE_DIGITS; digits < DOUBLE_DIGITS; digits++) {
      BigDecimal candidate = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (candidate.doubleValue() == value) {
        return candidate.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(DOUBLE_DIGITS, RoundingMode.HALF_EVEN));
  }
}
