package io.baipi.model.measure;

import io.baipi.data.Value;
import io.baipi.model.Version;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that were observed in some rows, with their cells and how many were missing. */
final class Observations {
  /** {@code 1.26.x} names the line 1.26. */
  private static final Pattern WILDCARD = Pattern.compile("^(\\D*\\d+\\.\\d+)\\.[x*]$");

  private final List<BigDecimal> numbers = new ArrayList<>();
  private final List<Value> cells = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private int missing;

  void add(Optional<BigDecimal> number, List<Value> from) {
    number.ifPresent(numbers::add);
    missing += number.isEmpty() ? 1 : 0;
    cells.addAll(from);
  }

  List<BigDecimal> numbers() {
    return numbers;
  }

  List<Value> cells() {
    return cells;
  }

  List<String> texts() {
    return texts;
  }

  int missing() {
    return missing;
  }

  /** What the numbers come to; empty of none. */
  Optional<BigDecimal> sum(Measure.Summary summary) {
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> sorted = numbers.stream().sorted().toList();
    BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(
        switch (summary.kind()) {
          case COUNT -> BigDecimal.valueOf(sorted.size());
          case SUM -> sum;
          case MEAN -> sum.divide(BigDecimal.valueOf(sorted.size()), MathContext.DECIMAL64);
          case MEDIAN -> middle(sorted);
          case LOWEST -> sorted.get(0);
          case HIGHEST -> sorted.get(sorted.size() - 1);
          case PERCENTILE -> percentile(sorted, summary.percentile());
          case DISTINCT, LOWEST_VERSION, MEDIAN_VERSION, HIGHEST_VERSION ->
              throw new IllegalStateException("texts are not summed up as numbers");
        });
  }

  /** How many different texts there are. */
  int distinct() {
    return new HashSet<>(texts).size();
  }

  /**
   * One of the texts that are versions; empty of none. Versions that are equal go by their text,
   * and of an even count the median is the lower of the two in the middle, as versions have no
   * mean.
   */
  Optional<String> version(Measure.Summary.Kind kind) {
    record Read(String text, Version version) {}
    List<Read> sorted = new ArrayList<>();
    for (String text : texts) {
      Version.parse(WILDCARD.matcher(text).replaceFirst("$1"))
          .ifPresent(version -> sorted.add(new Read(text, version)));
    }
    sorted.sort(Comparator.comparing(Read::version).thenComparing(Read::text));
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    int place =
        switch (kind) {
          case LOWEST_VERSION -> 0;
          case MEDIAN_VERSION -> (sorted.size() - 1) / 2;
          default -> sorted.size() - 1;
        };
    return Optional.of(sorted.get(place).text());
  }

  /** Of an even count, the mean of the two in the middle. */
  private static BigDecimal middle(List<BigDecimal> sorted) {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted
            .get(half - 1)
            .add(sorted.get(half))
            .divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
  }

  /** The nearest rank: the least number that so many per cent of them do not exceed. */
  private static BigDecimal percentile(List<BigDecimal> sorted, BigDecimal at) {
    int rank =
        at.multiply(BigDecimal.valueOf(sorted.size()))
            .movePointLeft(2)
            .setScale(0, RoundingMode.CEILING)
            .intValueExact();
    return sorted.get(Math.max(1, rank) - 1);
  }
}
