package io.baipi.model.measure;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Control;
import io.baipi.model.Inputs;
import io.baipi.model.Sheet;
import io.baipi.model.Shown;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The cells and the lists of rows that measures want, which readers set. */
final class Wanted {
  private final Table result;
  private final Sheet sheet;
  private final Inputs inputs;
  private final Map<String, Control> controls = new LinkedHashMap<>();
  private final Map<String, Rows> lists = new LinkedHashMap<>();

  /**
   * @param result the measures of the units of the data
   * @param sheet the units' own columns
   */
  Wanted(Table result, Sheet sheet, Inputs inputs) {
    this.result = result;
    this.sheet = sheet;
    this.inputs = inputs;
  }

  /** A list of rows of another table. */
  private record Rows(Table table, int by, Optional<Integer> of, Unit unit) {}

  Map<String, Control> controls() {
    return controls;
  }

  /** A column of the units' own that a measure reads, unless it is a measure. */
  void column(String name) {
    if (result.indexOf(name) >= 0 && !isOwn(name) || controls.containsKey(name)) {
      return;
    }
    sheet
        .series(name)
        .ifPresent(series -> controls.put(name, control(series.column(), series.values())));
  }

  /** Whether the result only repeats the column. */
  private boolean isOwn(String name) {
    return result.columns().get(0).name().equals(name);
  }

  /** A measure that readers give themselves. */
  void measure(Measure measure) {
    String name = measure.name().name();
    Column column = result.columns().get(result.indexOf(name));
    controls.put(name, control(column, result.values(name)));
  }

  private static Control control(Column column, Collection<Value> values) {
    String name = column.name();
    if (column.type().isNumeric()) {
      boolean negative =
          values.stream().anyMatch(v -> v instanceof Value.Num num && num.number().signum() < 0);
      Control control = Control.number(name, column.title(), column.unit()).open();
      return negative ? control : control.least(BigDecimal.ZERO);
    } else if (column.type() == ColumnType.BOOLEAN) {
      return Control.truth(name, column.title()).open();
    }
    List<String> known =
        values.stream()
            .filter(Value.Text.class::isInstance)
            .map(v -> v.show(Language.EN))
            .distinct()
            .toList();
    return Control.text(name, column.title(), known).open();
  }

  /**
   * The list of rows that a measure sums up, where readers can give one.
   *
   * @return its name; empty where the rows are chosen by a condition, are no numbers, or are
   *     counted and nothing else, so that their number is what readers give
   */
  Optional<String> list(Measure.Aggregate measure) {
    Measure.Rows rows = measure.rows();
    Measure.Summary.Kind kind = measure.summary().kind();
    boolean cells = measure.observed().map(Measure.Cells.class::isInstance).orElse(true);
    if (rows.unit().isPresent()
        || rows.where().isPresent()
        || rows.since().isPresent()
        || kind == Measure.Summary.Kind.DISTINCT
        || kind.isVersion()
        || !cells
        || Inputs.modelOf(rows.table()).isPresent()) {
      return Optional.empty();
    }
    Optional<Table> table = inputs.table(rows.table());
    if (table.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> of =
        measure.observed().map(observed -> ((Measure.Cells) observed).of().name());
    String name = table.get().id() + of.map(column -> "." + column).orElse("");
    Optional<String> known =
        lists.keySet().stream()
            .filter(n -> n.equals(name) || of.isEmpty() && n.startsWith(name + "."))
            .findFirst();
    if (known.isPresent() || of.isEmpty()) {
      return known;
    }
    Optional<Integer> index = of.map(table.get()::indexOf);
    boolean numbers = index.map(i -> table.get().columns().get(i).type().isNumeric()).orElse(true);
    if (!numbers) {
      return Optional.empty();
    }
    lists.put(
        name,
        new Rows(
            table.get(),
            table.get().indexOf(rows.by().name()),
            index,
            measure.in().orElse(index.map(i -> Inputs.unit(table.get(), i)).orElse(Units.ONE))));
    return Optional.of(name);
  }

  /** The unit in which a column of the units' own is read. */
  Optional<Unit> unit(String column) {
    return sheet.series(column).map(series -> series.column().unit());
  }

  /** Makes the lists inputs. */
  void settle() {
    lists.forEach(
        (name, rows) -> {
          Localized title = title(rows.table(), rows.of());
          Control control = Control.numbers(name, title, rows.unit()).open();
          boolean negative =
              values(rows, Optional.empty()).stream()
                  .flatMap(Optional::stream)
                  .anyMatch(n -> n.signum() < 0);
          controls.put(name, negative ? control : control.least(BigDecimal.ZERO));
        });
  }

  /** What the rows are, and what is given of each. */
  private static Localized title(Table table, Optional<Integer> of) {
    Localized whole = table.title();
    return of.map(i -> table.columns().get(i).title())
        .map(
            column ->
                Localized.of(
                    whole.in(Language.ZH) + "：" + column.in(Language.ZH),
                    whole.in(Language.EN) + ": " + column.in(Language.EN)))
        .orElse(whole);
  }

  /** How many of a list's unit make one of another. */
  BigDecimal scale(String list, Optional<Unit> to) {
    Rows rows = Objects.requireNonNull(lists.get(list));
    return to.map(unit -> rows.unit().convert(BigDecimal.ONE, unit)).orElse(BigDecimal.ONE);
  }

  private static List<Optional<BigDecimal>> values(Rows rows, Optional<String> key) {
    List<Optional<BigDecimal>> values = new ArrayList<>();
    for (Row row : rows.table().rows()) {
      String of = row.values().get(rows.by()).show(Language.EN);
      if (key.map(of::equals).orElse(true)) {
        Value cell = rows.of().map(row.values()::get).orElse(row.values().get(rows.by()));
        values.add(Shown.raw(cell, rows.unit()).map(BigDecimal.class::cast));
      }
    }
    return values;
  }

  /** What an input is for a unit of the data. */
  Object value(String name, int place, Row worked, String key) {
    Rows rows = lists.get(name);
    if (rows != null) {
      return values(rows, Optional.of(key));
    }
    int column = result.indexOf(name);
    if (column > 0) {
      return Shown.raw(worked.values().get(column));
    }
    return sheet
        .series(name)
        .map(series -> (Object) Shown.raw(series.values().get(place), series.column().unit()))
        .orElse(Optional.empty());
  }
}
