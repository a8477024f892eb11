package io.baipi.model;

import io.baipi.text.Dimension;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of time above zero.
 *
 * @param number the number, as written
 * @param unit a unit of time
 */
public record TimeSpan(BigDecimal number, Unit unit) {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)\\s*([a-z]+)");

  public BigDecimal seconds() {
    return unit.convert(number, Units.get("s"));
  }

  /** The span as files write it. */
  public String source() {
    return number.toPlainString() + " " + unit.id();
  }

  /** Reads a number with a unit of time; empty when it is not one, or zero. */
  static Optional<TimeSpan> read(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Units.find(matcher.group(2))
        .filter(unit -> unit.dimension() == Dimension.TIME)
        .map(unit -> new TimeSpan(new BigDecimal(matcher.group(1)), unit))
        .filter(span -> span.number().signum() > 0);
  }
}
