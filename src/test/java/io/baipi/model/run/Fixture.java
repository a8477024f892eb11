package io.baipi.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.DataPackage;
import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.EngineChoice;
import io.baipi.model.Model;
import io.baipi.model.ModelResult;
import io.baipi.model.Results;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small data packages and models written out in tests. */
public final class Fixture {
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Map<String, String> models = new LinkedHashMap<>();
  private final Diagnostics diagnostics = new Diagnostics();
  private Path root = Path.of("");
  private EngineChoice engine = EngineChoice.embedded();

  /** A column as {@code name}, {@code name:unit}, {@code name:text} or {@code name:boolean}. */
  public Fixture table(String id, String head, String... rows) {
    return table(id, Provenance.PUBLISHED, head, rows);
  }

  public Fixture table(String id, Provenance provenance, String head, String... rows) {
    List<Column> columns = new ArrayList<>();
    for (String part : head.split(" ")) {
      String[] named = part.split(":", 2);
      String kind = named.length == 1 ? "text" : named[1];
      ColumnType type =
          kind.equals("text")
              ? ColumnType.STRING
              : kind.equals("boolean") ? ColumnType.BOOLEAN : ColumnType.NUMBER;
      Unit unit = type.isNumeric() ? Units.find(kind).orElse(Units.ONE) : Units.ONE;
      columns.add(new Column(named[0], type, unit, Localized.same(named[0])));
    }
    List<Row> read = new ArrayList<>();
    for (int r = 0; r < rows.length; r++) {
      String[] cells = rows[r].split("\\|", -1);
      List<Value> values = new ArrayList<>();
      for (int c = 0; c < cells.length; c++) {
        Location at = Location.at("data/" + id + ".csv", r + 2, c + 1);
        Lineage lineage = new Lineage.Cell(id, cells[0].strip(), columns.get(c).name(), at);
        values.add(value(cells[c].strip(), columns.get(c), provenance, lineage));
      }
      read.add(new Row(cells[0].strip(), values));
    }
    tables.put(
        id,
        new Table(
            id,
            Localized.same(id),
            columns,
            read,
            provenance,
            List.of(),
            Location.file("data/" + id + ".csv")));
    return this;
  }

  private static Value value(String cell, Column column, Provenance provenance, Lineage lineage) {
    if (cell.isEmpty()) {
      return new Value.Missing(column.unit(), provenance, lineage);
    } else if (column.type() == ColumnType.BOOLEAN) {
      return new Value.Truth(cell.equals("true"), provenance, lineage);
    } else if (column.type() == ColumnType.STRING) {
      return new Value.Text(Localized.same(cell), provenance, lineage);
    }
    String[] parts = cell.split(" ");
    Unit unit = parts.length > 1 ? Units.get(parts[1]) : column.unit();
    return new Value.Num(new BigDecimal(parts[0]), unit, provenance, lineage);
  }

  public Fixture model(String id, String yaml) {
    models.put(id, yaml);
    return this;
  }

  /** The paper's folder. */
  public Fixture in(Path folder) {
    root = folder;
    return this;
  }

  /** What collects raw rows. */
  public Fixture on(EngineChoice choice) {
    engine = choice;
    return this;
  }

  /** One of the models of the project. */
  public Fixture own(String id) {
    try {
      Path home = Path.of(System.getProperty("baipi.home", "."));
      return model(
          id, Files.readString(home.resolve("models/" + id + ".yaml"), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public Results evaluate() {
    ModelReader reader = new ModelReader(diagnostics);
    List<Model> read = new ArrayList<>();
    models.forEach(
        (id, yaml) -> reader.read(id, "models/" + id + ".yaml", yaml).ifPresent(read::add));
    DataPackage data = new DataPackage("test", Localized.same("test"), "CC0-1.0", tables, Map.of());
    return Models.evaluate(read, List.copyOf(models.keySet()), data, root, engine, diagnostics);
  }

  /** The models as read, and what they gave. */
  public Evaluated evaluated() {
    ModelReader reader = new ModelReader(diagnostics);
    List<Model> read = new ArrayList<>();
    models.forEach(
        (id, yaml) -> reader.read(id, "models/" + id + ".yaml", yaml).ifPresent(read::add));
    DataPackage data = new DataPackage("test", Localized.same("test"), "CC0-1.0", tables, Map.of());
    Evaluated all = Evaluated.of(read, List.copyOf(models.keySet()), data, root, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return all;
  }

  /** The result of a model without mistakes. */
  public ModelResult result(String id) {
    Results results = evaluate();
    assertThat(diagnostics.sorted()).isEmpty();
    ModelResult result = results.models().get(id);
    if (result == null) {
      throw new AssertionError("no result for " + id);
    }
    return result;
  }

  /** All that is wrong, as {@code line:column code message}. */
  public List<String> mistakes() {
    evaluate();
    return diagnostics.sorted().stream()
        .map(
            d ->
                d.location().line()
                    + ":"
                    + d.location().column()
                    + " "
                    + d.code()
                    + " "
                    + d.message())
        .toList();
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics.sorted();
  }

  public static String shown(Table table, String row, String column) {
    return table
        .value(row, column)
        .orElseThrow(() -> new AssertionError("no " + row + "." + column))
        .show(Language.EN);
  }

  public static List<String> column(Table table, String column) {
    return table.values(column).stream().map(v -> v.show(Language.EN)).toList();
  }

  public static String fact(ModelResult result, String name) {
    Value value = result.facts().get(name);
    if (value == null) {
      throw new AssertionError("no fact " + name);
    }
    return value.show(Language.EN);
  }
}
