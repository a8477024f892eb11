package io.baipi.model.collect.spark;

import io.baipi.model.collect.Answer;
import io.baipi.model.collect.CellKind;
import io.baipi.model.collect.Engine;
import io.baipi.model.collect.EngineFailure;
import io.baipi.model.collect.SourceColumn;
import io.baipi.model.formula.Dialect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;

/** A session of Spark Connect. */
final class SparkEngine implements Engine {
  private final SparkSession session;

  SparkEngine(SparkSession session) {
    this.session = session;
  }

  @Override
  public Dialect dialect() {
    return Dialect.SPARK;
  }

  @Override
  public void run(String sql) throws EngineFailure {
    try {
      session.sql(sql).collectAsList();
    } catch (Exception e) { // Scala does not declare what it throws.
      throw failure(e);
    }
  }

  @Override
  public List<SourceColumn> columns(String from) throws EngineFailure {
    try {
      List<SourceColumn> columns = new ArrayList<>();
      for (StructField field : session.sql("SELECT * FROM " + from + " LIMIT 0").schema().fields()) {
        columns.add(new SourceColumn(field.name(), kind(field.dataType())));
      }
      return columns;
    } catch (Exception e) { // Scala does not declare what it throws.
      throw failure(e);
    }
  }

  private static CellKind kind(DataType type) {
    if (type instanceof IntegralType || type instanceof DecimalType) {
      return CellKind.EXACT;
    } else if (type instanceof DoubleType || type instanceof FloatType) {
      return CellKind.FLOAT;
    } else if (type instanceof BooleanType) {
      return CellKind.TRUTH;
    }
    return type instanceof StringType ? CellKind.TEXT : CellKind.OTHER;
  }

  @Override
  public List<Answer> query(String sql, int limit) throws EngineFailure {
    try {
      return answers(session.sql(sql).limit(limit + 1).collectAsList(), limit);
    } catch (EngineFailure e) {
      throw e;
    } catch (Exception e) { // Scala does not declare what it throws.
      throw failure(e);
    }
  }

  private static List<Answer> answers(List<Row> rows, int limit) throws EngineFailure {
    if (rows.size() > limit) {
      throw new EngineFailure(
          "there are more than " + limit + " groups", "group by a column with fewer values");
    }
    List<Answer> answers = new ArrayList<>();
    for (Row row : rows) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(row.get(i));
      }
      answers.add(new Answer(cells));
    }
    return answers;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (IOException e) {
      // What was asked is answered; a session that does not end well changes nothing.
    }
  }

  private static EngineFailure failure(Exception e) {
    return new EngineFailure(String.valueOf(e.getMessage()), e);
  }
}
