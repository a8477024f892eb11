package io.baipi.model.claim;

import io.baipi.data.Row;
import io.baipi.data.Value;
import io.baipi.model.formula.Aggregate;
import io.baipi.model.verdict.Figure;
import io.baipi.text.Dimension;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What formulas make of whole columns. One missing cell leaves the whole missing: the highest of
 * those that are known need not be the highest.
 */
final class ColumnFigures {
  private static final MathContext PRECISION = new MathContext(50, RoundingMode.HALF_UP);

  /** More cells than these are counted in the arithmetic and not listed. */
  private static final int LISTED = 8;

  private ColumnFigures() {}

  /** One cell of the column. */
  record Item(
      String key, Value value, Optional<Figure> figure, Dimension dimension, Localized shown) {}

  static Cited count(List<Value> cells, long number) {
    BigDecimal count = BigDecimal.valueOf(number);
    return new Cited(
        cells,
        Optional.of(Figure.exact(count)),
        Dimension.COUNT,
        Localized.same(Numbers.plain(count)),
        Numbers.plain(count));
  }

  static Cited of(Aggregate aggregate, List<Item> cells) {
    List<Figure> figures = cells.stream().flatMap(cell -> cell.figure().stream()).toList();
    Optional<Figure> figure =
        figures.size() < cells.size() || cells.isEmpty()
            ? Optional.empty()
            : figure(aggregate, figures);
    return new Cited(
        cells.stream().map(Item::value).toList(),
        figure,
        cells.isEmpty() ? Dimension.NONE : cells.get(0).dimension(),
        shown(aggregate, cells),
        symbols(aggregate, cells));
  }

  private static Optional<Figure> figure(Aggregate aggregate, List<Figure> figures) {
    Optional<List<BigDecimal>> numbers = all(figures, Figure::number);
    if (aggregate == Aggregate.DESCENDING || aggregate == Aggregate.ASCENDING) {
      return numbers.map(n -> Figure.exact(ordered(n, aggregate)));
    }
    return Optional.of(
        new Figure(
            numbers.map(n -> combine(aggregate, n)),
            all(figures, Figure::low).map(n -> combine(aggregate, n)),
            all(figures, Figure::high).map(n -> combine(aggregate, n)),
            figures.stream().anyMatch(Figure::bound)));
  }

  private static Optional<List<BigDecimal>> all(
      List<Figure> figures, Function<Figure, Optional<BigDecimal>> end) {
    List<BigDecimal> numbers = figures.stream().flatMap(f -> end.apply(f).stream()).toList();
    return numbers.size() < figures.size() ? Optional.empty() : Optional.of(numbers);
  }

  private static BigDecimal combine(Aggregate aggregate, List<BigDecimal> numbers) {
    BigDecimal first = numbers.get(0);
    return switch (aggregate) {
      case SUM -> sum(numbers);
      case MEAN -> sum(numbers).divide(BigDecimal.valueOf(numbers.size()), PRECISION);
      case HIGHEST -> numbers.stream().reduce(first, BigDecimal::max);
      case LOWEST -> numbers.stream().reduce(first, BigDecimal::min);
      case COUNT, DESCENDING, ASCENDING, RANK, RANK_LOWEST ->
          throw new IllegalStateException(aggregate.word() + " is handled elsewhere");
    };
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal ordered(List<BigDecimal> numbers, Aggregate aggregate) {
    for (int i = 1; i < numbers.size(); i++) {
      int order = numbers.get(i).compareTo(numbers.get(i - 1));
      if (aggregate == Aggregate.DESCENDING ? order > 0 : order < 0) {
        return BigDecimal.ZERO;
      }
    }
    return BigDecimal.ONE;
  }

  /** The place of one row's cell among those of the column. */
  static Cited rank(Aggregate aggregate, List<Item> cells, Row row, Localized shown) {
    Optional<List<BigDecimal>> numbers =
        all(cells.stream().flatMap(c -> c.figure().stream()).toList(), Figure::number)
            .filter(n -> n.size() == cells.size());
    Optional<BigDecimal> own =
        cells.stream()
            .filter(cell -> cell.key().equals(row.key()))
            .findFirst()
            .flatMap(Item::figure)
            .flatMap(Figure::number);
    Optional<Figure> figure =
        numbers.flatMap(
            all ->
                own.map(
                    mine -> {
                      int sign = aggregate == Aggregate.RANK ? 1 : -1;
                      long before = all.stream().filter(n -> n.compareTo(mine) * sign > 0).count();
                      return Figure.exact(BigDecimal.valueOf(before + 1));
                    }));
    return new Cited(
        cells.stream().map(Item::value).toList(),
        figure,
        Dimension.NONE,
        Localized.of(shown.in(Language.ZH) + "的名次", "the rank of " + shown.in(Language.EN)),
        "#(" + shown.in(Language.EN) + ")");
  }

  private static Localized shown(Aggregate aggregate, List<Item> cells) {
    Map<Language, String> shown = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      boolean few = cells.size() <= LISTED;
      String inside =
          few
              ? joined(cells, "; ", cell -> cell.shown().in(language))
              : cells.size() + (language == Language.ZH ? "个数" : " figures");
      Optional<String> chain = chain(aggregate, cells, cell -> cell.shown().in(language));
      shown.put(language, chain.orElse(word(aggregate).in(language) + "(" + inside + ")"));
    }
    return new Localized(shown);
  }

  /** Numbers have commas of their own, so that a list needs another mark. */
  private static String joined(List<Item> cells, String mark, Function<Item, String> show) {
    return cells.stream().map(show).collect(Collectors.joining(mark));
  }

  /** A column in order is written as a chain of comparisons, when it is short. */
  private static Optional<String> chain(
      Aggregate aggregate, List<Item> cells, Function<Item, String> show) {
    boolean order = aggregate == Aggregate.DESCENDING || aggregate == Aggregate.ASCENDING;
    String sign = aggregate == Aggregate.DESCENDING ? " ≥ " : " ≤ ";
    return order && cells.size() <= LISTED
        ? Optional.of("(" + joined(cells, sign, show) + ")")
        : Optional.empty();
  }

  private static String symbols(Aggregate aggregate, List<Item> cells) {
    Function<Item, String> show = cell -> Symbols.of(cell.value());
    String inside = cells.size() <= LISTED ? joined(cells, "; ", show) : "n = " + cells.size();
    return chain(aggregate, cells, show)
        .orElse(
            switch (aggregate) {
              case SUM -> "Σ(" + inside + ")";
              case MEAN -> "Σ(" + inside + ") ÷ " + cells.size();
              case HIGHEST -> "max(" + inside + ")";
              case LOWEST -> "min(" + inside + ")";
              case DESCENDING -> "≥(" + inside + ")";
              case ASCENDING -> "≤(" + inside + ")";
              case COUNT, RANK, RANK_LOWEST -> inside;
            });
  }

  private static Localized word(Aggregate aggregate) {
    return switch (aggregate) {
      case SUM -> Localized.of("合计", "sum");
      case MEAN -> Localized.of("平均", "mean");
      case HIGHEST -> Localized.of("最大", "highest");
      case LOWEST -> Localized.of("最小", "lowest");
      case DESCENDING -> Localized.of("是否降序", "falling order");
      case ASCENDING -> Localized.of("是否升序", "rising order");
      case COUNT, RANK, RANK_LOWEST -> Localized.same(aggregate.word());
    };
  }
}
