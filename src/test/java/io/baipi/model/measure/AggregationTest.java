package io.baipi.model.measure;

import static io.baipi.model.run.Fixture.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.run.Fixture;
import io.baipi.text.Language;
import org.junit.jupiter.api.Test;

class AggregationTest {
  private static final String HEAD =
      "id: m\ntitle: {zh: 题, en: T}\nunits: {table: services, key: service}\nmeasures:\n";

  private static Fixture calls(String measures) {
    return new Fixture()
        .table("services", "service", "pay", "cart", "idle")
        .table(
            "calls",
            "call service took:ms failed:boolean",
            "1|pay|10|false",
            "2|pay|40|true",
            "3|pay|20|false",
            "4|pay|1 s|false",
            "5|cart|5|true",
            "6|cart||true",
            "7|cart|8|",
            "8|other|9|false")
        .model("m", HEAD + measures);
  }

  private static Table table(String measures) {
    return calls(measures).result("m").table();
  }

  @Test
  void rows_are_counted_and_summed_up_for_each_unit() {
    Table table =
        table(
            """
              n: {count: {table: calls, by: service}}
              known: {count: {table: calls, by: service, of: took}}
              total: {sum: {table: calls, by: service, of: took}}
              total_known: {sum: {table: calls, by: service, of: took, missing: leave out}, in: s}
              mean: {mean: {table: calls, by: service, of: took}, round: 1}
              median: {median: {table: calls, by: service, of: took}}
              low: {lowest: {table: calls, by: service, of: took}}
              high: {highest: {table: calls, by: service, of: took}, in: s}
            """);
    assertThat(column(table, "n")).containsExactly("4", "3", "0");
    assertThat(column(table, "known")).containsExactly("4", "2", "0");
    // 10 + 40 + 20 + 1000; one time of 'cart' is missing, so that its sum is not known.
    assertThat(column(table, "total")).containsExactly("1,070\u00a0ms", "—", "—");
    assertThat(column(table, "total_known")).containsExactly("1.070\u00a0s", "0.013\u00a0s", "—");
    assertThat(column(table, "mean")).containsExactly("267.5\u00a0ms", "6.5\u00a0ms", "—");
    assertThat(column(table, "median")).containsExactly("30\u00a0ms", "6.5\u00a0ms", "—");
    assertThat(column(table, "low")).containsExactly("10\u00a0ms", "5\u00a0ms", "—");
    assertThat(column(table, "high")).containsExactly("1\u00a0s", "0.008\u00a0s", "—");
  }

  @Test
  void percentiles_are_nearest_ranks() {
    Table table =
        table(
            """
              p0: {percentile: {table: calls, by: service, of: took, at: 0}}
              p25: {percentile: {table: calls, by: service, of: took, at: 25}}
              p26: {percentile: {table: calls, by: service, of: took, at: 26}}
              p99: {percentile: {table: calls, by: service, of: took, at: 99}}
              p100: {percentile: {table: calls, by: service, of: took, at: 100}}
            """);
    // Of 10, 20, 40, 1000: ranks ⌈0⌉ → 1, ⌈1⌉ = 1, ⌈1.04⌉ = 2, ⌈3.96⌉ = 4, 4.
    assertThat(table.rows().get(0).values().subList(1, 6).stream().map(v -> v.show(Language.EN)))
        .containsExactly(
            "10\u00a0ms", "10\u00a0ms", "20\u00a0ms", "1,000\u00a0ms", "1,000\u00a0ms");
  }

  @Test
  void a_condition_that_cannot_be_decided_makes_a_count_a_range_and_the_rest_missing() {
    Table table =
        table(
            """
              failed: {count: {table: calls, by: service, where: failed}}
              sure: {count: {table: calls, by: service, where: failed, missing: leave out}}
              worst: {highest: {table: calls, by: service, of: took, where: not failed}}
            """);
    assertThat(column(table, "failed")).containsExactly("1", "2–3", "0");
    assertThat(column(table, "sure")).containsExactly("1", "2", "0");
    assertThat(column(table, "worst")).containsExactly("1,000\u00a0ms", "—", "—");
  }

  @Test
  void what_is_wrong_is_reported_at_its_place() {
    assertThat(calls("  x: {sum: {table: calls, by: service, of: tok}}\n").mistakes())
        .containsExactly("5:44 model.unknown-column the table 'calls' has no column 'tok'");
    assertThat(calls("  x: {count: {table: calls, by: servce}}\n").mistakes())
        .containsExactly("5:33 model.unknown-column the table 'calls' has no column 'servce'");
    assertThat(calls("  x: {count: {table: cals, by: service}}\n").mistakes())
        .containsExactly("5:22 model.unknown-table there is no table 'cals' in the data");
    assertThat(calls("  x: {sum: {table: calls, by: service, of: took}, in: MB}\n").mistakes())
        .contains("5:44 model.unit-mismatch 'ms' in data/calls.csv:2:3 does not convert to 'MB'");
    assertThat(calls("  x: {sum: {table: calls, by: service}}\n").mistakes())
        .containsExactly("5:12 model.missing-key 'sum' needs 'of'");
    assertThat(
            calls("  x: {count: {table: calls, by: service, where: 1 / (took - 10) > 0}}\n")
                .mistakes())
        .containsExactly(
            "5:49 model.undefined the formula is not defined for '1': took = 10\u00a0ms");
  }

  @Test
  void a_percentile_lies_between_0_and_100() {
    String at = "  x: {percentile: {table: calls, by: service, of: took%s}}\n";
    assertThat(calls(at.formatted(", at: 101")).mistakes())
        .containsExactly("5:61 model.percentile there is no percentile 101");
    assertThat(calls(at.formatted(", at: -1")).mistakes())
        .containsExactly("5:61 model.percentile there is no percentile -1");
    assertThat(calls(at.formatted("")).mistakes())
        .containsExactly("5:19 model.missing-key 'percentile' needs 'at'");
  }

  @Test
  void what_follows_from_a_range_is_not_known() {
    Table table =
        table(
            """
              calls: {count: {table: calls, by: service}}
              failed: {count: {table: calls, by: service, where: failed}}
              same: {of: failed}
              share: {share: {of: failed, in: calls}, undefined: missing}
              double: {formula: failed * 2}
              points: {steps: {of: failed, start: 5, above: 0, per unit: -1}}
            """);
    assertThat(column(table, "same")).containsExactly("1", "2–3", "0");
    assertThat(column(table, "share")).containsExactly("25.00%", "—", "—");
    assertThat(column(table, "double")).containsExactly("2", "—", "0");
    assertThat(column(table, "points")).containsExactly("4\u00a0points", "—", "5\u00a0points");
  }

  private static Fixture teams(String measures) {
    return new Fixture()
        .table("people", "person team", "ann|red", "bob|blue", "cyd|red", "dan|", "eve|green")
        .table("teams", "team load:%", "red|80", "blue|")
        .model(
            "m",
            "id: m\ntitle: {zh: 题, en: T}\nunits: {table: people, key: person}\nmeasures:\n"
                + measures);
  }

  @Test
  void rows_can_belong_to_what_stands_in_another_column_of_the_units() {
    Table table =
        teams(
                """
                  load: {highest: {table: teams, by: team, for: team, of: load}}
                  n: {count: {table: teams, by: team, for: team}}
                """)
            .result("m")
            .table();
    assertThat(column(table, "load")).containsExactly("80%", "—", "80%", "—", "—");
    // Nobody knows the team of 'dan', so that there is nothing to count either.
    assertThat(column(table, "n")).containsExactly("1", "1", "1", "—", "0");
  }

  @Test
  void no_rows_in_a_synthetic_table_are_synthetic_too() {
    Table table =
        new Fixture()
            .table("services", "service", "idle")
            .table("calls", Provenance.SYNTHETIC, "call service", "1|pay")
            .model("m", HEAD + "  n: {count: {table: calls, by: service}}\n")
            .result("m")
            .table();
    assertThat(table.value("idle", "n").map(Value::provenance)).contains(Provenance.SYNTHETIC);
  }

  @Test
  void the_column_that_rows_belong_to_exists() {
    assertThat(teams("  n: {count: {table: teams, by: team, for: taem}}\n").mistakes())
        .containsExactly("5:44 model.unknown-column the table 'people' has no column 'taem'");
  }
}
