package io.baipi.model.collect;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.model.Inputs;
import io.baipi.model.Outcome;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The result of a model: one row a unit, the query, and how many rows were used. */
final class CollectResult {
  private static final Unit COUNT = Units.get("count");

  private final Collect model;
  private final Tally tally;
  private final List<String> statements;
  private final Optional<Table> data;
  private final Source raw;

  CollectResult(Collect model, Inputs inputs, Tally tally, List<String> statements) {
    this.model = model;
    this.tally = tally;
    this.statements = statements;
    this.data =
        model.from() instanceof Origin.DataTable table
            ? inputs.table(table.named())
            : Optional.empty();
    this.raw = raw();
  }

  /** The rows as a whole: what every value comes from. */
  private Source raw() {
    String name = model.from().named().name();
    Location at =
        data.map(Table::location)
            .orElse(
                model.from() instanceof Origin.RawFile
                    ? Location.file(name)
                    : model.from().named().location());
    Provenance provenance = data.map(Table::provenance).orElse(model.provenance());
    return new Source(new Lineage.Cell(name, "", "", at), provenance);
  }

  Outcome outcome() {
    Map<String, Table> parts = new LinkedHashMap<>();
    parts.put("sql", sql());
    return new Outcome(table(), parts, facts(), new CollectMethod(model, tally).steps());
  }

  private Table table() {
    ResultTable table = new ResultTable(model.header(), "", model.header().title());
    for (Collect.Key key : model.by()) {
      table.column(keyColumn(key));
    }
    model.label().ifPresent(label -> table.text("name", Localized.of("名称", "Name")));
    for (Measure measure : model.measures()) {
      Localized title = measure.plainColumn().map(c -> title(c, measure)).orElse(measure.title());
      table.column(
          new Column(
              measure.name().name(),
              measure.aggregate().counts() ? ColumnType.INTEGER : ColumnType.NUMBER,
              unit(measure),
              title));
    }
    Source key = rule("unit", model.by().get(0).column().location());
    for (Tally.Unit unit : tally.units()) {
      List<Value> values = new ArrayList<>();
      for (UnitKey.Part part : unit.key().parts()) {
        values.add(
            part.number().isPresent()
                ? key.number(part.number().get(), Units.ONE)
                : key.text(Localized.same(part.text())));
      }
      model
          .label()
          .ifPresent(
              label ->
                  values.add(key.text(Localized.same(unit.label().orElse(unit.key().text())))));
      for (Measure measure : model.measures()) {
        values.add(value(measure, Optional.ofNullable(unit.figures().get(measure))));
      }
      table.row(unit.key().text(), values);
    }
    return table.table();
  }

  private Column keyColumn(Collect.Key key) {
    String name = key.column().name();
    boolean number =
        tally.units().stream()
            .allMatch(u -> u.key().parts().get(model.by().indexOf(key)).number().isPresent());
    Localized title = data.map(d -> Inputs.title(d, key.column(), key.title())).orElse(key.title());
    return new Column(name, number ? ColumnType.NUMBER : ColumnType.STRING, Units.ONE, title);
  }

  private Localized title(String column, Measure measure) {
    boolean bare = measure.title().equals(Localized.same(measure.name().name()));
    return bare
        ? data.flatMap(d -> d.column(column)).map(Column::title).orElse(measure.title())
        : measure.title();
  }

  private Unit unit(Measure measure) {
    if (measure.unit().isPresent()) {
      return measure.unit().get();
    }
    if (measure.aggregate().counts()) {
      return COUNT;
    }
    if (measure.aggregate() == Aggregate.SHARE) {
      return Units.get("%");
    }
    return data.flatMap(d -> measure.plainColumn().flatMap(d::column))
        .map(Column::unit)
        .orElse(Units.ONE);
  }

  private Value value(Measure measure, Optional<Tally.Figure> figure) {
    Source source = rule(measure.name().name(), measure.name().location());
    Unit unit = unit(measure);
    boolean shown = figure.isPresent() && !tally.isHidden(figure.get());
    return figure
        .filter(f -> shown)
        .flatMap(Tally.Figure::number)
        .map(number -> source.number(number, unit))
        .orElse(source.missing(unit));
  }

  private Source rule(String rule, Location at) {
    return Source.rule(model.header().id(), rule, at, List.of(raw));
  }

  private Map<String, Value> facts() {
    Map<String, Value> facts = new LinkedHashMap<>();
    Source source = rule("rows", model.from().named().location());
    boolean open = !tally.isGivenAwayByTotals();
    facts.put("units", source.count(tally.units().size(), COUNT));
    facts.put("rows_read", open ? source.count(tally.read(), COUNT) : source.missing(COUNT));
    facts.put("rows_used", open ? source.count(tally.used(), COUNT) : source.missing(COUNT));
    if (model.where().isPresent()) {
      Source where = rule("where", model.where().get().location());
      facts.put("left_out_by_condition", where.count(tally.conditionFalse(), COUNT));
      facts.put("left_out_condition_unknown", where.count(tally.conditionUnknown(), COUNT));
    }
    facts.put(
        "left_out_without_unit",
        rule("by", model.by().get(0).column().location()).count(tally.withoutUnit(), COUNT));
    model
        .least()
        .ifPresent(
            least -> {
              facts.put("least_rows", source.number(BigDecimal.valueOf(least), COUNT));
              facts.put("units_hidden", source.count(tally.hiddenUnits(), COUNT));
            });
    return facts;
  }

  /** The query, one row a line, so that it can be read on the model's page and run by anybody. */
  private Table sql() {
    ResultTable table = new ResultTable(model.header(), "sql", Localized.of("查询语句", "The query"));
    table.integer("line", Units.ONE, Localized.of("行", "Line"));
    table.text("sql", Localized.same("SQL"));
    Source source = rule("sql", model.location());
    int line = 0;
    for (String statement : statements) {
      for (String text : (statement + ";").split("\n", -1)) {
        line++;
        table.row(
            String.valueOf(line),
            List.of(source.count(line, Units.ONE), source.text(Localized.same(text))));
      }
    }
    return table.table();
  }
}
