package io.baipi.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which the day, or month and day, may not be known.
 *
 * @param parts year, month, day, as many as are known
 */
record PartialDate(List<Integer> parts) {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  PartialDate {
    parts = List.copyOf(parts);
  }

  /** The date that a text such as {@code 2024-03} writes. */
  static Optional<PartialDate> of(String text) {
    Matcher match = DATE.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(match.group(1));
    if (match.group(2) == null) {
      return Optional.of(new PartialDate(List.of(year)));
    }
    int month = Integer.parseInt(match.group(2));
    try {
      if (match.group(3) == null) {
        return Optional.of(
            new PartialDate(List.of(year, LocalDate.of(year, month, 1).getMonthValue())));
      }
      return Optional.of(of(LocalDate.of(year, month, Integer.parseInt(match.group(3)))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static PartialDate of(LocalDate date) {
    return new PartialDate(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
  }

  /** The month that a number or a name such as {@code mar} means. */
  static Optional<Integer> month(String text) {
    if (text.matches("0?[1-9]|1[0-2]")) {
      return Optional.of(Integer.parseInt(text));
    }
    String lower = text.toLowerCase(Locale.ROOT);
    int index = MONTHS.indexOf(lower.substring(0, Math.min(3, lower.length())));
    return index < 0 ? Optional.empty() : Optional.of(index + 1);
  }

  /** The date of a work: its {@code date}, or {@code year} and {@code month}. */
  static Optional<PartialDate> issued(Work work) {
    Optional<PartialDate> date = work.field("date").flatMap(PartialDate::of);
    if (date.isPresent()) {
      return date;
    }
    Optional<Integer> month = work.field("month").flatMap(PartialDate::month);
    return work.field("year")
        .filter(year -> year.matches("\\d{4}"))
        .map(Integer::parseInt)
        .map(year -> new PartialDate(month.map(m -> List.of(year, m)).orElse(List.of(year))));
  }

  int[] array() {
    return parts.stream().mapToInt(Integer::intValue).toArray();
  }
}
