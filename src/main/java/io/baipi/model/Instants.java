package io.baipi.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads dates and times of ISO 8601; what names no zone is taken as UTC. */
public final class Instants {
  private Instants() {}

  /** A moment in time. */
  public record Moment(Instant instant) {
    /** The seconds from this moment to a later one; negative when that one is earlier. */
    public BigDecimal secondsTo(Moment later) {
      Duration between = Duration.between(instant, later.instant);
      return BigDecimal.valueOf(between.getSeconds())
          .add(BigDecimal.valueOf(between.getNano(), 9))
          .stripTrailingZeros();
    }
  }

  /** A moment; empty when the text is not one. */
  public static Optional<Moment> read(String text) {
    String tidy = text.strip().replace(' ', 'T');
    try {
      if (!tidy.contains("T")) {
        return Optional.of(
            new Moment(LocalDate.parse(tidy).atStartOfDay(ZoneOffset.UTC).toInstant()));
      }
      boolean zoned = tidy.endsWith("Z") || tidy.lastIndexOf('+') > 0 || tidy.lastIndexOf('-') > 10;
      return Optional.of(
          new Moment(
              zoned
                  ? OffsetDateTime.parse(tidy).toInstant()
                  : LocalDateTime.parse(tidy).toInstant(ZoneOffset.UTC)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
