package io.baipi.model.collect;

import io.baipi.model.Inputs;
import io.baipi.model.formula.Formula;
import io.baipi.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes numbers of the sums and counts that an engine answers. */
final class Tally {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int ROUND = 2;

  private final Collect model;
  private final Inputs inputs;
  private final CollectSql sql;
  private final Map<String, CellKind> kinds;
  private final List<Unit> units = new ArrayList<>();
  private final Map<UnitKey, Unit> byKey = new HashMap<>();
  private long conditionFalse;
  private long conditionUnknown;
  private long withoutUnit;
  private long used;

  /** A number that is known of some rows; empty when it is missing. */
  record Figure(Optional<BigDecimal> number, long known) {}

  /** One unit with its figures. */
  record Unit(UnitKey key, Optional<String> label, long rows, Map<Measure, Figure> figures) {}

  Tally(Collect model, Inputs inputs, CollectSql sql, Map<String, CellKind> kinds) {
    this.model = model;
    this.inputs = inputs;
    this.sql = sql;
    this.kinds = kinds;
  }

  /** The units in the order of their keys. */
  List<Unit> units() {
    return units.stream().sorted(java.util.Comparator.comparing(Unit::key)).toList();
  }

  long read() {
    return used + conditionFalse + conditionUnknown + withoutUnit;
  }

  long used() {
    return used;
  }

  long conditionFalse() {
    return conditionFalse;
  }

  long conditionUnknown() {
    return conditionUnknown;
  }

  long withoutUnit() {
    return withoutUnit;
  }

  /** Whether a figure rests on too few rows to be published. */
  boolean isHidden(Figure figure) {
    return model.least().isPresent() && figure.known() < model.least().get();
  }

  /** Units with too few rows. */
  long hiddenUnits() {
    return hidden().count();
  }

  /**
   * Whether the number of all rows would tell how many a hidden unit has: when one unit alone is
   * hidden, or when all that are have fewer rows together than one must have.
   */
  boolean isGivenAwayByTotals() {
    long together = hidden().mapToLong(Unit::rows).sum();
    return hiddenUnits() == 1 || (together > 0 && together < model.least().orElse(0));
  }

  private Stream<Unit> hidden() {
    return units.stream().filter(unit -> unit.rows() < model.least().orElse(0));
  }

  /** Takes in one answer of {@link CollectSql#groups}. */
  void group(Answer answer) {
    int at = sql.isFiltered() ? 1 : 0;
    int keys = model.by().size();
    int rowsAt = at + keys + (model.label().isPresent() ? 1 : 0);
    long rows = answer.count(rowsAt);
    if (sql.isFiltered() && answer.isMissing(0)) {
      conditionUnknown += rows;
      return;
    }
    if (sql.isFiltered() && answer.count(0) == 0) {
      conditionFalse += rows;
      return;
    }
    Optional<UnitKey> key = UnitKey.of(answer, at, model, kinds);
    if (key.isEmpty()) {
      withoutUnit += rows;
      return;
    }
    used += rows;
    Optional<String> label = model.label().flatMap(l -> answer.text(at + keys));
    Unit unit = new Unit(key.get(), label, rows, new HashMap<>());
    int column = rowsAt + 1;
    for (Measure measure : model.measures()) {
      if (!measure.aggregate().isPlace()) {
        unit.figures().put(measure, figure(measure, answer, column, rows));
      }
      column += CollectSql.width(measure);
    }
    units.add(unit);
    byKey.put(key.get(), unit);
  }

  /** Takes in one answer of {@link CollectSql#places}. */
  void place(Measure measure, Answer answer) {
    Optional<Unit> unit =
        UnitKey.of(answer, 0, model, kinds).flatMap(key -> Optional.ofNullable(byKey.get(key)));
    int at = model.by().size();
    if (unit.isEmpty()) {
      return;
    }
    long known = answer.count(at);
    BigDecimal low = answer.number(at + 1).orElseThrow();
    BigDecimal high = answer.number(at + 2).orElseThrow();
    BigDecimal number = low.add(high.subtract(low).multiply(CollectSql.between(measure, known)));
    unit.get()
        .figures()
        .put(measure, new Figure(Optional.of(round(number, measure, ROUND)), known));
  }

  private Figure figure(Measure measure, Answer answer, int at, long rows) {
    return switch (measure.aggregate()) {
      case COUNT ->
          measure.of().isEmpty()
              ? new Figure(Optional.of(BigDecimal.valueOf(rows)), rows)
              : count(answer, at);
      case DISTINCT -> count(answer, at);
      case SHARE -> {
        long known = answer.count(at + 1);
        yield new Figure(
            divide(answer.number(at), BigDecimal.valueOf(known), HUNDRED, measure), known);
      }
      case HIGHEST, LOWEST ->
          new Figure(
              answer
                  .number(at)
                  .map(n -> measure.round().isPresent() ? round(n, measure, 0) : Numbers.tidy(n)),
              answer.count(at + 1));
      case SUM -> {
        long known = known(measure, answer, at + 1);
        yield new Figure(
            sum(measure, measure.of(), answer.number(at)).map(n -> added(n, measure)), known);
      }
      case MEAN -> {
        long known = known(measure, answer, at + 1);
        yield new Figure(
            divide(
                sum(measure, measure.of(), answer.number(at)),
                BigDecimal.valueOf(known),
                BigDecimal.ONE,
                measure),
            known);
      }
      case WEIGHTED_MEAN -> weighted(measure, answer, at);
      case MEDIAN, PERCENTILE -> throw new IllegalStateException("it has a query of its own");
    };
  }

  private static Figure count(Answer answer, int at) {
    long known = answer.count(at + 1);
    return new Figure(
        known == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(answer.count(at))), known);
  }

  private Figure weighted(Measure measure, Answer answer, int at) {
    long known = known(measure, answer, at + 2);
    Optional<BigDecimal> weights = sum(measure, measure.weight(), answer.number(at + 1));
    Optional<BigDecimal> products =
        sum(measure, measure.weight(), sum(measure, measure.of(), answer.number(at)));
    return new Figure(weights.flatMap(w -> divide(products, w, BigDecimal.ONE, measure)), known);
  }

  /** How many numbers are known; reported when some were too large to be added. */
  private long known(Measure measure, Answer answer, int at) {
    long known = answer.count(at + 1);
    if (answer.count(at) != known) {
      inputs.error(
          "model.too-large",
          measure.name().location(),
          "a number is too large to be added with " + measure.decimals() + " decimals",
          "write for example 'decimals: 0'");
    }
    return known;
  }

  private Optional<BigDecimal> sum(
      Measure measure, Optional<Formula> of, Optional<BigDecimal> sum) {
    return sum.map(s -> s.movePointLeft(sql.shift(measure, of.orElseThrow())));
  }

  private static Optional<BigDecimal> divide(
      Optional<BigDecimal> dividend, BigDecimal divisor, BigDecimal times, Measure measure) {
    int digits = measure.round().orElse(ROUND);
    return divisor.signum() == 0
        ? Optional.empty()
        : dividend.map(d -> d.multiply(times).divide(divisor, digits, RoundingMode.HALF_UP));
  }

  private static BigDecimal added(BigDecimal sum, Measure measure) {
    return measure.round().isPresent() ? round(sum, measure, 0) : Numbers.tidy(sum);
  }

  private static BigDecimal round(BigDecimal number, Measure measure, int otherwise) {
    return number.setScale(measure.round().orElse(otherwise), RoundingMode.HALF_UP);
  }
}
