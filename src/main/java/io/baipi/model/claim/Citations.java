package io.baipi.model.claim;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.ModelResult;
import io.baipi.model.Named;
import io.baipi.model.formula.Aggregate;
import io.baipi.model.formula.Citation;
import io.baipi.model.formula.Formula;
import io.baipi.model.verdict.FigureReader;
import io.baipi.text.Dimension;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks up what formulas cite. A name that leads nowhere is reported where the formula writes it.
 */
final class Citations {
  private final Inputs inputs;
  private final FigureReader figures;

  Citations(Inputs inputs, FigureReader figures) {
    this.inputs = inputs;
    this.figures = figures;
  }

  /** A model's id has dashes, which a formula would take for minus. */
  static String modelId(Citation.Word word) {
    return word.text().replace('_', '-');
  }

  /** A table, and the names of the citation that come after it. */
  private record Place(Table table, List<Citation.Word> rest, Optional<ModelResult> facts) {}

  /** What a citation stands for; empty when something is wrong, which is reported. */
  Optional<Cited> find(Citation citation, Formula formula) {
    Optional<Place> place = citation.isModel() ? model(citation, formula) : data(citation, formula);
    return place.flatMap(p -> inside(citation, p, formula));
  }

  private Optional<Place> data(Citation citation, Formula formula) {
    Named name = named(citation.path().get(0), formula);
    return inputs.table(name).map(table -> new Place(table, after(citation, 1), Optional.empty()));
  }

  private Optional<Place> model(Citation citation, Formula formula) {
    Citation.Word first = citation.path().get(0);
    Named name = new Named("model." + modelId(first), formula.location(first));
    Optional<ModelResult> found = inputs.result(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ModelResult result = found.get();
    List<Citation.Word> path = citation.path();
    if (path.size() < 2 || !path.get(1).text().equals("parts")) {
      return Optional.of(new Place(result.table(), after(citation, 1), found));
    }
    if (path.size() == 2) {
      error("model.citation", path.get(1), formula, "the part has no name", parts(result, ""));
      return Optional.empty();
    }
    String part = path.get(2).text();
    Table table = byPlainName(result.parts()).get(part);
    if (table == null) {
      error(
          "model.unknown-table",
          path.get(2),
          formula,
          "the model '" + result.id() + "' has no part '" + part + "'",
          parts(result, part));
      return Optional.empty();
    }
    return Optional.of(new Place(table, after(citation, 3), Optional.empty()));
  }

  private static String parts(ModelResult result, String part) {
    return Spelling.hint(part, byPlainName(result.parts()).keySet());
  }

  private static <T> Map<String, T> byPlainName(Map<String, T> things) {
    Map<String, T> plain = new LinkedHashMap<>();
    things.forEach((name, thing) -> plain.put(name.replace('-', '_'), thing));
    return plain;
  }

  private static List<Citation.Word> after(Citation citation, int names) {
    return citation.path().subList(names, citation.path().size());
  }

  private Optional<Cited> inside(Citation citation, Place place, Formula formula) {
    Optional<Aggregate> of = citation.of();
    boolean one = of.isEmpty() || of.get().takesCell();
    if (citation.row().isPresent() && citation.column().isPresent()) {
      if (!place.rest().isEmpty()) {
        Citation.Word word = place.rest().get(0);
        return refuse(
            word,
            formula,
            "'" + word.text() + "' stands between the table and the row",
            "delete it");
      }
      if (!one) {
        return refuse(
            citation.row().get(),
            formula,
            of.get().word() + " takes a whole column, not one cell",
            "leave the row out");
      }
      return cell(citation, place.table(), citation.row().get(), citation.column().get(), formula);
    }
    List<Citation.Word> rest = place.rest();
    if (of.isEmpty() && rest.size() == 1 && place.facts().isPresent()) {
      return fact(place.facts().get(), rest.get(0), formula);
    }
    if (one) {
      return refuse(
          citation.root(),
          formula,
          "this cites a whole table or column, not one figure",
          "name a row, ["
              + "\"key\"], or write sum(…), count(…) or another function of a column around it");
    }
    if (rest.size() == 1) {
      return column(of.get(), place.table(), rest.get(0), formula);
    }
    if (rest.isEmpty() && of.get() == Aggregate.COUNT) {
      return Optional.of(rows(place.table()));
    }
    return refuse(
        citation.root(),
        formula,
        of.get().word() + " takes one column of a table",
        "write " + of.get().word() + "(data.table.column)");
  }

  private Optional<Cited> cell(
      Citation citation, Table table, Citation.Word key, Citation.Word column, Formula formula) {
    int index = inputs.column(table, named(column, formula));
    Optional<Row> row = table.row(key.text());
    if (row.isEmpty()) {
      error(
          "model.unknown-row",
          key,
          formula,
          "the table '" + table.id() + "' has no row '" + key.text() + "'",
          Spelling.hint(key.text(), table.rows().stream().map(Row::key).toList()));
    }
    if (index < 0 || row.isEmpty() || !isNumber(row.get().values().get(index), column, formula)) {
      return Optional.empty();
    }
    Value value = row.get().values().get(index);
    Localized shown = figures.shown(table, row.get(), index);
    if (citation.of().isPresent()) {
      return columnCells(table, index, column, formula)
          .map(cells -> ColumnFigures.rank(citation.of().get(), cells, row.get(), shown));
    }
    return Optional.of(
        new Cited(
            List.of(value),
            figures.figure(table, row.get(), index),
            dimension(value),
            shown,
            Symbols.of(value)));
  }

  private Optional<Cited> fact(ModelResult result, Citation.Word word, Formula formula) {
    Map<String, Value> facts = byPlainName(result.facts());
    Value value = facts.get(word.text());
    if (value == null) {
      error(
          "model.unknown-fact",
          word,
          formula,
          "the model '" + result.id() + "' has no fact '" + word.text() + "'",
          Spelling.hint(word.text(), facts.keySet()));
      return Optional.empty();
    }
    if (!isNumber(value, word, formula)) {
      return Optional.empty();
    }
    return Optional.of(
        new Cited(
            List.of(value),
            figures.figure(value),
            dimension(value),
            FigureReader.plain(value),
            Symbols.of(value)));
  }

  private static Cited rows(Table table) {
    List<Value> first =
        table.columns().isEmpty()
            ? List.of()
            : table.rows().stream().map(row -> row.values().get(0)).toList();
    return ColumnFigures.count(first, table.rows().size());
  }

  private Optional<Cited> column(
      Aggregate aggregate, Table table, Citation.Word column, Formula formula) {
    int index = inputs.column(table, named(column, formula));
    if (index < 0) {
      return Optional.empty();
    }
    if (aggregate == Aggregate.COUNT) {
      List<Value> all = table.values(table.columns().get(index).name());
      long known = all.stream().filter(value -> !(value instanceof Value.Missing)).count();
      return Optional.of(ColumnFigures.count(all, known));
    }
    return columnCells(table, index, column, formula)
        .map(cells -> ColumnFigures.of(aggregate, cells));
  }

  /** The figures of a column, which must measure one thing. */
  private Optional<List<ColumnFigures.Item>> columnCells(
      Table table, int index, Citation.Word column, Formula formula) {
    List<ColumnFigures.Item> cells = new ArrayList<>();
    boolean fine = true;
    Optional<Dimension> all = Optional.empty();
    for (Row row : table.rows()) {
      Value value = row.values().get(index);
      fine &= isNumber(value, column, formula);
      if (value instanceof Value.Num num) {
        Dimension dimension = num.unit().dimension();
        if (all.isPresent() && all.get() != dimension) {
          error(
              "model.unit-mismatch",
              column,
              formula,
              "'" + num.unit().id() + "' in " + Inputs.where(value) + " measures something else",
              "cite a column that measures one thing");
          return Optional.empty();
        }
        all = Optional.of(dimension);
      }
      cells.add(
          new ColumnFigures.Item(
              row.key(),
              value,
              figures.figure(table, row, index),
              dimension(value),
              figures.shown(table, row, index)));
    }
    return fine ? Optional.of(cells) : Optional.empty();
  }

  private boolean isNumber(Value value, Citation.Word word, Formula formula) {
    if (value instanceof Value.Num
        || value instanceof Value.Range
        || value instanceof Value.Missing) {
      return true;
    }
    error(
        "model.not-a-number",
        word,
        formula,
        "'" + value.show(Language.EN) + "' in " + Inputs.where(value) + " is not a number",
        "cite a column of numbers");
    return false;
  }

  private static Dimension dimension(Value value) {
    if (value instanceof Value.Num num) {
      return num.unit().dimension();
    } else if (value instanceof Value.Range range) {
      return range.unit().dimension();
    } else if (value instanceof Value.Missing missing) {
      return missing.unit().dimension();
    }
    return Dimension.NONE;
  }

  private static Named named(Citation.Word word, Formula formula) {
    return new Named(word.text(), formula.location(word));
  }

  private Optional<Cited> refuse(Citation.Word word, Formula formula, String message, String hint) {
    error("model.citation", word, formula, message, hint);
    return Optional.empty();
  }

  private void error(
      String code, Citation.Word word, Formula formula, String message, String hint) {
    inputs.error(code, formula.location(word), message, hint);
  }
}
