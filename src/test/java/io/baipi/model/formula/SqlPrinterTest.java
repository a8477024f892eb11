package io.baipi.model.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.yaml.Yaml;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas as SQL, on the embedded DuckDB against our own evaluation. */
class SqlPrinterTest {
  private static final List<@Nullable Double> NUMBERS =
      Arrays.asList(
          null, 0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 2.5, 3.0, -8.0, 1e-9, 1e10, 1e150, 1e-150);
  private static final List<@Nullable Boolean> TRUTHS = Arrays.asList(null, true, false);
  private static final List<@Nullable String> TEXTS = Arrays.asList(null, "a", "it's", "b\\");
  private static final Map<String, Kind> KINDS =
      Map.of(
          "x",
          Kind.NUMBER,
          "y",
          Kind.NUMBER,
          "n",
          Kind.NUMBER,
          "p",
          Kind.TRUTH,
          "q",
          Kind.TRUTH,
          "s",
          Kind.TEXT,
          "t",
          Kind.TEXT);

  /** One row of inputs; null is missing. */
  private record Inputs(
      @Nullable Double x,
      @Nullable Double y,
      @Nullable Integer n,
      @Nullable Boolean p,
      @Nullable Boolean q,
      @Nullable String s,
      @Nullable String t)
      implements Scope {
    @Override
    public double number(String name) {
      return switch (name) {
        case "x" -> x == null ? Double.NaN : x;
        case "y" -> y == null ? Double.NaN : y;
        case "n" -> n == null ? Double.NaN : n;
        case "p" -> p == null ? Double.NaN : p ? 1 : 0;
        default -> q == null ? Double.NaN : q ? 1 : 0;
      };
    }

    @Override
    public @Nullable String text(String name) {
      return name.equals("s") ? s : name.equals("t") ? t : null;
    }
  }

  private static final List<Inputs> ROWS = rows();

  private static List<Inputs> rows() {
    List<Inputs> rows = new ArrayList<>();
    for (Double x : NUMBERS) {
      for (Double y : NUMBERS) {
        Integer n = y == null || Math.abs(y) > 1e9 ? null : y.intValue();
        rows.add(new Inputs(x, y, n, true, false, "a", "a"));
      }
    }
    for (Boolean p : TRUTHS) {
      for (Boolean q : TRUTHS) {
        rows.add(new Inputs(1.0, null, 2, p, q, "a", "b"));
      }
    }
    for (String s : TEXTS) {
      for (String t : TEXTS) {
        rows.add(new Inputs(1.0, 2.0, 3, true, null, s, t));
      }
    }
    return rows;
  }

  private static @Nullable Connection connection;

  @BeforeAll
  static void fill() throws SQLException {
    Connection duck = DriverManager.getConnection("jdbc:duckdb:");
    connection = duck;
    try (Statement create = duck.createStatement()) {
      create.execute(
          "CREATE TABLE grid (i INTEGER, x DOUBLE, y DOUBLE, n INTEGER, p BOOLEAN, q BOOLEAN,"
              + " s VARCHAR, t VARCHAR)");
    }
    try (PreparedStatement insert =
        duck.prepareStatement("INSERT INTO grid VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < ROWS.size(); i++) {
        Inputs row = ROWS.get(i);
        insert.setInt(1, i);
        set(insert, 2, row.x, Types.DOUBLE);
        set(insert, 3, row.y, Types.DOUBLE);
        set(insert, 4, row.n, Types.INTEGER);
        set(insert, 5, row.p, Types.BOOLEAN);
        set(insert, 6, row.q, Types.BOOLEAN);
        set(insert, 7, row.s, Types.VARCHAR);
        set(insert, 8, row.t, Types.VARCHAR);
        insert.execute();
      }
    }
  }

  private static void set(PreparedStatement into, int at, @Nullable Object value, int type)
      throws SQLException {
    if (value == null) {
      into.setNull(at, type);
    } else {
      into.setObject(at, value);
    }
  }

  @AfterAll
  static void close() throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }

  private static Formula formula(String source) {
    Diagnostics diagnostics = new Diagnostics();
    Formula formula =
        Formula.parse(new Yaml.Scalar(source, false, Location.at("m.yaml", 1, 1)), diagnostics)
            .orElseThrow(() -> new AssertionError(diagnostics.sorted()));
    assertThat(formula.check(KINDS, formula.kind(KINDS), diagnostics)).as(source).isTrue();
    return formula;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "x + y",
        "x - y - 3",
        "x - (y - 3)",
        "x * y",
        "x * y * x",
        "x * x * x * y * y * y",
        "x / y",
        "x / y / x",
        "1 / (x - y)",
        "n / 2",
        "1 / 3 + n",
        "x ^ 2",
        "x ^ 3",
        "x ^ 0",
        "x ^ -1",
        "x ^ -2.5",
        "x ^ 0.5",
        "x ^ 1.5",
        "2 ^ x",
        "x ^ y",
        "(x - 1) ^ n",
        "-x ^ 2",
        "- - x",
        "-(-3) - -x",
        "x - -3",
        "abs(x)",
        "log(x)",
        "log2(x + y)",
        "ln(abs(x))",
        "exp(x)",
        "exp(-x)",
        "1 / exp(x)",
        "exp(exp(x))",
        "sqrt(x)",
        "sqrt(sqrt(x))",
        "round(x)",
        "round(x * 3) / 2",
        "min(x, y)",
        "max(0, x)",
        "min(3, max(x, 1 / y), n)",
        "max(1, 2)",
        "max(0.1, 1 - max(0, (x - 3) * 0.15) - min(0.3, y * 0.006) + (n - 0.99) * 100)",
        "if(x > y, x, y)",
        "if(y = 0, 0, x / y)",
        "if(p and not q, 1, 1 / 0)",
        "if(p, 1 / 0, 2)",
        "if(s = \"a\", 1.5e3, .5)",
        "x > 1",
        "x >= y",
        "x < y and y <= 1",
        "x = y",
        "x != y",
        "x / y > 1 or p",
        "log(x) > 0 and q",
        "not (x > 1 or q)",
        "not p and q",
        "p or q and p",
        "p = q",
        "(x > 1) = (y > 1)",
        "not p = q",
        "p != true",
        "s = t",
        "s != \"it's\"",
        "s = 'b\\' or t = \"a\"",
        "s = t or x / 0 > 1"
      })
  void sql_gives_what_our_evaluation_gives(String source) throws SQLException {
    Formula formula = formula(source);
    boolean truth = formula.kind(KINDS) == Kind.TRUTH;
    int known = 0;
    for (String sql : List.of(formula.sql(Dialect.DUCKDB), formula.sql(Dialect.DUCKDB, KINDS))) {
      String column = truth ? "CASE WHEN v THEN 1E0 WHEN NOT v THEN 0E0 END" : "v";
      String query = "SELECT " + column + " FROM (SELECT i, " + sql + " AS v FROM grid) ORDER BY i";
      try (Statement select = connected().createStatement();
          ResultSet result = select.executeQuery(query)) {
        for (Inputs row : ROWS) {
          assertThat(result.next()).isTrue();
          double ours = formula.evaluate(row);
          double theirs = result.getDouble(1);
          if (Double.isNaN(ours)) {
            assertThat(result.wasNull())
                .as("%s of %s: %s by %s", source, row, theirs, sql)
                .isTrue();
          } else {
            known++;
            assertThat(result.wasNull()).as("%s of %s by %s", source, row, sql).isFalse();
            assertThat(theirs)
                .as("%s of %s by %s", source, row, sql)
                .isCloseTo(ours, within(1e-12 * Math.max(1, Math.abs(ours))));
          }
        }
      }
    }
    assertThat(known).isPositive();
  }

  private static Connection connected() {
    if (connection == null) {
      throw new AssertionError("no connection");
    }
    return connection;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "depth - 3 | CAST(\"depth\" AS DOUBLE) - 3E0",
        "a / b | CAST(\"a\" AS DOUBLE) / nullif(CAST(\"b\" AS DOUBLE), 0E0)",
        "a / 1000 | CAST(\"a\" AS DOUBLE) / 1000E0",
        "ln(a) | ln(nullif(greatest(CAST(\"a\" AS DOUBLE), 0E0), 0E0))",
        "max(0, a) | nullif(greatest(0E0, coalesce(CAST(\"a\" AS DOUBLE), CAST('Infinity' AS"
            + " DOUBLE))), CAST('Infinity' AS DOUBLE))",
        "if(p, 1, 2) | CASE \"p\" WHEN TRUE THEN 1E0 WHEN FALSE THEN 2E0 END",
        "not (p and select = 'it') | NOT (\"p\" AND \"select\" = 'it')",
        "a != 0.15 | CAST(\"a\" AS DOUBLE) <> 0.15E0"
      })
  void sql_is_as_plain_as_it_can_be(String source, String sql) {
    assertThat(parsed(source).sql(Dialect.DUCKDB)).isEqualTo(sql);
    assertThat(parsed(source).sql(Dialect.TRINO)).isEqualTo(sql);
    assertThat(parsed(source).sql(Dialect.SPARK)).isEqualTo(sql.replace('"', '`'));
  }

  private static Formula parsed(String source) {
    return Formula.parse(
            new Yaml.Scalar(source, false, Location.at("m.yaml", 1, 1)), new Diagnostics())
        .orElseThrow();
  }

  @Test
  void names_and_texts_cannot_leave_their_quotes() {
    assertThat(Dialect.DUCKDB.name("a\"b`")).isEqualTo("\"a\"\"b`\"");
    assertThat(Dialect.SPARK.name("a\"b`")).isEqualTo("`a\"b```");
    assertThat(Dialect.TRINO.text("it's \\ ${x}")).isEqualTo("'it''s \\ ${x}'");
    assertThat(Dialect.SPARK.text("it's \\ ${x}\n")).isEqualTo("'it\\'s \\\\ \\u0024{x}\\n'");
  }

  @Test
  void trino_finds_what_is_not_a_number_although_it_equals_nothing() {
    assertThat(parsed("x ^ y").sql(Dialect.TRINO))
        .isEqualTo(
            "element_at(filter(ARRAY[power(CAST(\"x\" AS DOUBLE), CAST(\"y\" AS DOUBLE))],"
                + " v -> is_finite(v)), 1)");
  }

  @Test
  void sql_grows_with_the_formula_and_not_faster() {
    String nested = "x";
    for (int i = 0; i < 25; i++) {
      nested = "max(0, sqrt(1 / " + nested + "))";
    }
    assertThat(parsed(nested).sql(Dialect.DUCKDB).length()).isLessThan(10_000);
  }

  @Test
  void sql_of_random_formulas_gives_what_our_evaluation_gives() throws SQLException {
    RandomFormula random = new RandomFormula(7);
    for (int i = 0; i < 200; i++) {
      String source = random.number(4);
      Formula formula = formula(source);
      String query = "SELECT " + formula.sql(Dialect.DUCKDB) + " FROM grid ORDER BY i";
      try (Statement select = connected().createStatement();
          ResultSet result = select.executeQuery(query)) {
        for (Inputs row : ROWS) {
          assertThat(result.next()).isTrue();
          double ours = formula.evaluate(row);
          double theirs = result.getDouble(1);
          boolean same =
              result.wasNull()
                  ? Double.isNaN(ours)
                  : Math.abs(ours - theirs) <= 1e-9 * Math.abs(ours);
          assertThat(same).as("%s of %s: %s, not %s", source, row, theirs, ours).isTrue();
        }
      }
    }
  }
}
