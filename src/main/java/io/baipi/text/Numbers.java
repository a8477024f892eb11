package io.baipi.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers as a language writes them. */
public final class Numbers {
  /** No-break space between a number and its unit. */
  private static final String SPACE = "\u00a0";

  /** A number with this many decimals or more was computed and not rounded. */
  public static final int UNROUNDED = 13;

  /** How many decimals of such a number readers see. */
  public static final int SHOWN = 3;

  private Numbers() {}

  /** A number as readers see it: as it is, unless nobody rounded it. */
  public static BigDecimal shown(BigDecimal number) {
    return number.scale() >= UNROUNDED ? number.setScale(SHOWN, RoundingMode.HALF_UP) : number;
  }

  /** A number as programs read it, without zeros that only say that nobody rounded it. */
  public static String bare(BigDecimal number) {
    return (number.scale() >= UNROUNDED ? tidy(number) : number).toPlainString();
  }

  /**
   * A number with grouped thousands and all of its decimals, such as {@code 42,850} or {@code
   * 68.2}.
   */
  public static String plain(BigDecimal exact) {
    BigDecimal number = shown(exact);
    String digits = number.abs().toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    StringBuilder out = new StringBuilder(number.signum() < 0 ? "−" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0 && whole.length() > 3) {
        out.append(',');
      }
      out.append(whole.charAt(i));
    }
    return out.append(point < 0 ? "" : digits.substring(point)).toString();
  }

  /** A number with its unit, such as {@code 68.2%} or {@code 17.2 小时}. */
  public static String format(BigDecimal number, Unit unit, Language language) {
    if (language == Language.EN && unit.isMyriad()) {
      return millions(number.multiply(unit.factor())) + unit.behindMyriad();
    }
    return plain(number) + suffix(unit, language);
  }

  /** Two ends of a range with the unit once, such as {@code 40.0–100.0}. */
  public static String range(BigDecimal low, BigDecimal high, Unit unit, Language language) {
    if (language == Language.EN && unit.isMyriad()) {
      return millions(low.multiply(unit.factor())) + "–" + format(high, unit, language);
    }
    return plain(low) + "–" + plain(high) + suffix(unit, language);
  }

  /**
   * A large number in short: {@code 4.3 万}, {@code 1.2 亿}, {@code 42.9 thousand}, {@code 1.2
   * million}; three significant figures at the most, and whole below ten thousand.
   */
  public static String compact(BigDecimal number, Unit unit, Language language) {
    if (unit.isMyriad()) {
      return format(number, unit, language);
    }
    BigDecimal size = number.abs();
    if (language == Language.ZH) {
      if (size.compareTo(new BigDecimal("100000000")) >= 0) {
        return scaled(number, 8) + SPACE + "亿" + unit.symbol().in(language).strip();
      }
      if (size.compareTo(new BigDecimal("10000")) >= 0) {
        return scaled(number, 4) + SPACE + "万" + unit.symbol().in(language).strip();
      }
      return format(number, unit, language);
    }
    String suffix = suffix(unit, language);
    if (size.compareTo(new BigDecimal("1000000000")) >= 0) {
      return scaled(number, 9) + " billion" + suffix;
    }
    if (size.compareTo(new BigDecimal("1000000")) >= 0) {
      return scaled(number, 6) + " million" + suffix;
    }
    if (size.compareTo(new BigDecimal("10000")) >= 0) {
      return scaled(number, 3) + " thousand" + suffix;
    }
    return format(number, unit, language);
  }

  /** A whole number as English says it: in full below a million, then in millions or billions. */
  private static String millions(BigDecimal number) {
    BigDecimal size = number.abs();
    if (size.compareTo(new BigDecimal("1000000000")) >= 0) {
      return plain(tidy(number.movePointLeft(9))) + SPACE + "billion";
    }
    if (size.compareTo(new BigDecimal("1000000")) >= 0) {
      return plain(tidy(number.movePointLeft(6))) + SPACE + "million";
    }
    return plain(tidy(number));
  }

  private static String scaled(BigDecimal number, int power) {
    BigDecimal scaled = number.movePointLeft(power).setScale(1, RoundingMode.HALF_UP);
    return plain(tidy(scaled));
  }

  /** The same number without zeros at the end of its decimals, and never with an exponent. */
  public static BigDecimal tidy(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** What stands behind a number in a unit, with the space before it. */
  public static String suffix(Unit unit, Language language) {
    String symbol = unit.symbol().in(language);
    if (symbol.isEmpty()) {
      return "";
    }
    if (symbol.startsWith(" ")) {
      return SPACE + symbol.strip();
    }
    return (unit.spaced() ? SPACE : "") + symbol;
  }
}
