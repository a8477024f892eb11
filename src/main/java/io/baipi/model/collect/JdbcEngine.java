package io.baipi.model.collect;

import io.baipi.model.formula.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session over JDBC. */
final class JdbcEngine implements Engine {
  private final Connection connection;
  private final Dialect dialect;
  private final Runnable afterwards;

  /**
   * @param afterwards what to tidy up when the session is over
   */
  JdbcEngine(Connection connection, Dialect dialect, Runnable afterwards) {
    this.connection = connection;
    this.dialect = dialect;
    this.afterwards = afterwards;
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public void run(String sql) throws EngineFailure {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public List<SourceColumn> columns(String from) throws EngineFailure {
    List<SourceColumn> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + from + " LIMIT 0")) {
      ResultSetMetaData head = rows.getMetaData();
      for (int i = 1; i <= head.getColumnCount(); i++) {
        // Hive puts the table's name before the column's.
        String name = head.getColumnLabel(i);
        String bare = dialect == Dialect.SPARK ? name.substring(name.lastIndexOf('.') + 1) : name;
        columns.add(new SourceColumn(bare, kind(head.getColumnType(i), head.getColumnTypeName(i))));
      }
    } catch (SQLException e) {
      throw failure(e);
    }
    return columns;
  }

  private static CellKind kind(int type, String name) {
    return switch (type) {
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.DECIMAL,
          Types.NUMERIC ->
          CellKind.EXACT;
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> CellKind.FLOAT;
      case Types.BOOLEAN, Types.BIT -> CellKind.TRUTH;
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NVARCHAR -> CellKind.TEXT;
      // DuckDB has whole numbers that JDBC has no word for.
      default -> name.endsWith("INT") || name.endsWith("INTEGER") ? CellKind.EXACT : CellKind.OTHER;
    };
  }

  @Override
  public List<Answer> query(String sql, int limit) throws EngineFailure {
    List<Answer> answers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        if (answers.size() == limit) {
          throw new EngineFailure(
              "there are more than " + limit + " groups", "group by a column with fewer values");
        }
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          cells.add(rows.getObject(i));
        }
        answers.add(new Answer(cells));
      }
    } catch (SQLException e) {
      throw failure(e);
    }
    return answers;
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // What was asked is answered; a session that does not end well changes nothing.
    } finally {
      afterwards.run();
    }
  }

  static EngineFailure failure(SQLException e) {
    return new EngineFailure(String.valueOf(e.getMessage()), e);
  }
}
