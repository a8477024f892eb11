package io.baipi.model.collect;

import io.baipi.model.formula.Dialect;
import io.baipi.model.formula.Formula;
import io.baipi.model.formula.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the queries of a model: sums and counts of exact numbers, of which Java makes means,
 * shares and rounded numbers. So the answer depends neither on the engine nor on how it shares out
 * the work.
 *
 * <p>Every binary fraction is brought to a whole number of its last decimal before it is added. It
 * is counted when it is too large for that, because some engines would take the largest whole
 * number instead and say nothing.
 */
final class CollectSql {
  /** Digits of a number that every engine keeps in 64 bits; with more, it is 30 times slower. */
  static final int LONG_DIGITS = 18;

  private static final String LARGEST = "1.7976931348623157E308";

  private final Collect model;
  private final Dialect dialect;
  private final Map<String, CellKind> kinds;
  private final Map<String, Kind> formulaKinds = new LinkedHashMap<>();
  private final String from;
  private final String mark;

  /**
   * @param from what to select from
   * @param kinds the columns that the model uses
   */
  CollectSql(Collect model, Dialect dialect, String from, Map<String, CellKind> kinds) {
    this.model = model;
    this.dialect = dialect;
    this.from = from;
    this.kinds = kinds;
    kinds.forEach((name, kind) -> formulaKinds.put(name, kind.kind()));
    String free = "row_used";
    while (kinds.containsKey(free)) {
      free += "_";
    }
    this.mark = dialect.name(free);
  }

  boolean isFiltered() {
    return model.where().isPresent();
  }

  /**
   * The groups. Columns of an answer: whether the condition holds (1, 0 or missing), when there is
   * one; the keys; the label, when there is one; the number of rows; then {@link #width} columns a
   * measure.
   */
  String groups() {
    List<String> columns = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    if (isFiltered()) {
      columns.add(mark);
      keys.add(mark);
    }
    for (Collect.Key key : model.by()) {
      String name = dialect.name(key.column().name());
      String used = isFiltered() ? "CASE WHEN " + mark + " = 1 THEN " + name + " END" : name;
      keys.add(used);
      columns.add(isFiltered() ? used + " AS " + name : name);
    }
    model.label().ifPresent(label -> columns.add("min(" + dialect.name(label.name()) + ")"));
    columns.add("count(*) AS " + dialect.name("rows"));
    for (Measure measure : model.measures()) {
      columns.addAll(aggregates(measure));
    }
    return with()
        + "\nSELECT\n  "
        + String.join(",\n  ", columns)
        + "\nFROM "
        + last()
        + "\nGROUP BY "
        + String.join(", ", keys);
  }

  /** How many columns of {@link #groups} a measure has. */
  static int width(Measure measure) {
    return switch (measure.aggregate()) {
      case COUNT -> measure.of().isPresent() ? 2 : 0;
      case SHARE, HIGHEST, LOWEST, DISTINCT -> 2;
      case MEAN, SUM -> 3;
      case WEIGHTED_MEAN -> 4;
      case MEDIAN, PERCENTILE -> 0;
    };
  }

  private List<String> aggregates(Measure measure) {
    String name = measure.name().name();
    return switch (measure.aggregate()) {
      case COUNT, SHARE ->
          measure.of().isEmpty()
              ? List.of()
              : List.of(
                  "count(CASE WHEN " + number(measure) + " THEN 1 END)" + as(name),
                  "count(" + number(measure) + ")" + as(name + " known"));
      case MEAN, SUM -> {
        String number = number(measure);
        String exact = exact(measure, number, measure.of().orElseThrow(), LONG_DIGITS);
        yield List.of(
            "sum(" + exact + ")" + as(name + " sum"),
            "count(" + exact + ")" + as(name + " added"),
            "count(" + number + ")" + as(name + " known"));
      }
      case HIGHEST, LOWEST -> {
        String word = measure.aggregate() == Aggregate.HIGHEST ? "max(" : "min(";
        yield List.of(
            word + number(measure) + ")" + as(name),
            "count(" + number(measure) + ")" + as(name + " known"));
      }
      case DISTINCT -> {
        String column = dialect.name(measure.distinct().orElseThrow().name());
        yield List.of(
            "count(DISTINCT " + column + ")" + as(name),
            "count(" + column + ")" + as(name + " known"));
      }
      case WEIGHTED_MEAN -> weighted(measure);
      case MEDIAN, PERCENTILE -> List.of();
    };
  }

  private List<String> weighted(Measure measure) {
    String name = measure.name().name();
    Formula of = measure.of().orElseThrow();
    Formula weight = measure.weight().orElseThrow();
    // One digit more on one side: DuckDB multiplies 18 digits by 18 in 64 bits, and they overflow.
    String number = exact(measure, plain(of), of, LONG_DIGITS);
    String by = exact(measure, plain(weight), weight, LONG_DIGITS + 1);
    String both = "CASE WHEN " + plain(of) + " IS NOT NULL THEN " + by + " END";
    return List.of(
        "sum(" + number + " * " + by + ")" + as(name + " sum"),
        "sum(" + both + ")" + as(name + " weight"),
        "count(" + number + " * " + by + ")" + as(name + " added"),
        "count(CASE WHEN "
            + plain(of)
            + " IS NOT NULL THEN "
            + plain(weight)
            + " END)"
            + as(name + " known"));
  }

  private String as(String name) {
    return " AS " + dialect.name(name);
  }

  /** The decimals that the engine's sum still has to be shifted by. */
  int shift(Measure measure, Formula of) {
    return isExact(of) ? 0 : measure.decimals();
  }

  private boolean isExact(Formula of) {
    return kinds.get(of.source()) == CellKind.EXACT;
  }

  private String number(Measure measure) {
    return plain(measure.of().orElseThrow());
  }

  /** A column as it stands, or a formula. */
  private String plain(Formula of) {
    return kinds.containsKey(of.source()) ? dialect.name(of.source()) : sql(of);
  }

  /**
   * A number that adds up exactly; missing when it is too large for that.
   *
   * @param digits how many digits it can have; the product of two has as many as both together
   */
  private String exact(Measure measure, String number, Formula of, int digits) {
    int decimals = measure.decimals();
    String decimal =
        isExact(of)
            ? "CAST(" + number + " AS DECIMAL(" + digits + ", " + decimals + "))"
            : "CAST(CAST(floor("
                + number
                + " * 1E"
                + decimals
                + " + 5E-1) AS BIGINT) AS DECIMAL("
                + digits
                + ", 0))";
    String limit = "9E" + (LONG_DIGITS - 1 - decimals);
    return "CASE WHEN abs(" + number + ") < " + limit + " THEN " + decimal + " END";
  }

  /**
   * The numbers on both sides of a place among a group's sorted ones. Columns of an answer: the
   * keys, how many numbers are known, the one at or before the place, the one at or after it.
   */
  String places(Measure measure) {
    String keys = keys();
    String number = number(measure);
    long at = measure.at().movePointRight(2).longValueExact();
    String place = dialect.name("place");
    String known = dialect.name("known");
    String value = dialect.name("value");
    String rest = "(" + known + " - 1) * " + at;
    return with()
        + ",\nplaces AS (\n  SELECT\n    "
        + keys
        + ",\n    "
        + number
        + " AS "
        + value
        + ",\n    row_number() OVER (PARTITION BY "
        + keys
        + " ORDER BY "
        + number
        + ") AS "
        + place
        + ",\n    count(*) OVER (PARTITION BY "
        + keys
        + ") AS "
        + known
        + "\n  FROM "
        + last()
        + "\n  WHERE "
        + (isFiltered() ? mark + " = 1 AND " : "")
        + number
        + " IS NOT NULL\n)\nSELECT "
        + keys
        + ", max("
        + known
        + "), min("
        + value
        + "), max("
        + value
        + ")\nFROM places\nWHERE ("
        + place
        + " - 2) * 10000 < "
        + rest
        + " AND "
        + rest
        + " < "
        + place
        + " * 10000\nGROUP BY "
        + keys;
  }

  /** How far a place lies between two numbers, from 0 to 1. */
  static BigDecimal between(Measure measure, long known) {
    BigDecimal place = measure.at().movePointLeft(2).multiply(BigDecimal.valueOf(known - 1));
    return place.remainder(BigDecimal.ONE);
  }

  private String keys() {
    return model.by().stream()
        .map(key -> dialect.name(key.column().name()))
        .collect(Collectors.joining(", "));
  }

  private String last() {
    return isFiltered() ? "chosen" : "cells";
  }

  private String with() {
    StringBuilder sql = new StringBuilder("WITH cells AS (\n  SELECT\n    ");
    sql.append(
            kinds.entrySet().stream()
                .map(cell -> cell(cell.getKey(), cell.getValue()))
                .collect(Collectors.joining(",\n    ")))
        .append("\n  FROM ")
        .append(from)
        .append(dialect == Dialect.SPARK ? " AS raw" : "")
        .append("\n)");
    model
        .where()
        .ifPresent(
            where ->
                sql.append(",\nchosen AS (\n  SELECT\n    cells.*,\n    CASE ")
                    .append(sql(where))
                    .append(" WHEN TRUE THEN 1 WHEN FALSE THEN 0 END AS ")
                    .append(mark)
                    .append("\n  FROM cells\n)"));
    return sql.toString();
  }

  /** An empty text is missing, and so is what is not a number. */
  private String cell(String name, CellKind kind) {
    String column = dialect.name(name);
    return switch (kind) {
          case TEXT -> "nullif(" + column + ", '')";
          case OTHER ->
              "CAST(" + column + (dialect == Dialect.SPARK ? " AS STRING)" : " AS VARCHAR)");
          case FLOAT -> {
            String number = "CAST(" + column + " AS DOUBLE)";
            yield "CASE WHEN abs(" + number + ") <= " + LARGEST + " THEN " + number + " END";
          }
          case TRUTH, EXACT -> column;
        }
        + " AS "
        + column;
  }

  private String sql(Formula formula) {
    return "(" + formula.sql(dialect, formulaKinds) + ")";
  }
}
