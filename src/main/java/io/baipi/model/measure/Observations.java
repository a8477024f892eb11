package io.baipi.model.measure;

import io.baipi.data.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers that were observed in some rows, with their cells and how many were missing. */
final class Observations {
  private final List<BigDecimal> numbers = new ArrayList<>();
  private final List<Value> cells = new ArrayList<>();
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
        });
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
