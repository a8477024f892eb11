package io.baipi.model.matrix;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.model.Outcome;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays out a matrix of verdicts, and counts them. */
final class VerdictTables {
  private static final Unit COUNT = Units.get("count");
  private static final Unit PERCENT = Units.get("%");
  private static final Localized NOT_STATED = Localized.of("未说明", "not stated");
  private static final Localized LOWEST = Localized.of("已说明中的最低", "Lowest that is stated");

  private final Verdicts model;
  private final List<Table> tables;
  private final String id;
  private final Provenance weakest;

  VerdictTables(Verdicts model, List<Table> tables) {
    this.model = model;
    this.tables = tables;
    this.id = model.header().id();
    this.weakest = Provenance.weakest(tables.stream().map(Table::provenance).toList());
  }

  Outcome outcome(List<Judged> rows) {
    Map<String, Table> parts = new LinkedHashMap<>();
    parts.put("cells", cells(rows));
    parts.put("counts", counts(rows));
    return new Outcome(table(rows), parts, facts(rows), VerdictsMethod.steps(model));
  }

  private Localized title(Verdicts.Aspect aspect) {
    boolean bare = aspect.title().equals(Localized.same(aspect.name().name()));
    return bare
        ? dataColumn(aspect.of().name()).map(Column::title).orElse(aspect.title())
        : aspect.title();
  }

  private Optional<Column> dataColumn(String name) {
    return tables.stream().flatMap(table -> table.column(name).stream()).findFirst();
  }

  private Localized rowTitle() {
    return dataColumn(model.rows().name())
        .map(Column::title)
        .orElse(Localized.same(model.rows().name()));
  }

  /** What stands in the model's file or nowhere, and is as sure as the tables. */
  private Source said(String rule, Location at) {
    return Source.literal(id, rule, at, weakest);
  }

  private Source source(String rule, Judged.Cell cell) {
    Location at = cell.aspect().name().location();
    return cell.value()
        .map(value -> Source.rule(id, rule, at, List.of(Source.of(value))))
        .orElse(said(rule, at));
  }

  private Source source(String rule, List<Judged.Cell> cells) {
    List<Source> sources = cells.stream().map(cell -> source(rule, cell)).toList();
    return Source.rule(id, rule, model.rows().location(), sources);
  }

  private Table table(List<Judged> rows) {
    ResultTable table =
        new ResultTable(model.header(), "", model.header().title())
            .text(model.rows().name(), rowTitle());
    model.label().ifPresent(label -> table.text("name", Localized.of("名称", "Name")));
    for (Verdicts.Aspect aspect : model.aspects()) {
      if (aspect.isJudged()) {
        table.text(aspect.name().name(), title(aspect));
      } else {
        Optional<Column> column = dataColumn(aspect.of().name());
        table.column(
            new Column(
                aspect.name().name(),
                column.map(Column::type).orElse(ColumnType.STRING),
                column.map(Column::unit).orElse(Units.ONE),
                title(aspect)));
      }
    }
    countColumns(table);
    for (Judged row : rows) {
      List<Value> values = new ArrayList<>();
      values.add(row.keyCell());
      model.label().ifPresent(label -> values.add(row.label()));
      row.cells().forEach(cell -> values.add(shown(cell)));
      values.addAll(counted(row.judged()));
      table.row(row.key(), values);
    }
    return table.table();
  }

  /** A verdict in symbol and words; a cell that is not judged as it stands. */
  private Value shown(Judged.Cell cell) {
    Source source = source("verdict", cell);
    if (!cell.aspect().isJudged()) {
      return cell.value().orElse(source.missing());
    }
    return cell.level().map(level -> source.text(level.shown())).orElse(source.missing());
  }

  private void countColumns(ResultTable table) {
    model.scale().forEach(level -> table.integer(level.slug(), COUNT, level.shown()));
    table.integer("not_stated", COUNT, NOT_STATED).text("lowest", LOWEST);
  }

  private List<Value> counted(List<Judged.Cell> cells) {
    Source source = source("counts", cells);
    List<Value> counts = new ArrayList<>();
    for (Level level : model.scale()) {
      counts.add(source.count(count(cells, Optional.of(level)), COUNT));
    }
    counts.add(source.count(count(cells, Optional.empty()), COUNT));
    counts.add(lowest(cells).map(l -> source.text(l.words())).orElse(source.missing()));
    return counts;
  }

  private static long count(List<Judged.Cell> cells, Optional<Level> level) {
    return cells.stream().filter(cell -> cell.level().equals(level)).count();
  }

  private Optional<Level> lowest(List<Judged.Cell> cells) {
    Optional<Level> lowest = Optional.empty();
    for (Level level : model.scale()) {
      if (count(cells, Optional.of(level)) > 0) {
        lowest = Optional.of(level);
      }
    }
    return lowest;
  }

  /** One row a judged cell, for a figure. */
  private Table cells(List<Judged> rows) {
    ResultTable table =
        new ResultTable(model.header(), "cells", Localized.of("逐格的结论", "The verdict of each cell"))
            .text("cell", Localized.of("格", "Cell"))
            .text("row", rowTitle())
            .text("row_name", Localized.of("行", "Row"))
            .text("column", Localized.of("列的编号", "Column's id"))
            .text("column_name", Localized.of("列", "Column"))
            .text("verdict", Localized.of("结论的编号", "Verdict's id"))
            .text("symbol", Localized.of("符号", "Symbol"))
            .text("words", Localized.of("结论", "Verdict"))
            .integer("level", Units.ONE, Localized.of("级别（1为最好）", "Level (1 is best)"))
            .text("stated", Localized.of("原文", "As stated"));
    for (Judged row : rows) {
      for (Judged.Cell cell : row.judged()) {
        Source source = source("verdict", cell);
        Source said = said("column", cell.aspect().name().location());
        String key = row.key() + " · " + cell.aspect().name().name();
        Value missing = source.missing();
        Optional<Level> level = cell.level();
        table.row(
            key,
            List.of(
                said.text(Localized.same(key)),
                row.keyCell(),
                row.label(),
                said.text(Localized.same(cell.aspect().name().name())),
                said.text(title(cell.aspect())),
                level.map(l -> source.text(Localized.same(l.name().name()))).orElse(missing),
                level.map(l -> source.text(Localized.same(l.symbol()))).orElse(missing),
                source.text(level.map(Level::words).orElse(NOT_STATED)),
                level
                    .map(l -> source.count(model.scale().indexOf(l) + 1L, Units.ONE))
                    .orElse(missing),
                cell.value().orElse(missing)));
      }
    }
    return table.table();
  }

  /** One row a judged column. */
  private Table counts(List<Judged> rows) {
    ResultTable table =
        new ResultTable(model.header(), "counts", Localized.of("逐列的计数", "Counts of each column"))
            .text("column", Localized.of("列的编号", "Column's id"))
            .text("name", Localized.of("列", "Column"));
    countColumns(table);
    for (Verdicts.Aspect aspect : model.judged()) {
      List<Judged.Cell> cells =
          rows.stream()
              .flatMap(row -> row.cells().stream())
              .filter(cell -> cell.aspect().equals(aspect))
              .toList();
      Source said = said("column", aspect.name().location());
      List<Value> values = new ArrayList<>();
      values.add(said.text(Localized.same(aspect.name().name())));
      values.add(said.text(title(aspect)));
      values.addAll(counted(cells));
      table.row(aspect.name().name(), values);
    }
    return table.table();
  }

  private Map<String, Value> facts(List<Judged> rows) {
    List<Judged.Cell> cells = rows.stream().flatMap(row -> row.judged().stream()).toList();
    Source source = source("facts", cells);
    Map<String, Value> facts = new LinkedHashMap<>();
    facts.put("cells", source.count(cells.size(), COUNT));
    for (Level level : model.scale()) {
      facts.put(level.slug(), source.count(count(cells, Optional.of(level)), COUNT));
    }
    long open = count(cells, Optional.empty());
    facts.put("not_stated", source.count(open, COUNT));
    facts.put(
        "share_stated",
        cells.isEmpty()
            ? source.missing(PERCENT)
            : source.number(share(cells.size() - open, cells.size()), PERCENT));
    facts.put("lowest", lowest(cells).map(l -> source.text(l.words())).orElse(source.missing()));
    Level best = model.scale().get(0);
    boolean none = lowest(cells).map(best::equals).orElse(true);
    facts.put(
        "all_" + best.slug(),
        !none
            ? source.truth(false)
            : open > 0 || cells.isEmpty() ? source.missing() : source.truth(true));
    long whole =
        rows.stream()
            .filter(row -> row.judged().stream().allMatch(c -> c.level().equals(Optional.of(best))))
            .count();
    facts.put("rows_all_" + best.slug(), source.count(whole, COUNT));
    return facts;
  }

  static BigDecimal share(long part, long whole) {
    return BigDecimal.valueOf(part)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
