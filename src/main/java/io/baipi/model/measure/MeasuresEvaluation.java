package io.baipi.model.measure;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.diagnostic.Location;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.ResultTable;
import io.baipi.model.Sheet;
import io.baipi.model.Source;
import io.baipi.model.formula.Kind;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works out measures from the top, each over the table and those above it. */
final class MeasuresEvaluation {
  private final Measures model;
  private final Inputs inputs;
  private final String id;

  MeasuresEvaluation(Measures model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
    this.id = model.header().id();
  }

  Optional<Outcome> evaluate() {
    // Without one of the tables, formulas would be blamed for measures that are not there.
    List<Table> found = new ArrayList<>();
    model.reads().forEach(name -> inputs.table(name).ifPresent(found::add));
    if (found.size() < model.reads().size()) {
      return Optional.empty();
    }
    Table data = found.get(0);
    inputs.key(data, model.key());
    model.label().ifPresent(label -> inputs.textColumn(data, label));
    Table units = screen(data);
    Sheet sheet = Sheet.of(units);
    Desk desk = new Desk(id, inputs, units, sheet);
    List<Worked> columns = new ArrayList<>();
    for (Measure measure : model.measures()) {
      for (Worked worked : work(measure, desk)) {
        columns.add(worked);
        sheet.put(worked.column(), worked.seen());
      }
    }
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    columns.addAll(0, names(units));
    model.rank().flatMap(rank -> rank(rank, columns)).ifPresent(columns::add);
    distinct(columns);
    List<Integer> order = order(units, columns);
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    ResultTable table = new ResultTable(model.header(), "", model.header().title());
    columns.forEach(worked -> table.column(worked.column()));
    for (int place : order) {
      table.row(
          units.rows().get(place).key(),
          columns.stream().map(worked -> worked.shown().get(place)).toList());
    }
    return Optional.of(
        new Outcome(
            table.table(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new MeasuresMethod(model).steps()));
  }

  /** The table without the units that certainly don't meet the condition. */
  private Table screen(Table data) {
    if (model.where().isEmpty()) {
      return data;
    }
    Sheet sheet = Sheet.of(data);
    if (!sheet.check(model.where().get(), Kind.TRUTH, inputs)) {
      return data;
    }
    List<Row> kept = new ArrayList<>();
    for (int row = 0; row < sheet.size(); row++) {
      Sheet.Result met = sheet.defined(model.where().get(), row, inputs);
      if (!met.isKnown() || met.isTrue()) {
        kept.add(data.rows().get(row));
      }
    }
    return new Table(
        data.id(),
        data.title(),
        data.columns(),
        kept,
        data.provenance(),
        data.sources(),
        data.location());
  }

  private List<Worked> work(Measure measure, Desk desk) {
    Arithmetic arithmetic = new Arithmetic(desk);
    if (measure instanceof Measure.Plain plain) {
      return arithmetic.plain(plain).stream().toList();
    } else if (measure instanceof Measure.Calculated calculated) {
      return arithmetic.calculated(calculated).stream().toList();
    } else if (measure instanceof Measure.Difference difference) {
      return arithmetic.difference(difference).stream().toList();
    } else if (measure instanceof Measure.Quotient quotient) {
      return arithmetic.quotient(quotient).stream().toList();
    } else if (measure instanceof Measure.Aggregate aggregate) {
      return new Aggregation(desk, aggregate, model.key()).work().stream().toList();
    } else if (measure instanceof Measure.Chosen chosen) {
      return new Choosing(desk, chosen).work();
    }
    return new Stepping(desk, (Measure.Steps) measure).work();
  }

  /** The key, and the name for readers where there is one. */
  private List<Worked> names(Table units) {
    List<Worked> columns = new ArrayList<>();
    String key = model.key().name();
    columns.add(
        Worked.of(
            new Column(
                key, ColumnType.STRING, Units.ONE, units.columns().get(units.indexOf(key)).title()),
            units.values(key)));
    model
        .label()
        .ifPresent(
            label ->
                columns.add(
                    Worked.of(
                        new Column(
                            "name", ColumnType.STRING, Units.ONE, Localized.of("名称", "Name")),
                        units.rows().stream()
                            .map(row -> Inputs.text(units, row, label))
                            .toList())));
    return columns;
  }

  private void distinct(List<Worked> columns) {
    Set<String> taken = new HashSet<>();
    for (Worked worked : columns) {
      String name = worked.column().name();
      if (!taken.add(name)) {
        inputs.error(
            "model.name-taken",
            locationOf(name),
            "'" + name + "' is already the name of a column",
            "give the measure another name");
      }
    }
  }

  /** Where a column is declared; a companion's name is its measure's and more. */
  private Location locationOf(String column) {
    return model.measures().stream()
        .map(Measure::name)
        .filter(name -> column.equals(name.name()) || column.startsWith(name.name() + "_"))
        .map(Named::location)
        .findFirst()
        .orElse(model.key().location());
  }

  private Optional<Worked> column(Named by, List<Worked> columns) {
    Optional<Worked> found =
        columns.stream().filter(w -> w.column().name().equals(by.name())).findFirst();
    if (found.isEmpty()) {
      inputs.error(
          "model.unknown-column",
          by.location(),
          "the result has no column '" + by.name() + "'",
          Spelling.hint(by.name(), columns.stream().map(w -> w.column().name()).toList()));
    }
    return found;
  }

  private Optional<Worked> rank(Measures.Ranking rank, List<Worked> columns) {
    Optional<Worked> by = column(rank.by(), columns);
    if (by.isPresent() && !by.get().column().type().isNumeric()) {
      inputs.error(
          "model.not-a-number",
          rank.by().location(),
          "'" + rank.by().name() + "' is not a column of numbers",
          "rank by a number");
      return Optional.empty();
    }
    return by.map(
        worked -> {
          Source source = Source.rule(id, "rank", rank.by().location(), Source.of(worked.shown()));
          return Worked.of(
              new Column("rank", ColumnType.INTEGER, Order.RANK, Localized.of("排名", "Rank")),
              Order.ranks(worked.shown(), rank.falling(), rank.dense(), source));
        });
  }

  private List<Integer> order(Table units, List<Worked> columns) {
    Optional<Worked> by = model.sort().flatMap(sort -> column(sort.by(), columns));
    if (by.isPresent()) {
      return Order.sorted(by.get().shown(), model.sort().orElseThrow().falling());
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < units.rows().size(); i++) {
      order.add(i);
    }
    return order;
  }
}
