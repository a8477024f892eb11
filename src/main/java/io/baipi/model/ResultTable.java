package io.baipi.model;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.List;

/** Collects the columns and rows of a result. */
public final class ResultTable {
  private final String id;
  private final Localized title;
  private final Header header;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param part the part's name, or empty for the main table
   */
  public ResultTable(Header header, String part, Localized title) {
    this.id = part.isEmpty() ? header.id() : header.id() + "." + part;
    this.title = title;
    this.header = header;
  }

  public ResultTable text(String name, Localized columnTitle) {
    columns.add(new Column(name, ColumnType.STRING, Units.ONE, columnTitle));
    return this;
  }

  public ResultTable number(String name, Unit unit, Localized columnTitle) {
    columns.add(new Column(name, ColumnType.NUMBER, unit, columnTitle));
    return this;
  }

  public ResultTable integer(String name, Unit unit, Localized columnTitle) {
    columns.add(new Column(name, ColumnType.INTEGER, unit, columnTitle));
    return this;
  }

  public ResultTable column(Column column) {
    columns.add(column);
    return this;
  }

  public void row(String key, List<Value> values) {
    rows.add(new Row(key, values));
  }

  public Table table() {
    List<Provenance> provenances =
        rows.stream().flatMap(row -> row.values().stream()).map(Value::provenance).toList();
    // Names that a source publishes don't make a computed table a published one.
    boolean verbatim = provenances.stream().allMatch(p -> p == Provenance.PUBLISHED);
    Provenance provenance =
        verbatim && !provenances.isEmpty()
            ? Provenance.PUBLISHED
            : Provenance.computed(provenances);
    return new Table(id, title, columns, rows, provenance, header.sources(), header.location());
  }
}
