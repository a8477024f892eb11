package io.baipi.model.matrix;

import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.Sheet;
import io.baipi.model.Source;
import io.baipi.model.formula.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts the rows of tables that belong to each row and column of a matrix. */
final class CrossCountEvaluation {
  private static final int MOST_COLUMNS = 200;

  private final CrossCount model;
  private final Inputs inputs;
  private final Grid grid;
  private final Map<String, CountedCell> counted = new HashMap<>();

  CrossCountEvaluation(CrossCount model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
    this.grid =
        new Grid(
            model.columns().size(),
            Set.of(model.row().name(), CrossCountTables.IN_COLUMNS, CrossCountTables.TOTAL));
  }

  Optional<Outcome> evaluate() {
    List<Table> tables = new ArrayList<>();
    model.tables().forEach(name -> inputs.table(name).ifPresent(tables::add));
    if (tables.size() < model.tables().size()) {
      return Optional.empty();
    }
    for (Table table : tables) {
      inputs.column(table, model.row());
      model.columns().forEach(column -> inputs.column(table, column));
      model.distinct().ifPresent(column -> inputs.column(table, column));
      model.where().ifPresent(where -> Sheet.of(table).check(where, Kind.TRUTH, inputs));
    }
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    tables.forEach(this::count);
    List<Grid.Head> heads = grid.columns();
    if (heads.size() > MOST_COLUMNS) {
      inputs.error(
          "model.matrix-width",
          model.columns().get(0).location(),
          "the matrix has " + heads.size() + " columns, more than " + MOST_COLUMNS,
          "name fewer columns, or such with fewer values");
    }
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    Provenance weakest = Provenance.weakest(tables.stream().map(Table::provenance).toList());
    String id = model.header().id();
    Source none =
        Source.rule(
            id,
            "count",
            model.row().location(),
            List.of(Source.literal(id, "no rows", model.row().location(), weakest)));
    List<CountedRow> rows = rows(heads);
    List<CountedRow> shown = model.top().map(top -> first(rows, top)).orElse(rows);
    return Optional.of(
        new CrossCountTables(model, tables.get(0), heads, none).outcome(shown, rows.size()));
  }

  private void count(Table table) {
    Sheet sheet = Sheet.of(table);
    for (int i = 0; i < table.rows().size(); i++) {
      int place = i;
      Optional<Sheet.Result> where = model.where().map(w -> sheet.defined(w, place, inputs));
      boolean sure = where.map(Sheet.Result::isTrue).orElse(true);
      if (sure || where.map(w -> !w.isKnown()).orElse(false)) {
        count(table, table.rows().get(i), sure);
      }
    }
  }

  private void count(Table table, Row row, boolean sure) {
    List<Named> names = new ArrayList<>(List.of(model.row()));
    names.addAll(model.columns());
    model.distinct().ifPresent(names::add);
    List<Value> cells = new ArrayList<>();
    for (Named name : names) {
      Value cell = row.values().get(table.indexOf(name.name()));
      if (cell instanceof Value.Missing) {
        inputs.error(
            "model.no-place",
            Inputs.place(cell),
            "the row does not say which '" + name.name() + "' it belongs to",
            "fill in the cell, or leave the row out with 'where'");
        return;
      }
      cells.add(cell);
    }
    String place = grid.enter(cells.subList(0, 1 + model.columns().size()));
    counted
        .computeIfAbsent(place, p -> new CountedCell(model.distinct().isPresent()))
        .add(cells.get(model.distinct().isPresent() ? cells.size() - 1 : 0), sure);
  }

  private List<CountedRow> rows(List<Grid.Head> heads) {
    List<CountedRow> rows = new ArrayList<>();
    for (Value row : grid.rows()) {
      Map<Grid.Head, CountedCell> cells = new LinkedHashMap<>();
      for (Grid.Head head : heads) {
        Optional.ofNullable(counted.get(grid.place(row, head)))
            .ifPresent(cell -> cells.put(head, cell));
      }
      rows.add(new CountedRow(row, cells));
    }
    return rows;
  }

  /** Those in the most columns, then with the highest total, then by name. */
  private static List<CountedRow> first(List<CountedRow> rows, int top) {
    return rows.stream()
        .sorted(
            Comparator.comparing((CountedRow row) -> -row.inColumns())
                .thenComparing(row -> -row.total())
                .thenComparing(CountedRow::key))
        .limit(top)
        .toList();
  }
}
