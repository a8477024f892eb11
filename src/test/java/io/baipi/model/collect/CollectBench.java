package io.baipi.model.collect;

import io.baipi.model.run.Fixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Times the collecting of raw rows; run by {@code bench/collect/run.sh}, not by the tests.
 *
 * <p>{@code make FOLDER ROWS FORM} writes synthetic rows, {@code time FOLDER} compares a whole
 * collect with DuckDB running the same statements alone, {@code once FOLDER} collects a CSV file
 * once.
 */
final class CollectBench {
  private static final int RUNS = 5;
  private static final String UNITS = "1247";

  private static final String MODEL =
      """
      id: m
      title: {zh: 题, en: T}
      collect:
        from: {file: raw/responses.%s}
        provenance: synthetic
        by: company
        where: status = "complete" and weight > 0
        columns:
          responses: {count: rows}
          uses_go: {share: uses_go}
          satisfaction: {mean: satisfaction, round: 3}
          budget: {sum: budget_usd}
          best: {highest: score}
          weighted: {weighted mean: {of: satisfaction, weight: weight}}
          adopters: {count: uses_go and team_size > 5}
        keep at least: 5
        types:
          {uses_go: truth, satisfaction: number, budget_usd: number, score: number, weight: number,
           team_size: number}
      """;

  private CollectBench() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]).toAbsolutePath();
    switch (arguments[0]) {
      case "make" -> make(folder, arguments[2], arguments[3]);
      case "time" -> time(folder);
      case "once" -> System.out.println(ours(folder, "csv") + " ms");
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** Rows out of hashes, so that each run makes the same. */
  private static void make(Path folder, String rows, String form) throws Exception {
    Files.createDirectories(folder.resolve("raw"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 2");
      statement.execute("SET memory_limit = '1GB'");
      statement.execute(
          "COPY (SELECT 'C' || lpad(CAST(hash(i) % "
              + UNITS
              + " AS VARCHAR), 4, '0') AS company,"
              + " CASE WHEN hash(i + 1) % 10 < 9 THEN 'complete' ELSE 'partial' END AS status,"
              + " CASE WHEN hash(i + 2) % 16 > 0 THEN hash(i + 2) % 3 = 0 END AS uses_go,"
              + " CAST(hash(i + 3) % 4000 + 1000 AS DOUBLE) / 1000 AS satisfaction,"
              + " CAST(hash(i + 4) % 1000000007 AS DOUBLE) / 100 AS budget_usd,"
              + " CAST(hash(i + 5) % 100003 AS DOUBLE) / 1000 AS score,"
              + " CAST(hash(i + 6) % 50 AS DOUBLE) / 10 AS weight,"
              + " CAST(hash(i + 7) % 20 + 1 AS INTEGER) AS team_size,"
              + " 'an answer in the respondent''s own words, ' || CAST(hash(i + 8) AS VARCHAR) AS remark"
              + " FROM range("
              + rows
              + ") AS t(i)) TO '"
              + folder
              + "/raw/responses."
              + form
              + "' (FORMAT "
              + form
              + ")");
    }
  }

  private static Fixture fixture(Path folder, String form) {
    String model = MODEL.formatted(form);
    return new Fixture()
        .in(folder)
        .model("m", form.equals("csv") ? model : model.substring(0, model.indexOf("  types:")));
  }

  /** A whole collect: reading the model, opening the engine, the query, values with lineage. */
  private static long ours(Path folder, String form) {
    long start = System.nanoTime();
    int rows = fixture(folder, form).result("m").table().rows().size();
    long end = System.nanoTime();
    if (rows != Integer.parseInt(UNITS)) {
      throw new IllegalStateException(rows + " units");
    }
    return (end - start) / 1_000_000;
  }

  private static void time(Path folder) throws Exception {
    String sql = sql(folder);
    List<Long> ours = new ArrayList<>();
    List<Long> alone = new ArrayList<>();
    List<Long> opened = new ArrayList<>();
    for (int run = 0; run <= RUNS; run++) {
      long mine = ours(folder, "parquet");
      long[] theirs = alone(folder, sql);
      // The first round warms both.
      if (run > 0) {
        ours.add(mine);
        alone.add(theirs[0]);
        opened.add(theirs[1]);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "collect %d ms %s; DuckDB alone %d ms %s, of which the query %d ms; ratio %.2f%n",
        median(ours),
        ours,
        median(alone),
        alone,
        median(opened),
        (double) median(ours) / median(alone));
  }

  private static String sql(Path folder) {
    String text =
        fixture(folder, "parquet").result("m").part("sql").orElseThrow().values("sql").stream()
            .map(value -> value.show(io.baipi.text.Language.EN))
            .collect(Collectors.joining("\n"));
    return text.replace("'raw/", "'" + folder + "/raw/").replaceFirst(";\\s*$", "");
  }

  /** The same statement with the same settings over the same JDBC: all of it, and the query. */
  private static long[] alone(Path folder, String sql) throws Exception {
    long start = System.nanoTime();
    long asked;
    try (JdbcEngine engine = DuckDb.open(List.of(folder.resolve("raw/responses.parquet")));
        Statement statement = engine.connection().createStatement()) {
      asked = System.nanoTime();
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          rows.getObject(1);
        }
      }
    }
    long end = System.nanoTime();
    return new long[] {(end - start) / 1_000_000, (end - asked) / 1_000_000};
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
