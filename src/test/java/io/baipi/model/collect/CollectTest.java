package io.baipi.model.collect;

import static io.baipi.model.run.Fixture.column;
import static io.baipi.model.run.Fixture.fact;
import static io.baipi.model.run.Fixture.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.EngineChoice;
import io.baipi.model.ModelResult;
import io.baipi.model.run.Fixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Raw rows become units; the expected numbers are worked out by hand. */
class CollectTest {
  private static final String HEAD = "id: m\ntitle: {zh: 题, en: T}\ncollect:\n";

  /** Every aggregate, on columns of text, numbers and truths. */
  private static final String COLUMNS =
      """
        by: firm
        columns:
          rows: {count: rows}
          go: {share: uses_go, round: 1}
          mean: {mean: score, round: 3}
          total: {sum: score}
          best: {highest: score}
          least: {lowest: score}
          teams: {count distinct: team}
          weighted: {weighted mean: {of: score, weight: size}, round: 3}
          median: {median: score}
          p90: {percentile: {of: score, at: 90}, round: 3}
          large: {count: uses_go and size > 2}
      """;

  private static final String ROWS =
      """
      firm,uses_go,score,team,size
      B,true,1,x,1
      A,true,0.285,x,1
      A,false,2.5,y,3
      A,,4,x,
      A,true,,y,4
      ,true,9,x,1
      """;

  @TempDir private Path paper;

  private static Fixture table() {
    String[] rows = ROWS.lines().skip(1).map(l -> l.replace(',', '|')).toArray(String[]::new);
    return new Fixture().table("t", "firm uses_go:boolean score:score team size:count", rows);
  }

  private ModelResult file(String name, String more) {
    String from = "  from: {file: " + name + "}\n  provenance: measured\n";
    String types = "  types: {score: number, uses_go: truth, size: number}\n";
    boolean csv = !name.endsWith("parquet");
    return new Fixture()
        .in(paper)
        .model("m", HEAD + from + COLUMNS + (csv ? types : "") + more)
        .result("m");
  }

  private void write(String name, String text) throws IOException {
    Path file = paper.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void expected(Table table) {
    assertThat(column(table, "firm")).containsExactly("A", "B");
    assertThat(column(table, "rows")).containsExactly("4", "1");
    // Two of the three known answers: 66.67.
    assertThat(column(table, "go")).containsExactly("66.7%", "100.0%");
    // (0.285 + 2.5 + 4) / 3 = 2.2616…
    assertThat(number(table, "A", "mean")).isEqualTo("2.262");
    assertThat(number(table, "A", "total")).isEqualTo("6.785");
    assertThat(number(table, "A", "best")).isEqualTo("4");
    assertThat(number(table, "A", "least")).isEqualTo("0.285");
    assertThat(number(table, "A", "teams")).isEqualTo("2");
    // (0.285 · 1 + 2.5 · 3) / 4 = 1.94625
    assertThat(number(table, "A", "weighted")).isEqualTo("1.946");
    assertThat(number(table, "A", "median")).isEqualTo("2.50");
    // Place 0.9 · (3 − 1) = 1.8: 2.5 + 0.8 · (4 − 2.5)
    assertThat(number(table, "A", "p90")).isEqualTo("3.700");
    assertThat(number(table, "A", "large")).isEqualTo("1");
    assertThat(number(table, "B", "large")).isEqualTo("0");
  }

  private static String number(Table table, String row, String column) {
    Value value = table.value(row, column).orElseThrow();
    return ((Value.Num) value).number().toPlainString();
  }

  @Test
  void rows_of_a_table_become_units() {
    ModelResult result = table().model("m", HEAD + "  from: t\n" + COLUMNS).result("m");
    expected(result.table());
    assertThat(result.inputs()).containsExactly("t");
    assertThat(fact(result, "rows_read")).isEqualTo("6");
    assertThat(fact(result, "rows_used")).isEqualTo("5");
    assertThat(fact(result, "left_out_without_unit")).isEqualTo("1");
  }

  @Test
  void rows_of_a_csv_file_become_units() throws IOException {
    write("raw/a.csv", ROWS);
    expected(file("raw/a.csv", "").table());
  }

  @Test
  void a_csv_file_from_a_spreadsheet_reads_the_same() throws IOException {
    write("raw/a.csv", "\ufeff" + ROWS.replace("\n", "\r\n").replace("B,", "\"B\","));
    expected(file("raw/a.csv", "").table());
  }

  @Test
  void a_packed_csv_file_reads_the_same() throws IOException {
    Files.createDirectories(paper.resolve("raw"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(ROWS.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(paper.resolve("raw/a.csv.gz"), bytes.toByteArray());
    expected(file("raw/a.csv.gz", "").table());
  }

  @Test
  void several_files_are_one() throws IOException {
    String head = ROWS.lines().findFirst().orElseThrow() + "\n";
    write("raw/part-1.csv", ROWS.lines().limit(3).collect(Collectors.joining("\n", "", "\n")));
    write(
        "raw/part-2.csv", head + ROWS.lines().skip(3).collect(Collectors.joining("\n", "", "\n")));
    write("raw/other.csv", "firm\nZ\n");
    expected(file("raw/part-*.csv", "").table());
  }

  @Test
  void binary_fractions_of_parquet_add_up_like_decimals() throws Exception {
    write("raw/a.csv", ROWS);
    parquet("SELECT firm, uses_go, CAST(score AS DOUBLE) AS score, team, size");
    expected(file("raw/a.parquet", "").table());
  }

  @Test
  void a_fraction_that_is_not_a_number_is_missing() throws Exception {
    write("raw/a.csv", ROWS);
    parquet(
        "SELECT firm, uses_go, coalesce(CAST(score AS DOUBLE), CAST('NaN' AS DOUBLE)) AS score,"
            + " team, size");
    expected(file("raw/a.parquet", "").table());
  }

  private void parquet(String select) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY ("
              + select
              + " FROM read_csv('"
              + paper
              + "/raw/a.csv')) TO '"
              + paper
              + "/raw/a.parquet' (FORMAT parquet)");
    }
  }

  @Test
  void a_table_of_another_engine_is_collected_there() throws Exception {
    write("raw/a.csv", ROWS);
    String url = "jdbc:duckdb:" + paper.resolve("base.duckdb");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA lake");
      statement.execute("CREATE TABLE lake.answers AS FROM read_csv('" + paper + "/raw/a.csv')");
    }
    String from = "  from: {table: lake.answers}\n  provenance: synthetic\n";
    ModelResult result =
        new Fixture().on(EngineChoice.of(url)).model("m", HEAD + from + COLUMNS).result("m");
    expected(result.table());
    assertThat(result.table().provenance()).isEqualTo(Provenance.SYNTHETIC);
  }

  @Test
  void a_table_of_the_data_stays_here_whatever_the_engine() {
    ModelResult result =
        table()
            .on(EngineChoice.of("jdbc:hive2://nowhere.invalid:10000"))
            .model("m", HEAD + "  from: t\n" + COLUMNS)
            .result("m");
    expected(result.table());
  }

  @Test
  void a_condition_leaves_out_what_is_false_and_what_is_unknown() {
    ModelResult result =
        table()
            .model(
                "m",
                HEAD
                    + "  from: t\n  by: firm\n  where: score > 1\n  columns:\n"
                    + "    n: {count: rows}\n")
            .result("m");
    assertThat(column(result.table(), "firm")).containsExactly("A");
    assertThat(column(result.table(), "n")).containsExactly("2");
    assertThat(fact(result, "rows_read")).isEqualTo("6");
    assertThat(fact(result, "rows_used")).isEqualTo("2");
    assertThat(fact(result, "left_out_by_condition")).isEqualTo("2");
    assertThat(fact(result, "left_out_condition_unknown")).isEqualTo("1");
    assertThat(fact(result, "left_out_without_unit")).isEqualTo("1");
  }

  @Test
  void units_can_have_several_columns_and_a_label() {
    ModelResult result =
        table()
            .model(
                "m",
                HEAD
                    + "  from: t\n  by: {firm: {title: {zh: 公司, en: Firm}}, size: {}}\n"
                    + "  name: team\n  columns:\n    n: {count: rows}\n")
            .result("m");
    // Numbers in a key are ordered by size.
    assertThat(result.table().rows().stream().map(row -> row.key()))
        .containsExactly("A · 1", "A · 3", "A · 4", "B · 1");
    assertThat(column(result.table(), "name")).containsExactly("x", "y", "y", "x");
    assertThat(result.table().columns().get(0).title().toString()).contains("Firm");
  }

  @Test
  void small_groups_are_hidden_with_the_totals_that_give_them_away() {
    ModelResult result =
        table()
            .model(
                "m",
                HEAD
                    + "  from: t\n  by: firm\n  columns:\n    n: {count: rows}\n"
                    + "    mean: {mean: score}\n    go: {count: uses_go}\n  keep at least: 4\n")
            .result("m");
    assertThat(column(result.table(), "n")).containsExactly("4", "—");
    // Three known scores of four rows are too few.
    assertThat(column(result.table(), "mean")).containsExactly("—", "—");
    assertThat(fact(result, "units_hidden")).isEqualTo("1");
    assertThat(fact(result, "rows_read")).isEqualTo("—");
    assertThat(fact(result, "rows_used")).isEqualTo("—");
  }

  @Test
  void what_no_row_knows_is_missing_and_not_zero() {
    ModelResult result =
        new Fixture()
            .table("t", "firm go:boolean score:score", "A||", "A||")
            .model(
                "m",
                HEAD
                    + "  from: t\n  by: firm\n  columns:\n    go: {share: go}\n    n: {count: go}\n"
                    + "    sum: {sum: score}\n    mean: {mean: score}\n    mid: {median: score}\n"
                    + "    w: {weighted mean: {of: score, weight: score}}\n")
            .result("m");
    for (String name : new String[] {"go", "n", "sum", "mean", "mid", "w"}) {
      assertThat(column(result.table(), name)).as(name).containsExactly("—");
    }
  }

  @Test
  void a_composite_scores_what_was_collected() {
    ModelResult result =
        table()
            .model("m", HEAD + "  from: t\n" + COLUMNS)
            .model(
                "c",
                """
                id: c
                title: {zh: 题, en: C}
                units: {table: model.m, key: firm}
                groups:
                  all: {weight: 100, indicators: {mean: {better: higher}}}
                """)
            .result("c");
    assertThat(shown(result.table(), "A", "rank")).isEqualTo("1");
    assertThat(shown(result.table(), "B", "rank")).isEqualTo("2");
  }

  @Test
  void a_value_says_which_rule_and_file_it_comes_from() throws IOException {
    write("raw/a.csv", ROWS);
    Value mean = file("raw/a.csv", "").table().value("A", "mean").orElseThrow();
    assertThat(mean.provenance()).isEqualTo(Provenance.MEASURED);
    Lineage.Rule rule = (Lineage.Rule) mean.lineage();
    assertThat(rule.rule()).isEqualTo("mean");
    assertThat(rule.location().path()).isEqualTo("models/m.yaml");
    assertThat(((Lineage.Cell) rule.inputs().get(0)).location().path()).isEqualTo("raw/a.csv");
  }

  @Test
  void the_query_is_shown_without_the_paths_of_this_machine() throws IOException {
    write("raw/a.csv", ROWS);
    Table sql = file("raw/a.csv", "").part("sql").orElseThrow();
    String text = String.join("\n", column(sql, "sql"));
    assertThat(text).contains("read_csv(['raw/a.csv']").doesNotContain(paper.toString());
  }

  @Test
  void names_and_texts_cannot_change_the_query() throws IOException {
    String name = "f\"irm'; DROP TABLE t; --";
    write("raw/a.csv", "\"" + name.replace("\"", "\"\"") + "\",n\nA,1\nA,2\n");
    ModelResult result =
        new Fixture()
            .in(paper)
            .model(
                "m",
                HEAD
                    + "  from: {file: raw/a.csv}\n  provenance: measured\n  by: '"
                    + name.replace("'", "''")
                    + "'\n  where: n != \"'; DROP TABLE t; --\"\n"
                    + "  columns: {n: {count: rows}}\n")
            .result("m");
    assertThat(column(result.table(), "n")).containsExactly("2");
  }

  @Test
  void sums_do_not_depend_on_the_order_of_rows() throws IOException {
    StringBuilder rows = new StringBuilder("firm,uses_go,score,team,size\n");
    for (int i = 0; i < 30_000; i++) {
      rows.append("A,true,").append(i % 7 == 0 ? "1000000000.1" : "0.1").append(",x,1\n");
    }
    write("raw/a.csv", rows.toString());
    // 4286 · 1000000000.1 + 25714 · 0.1
    assertThat(number(file("raw/a.csv", "").table(), "A", "total")).isEqualTo("4286000003000");
  }
}
