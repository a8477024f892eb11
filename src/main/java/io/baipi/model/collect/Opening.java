package io.baipi.model.collect;

import io.baipi.data.Column;
import io.baipi.data.Table;
import io.baipi.diagnostic.Location;
import io.baipi.model.Inputs;
import io.baipi.model.formula.Dialect;
import io.baipi.text.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Opens the rows of a model on the engine that has them. */
final class Opening {
  /** Decimals that are kept of a number in a CSV file, if no measure says how many. */
  private static final int DECIMALS = 6;

  private final Collect model;
  private final Inputs inputs;

  Opening(Collect model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
  }

  /** The rows; empty when something is wrong, which is reported. The caller closes the engine. */
  Optional<RawRows> open() throws EngineFailure {
    if (model.from() instanceof Origin.DataTable) {
      return table();
    }
    return model.from() instanceof Origin.RawFile ? files() : engineTable();
  }

  /** A table of the data is here already, so that it never goes to another engine. */
  private Optional<RawRows> table() throws EngineFailure {
    Optional<Table> table = inputs.table(model.from().named());
    if (table.isEmpty()) {
      return Optional.empty();
    }
    List<SourceColumn> columns = new ArrayList<>();
    for (Column column : table.get().columns()) {
      CellKind kind =
          switch (column.type()) {
            case NUMBER, INTEGER -> CellKind.EXACT;
            case BOOLEAN -> CellKind.TRUTH;
            case STRING, DATE -> CellKind.TEXT;
          };
      columns.add(new SourceColumn(column.name(), kind));
    }
    JdbcEngine engine = DuckDb.open(List.of());
    try {
      DuckDb.load(engine, table.get());
    } catch (EngineFailure e) {
      engine.close();
      throw e;
    }
    String from = Dialect.DUCKDB.name(table.get().id());
    String what = "the table '" + table.get().id() + "'";
    return Optional.of(new RawRows(engine, List.of(), from, from, columns, what, Optional.empty()));
  }

  private Optional<RawRows> engineTable() throws EngineFailure {
    String name = model.from().named().name();
    if (inputs.engine().url().isEmpty()) {
      inputs.error(
          "model.engine",
          model.from().named().location(),
          "the table '" + name + "' is one of an engine, and no engine is named",
          "run with --engine jdbc:… or --engine sc://…");
      return Optional.empty();
    }
    Engine engine = Engines.open(inputs.engine());
    String from = quoted(engine.dialect(), name);
    return described(engine, List.of(), from, from, "the table '" + name + "'", Optional.empty());
  }

  private static String quoted(Dialect dialect, String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("\\.", -1)) {
      parts.add(dialect.name(part));
    }
    return String.join(".", parts);
  }

  private Optional<RawRows> described(
      Engine engine,
      List<String> before,
      String from,
      String shown,
      String what,
      Optional<RawFiles> files)
      throws EngineFailure {
    try {
      List<SourceColumn> columns = engine.columns(from);
      return Optional.of(new RawRows(engine, before, from, shown, columns, what, files));
    } catch (EngineFailure e) {
      engine.close();
      throw e;
    }
  }

  private Optional<RawRows> files() throws EngineFailure {
    Optional<RawFiles> found =
        RawFiles.find(inputs.root().toAbsolutePath().normalize(), model.from().named(), inputs);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    RawFiles files = found.get();
    Optional<List<SourceColumn>> head =
        files.csv() ? head(files) : Optional.of(List.<SourceColumn>of());
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Engine engine =
        inputs.engine().url().isPresent()
            ? Engines.open(inputs.engine())
            : DuckDb.open(files.files());
    if (engine.dialect() == Dialect.TRINO) {
      engine.close();
      throw new EngineFailure(
          "Trino reads tables, not files", "load the rows into a table and name it: {table: …}");
    }
    int decimals =
        model.measures().stream()
            .filter(measure -> !measure.aggregate().counts())
            .mapToInt(Measure::decimals)
            .max()
            .orElse(DECIMALS);
    List<String> paths = files.files().stream().map(Object::toString).toList();
    FileSql real = FileSql.of(engine.dialect(), paths, files.csv(), head.get(), decimals);
    FileSql shown = FileSql.of(engine.dialect(), files.names(), files.csv(), head.get(), decimals);
    String what = "the file '" + files.names().get(0) + "'";
    try {
      for (String statement : real.before()) {
        engine.run(statement);
      }
    } catch (EngineFailure e) {
      engine.close();
      throw e;
    }
    if (files.csv()) {
      return Optional.of(
          new RawRows(engine, shown.before(), real.from(), shown.from(), head.get(), what, found));
    }
    return described(engine, shown.before(), real.from(), shown.from(), what, found);
  }

  /** The columns of CSV files: what the first record names, as the model declares it. */
  private Optional<List<SourceColumn>> head(RawFiles files) {
    Optional<List<String>> first = names(files, 0);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 1; i < files.files().size(); i++) {
      Optional<List<String>> other = names(files, i);
      if (other.isEmpty()) {
        return Optional.empty();
      }
      if (!other.get().equals(first.get())) {
        inputs.error(
            "model.csv",
            Location.line(files.names().get(i), 1),
            "the columns differ from those of '" + files.names().get(0) + "'",
            "files that are read together have the same columns in the same order");
        return Optional.empty();
      }
    }
    Map<String, CellKind> declared = new LinkedHashMap<>();
    for (Collect.Declared type : model.types()) {
      declared.put(type.column().name(), type.kind());
      if (!first.get().contains(type.column().name())) {
        inputs.error(
            "model.unknown-column",
            type.column().location(),
            "the file '" + files.names().get(0) + "' has no column '" + type.column().name() + "'",
            Spelling.hint(type.column().name(), first.get()));
      }
    }
    return Optional.of(
        first.get().stream()
            .map(name -> new SourceColumn(name, declared.getOrDefault(name, CellKind.TEXT)))
            .toList());
  }

  private Optional<List<String>> names(RawFiles files, int index) {
    Location head = Location.line(files.names().get(index), 1);
    Optional<List<String>> names;
    try {
      names = CsvHead.read(files.files().get(index));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (names.isEmpty()) {
      inputs.error(
          "model.csv",
          head,
          "the first record does not name the columns in UTF-8",
          "the first line of a CSV file holds the columns' names");
      return Optional.empty();
    }
    Set<String> taken = new HashSet<>();
    for (String name : names.get()) {
      // Engines don't tell capitals from small letters in names.
      if (name.isBlank() || !taken.add(name.toLowerCase(Locale.ROOT))) {
        inputs.error(
            "model.csv",
            head,
            name.isBlank() ? "a column has no name" : "two columns are named '" + name + "'",
            "give each column a name of its own");
        return Optional.empty();
      }
    }
    return names;
  }
}
