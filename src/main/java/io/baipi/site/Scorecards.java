package io.baipi.site;

import io.baipi.chapter.Publication;
import io.baipi.data.DataPackage;
import io.baipi.data.Lineage;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.ModelResult;
import io.baipi.paper.Paper;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units of a model, each with all that the data and other models hold about it.
 *
 * @param model the model whose units they are
 * @param table the data table that holds the units
 * @param key its column that names them
 */
record Scorecards(ModelResult model, Table table, String key, List<Unit> units) {

  /**
   * One unit.
   *
   * @param page the name of its page
   * @param row its row in the model's table
   * @param data its rows in data tables
   * @param results its rows in tables of other models that have one row for it
   */
  record Unit(String page, Row row, List<UnitRows.Some> data, List<Result> results) {

    /** What it is called in the data. */
    String key() {
      return row.key();
    }

    /** The values that are its own and no other unit's. */
    List<Value> values() {
      List<Value> values = new ArrayList<>(row.values());
      data.forEach(some -> some.rows().stream().map(Row::values).forEach(values::addAll));
      results.forEach(result -> values.addAll(result.row().values()));
      return values;
    }
  }

  /** A row that another model has for a unit. */
  record Result(ModelResult model, Table table, Row row) {}

  /** The units of the model that a paper chose; a model that has none is reported. */
  static Optional<Scorecards> of(Publication publication, Diagnostics diagnostics) {
    Optional<Paper.Choice> choice = publication.paper().pages().scorecards();
    Optional<ModelResult> model =
        choice.map(Paper.Choice::id).map(publication.results().models()::get);
    if (choice.isEmpty() || model.isEmpty()) {
      return Optional.empty();
    }
    Optional<Scorecards> found = of(publication, model.get());
    if (found.isEmpty()) {
      diagnostics.error(
          "site.scorecards",
          choice.get().location(),
          "the model '" + choice.get().id() + "' has no units to make pages of",
          "name a model whose 'units' are the rows of a data table");
    }
    return found;
  }

  private static Optional<Scorecards> of(Publication publication, ModelResult model) {
    DataPackage data = publication.results().data();
    Optional<Lineage.Cell> first =
        model.table().rows().stream().findFirst().flatMap(Scorecards::cell);
    Optional<Table> units = first.flatMap(cell -> data.table(cell.table()));
    if (first.isEmpty() || units.isEmpty()) {
      return Optional.empty();
    }
    Table table = units.get();
    String key = first.get().column();
    List<Row> rows = new ArrayList<>();
    Map<String, Row> own = new LinkedHashMap<>();
    for (Row row : model.table().rows()) {
      Optional<Row> unit =
          cell(row)
              .filter(cell -> cell.table().equals(table.id()) && cell.column().equals(key))
              .flatMap(cell -> table.row(cell.row()));
      if (unit.isEmpty() || own.put(row.key(), unit.get()) != null) {
        return Optional.empty();
      }
      rows.add(row);
    }
    List<String> pages =
        Slugs.of("scorecard-", rows.stream().map(Row::key).toList(), new HashSet<>());
    UnitRows finder = new UnitRows(data);
    List<Unit> found = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      List<UnitRows.Some> related = finder.of(table, key, own.getOrDefault(row.key(), row));
      List<Result> results = results(publication, model, related);
      found.add(new Unit(pages.get(i) + ".html", row, related, results));
    }
    return Optional.of(new Scorecards(model, table, key, found));
  }

  /** The cell that a row's first value is; empty when it is computed. */
  private static Optional<Lineage.Cell> cell(Row row) {
    return row.values().get(0).lineage() instanceof Lineage.Cell cell
        ? Optional.of(cell)
        : Optional.empty();
  }

  /** Tables of other models that have exactly one row for what exactly one data row stands for. */
  private static List<Result> results(
      Publication publication, ModelResult own, List<UnitRows.Some> related) {
    Map<String, String> sole = new LinkedHashMap<>();
    for (UnitRows.Some some : related) {
      if (some.rows().size() == 1) {
        sole.put(some.table().id(), some.rows().get(0).key());
      }
    }
    List<Result> results = new ArrayList<>();
    for (ModelResult model : publication.results().models().values()) {
      if (model.id().equals(own.id())) {
        continue;
      }
      List<Table> tables = new ArrayList<>(List.of(model.table()));
      tables.addAll(model.parts().values());
      for (Table table : tables) {
        List<Row> rows = table.rows().stream().filter(row -> isOf(row, sole)).toList();
        if (rows.size() == 1) {
          results.add(new Result(model, table, rows.get(0)));
        }
      }
    }
    return results;
  }

  private static boolean isOf(Row row, Map<String, String> sole) {
    return cell(row).filter(cell -> cell.row().equals(sole.get(cell.table()))).isPresent();
  }

  /** What readers call a unit. */
  String name(Unit unit, Language language) {
    int name = model.table().indexOf("name");
    return name < 0 ? unit.key() : unit.row().values().get(name).show(language);
  }

  /** What a unit is called in texts: its key, its name, and the names of the rows that are it. */
  List<String> names(Unit unit, Language language) {
    List<String> names = new ArrayList<>(List.of(unit.key(), name(unit, language)));
    for (UnitRows.Some some : unit.data()) {
      int name = some.table().indexOf("name", language);
      if (some.rows().size() == 1 && name >= 0) {
        names.add(some.rows().get(0).values().get(name).show(language));
      }
    }
    return names.stream().distinct().filter(name -> name.length() > 1).toList();
  }
}
