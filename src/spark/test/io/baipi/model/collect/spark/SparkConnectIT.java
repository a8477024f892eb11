package io.baipi.model.collect.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.EngineChoice;
import io.baipi.model.Results;
import io.baipi.model.run.Fixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows collected on DuckDB and on a Spark Connect server give the same values. */
class SparkConnectIT {
  private static final int UNITS = 1_247;
  private static final int ROWS = 200_000;

  private static final String MODEL =
      """
      id: responses
      title: {zh: 答卷, en: Responses}
      collect:
        from: {file: %s}
        provenance: synthetic
        by: company
        name: company_name
        where: status = "complete" and weight > 0
        columns:
          responses: {count: rows}
          uses_go: {share: uses_go}
          satisfaction: {mean: satisfaction, round: 3}
          budget: {sum: budget_usd}
          best: {highest: score}
          worst: {lowest: score}
          distinct_teams: {count distinct: team}
          weighted: {weighted mean: {of: satisfaction, weight: weight}, round: 6}
          median_h: {median: hours, round: 4}
          p90_h: {percentile: {of: hours, at: 90}, round: 4}
          adopters: {count: uses_go and team_size > 5}
          per_head: {mean: budget_usd / team_size, round: 6}
          odd: {mean: 'max(score / 3, sqrt(hours)) + 1 / (team_size - 4)', round: 6}
        keep at least: 60
      %s""";

  private static final String TYPES =
      """
        types:
          {uses_go: truth, satisfaction: number, budget_usd: number, score: number, weight: number,
           hours: number, team_size: number}
      """;

  private static final String COMPOSITE =
      """
      id: ranking
      title: {zh: 名次, en: Ranking}
      units: {table: model.responses, key: company, name: name}
      groups:
        use:
          weight: 60
          indicators:
            uses_go: {better: higher, weight: equal}
            adopters: {better: higher, weight: equal}
        mood:
          weight: 40
          indicators:
            weighted: {better: higher, weight: equal}
            median_h: {better: lower, weight: equal}
      """;

  @TempDir private static Path paper;
  @TempDir private static Path scratch;
  private static SparkServer server;

  @BeforeAll
  static void start() throws Exception {
    Files.createDirectories(paper.resolve("raw"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE r AS " + rows());
      for (String form : List.of("csv", "parquet")) {
        statement.execute(
            "COPY r TO '" + paper + "/raw/responses." + form + "' (FORMAT " + form + ")");
      }
    }
    server = SparkServer.start(scratch);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (server != null) {
      server.close();
    }
  }

  /** Rows out of hashes: the same in each run; one cell in sixteen is missing. */
  private static String rows() {
    return "SELECT CASE WHEN h % 997 = 0 THEN NULL ELSE 'C' || lpad(CAST(h % "
        + UNITS
        + " AS VARCHAR), 4, '0') END AS company,"
        + " '公司 \"' || CAST(h % "
        + UNITS
        + " AS VARCHAR) || '\", 有限' AS company_name,"
        + " CASE WHEN a % 10 < 8 THEN 'complete' WHEN a % 10 = 8 THEN 'partial' END AS status,"
        + known("b % 3 = 0", 1)
        + " AS uses_go, "
        + known("CAST(c % 4000 + 1000 AS DOUBLE) / 1000", 2)
        + " AS satisfaction, "
        + known("CAST(d % 1000000007 AS DOUBLE) / 100", 3)
        + " AS budget_usd, "
        + known("CAST(e % 100003 AS DOUBLE) / 1000 - 50", 4)
        + " AS score, "
        + known("'team ' || CAST(f % 40 AS VARCHAR)", 5)
        + " AS team, "
        + known("CAST(c % 50 AS DOUBLE) / 10", 6)
        + " AS weight, "
        + known("CAST(d % 480 AS DOUBLE) / 10", 7)
        + " AS hours, "
        + known("CAST(e % 20 + 1 AS INTEGER)", 8)
        + " AS team_size FROM (SELECT "
        + "hash(i) % 1000003 AS h, hash(i + 1000000) AS a, hash(i + 2000000) AS b,"
        + " hash(i + 3000000) AS c, hash(i + 4000000) AS d, hash(i + 5000000) AS e,"
        + " hash(i + 6000000) AS f, hash(i + 7000000) AS g FROM range("
        + ROWS
        + ") AS t(i))";
  }

  private static String known(String value, int bit) {
    return "CASE WHEN (g >> " + 4 * bit + ") % 16 > 0 THEN " + value + " END";
  }

  @Test
  void parquet_gives_the_same_values_on_both() {
    same("raw/responses.parquet", "");
  }

  @Test
  void csv_gives_the_same_values_on_both() {
    same("raw/responses.csv", TYPES);
  }

  private static void same(String file, String types) {
    long start = System.nanoTime();
    Results here = collect(file, types, EngineChoice.embedded());
    long middle = System.nanoTime();
    Results there = collect(file, types, EngineChoice.of(server.url()));
    long end = System.nanoTime();
    System.out.printf(
        "%s: DuckDB %d ms, Spark %d ms, server's peak %d MB%n",
        file,
        (middle - start) / 1_000_000,
        (end - middle) / 1_000_000,
        server.peakMegabytes());
    same(here, there, "model.responses", 15);
    same(here, there, "model.ranking", 10);
    assertThat(facts(here)).isEqualTo(facts(there)).isNotEmpty();
  }

  private static void same(Results here, Results there, String name, int columns) {
    Table one = here.table(name).orElseThrow();
    Table other = there.table(name).orElseThrow();
    assertThat(one.rows()).hasSize(UNITS);
    assertThat(one.names()).hasSizeGreaterThanOrEqualTo(columns).isEqualTo(other.names());
    long numbers = 0;
    for (int i = 0; i < one.rows().size(); i++) {
      Row mine = one.rows().get(i);
      Row theirs = other.rows().get(i);
      assertThat(values(theirs)).as(mine.key()).isEqualTo(values(mine));
      numbers += mine.values().stream().filter(Value.Num.class::isInstance).count();
    }
    // Nearly all of them are known, so that the comparison is one.
    assertThat(numbers).isGreaterThan(UNITS * (columns - 4L));
  }

  /** The values as they are, to the last digit. */
  private static List<String> values(Row row) {
    return row.values().stream()
        .map(
            value ->
                value instanceof Value.Num num
                    ? num.number().toPlainString() + " " + num.unit().id()
                    : value instanceof Value.Range range
                        ? range.low() + ".." + range.high()
                        : value.show(io.baipi.text.Language.EN))
        .toList();
  }

  private static List<String> facts(Results results) {
    return results.models().get("responses").facts().entrySet().stream()
        .map(fact -> fact.getKey() + "=" + fact.getValue().show(io.baipi.text.Language.EN))
        .toList();
  }

  private static Results collect(String file, String types, EngineChoice engine) {
    Fixture fixture =
        new Fixture()
            .in(paper)
            .on(engine)
            .model("responses", MODEL.formatted(file, types))
            .model("ranking", COMPOSITE);
    Results results = fixture.evaluate();
    assertThat(fixture.diagnostics()).isEmpty();
    return results;
  }

  @Test
  void a_server_that_is_not_there_is_reported() {
    Fixture fixture =
        new Fixture()
            .in(paper)
            .on(EngineChoice.of("sc://127.0.0.1:1/;token=secret"))
            .model("responses", MODEL.formatted("raw/responses.parquet", ""));
    assertThat(fixture.mistakes())
        .singleElement()
        .asString()
        .startsWith("3:1 model.engine 'sc://127.0.0.1:1/' cannot be reached with io.baipi")
        .doesNotContain("secret");
  }
}
