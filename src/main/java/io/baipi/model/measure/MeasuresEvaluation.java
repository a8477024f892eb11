package io.baipi.model.measure;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Instants;
import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.model.Outcome;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out measures. */
final class MeasuresEvaluation {
  private static final int MEDIAN_DIGITS = 2;

  private final Measures model;
  private final Inputs inputs;
  private final String id;

  MeasuresEvaluation(Measures model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
    this.id = model.header().id();
  }

  /** A measure with its column and its value for each unit. */
  private record Worked(Column column, Map<String, Value> byUnit) {}

  Optional<Outcome> evaluate() {
    Optional<Table> found = inputs.table(model.table());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Table data = found.get();
    inputs.key(data, model.key());
    model.label().ifPresent(label -> inputs.textColumn(data, label));
    List<Worked> measures = new ArrayList<>();
    for (Measures.Measure measure : model.measures()) {
      Optional<Worked> worked =
          measure instanceof Measures.Plain plain
              ? plain(plain, data)
              : median((Measures.Median) measure, data);
      worked.ifPresent(measures::add);
    }
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    ResultTable table = new ResultTable(model.header(), "", model.header().title());
    table.text(model.key().name(), data.columns().get(data.indexOf(model.key().name())).title());
    model.label().ifPresent(label -> table.text("name", Localized.of("名称", "Name")));
    measures.forEach(measure -> table.column(measure.column()));
    for (Row row : data.rows()) {
      List<Value> values = new ArrayList<>();
      values.add(Inputs.keyOf(data, row, model.key()));
      model.label().ifPresent(label -> values.add(Inputs.text(data, row, label)));
      for (Worked measure : measures) {
        Value value = measure.byUnit().get(row.key());
        values.add(value == null ? Source.of(row.values().get(0)).missing() : value);
      }
      table.row(row.key(), values);
    }
    return Optional.of(
        new Outcome(table.table(), new LinkedHashMap<>(), new LinkedHashMap<>(), method()));
  }

  private Optional<Worked> plain(Measures.Plain measure, Table data) {
    int index = inputs.column(data, measure.of());
    if (index < 0) {
      return Optional.empty();
    }
    Column from = data.columns().get(index);
    Unit unit = measure.in().orElse(Inputs.unit(data, index));
    Map<String, Value> byUnit = new LinkedHashMap<>();
    for (Row row : data.rows()) {
      Value cell = row.values().get(index);
      Optional<BigDecimal> number = inputs.number(cell, unit, measure.of());
      byUnit.put(row.key(), plain(measure, cell, number, unit));
    }
    return Optional.of(
        new Worked(
            new Column(
                measure.name().name(),
                from.type(),
                unit,
                Inputs.title(data, measure.of(), measure.title())),
            byUnit));
  }

  /** A number that is neither converted nor rounded stays the cell that it is. */
  private Value plain(Measures.Plain measure, Value cell, Optional<BigDecimal> number, Unit unit) {
    boolean same = cell instanceof Value.Num num && num.unit().equals(unit);
    if (same && measure.round().isEmpty()) {
      return cell;
    }
    Source source =
        Source.rule(id, measure.name().name(), measure.name().location(), List.of(Source.of(cell)));
    return number
        .map(n -> source.number(round(n, measure.round()), unit))
        .orElse(source.missing(unit));
  }

  private static BigDecimal round(BigDecimal number, Optional<Integer> digits) {
    return digits.map(d -> number.setScale(d, RoundingMode.HALF_UP)).orElse(number);
  }

  private Optional<Worked> median(Measures.Median measure, Table units) {
    Optional<Table> found = inputs.table(measure.table());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Table data = found.get();
    int by = inputs.column(data, measure.by());
    int from = inputs.column(data, measure.from());
    int to = inputs.column(data, measure.to());
    Unit unit = measure.in().orElse(Units.get("s"));
    if (by < 0 || from < 0 || to < 0) {
      return Optional.empty();
    }
    if (unit.dimension() != Units.get("s").dimension()) {
      inputs.error(
          "model.unit-mismatch",
          measure.name().location(),
          "a time cannot be measured in '" + unit.id() + "'",
          "name a unit of time, such as 'h'");
      return Optional.empty();
    }
    Map<String, List<BigDecimal>> seconds = new LinkedHashMap<>();
    Map<String, List<Value>> cells = new LinkedHashMap<>();
    for (Row row : data.rows()) {
      String unitKey = row.values().get(by).show(Language.EN);
      Value start = row.values().get(from);
      Value end = row.values().get(to);
      elapsed(start, end)
          .ifPresent(
              time -> {
                seconds.computeIfAbsent(unitKey, k -> new ArrayList<>()).add(time);
                cells.computeIfAbsent(unitKey, k -> new ArrayList<>()).addAll(List.of(start, end));
              });
    }
    Map<String, Value> byUnit = new LinkedHashMap<>();
    for (Row row : units.rows()) {
      Source source =
          Source.rule(
              id,
              measure.name().name(),
              measure.name().location(),
              Source.of(cells.getOrDefault(row.key(), List.of())));
      byUnit.put(
          row.key(),
          middle(seconds.getOrDefault(row.key(), List.of()))
              .map(time -> Units.get("s").convert(time, unit))
              .map(
                  time ->
                      source.number(
                          time.setScale(
                              measure.round().orElse(MEDIAN_DIGITS), RoundingMode.HALF_UP),
                          unit))
              .orElse(source.missing(unit)));
    }
    return Optional.of(
        new Worked(
            new Column(measure.name().name(), ColumnType.NUMBER, unit, measure.title()), byUnit));
  }

  /** Seconds between two instants; empty when one is missing: a thing that is still open. */
  private Optional<BigDecimal> elapsed(Value start, Value end) {
    Optional<Instants.Moment> first = moment(start);
    Optional<Instants.Moment> last = moment(end);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal seconds = first.get().secondsTo(last.get());
    if (seconds.signum() < 0) {
      inputs.error(
          "model.negative-time",
          Inputs.place(end),
          "it ends before it starts: '" + end.show(Language.EN) + "'",
          "check the two times of this row");
      return Optional.empty();
    }
    return Optional.of(seconds);
  }

  private Optional<Instants.Moment> moment(Value value) {
    if (!(value instanceof Value.Text text)) {
      return Optional.empty();
    }
    Optional<Instants.Moment> moment = Instants.read(text.text().in(Language.EN));
    if (moment.isEmpty()) {
      inputs.error(
          "model.time",
          Inputs.place(value),
          "'" + value.show(Language.EN) + "' is not a time",
          "write a date such as 2025-03-01 or a time such as 2025-03-01T08:30:00Z");
    }
    return moment;
  }

  /** The median; of an even count, the mean of the two in the middle; empty of none. */
  static Optional<BigDecimal> middle(List<BigDecimal> numbers) {
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> sorted = numbers.stream().sorted().toList();
    int half = sorted.size() / 2;
    return Optional.of(
        sorted.size() % 2 == 1
            ? sorted.get(half)
            : sorted
                .get(half - 1)
                .add(sorted.get(half))
                .divide(BigDecimal.valueOf(2), MathContext.DECIMAL64));
  }

  private List<MethodStep> method() {
    Method method = new Method(model.header());
    method.step(
        "measure",
        Localized.of("统一单位", "One unit"),
        Localized.of(
            "每个指标换算成同一单位再比较；中位数遇到偶数个观测时取中间两个的平均，没有观测时为缺失。",
            "Each measure is brought to one unit before it is compared; a median of an even count is"
                + " the mean of the two in the middle, and of nothing it is missing."));
    if (!model.header().facts().isEmpty()) {
      method.step(
          "compare",
          Localized.of("比较", "Compare"),
          Localized.of(
              "比值是换算到同一单位后的倍数；两个百分比之差以百分点表示。",
              "Ratios are taken after conversion to one unit; the difference of two percentages is in"
                  + " percentage points."));
    }
    return method.steps();
  }
}
