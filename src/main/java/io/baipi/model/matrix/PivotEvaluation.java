package io.baipi.model.matrix;

import io.baipi.data.Column;
import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Spreads measurements out over rows and columns. */
final class PivotEvaluation {
  private static final Unit COUNT = Units.get("count");
  private static final Unit PERCENT = Units.get("%");
  private static final int MOST_COLUMNS = 200;

  private final Pivot model;
  private final Inputs inputs;
  private final String id;

  PivotEvaluation(Pivot model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
    this.id = model.header().id();
  }

  /** A measurement with the places that it belongs to. */
  private record Measured(Value cell, Optional<BigDecimal> number) {}

  Optional<Outcome> evaluate() {
    List<Table> tables = new ArrayList<>();
    model.tables().forEach(name -> inputs.table(name).ifPresent(tables::add));
    if (tables.size() < model.tables().size()) {
      return Optional.empty();
    }
    for (Table table : tables) {
      inputs.column(table, model.row());
      model.columns().forEach(column -> inputs.column(table, column));
      inputs.column(table, model.value());
    }
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    Grid grid = new Grid(model.columns().size(), Set.of(model.row().name(), "measured"));
    Table first = tables.get(0);
    Unit unit = model.unit().orElse(Inputs.unit(first, first.indexOf(model.value().name())));
    Map<String, Measured> measured = new HashMap<>();
    for (Table table : tables) {
      for (Row row : table.rows()) {
        enter(table, row, unit, grid, measured);
      }
    }
    if (grid.columns().size() > MOST_COLUMNS) {
      inputs.error(
          "model.matrix-width",
          model.columns().get(0).location(),
          "the matrix has " + grid.columns().size() + " columns, more than " + MOST_COLUMNS,
          "name fewer columns, or such with fewer values");
    }
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    return Optional.of(outcome(tables, grid, unit, measured));
  }

  private void enter(Table table, Row row, Unit unit, Grid grid, Map<String, Measured> measured) {
    List<Value> places = new ArrayList<>();
    places.add(row.values().get(table.indexOf(model.row().name())));
    model.columns().forEach(c -> places.add(row.values().get(table.indexOf(c.name()))));
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i) instanceof Value.Missing) {
        Named column = i == 0 ? model.row() : model.columns().get(i - 1);
        inputs.error(
            "model.no-place",
            Inputs.place(places.get(i)),
            "the measurement does not say which '" + column.name() + "' it belongs to",
            "fill in the cell, or delete the row");
        return;
      }
    }
    Value cell = row.values().get(table.indexOf(model.value().name()));
    String place = grid.enter(places);
    Measured now = new Measured(cell, inputs.number(cell, unit, model.value()));
    Measured before = measured.put(place, now);
    if (before != null) {
      inputs.error(
          "model.cell-twice",
          Inputs.place(cell),
          "this place of the matrix is already filled from " + Inputs.where(before.cell()),
          "keep one of the two rows, or name a further column under 'column'");
    }
  }

  private Outcome outcome(
      List<Table> tables, Grid grid, Unit unit, Map<String, Measured> measured) {
    Provenance weakest = Provenance.weakest(tables.stream().map(Table::provenance).toList());
    Source never = Source.literal(id, "not measured", model.value().location(), weakest);
    Table data = tables.get(0);
    ResultTable table =
        new ResultTable(model.header(), "", model.header().title())
            .text(model.row().name(), title(data, model.row()));
    ResultTable cells =
        new ResultTable(model.header(), "cells", Localized.of("逐格的数值", "The value of each cell"))
            .text("cell", Localized.of("格", "Cell"))
            .text("row", title(data, model.row()));
    model.columns().forEach(c -> cells.column(dataColumn(data, c)));
    cells
        .text("column", Localized.of("列", "Column"))
        .number("value", unit, title(data, model.value()))
        .text("measured", Localized.of("是否测过", "Measured"));
    List<Grid.Head> heads = grid.columns();
    heads.forEach(head -> table.number(head.name(), unit, head.title()));
    table.integer("measured", COUNT, Localized.of("测过的格", "Cells measured"));
    long all = 0;
    long known = 0;
    List<Source> sources = new ArrayList<>();
    for (Value row : grid.rows()) {
      String rowKey = row.show(Language.EN);
      List<Value> values = new ArrayList<>(List.of(row));
      long ofRow = 0;
      for (Grid.Head head : heads) {
        Optional<Measured> cell = Optional.ofNullable(measured.get(grid.place(row, head)));
        Source source = cell.map(c -> source(c.cell())).orElse(never);
        Value value = value(cell, unit, source);
        boolean is = !(value instanceof Value.Missing);
        ofRow += is ? 1 : 0;
        sources.add(source);
        values.add(value);
        String key = rowKey + " · " + head.title().in(Language.EN);
        List<Value> line = new ArrayList<>();
        line.add(source.text(Localized.same(key)));
        line.add(row);
        line.addAll(head.values());
        line.add(source.text(head.title()));
        line.add(value);
        line.add(source.truth(is));
        cells.row(key, line);
      }
      values.add(
          Source.rule(id, "measured", model.row().location(), Source.of(values))
              .count(ofRow, COUNT));
      table.row(rowKey, values);
      all += heads.size();
      known += ofRow;
    }
    Source source = Source.rule(id, "share measured", model.value().location(), sources);
    Map<String, Value> facts = new LinkedHashMap<>();
    facts.put("cells", source.count(all, COUNT));
    facts.put("measured", source.count(known, COUNT));
    facts.put(
        "share_measured",
        all == 0
            ? source.missing(PERCENT)
            : source.number(VerdictTables.share(known, all), PERCENT));
    Map<String, Table> parts = new LinkedHashMap<>();
    parts.put("cells", cells.table());
    return new Outcome(table.table(), parts, facts, method());
  }

  private Source source(Value cell) {
    return Source.rule(id, "pivot", model.value().location(), List.of(Source.of(cell)));
  }

  /** A cell that needs no conversion stays the cell that it is. */
  private static Value value(Optional<Measured> measured, Unit unit, Source source) {
    if (measured.isEmpty()) {
      return source.missing(unit);
    }
    Value cell = measured.get().cell();
    if (cell instanceof Value.Num num && num.unit().equals(unit)) {
      return cell;
    }
    return measured.get().number().map(n -> source.number(n, unit)).orElse(source.missing(unit));
  }

  private static Column dataColumn(Table data, Named column) {
    return data.columns().get(data.indexOf(column.name()));
  }

  private static Localized title(Table data, Named column) {
    return dataColumn(data, column).title();
  }

  private List<MethodStep> method() {
    return new Method(model.header())
        .step(
            "spread",
            Localized.of("展开", "Spread out"),
            Localized.of(
                "每次测量放进它的行与列；列是各维取值的全部组合，因此从未测过的组合也有一格，并且留空，不用邻近的数字填补。",
                "Each measurement goes to its row and column. The columns are all combinations of the"
                    + " values of their dimensions, so that one never measured has a cell too, which"
                    + " stays empty and is not filled in from its neighbours."),
            "",
            "cells")
        .steps();
  }
}
