package io.baipi.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How values of each type are written. */
final class Literal {
  /** Longer numbers are mistakes, or made to exhaust memory. */
  private static final int DIGIT_LIMIT = 40;

  private static final int QUOTE_LIMIT = 60;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
  private static final Pattern GROUPED =
      Pattern.compile("-?[0-9]{1,3}([,_ \u00a0\u202f][0-9]{3})+(\\.[0-9]+)?");
  private static final Pattern WITH_UNIT =
      Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)\\s*[^0-9.,\\s].*");
  private static final Pattern NO_VALUE =
      Pattern.compile("-+|—+|\\?+|n/?a|nan|null|none|无|缺失|未公布|未知", Pattern.UNICODE_CASE);

  private Literal() {}

  /** What is wrong with a text, and what to do. */
  record Mistake(String message, String hint) {}

  /** Empty when the text is a value of the type. */
  static Optional<Mistake> check(ColumnType type, String text) {
    return switch (type) {
      case STRING -> Optional.empty();
      case NUMBER -> NUMBER.matcher(text).matches() ? tooLong(text) : number(type, text);
      case INTEGER -> INTEGER.matcher(text).matches() ? tooLong(text) : number(type, text);
      case BOOLEAN ->
          text.equals("true") || text.equals("false")
              ? Optional.empty()
              : mistake(text, "true or false", booleanHint(text));
      case DATE -> isDate(text) ? Optional.empty() : mistake(text, "a date", "write 2026-11-21");
    };
  }

  /** The order of two texts that are values of the type. */
  static int compare(ColumnType type, String left, String right) {
    return type.isNumeric()
        ? new BigDecimal(left).compareTo(new BigDecimal(right))
        : left.compareTo(right);
  }

  /** Whether two texts that are values of the type are the same value. */
  static boolean same(ColumnType type, String left, String right) {
    return compare(type, left, right) == 0;
  }

  /** A form in which equal values of the type are equal texts. */
  static String canonical(ColumnType type, String text) {
    if (!type.isNumeric()) {
      return text;
    }
    BigDecimal number = new BigDecimal(text);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Optional<Mistake> number(ColumnType type, String text) {
    String noun = type == ColumnType.INTEGER ? "a whole number" : "a number";
    String stripped = text.strip();
    if (!stripped.equals(text) && check(type, stripped).isEmpty()) {
      return mistake(text, noun, "write it without blanks around it");
    }
    if (GROUPED.matcher(stripped).matches()) {
      return mistake(text, noun, "write " + stripped.replaceAll("[^0-9.-]", ""));
    }
    if (NUMBER.matcher(stripped).matches()) {
      return mistake(text, noun, "leave the decimals out, or make the field's type 'number'");
    }
    if (NO_VALUE.matcher(stripped.toLowerCase(Locale.ROOT)).matches()) {
      return mistake(text, noun, "leave the cell empty when there is no value");
    }
    if (stripped.matches("-?[0-9.]+[eE][-+]?[0-9]+")) {
      return mistake(text, noun, "write all digits instead of an exponent");
    }
    if (stripped.matches("-?[0-9]+,[0-9]+")) {
      return mistake(text, noun, "write a point before decimals");
    }
    var unit = WITH_UNIT.matcher(stripped);
    if (unit.matches()) {
      return mistake(
          text, noun, "write " + unit.group(1) + "; the unit stands in datapackage.yaml");
    }
    return mistake(text, noun, "write ASCII digits, with a point before decimals");
  }

  private static Optional<Mistake> tooLong(String text) {
    return text.length() <= DIGIT_LIMIT
        ? Optional.empty()
        : Optional.of(
            new Mistake(
                "the number has more than " + DIGIT_LIMIT + " digits", "round it, or use text"));
  }

  private static boolean isDate(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static String booleanHint(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "1", "是" -> "write true";
      case "false", "no", "n", "0", "否" -> "write false";
      default -> "write true or false, or leave the cell empty";
    };
  }

  private static Optional<Mistake> mistake(String text, String noun, String hint) {
    return Optional.of(new Mistake(quote(text) + " is not " + noun, hint));
  }

  /** A text in quotes, cut where it would make a message unreadable. */
  static String quote(String text) {
    return "'" + (text.length() <= QUOTE_LIMIT ? text : cut(text) + "…") + "'";
  }

  /** As much of a text as is worth comparing with words or showing. */
  static String cut(String text) {
    return text.substring(0, Math.min(text.length(), QUOTE_LIMIT));
  }
}
