package io.baipi.model.collect;

import io.baipi.model.formula.Dialect;
import java.util.List;

/** A session with something that understands SQL. */
public interface Engine extends AutoCloseable {
  /** The SQL that it understands. */
  Dialect dialect();

  /** Runs a statement that gives no rows. */
  void run(String sql) throws EngineFailure;

  /**
   * The columns of what a query can select from.
   *
   * @param from the name of a table, or a call that gives one
   */
  List<SourceColumn> columns(String from) throws EngineFailure;

  /**
   * Runs a query and reads all of its rows.
   *
   * @param limit the most rows to read; one more is an error
   */
  List<Answer> query(String sql, int limit) throws EngineFailure;

  @Override
  void close();
}
