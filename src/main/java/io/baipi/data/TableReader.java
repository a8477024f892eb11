package io.baipi.data;

import io.baipi.diagnostic.Location;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one table out of a file's cells and the table's schema. */
final class TableReader {
  private final Resource resource;
  private final TableSchema schema;
  private final Grid grid;
  private final String path;
  private final List<String> names;
  private final TableReports reports;

  private TableReader(Resource resource, String path, Grid grid, TableReports reports) {
    this.resource = resource;
    this.schema = resource.schema();
    this.names = schema.fields().stream().map(FieldSchema::name).toList();
    this.path = path;
    this.grid = grid;
    this.reports = reports;
  }

  /**
   * Reads one table. A cell that is wrong is reported and becomes missing, so that what reads the
   * table later can look for further mistakes.
   *
   * @param path the file, relative to the paper
   */
  static CheckedTable read(Resource resource, String path, Grid grid, TableReports reports) {
    return new TableReader(resource, path, grid, reports).read();
  }

  private CheckedTable read() {
    Map<String, Integer> places = header();
    boolean complete = places.keySet().containsAll(names);
    List<Column> columns = new ArrayList<>();
    List<Provenance> provenances = new ArrayList<>();
    for (FieldSchema field : schema.fields()) {
      columns.add(new Column(field.name(), field.type(), field.unit(), field.title()));
      provenances.add(field.provenance());
    }
    List<List<Grid.Cell>> cells = new ArrayList<>();
    for (List<Grid.Cell> record : grid.records()) {
      List<Grid.Cell> ordered = new ArrayList<>();
      for (FieldSchema field : schema.fields()) {
        Integer place = places.get(field.name());
        ordered.add(
            place == null
                ? new Grid.Cell("", Location.line(path, record.get(0).location().line()))
                : record.get(place));
      }
      cells.add(List.copyOf(ordered));
    }
    Table table =
        new Table(
            resource.name(),
            resource.title(),
            columns,
            rows(places, cells),
            provenances.isEmpty() ? resource.provenance() : Provenance.weakest(provenances),
            resource.sources(),
            Location.file(path));
    return new CheckedTable(resource, table, cells, grid.whole() && complete, reports);
  }

  /** The place of each field in the file. */
  private Map<String, Integer> header() {
    Map<String, Integer> places = new HashMap<>();
    Set<String> seen = new HashSet<>();
    List<String> present = grid.header().stream().map(Grid.Cell::text).toList();
    List<String> absent = names.stream().filter(name -> !present.contains(name)).toList();
    for (int i = 0; i < grid.header().size(); i++) {
      Grid.Cell cell = grid.header().get(i);
      if (!seen.add(cell.text())) {
        error(
            "duplicate-header",
            cell.location(),
            "the column " + Literal.quote(cell.text()) + " stands twice",
            "rename or delete one of them");
      } else if (names.contains(cell.text())) {
        places.put(cell.text(), i);
      } else {
        error(
            "unknown-column",
            cell.location(),
            "the schema has no field " + Literal.quote(cell.text()),
            Spelling.nearest(Literal.cut(cell.text()), absent)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("add the field to datapackage.yaml, or delete the column"));
      }
    }
    if (!grid.header().isEmpty()) {
      Grid.Cell last = grid.header().get(grid.header().size() - 1);
      for (String name : absent) {
        error(
            "missing-column",
            Location.at(path, 1, 1)
                .spanning(last.location().column() - 1 + last.location().length()),
            "the column '" + name + "' is missing",
            Spelling.nearest(name, present.stream().filter(p -> !names.contains(p)).toList())
                .map(near -> "rename the column '" + near + "'")
                .orElse("add it, with empty cells where nothing is known"));
      }
    }
    return places;
  }

  private List<Row> rows(Map<String, Integer> places, List<List<Grid.Cell>> cells) {
    List<CellCheck> checks = new ArrayList<>();
    for (FieldSchema field : schema.fields()) {
      checks.add(new CellCheck(field, reports));
    }
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < cells.size(); row++) {
      List<Grid.Cell> record = cells.get(row);
      String key = key(record, row + 1);
      Map<String, Optional<Unit>> units = units(record);
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < record.size(); i++) {
        FieldSchema field = schema.fields().get(i);
        boolean there = places.containsKey(field.name());
        values.add(value(field, record.get(i), there ? checks.get(i) : null, key, units));
      }
      rows.add(new Row(key, values));
    }
    return rows;
  }

  private String key(List<Grid.Cell> record, int number) {
    List<String> parts = new ArrayList<>();
    for (String name : schema.primaryKey()) {
      parts.add(record.get(names.indexOf(name)).text());
    }
    return parts.isEmpty() ? Integer.toString(number) : String.join(" · ", parts);
  }

  /** The units that a row's unit columns give; empty where the cell is missing. */
  private Map<String, Optional<Unit>> units(List<Grid.Cell> record) {
    Map<String, Optional<Unit>> units = new HashMap<>();
    for (FieldSchema field : schema.fields()) {
      int index = names.indexOf(field.unitColumn());
      if (index < 0 || units.containsKey(field.unitColumn())) {
        continue;
      }
      Grid.Cell cell = record.get(index);
      Optional<Unit> unit = Units.find(cell.text());
      if (unit.isEmpty() && !isMissing(cell)) {
        error(
            "unknown-unit",
            cell.location(),
            "there is no unit " + Literal.quote(cell.text()),
            Spelling.hint(Literal.cut(cell.text()), Units.ids()));
      }
      units.put(
          field.unitColumn(),
          isMissing(cell) ? Optional.empty() : unit.or(() -> Optional.of(Units.ONE)));
    }
    return units;
  }

  private Value value(
      FieldSchema field,
      Grid.Cell cell,
      @Nullable CellCheck check,
      String key,
      Map<String, Optional<Unit>> units) {
    Provenance provenance = field.provenance();
    Lineage lineage = new Lineage.Cell(resource.name(), key, field.name(), cell.location());
    Optional<Unit> rowUnit = units.getOrDefault(field.unitColumn(), Optional.of(field.unit()));
    Unit unit = rowUnit.orElse(Units.ONE);
    if (check == null) {
      return new Value.Missing(unit, provenance, lineage);
    }
    if (isMissing(cell)) {
      check.missing(cell);
      return new Value.Missing(unit, provenance, lineage);
    }
    if (!check.value(cell)) {
      return new Value.Missing(unit, provenance, lineage);
    }
    String text = cell.text();
    return switch (field.type()) {
      case NUMBER, INTEGER -> {
        if (rowUnit.isEmpty()) {
          unitOf(field, cell);
        }
        yield new Value.Num(new BigDecimal(text), unit, provenance, lineage);
      }
      case BOOLEAN -> new Value.Truth(text.equals("true"), provenance, lineage);
      case STRING, DATE -> new Value.Text(Localized.same(text), provenance, lineage);
    };
  }

  private void unitOf(FieldSchema field, Grid.Cell cell) {
    error(
        "missing-unit",
        cell.location(),
        "the number has no unit, because '" + field.unitColumn() + "' names none in this row",
        "write its unit into '" + field.unitColumn() + "'");
  }

  private boolean isMissing(Grid.Cell cell) {
    return schema.missingValues().contains(cell.text());
  }

  private void error(String what, Location at, String message, String hint) {
    reports.error("data." + what, at, message, hint);
  }
}
