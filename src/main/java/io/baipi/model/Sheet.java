package io.baipi.model;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.formula.Formula;
import io.baipi.model.formula.Kind;
import io.baipi.model.formula.Scope;
import io.baipi.text.Language;
import io.baipi.text.Spelling;
import io.baipi.text.Unit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns over which formulas are worked out row by row: a table's, and what is added to them. */
public final class Sheet {
  private final String id;
  private final List<String> rows;
  private final Map<String, Series> columns = new LinkedHashMap<>();

  private Sheet(String id, List<String> rows) {
    this.id = id;
    this.rows = rows;
  }

  /**
   * A column with its values from top to bottom.
   *
   * @param column its unit is the one that formulas see numbers in
   */
  public record Series(Column column, List<Value> values) {
    public Series {
      values = List.copyOf(values);
    }

    /** What a formula takes its values for. */
    public Kind kind() {
      return column.type().isNumeric()
          ? Kind.NUMBER
          : column.type() == ColumnType.BOOLEAN ? Kind.TRUTH : Kind.TEXT;
    }
  }

  /**
   * What a formula gives for a row.
   *
   * @param value NaN when it is missing or not defined
   * @param read the cells that were looked at
   */
  public record Result(double value, Map<String, Value> read, boolean lacksInput) {
    public boolean isKnown() {
      return !Double.isNaN(value);
    }

    public boolean isTrue() {
      return isKnown() && value != 0;
    }

    /** Whether arithmetic failed although everything that it needs is there. */
    public boolean isUndefined() {
      return !isKnown() && !lacksInput;
    }

    public Collection<Value> cells() {
      return read.values();
    }

    /** The cells in words, such as {@code total = 0, largest = 3}. */
    String inputs() {
      return read.entrySet().stream()
          .map(e -> e.getKey() + " = " + e.getValue().show(Language.EN))
          .collect(Collectors.joining(", "));
    }
  }

  /** The columns of a table, under their own names. */
  public static Sheet of(Table table) {
    Sheet sheet = new Sheet(table.id(), table.rows().stream().map(Row::key).toList());
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      sheet.put(
          new Column(column.name(), column.type(), Inputs.unit(table, i), column.title()),
          table.values(column.name()));
    }
    return sheet;
  }

  /** Adds a column; one that has the name already is seen no more. */
  public void put(Column column, List<Value> values) {
    columns.put(column.name(), new Series(column, values));
  }

  public int size() {
    return rows.size();
  }

  /** A row's key, for messages. */
  public String row(int index) {
    return rows.get(index);
  }

  /** The column that has a name, if there is one. */
  public Optional<Series> series(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  /** The column that has a name; none is reported. */
  public Optional<Series> column(Named name, Inputs inputs) {
    Series series = columns.get(name.name());
    if (series == null) {
      inputs.error(
          "model.unknown-column",
          name.location(),
          "the table '" + id + "' has no column '" + name.name() + "'",
          Spelling.hint(name.name(), columns.keySet()));
    }
    return Optional.ofNullable(series);
  }

  /** What a formula over these columns is. */
  public Kind kind(Formula formula) {
    return formula.kind(kinds());
  }

  private Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    columns.forEach((name, series) -> kinds.put(name, series.kind()));
    return kinds;
  }

  /** Reports names that are no columns, kinds that don't fit and cells that don't convert. */
  public boolean check(Formula formula, Kind wanted, Inputs inputs) {
    if (!inputs.check(formula, kinds(), wanted)) {
      return false;
    }
    boolean fine = true;
    for (String name : formula.names()) {
      Series series = columns.get(name);
      if (series != null && series.kind() == Kind.NUMBER) {
        fine &= converts(series, new Named(name, formula.location()), inputs);
      }
    }
    return fine;
  }

  private static boolean converts(Series series, Named name, Inputs inputs) {
    Unit unit = series.column.unit();
    for (Value value : series.values) {
      if (value instanceof Value.Num num && num.unit().dimension() != unit.dimension()) {
        inputs.number(value, unit, name);
        return false;
      }
    }
    return true;
  }

  /** Works a checked formula out for a row. */
  public Result evaluate(Formula formula, int row) {
    Reading reading = new Reading(row);
    double value = formula.evaluate(reading);
    return new Result(value, reading.read, reading.lacks);
  }

  /** Works a checked formula out for a row and reports it where it is not defined. */
  public Result defined(Formula formula, int row, Inputs inputs) {
    Result result = evaluate(formula, row);
    if (result.isUndefined()) {
      inputs.error(
          "model.undefined",
          formula.location(),
          "the formula is not defined for '" + rows.get(row) + "': " + result.inputs(),
          "guard it with if(…), or correct the cell");
    }
    return result;
  }

  /** One row as a formula sees it; remembers what was looked at. */
  private final class Reading implements Scope {
    private final int row;
    private final Map<String, Value> read = new LinkedHashMap<>();
    private boolean lacks;

    Reading(int row) {
      this.row = row;
    }

    @Override
    public double number(String name) {
      Optional<Series> series = series(name);
      if (series.isEmpty()) {
        return Double.NaN;
      }
      Value value = series.get().values.get(row);
      read.put(name, value);
      if (value instanceof Value.Num num) {
        return num.unit().convert(num.number(), series.get().column.unit()).doubleValue();
      } else if (value instanceof Value.Truth truth) {
        return truth.truth() ? 1 : 0;
      }
      lacks = true;
      return Double.NaN;
    }

    @Override
    public @Nullable String text(String name) {
      Optional<Series> series = series(name);
      if (series.isEmpty() || series.get().kind() != Kind.TEXT) {
        return null;
      }
      Value value = series.get().values.get(row);
      read.put(name, value);
      if (value instanceof Value.Text text) {
        return text.text().in(Language.EN);
      }
      lacks = true;
      return null;
    }
  }
}
