package io.baipi.chapter.source;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * When a chapter's content last changed, as its author says.
 *
 * @param at where that stands
 */
public record Updated(LocalDate date, Location at) {
  /** Reads a date; what is none is reported. */
  public static Optional<Updated> read(String text, Location at, Diagnostics diagnostics) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() > 0) {
        return Optional.of(new Updated(date, at));
      }
    } catch (DateTimeParseException e) {
      // It is reported below.
    }
    diagnostics.error("chapter.date", at, "'updated' must be a date", "write it as 2026-11-21");
    return Optional.empty();
  }
}
