package io.baipi.model.advice;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers from one end to another.
 *
 * @param low the lower end; empty when there is none
 * @param withLow whether the lower end belongs to it
 * @param high the upper end; empty when there is none
 * @param withHigh whether the upper end belongs to it
 */
record NumberRange(
    Optional<BigDecimal> low, boolean withLow, Optional<BigDecimal> high, boolean withHigh) {
  private static final String PART = "([a-z][a-z0-9_]*)\\s*(<=|>=|<|>|=)\\s*(-?\\d+(?:\\.\\d+)?)";
  private static final Pattern SHAPE =
      Pattern.compile("\\s*" + PART + "(?:\\s+and\\s+" + PART + ")?\\s*");

  /** Reads {@code qps > 100 and qps <= 5000}; empty when it is not such a range of that name. */
  static Optional<NumberRange> read(String text, String name) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches() || !matcher.group(1).equals(name)) {
      return Optional.empty();
    }
    NumberRange first = part(matcher.group(2), new BigDecimal(matcher.group(3)));
    if (matcher.group(4) == null) {
      return Optional.of(first);
    }
    if (!matcher.group(4).equals(name)) {
      return Optional.empty();
    }
    return first.and(part(matcher.group(5), new BigDecimal(matcher.group(6))));
  }

  private static NumberRange part(String sign, BigDecimal bound) {
    return switch (sign) {
      case "<" -> new NumberRange(Optional.empty(), false, Optional.of(bound), false);
      case "<=" -> new NumberRange(Optional.empty(), false, Optional.of(bound), true);
      case ">" -> new NumberRange(Optional.of(bound), false, Optional.empty(), false);
      case ">=" -> new NumberRange(Optional.of(bound), true, Optional.empty(), false);
      default -> new NumberRange(Optional.of(bound), true, Optional.of(bound), true);
    };
  }

  /** A lower and an upper bound together; empty when they are not one of each, or hold nothing. */
  private Optional<NumberRange> and(NumberRange other) {
    if (low.isPresent() == other.low.isPresent() || high.isPresent() == other.high.isPresent()) {
      return Optional.empty();
    }
    NumberRange below = low.isPresent() ? other : this;
    NumberRange above = low.isPresent() ? this : other;
    int order = above.low.orElseThrow().compareTo(below.high.orElseThrow());
    boolean holds = order < 0 || order == 0 && above.withLow && below.withHigh;
    return holds
        ? Optional.of(new NumberRange(above.low, above.withLow, below.high, below.withHigh))
        : Optional.empty();
  }

  /** Orders ranges by where they begin. */
  static int byStart(NumberRange a, NumberRange b) {
    if (a.low.isEmpty() || b.low.isEmpty()) {
      return Boolean.compare(a.low.isPresent(), b.low.isPresent());
    }
    int order = a.low.get().compareTo(b.low.get());
    return order != 0 ? order : Boolean.compare(b.withLow, a.withLow);
  }

  /** Whether a range that begins no earlier has a number in common with this one. */
  boolean overlaps(NumberRange next) {
    if (high.isEmpty() || next.low.isEmpty()) {
      return true;
    }
    int order = next.low.get().compareTo(high.get());
    return order < 0 || order == 0 && withHigh && next.withLow;
  }

  /** The numbers between this range and one after it that neither covers, in words. */
  Optional<String> gapBefore(NumberRange next) {
    BigDecimal end = high.orElseThrow();
    BigDecimal start = next.low.orElseThrow();
    int order = start.compareTo(end);
    if (order > 0) {
      return Optional.of("from " + end.toPlainString() + " to " + start.toPlainString());
    }
    return withHigh || next.withLow ? Optional.empty() : Optional.of(end.toPlainString());
  }

  /** The range as a file would write it. */
  String source(String name) {
    if (low.isPresent() && low.equals(high)) {
      return name + " = " + low.get().toPlainString();
    }
    String from = low.map(n -> name + (withLow ? " >= " : " > ") + n.toPlainString()).orElse("");
    String to = high.map(n -> name + (withHigh ? " <= " : " < ") + n.toPlainString()).orElse("");
    return from.isEmpty() || to.isEmpty() ? from + to : from + " and " + to;
  }
}
