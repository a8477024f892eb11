package io.baipi.text;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A unit of measurement.
 *
 * @param id how data and models name it, such as {@code ms}
 * @param dimension what it measures
 * @param factor how many base units one of it is (base units: s, byte, %, 1)
 * @param symbol how it is written after a number; empty for a plain number
 * @param title its name in words, for axes and table heads
 * @param spaced whether English puts a space between number and symbol
 */
public record Unit(
    String id,
    Dimension dimension,
    BigDecimal factor,
    Localized symbol,
    Localized title,
    boolean spaced) {

  /**
   * Whether it counts by ten thousands or hundred millions, as Chinese does and English does not.
   */
  public boolean isMyriad() {
    return symbol.in(Language.EN).startsWith("×");
  }

  /** What stands in English behind a number that was multiplied out, such as {@code /s}. */
  String behindMyriad() {
    return symbol.in(Language.EN).replaceFirst("^×[0-9,]+(?: million)?", "").replace(' ', '\u00a0');
  }

  /** A number in this unit, converted to another unit of the same dimension. */
  public BigDecimal convert(BigDecimal number, Unit to) {
    if (dimension != to.dimension) {
      throw new IllegalArgumentException(id + " does not convert to " + to.id);
    }
    if (factor.compareTo(to.factor) == 0) {
      return number;
    }
    return number.multiply(factor).divide(to.factor, MathContext.DECIMAL64);
  }
}
