package io.baipi.model.collect;

import io.baipi.data.Column;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.formula.Dialect;
import io.baipi.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * The embedded engine: a database in memory that sees the files it is given and nothing else. It
 * has no network, loads no extension, and puts what does not fit into its memory into a folder of
 * its own, which is deleted afterwards.
 */
final class DuckDb {
  /** What the engine may keep in memory; what is more goes to the folder. */
  private static final String MEMORY = "512MB";

  private static final int MOST_THREADS = 4;

  /** Whole digits that a number of a data table can have. */
  private static final int PRECISION = 38;

  private DuckDb() {}

  /** Opens a session that can read some files. */
  static JdbcEngine open(List<Path> files) throws EngineFailure {
    Path folder;
    try {
      folder = Files.createTempDirectory("baipi-collect");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", settings(folder));
      JdbcEngine engine = new JdbcEngine(connection, Dialect.DUCKDB, () -> delete(folder));
      String allowed =
          files.stream()
              .map(file -> Dialect.DUCKDB.text(file.toString()))
              .collect(Collectors.joining(", ", "[", "]"));
      engine.run("SET allowed_paths = " + allowed);
      engine.run("SET enable_external_access = false");
      engine.run("SET lock_configuration = true");
      return engine;
    } catch (SQLException e) {
      delete(folder);
      throw JdbcEngine.failure(e);
    }
  }

  private static Properties settings(Path folder) {
    Properties settings = new Properties();
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    settings.setProperty("threads", String.valueOf(threads));
    settings.setProperty("memory_limit", MEMORY);
    settings.setProperty("temp_directory", folder.toString());
    settings.setProperty("preserve_insertion_order", "false");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    return settings;
  }

  /** Copies a table of the data into the session, under the table's own name. */
  static void load(JdbcEngine engine, Table table) throws EngineFailure {
    String name = Dialect.DUCKDB.name(table.id());
    try (Statement statement = engine.connection().createStatement()) {
      statement.execute(
          table.columns().stream()
              .map(column -> Dialect.DUCKDB.name(column.name()) + " " + type(table, column))
              .collect(Collectors.joining(", ", "CREATE TABLE " + name + " (", ")")));
    } catch (SQLException e) {
      throw JdbcEngine.failure(e);
    }
    int[] scales = table.columns().stream().mapToInt(column -> scale(table, column)).toArray();
    DuckDBConnection connection = (DuckDBConnection) engine.connection();
    try (DuckDBAppender appender = connection.createAppender("main", table.id())) {
      for (Row row : table.rows()) {
        appender.beginRow();
        for (int i = 0; i < table.columns().size(); i++) {
          append(appender, row.values().get(i), table.columns().get(i), scales[i]);
        }
        appender.endRow();
      }
      appender.flush();
    } catch (SQLException e) {
      throw JdbcEngine.failure(e);
    }
  }

  private static String type(Table table, Column column) {
    return switch (column.type()) {
      case NUMBER, INTEGER -> "DECIMAL(" + PRECISION + ", " + scale(table, column) + ")";
      case BOOLEAN -> "BOOLEAN";
      case STRING, DATE -> "VARCHAR";
    };
  }

  private static int scale(Table table, Column column) {
    return table.values(column.name()).stream()
        .filter(Value.Num.class::isInstance)
        .mapToInt(value -> number((Value.Num) value, column).scale())
        .max()
        .orElse(0);
  }

  /** The number in the column's unit. */
  private static BigDecimal number(Value.Num num, Column column) {
    BigDecimal number =
        num.unit().dimension() == column.unit().dimension()
            ? num.unit().convert(num.number(), column.unit())
            : num.number();
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private static void append(DuckDBAppender appender, Value value, Column column, int scale)
      throws SQLException {
    if (value instanceof Value.Num num && column.type().isNumeric()) {
      appender.append(number(num, column).setScale(scale));
    } else if (value instanceof Value.Truth truth) {
      appender.append(truth.truth());
    } else if (value instanceof Value.Text text) {
      appender.append(text.text().in(Language.EN));
    } else {
      appender.appendNull();
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
