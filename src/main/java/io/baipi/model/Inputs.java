package io.baipi.model;

import io.baipi.data.Column;
import io.baipi.data.DataPackage;
import io.baipi.data.Lineage;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.formula.Citation;
import io.baipi.model.formula.Formula;
import io.baipi.model.formula.Kind;
import io.baipi.model.formula.Places;
import io.baipi.text.Dimension;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one model reads: tables of the data package and results of models before it. Names that lead
 * nowhere are reported where the model's file writes them.
 */
public final class Inputs {
  private final DataPackage data;
  private final Map<String, ModelResult> done;
  private final Diagnostics diagnostics;
  private final Path root;
  private final EngineChoice engine;
  private boolean sound = true;

  public Inputs(DataPackage data, Map<String, ModelResult> done, Diagnostics diagnostics) {
    this(data, done, diagnostics, Path.of(""), EngineChoice.embedded());
  }

  /**
   * @param root the paper's folder
   * @param engine what collects raw rows
   */
  public Inputs(
      DataPackage data,
      Map<String, ModelResult> done,
      Diagnostics diagnostics,
      Path root,
      EngineChoice engine) {
    this.data = data;
    this.done = done;
    this.diagnostics = diagnostics;
    this.root = root;
    this.engine = engine;
  }

  /** The same inputs, for working something out again: what is wrong was reported before. */
  public Inputs quiet() {
    return new Inputs(data, done, new Diagnostics(), root, engine);
  }

  /** The paper's folder. */
  public Path root() {
    return root;
  }

  /** What readers call a published work, in short; its id where the data package has no such. */
  public Localized work(String id) {
    return data.shortTitles().getOrDefault(id, Localized.same(id));
  }

  /** What collects raw rows. */
  public EngineChoice engine() {
    return engine;
  }

  /** Whether nothing was reported so far. */
  public boolean isSound() {
    return sound;
  }

  public void error(String code, Location location, String message, String hint) {
    sound = false;
    diagnostics.error(code, location, message, hint);
  }

  public void warning(String code, Location location, String message, String hint) {
    diagnostics.warning(code, location, message, hint);
  }

  /** Checks the names of a formula; what is wrong is reported. */
  public boolean check(Formula formula, Map<String, Kind> names, Kind wanted) {
    boolean fine = formula.check(names, wanted, diagnostics);
    sound &= fine;
    return fine;
  }

  /** What a model reads, whether its file names it or the data. */
  List<Named> readBy(Model model) {
    return model.reads(data);
  }

  /** Reads the formula in a cell, which may cite other cells; what is wrong is reported. */
  public Optional<Formula> citing(String text, Location cell) {
    Optional<Formula> formula =
        Formula.parseCiting(text, cell, Places.inCell(text, cell), diagnostics);
    sound &= formula.isPresent();
    return formula;
  }

  /** Checks that a citing formula puts together only what is measured alike. */
  public boolean check(Formula formula, Function<Citation, Dimension> measured, Unit wanted) {
    boolean fine = formula.checkDimensions(measured, wanted, diagnostics);
    sound &= fine;
    return fine;
  }

  /**
   * The result of a model.
   *
   * @param name {@code model.} and the model's id
   */
  public Optional<ModelResult> result(Named name) {
    Optional<ModelResult> result = modelOf(name).flatMap(id -> Optional.ofNullable(done.get(id)));
    // Where it is missing, the model is broken, unknown or in a cycle, which is reported elsewhere.
    sound &= result.isPresent();
    return result;
  }

  /** The model that a table's name refers to, such as {@code model.other}. */
  public static Optional<String> modelOf(Named table) {
    String[] names = table.name().split("\\.", 3);
    return names.length >= 2 && names[0].equals("model") ? Optional.of(names[1]) : Optional.empty();
  }

  public Optional<Table> table(Named name) {
    Optional<String> model = modelOf(name);
    if (model.isPresent()) {
      return modelTable(name, model.get());
    }
    String id = name.name().startsWith("data.") ? name.name().substring(5) : name.name();
    Optional<Table> table = data.table(id);
    if (table.isEmpty()) {
      error(
          "model.unknown-table",
          name.location(),
          "there is no table '" + id + "' in the data",
          Spelling.hint(id, data.tables().keySet()));
    }
    return table;
  }

  private Optional<Table> modelTable(Named name, String id) {
    ModelResult result = done.get(id);
    if (result == null) {
      // The model is broken or in a cycle, which is reported where it happens.
      sound = false;
      return Optional.empty();
    }
    String part = name.name().substring(Math.min(name.name().length(), 7 + id.length()));
    Optional<Table> table = result.part(part);
    if (table.isEmpty()) {
      error(
          "model.unknown-table",
          name.location(),
          "the model '" + id + "' has no part '" + part + "'",
          Spelling.hint(part, result.parts().keySet()));
    }
    return table;
  }

  /** The place of a column, or -1, which is then reported. */
  public int column(Table table, Named name) {
    int index = table.indexOf(name.name());
    if (index < 0) {
      unknownColumn(table, name);
    }
    return index;
  }

  private void unknownColumn(Table table, Named name) {
    error(
        "model.unknown-column",
        name.location(),
        "the table '" + table.id() + "' has no column '" + name.name() + "'",
        Spelling.hint(name.name(), table.names()));
  }

  /** Checks a column of text that may be kept in one column a language. */
  public void textColumn(Table table, Named name) {
    if (table.column(name.name()).isEmpty()) {
      unknownColumn(table, name);
    }
  }

  /** Checks that the rows are named by a column. */
  public void key(Table table, Named name) {
    column(table, name);
  }

  /** A text in all languages that the table has it in; missing when no language has it. */
  public static Value text(Table table, Row row, Named column) {
    int same = table.indexOf(column.name());
    if (same >= 0) {
      return row.values().get(same);
    }
    Map<Language, String> texts = new EnumMap<>(Language.class);
    List<Value> cells = new ArrayList<>();
    for (Language language : Language.values()) {
      int index = table.indexOf(column.name(), language);
      if (index >= 0) {
        Value cell = row.values().get(index);
        cells.add(cell);
        if (cell instanceof Value.Text text) {
          texts.put(language, text.text().in(language));
        }
      }
    }
    Value first = cells.get(0);
    if (texts.isEmpty()) {
      return first;
    }
    return new Value.Text(new Localized(texts), first.provenance(), first.lineage());
  }

  /** The unit's name for readers: its own column's, or the key. */
  public static Value label(Table table, Row row, Named key, Optional<Named> label) {
    return label.isPresent() ? text(table, row, label.get()) : keyOf(table, row, key);
  }

  /** The value of the key column. */
  public static Value keyOf(Table table, Row row, Named key) {
    return row.values().get(table.indexOf(key.name()));
  }

  /** A title in the words of the data, when the model has none of its own. */
  public static Localized title(Table table, Named column, Localized own) {
    boolean bare = own.equals(Localized.same(column.name()));
    return bare ? table.column(column.name()).map(Column::title).orElse(own) : own;
  }

  /** The unit that a column's numbers can be brought to: the column's, or its first cell's. */
  public static Unit unit(Table table, int column) {
    for (Row row : table.rows()) {
      if (row.values().get(column) instanceof Value.Num num) {
        return num.unit().dimension() == table.columns().get(column).unit().dimension()
            ? table.columns().get(column).unit()
            : num.unit();
      }
    }
    return table.columns().get(column).unit();
  }

  /** A number in a unit; empty when it is missing, or not a number, which is reported. */
  public Optional<BigDecimal> number(Value value, Unit unit, Named column) {
    if (value instanceof Value.Num num) {
      if (num.unit().dimension() == unit.dimension()) {
        return Optional.of(num.unit().convert(num.number(), unit));
      }
      error(
          "model.unit-mismatch",
          column.location(),
          "'"
              + num.unit().id()
              + "' in "
              + where(value)
              + " does not convert to '"
              + unit.id()
              + "'",
          "name a unit that measures the same thing");
      return Optional.empty();
    }
    if (!(value instanceof Value.Missing)) {
      error(
          "model.not-a-number",
          column.location(),
          "'" + value.show(Language.EN) + "' in " + where(value) + " is not a number",
          "name a column of numbers");
    }
    return Optional.empty();
  }

  /** Where a value stands, for messages. */
  public static String where(Value value) {
    return place(value).toString();
  }

  /** Where a value stands. */
  public static Location place(Value value) {
    Lineage lineage = value.lineage();
    if (lineage instanceof Lineage.Cell cell) {
      return cell.location();
    }
    return ((Lineage.Rule) lineage).location();
  }
}
