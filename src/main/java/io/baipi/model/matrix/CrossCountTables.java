package io.baipi.model.matrix;

import io.baipi.data.Column;
import io.baipi.data.Table;
import io.baipi.data.Value;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down what was counted. */
final class CrossCountTables {
  static final String IN_COLUMNS = "in_columns";
  static final String TOTAL = "total";
  private static final Unit COUNT = Units.get("count");

  private final CrossCount model;
  private final Table data;
  private final List<Grid.Head> heads;
  private final Source none;

  /**
   * @param none where a zero comes from
   */
  CrossCountTables(CrossCount model, Table data, List<Grid.Head> heads, Source none) {
    this.model = model;
    this.data = data;
    this.heads = heads;
    this.none = none;
  }

  /**
   * @param all how many rows there are, with those that are not shown
   */
  Outcome outcome(List<CountedRow> rows, int all) {
    ResultTable table =
        new ResultTable(model.header(), "", model.header().title())
            .text(model.row().name(), column(model.row()).title());
    heads.forEach(head -> table.integer(head.name(), COUNT, head.title()));
    table
        .integer(IN_COLUMNS, COUNT, Localized.of("不为零的列数", "Columns above zero"))
        .integer(TOTAL, COUNT, Localized.of("合计", "Total"));
    ResultTable cells =
        new ResultTable(model.header(), "cells", Localized.of("逐格的个数", "The count of each cell"))
            .text("cell", Localized.of("格", "Cell"))
            .text("row", column(model.row()).title());
    model.columns().forEach(c -> cells.column(column(c)));
    cells
        .text("column", Localized.of("列", "Column"))
        .integer("value", COUNT, Localized.of("个数", "Count"));
    List<Source> sources = new ArrayList<>();
    for (CountedRow row : rows) {
      List<Value> values = new ArrayList<>(List.of(row.name()));
      for (Grid.Head head : heads) {
        Optional<CountedCell> cell = Optional.ofNullable(row.cells().get(head));
        Source source = cell.map(c -> source("count", c.cells())).orElse(none);
        Value value = cell.map(c -> c.value(source, COUNT)).orElse(none.count(0, COUNT));
        values.add(value);
        sources.add(Source.of(value));
        String key = row.key() + " · " + head.title().in(Language.EN);
        List<Value> line = new ArrayList<>();
        line.add(source.text(Localized.same(key)));
        line.add(row.name());
        line.addAll(head.values());
        line.add(source.text(head.title()));
        line.add(value);
        cells.row(key, line);
      }
      Source whole = source("total", values);
      boolean sure = values.stream().noneMatch(Value.Range.class::isInstance);
      values.add(sure ? whole.count(row.inColumns(), COUNT) : whole.missing(COUNT));
      values.add(sure ? whole.count(row.total(), COUNT) : whole.missing(COUNT));
      table.row(row.key(), values);
    }
    Source source =
        sources.isEmpty()
            ? none
            : Source.rule(model.header().id(), "count", model.row().location(), sources);
    Map<String, Value> facts = new LinkedHashMap<>();
    facts.put("rows", source.count(all, COUNT));
    facts.put("shown", source.count(rows.size(), COUNT));
    facts.put("columns", source.count(heads.size(), COUNT));
    Map<String, Table> parts = new LinkedHashMap<>();
    parts.put("cells", cells.table());
    return new Outcome(table.table(), parts, facts, method());
  }

  private Source source(String rule, List<Value> values) {
    return Source.rule(model.header().id(), rule, model.row().location(), Source.of(values));
  }

  private Column column(Named name) {
    return data.columns().get(data.indexOf(name.name()));
  }

  private List<MethodStep> method() {
    Optional<Localized> of = model.distinct().map(name -> column(name).title());
    String zh =
        of.map(title -> "“" + title.in(Language.ZH) + "”的不同值").orElse("属于这一行与这一列的数据行")
            + "逐格计数"
            + model.where().map(w -> "（其中" + w.source() + "）").orElse("")
            + "；没有数据行的格是真正的零。"
            + model.top().map(top -> "只列出" + top + "行：先比不为零的列数，再比合计，最后按名称。").orElse("");
    String en =
        "Each cell counts "
            + of.map(title -> "the different values of “" + title.in(Language.EN) + "”")
                .orElse("the rows of data")
            + " that belong to its row and column"
            + model.where().map(w -> " and meet " + w.source()).orElse("")
            + "; a cell without any is a real zero."
            + model
                .top()
                .map(
                    top ->
                        " Only "
                            + top
                            + " rows are listed: by the number of columns above zero, then by the"
                            + " total, then by name.")
                .orElse("");
    return new Method(model.header())
        .step("spread", Localized.of("计数", "Count"), Localized.of(zh, en), "", "cells")
        .steps();
  }
}
