package io.baipi.model.match;

import static io.baipi.model.run.Fixture.column;
import static io.baipi.model.run.Fixture.fact;
import static io.baipi.model.run.Fixture.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Table;
import io.baipi.model.ModelResult;
import io.baipi.model.run.Fixture;
import org.junit.jupiter.api.Test;

class FirstMatchTest {
  private static final String MODEL =
      """
      id: m
      title: {zh: 题, en: Title}
      on: {table: spans, key: span, in: {duration_s: {of: duration, unit: s}}}
      also by: service
      first match:
        - {rule: error, when: error, then: 1}
        - {rule: slow, when: duration_s > 2, then: 0.8}
      otherwise: 0.001
      round: 4
      """;

  private static Fixture spans(String yaml, String... rows) {
    return new Fixture()
        .table("spans", "span service error:boolean duration:ms", rows)
        .model("m", yaml);
  }

  @Test
  void each_row_counts_once_where_there_is_no_share() {
    ModelResult result =
        spans(MODEL, "1|pay|true|2500", "2|pay|false|2001", "3|cart|false|2000", "4|cart|false|3 s")
            .result("m");
    Table table = result.table();
    assertThat(column(table, "rule")).containsExactly("error", "slow", "otherwise");
    assertThat(column(table, "hits")).containsExactly("1", "2", "1");
    assertThat(column(table, "share")).containsExactly("25.00%", "50.00%", "25.00%");
    assertThat(column(table, "kept")).containsExactly("1", "1.6", "0.001");
    // (1 + 0.8 + 0.8 + 0.001) / 4 = 0.65025.
    assertThat(fact(result, "effective_rate")).isEqualTo("0.6503");
    assertThat(fact(result, "rows")).isEqualTo("4");
    assertThat(fact(result, "kept")).isEqualTo("2.601");
    assertThat(column(result.part("mix").orElseThrow(), "rule"))
        .containsExactly("error", "slow", "otherwise", "slow");
  }

  @Test
  void hits_are_counted_apart_by_a_column() {
    Table by =
        spans(MODEL, "1|pay|true|1", "2|pay|false|2001", "3|cart|false|1", "4|pay|false|9 s")
            .result("m")
            .part("by-service")
            .orElseThrow();
    assertThat(by.names()).containsExactly("service", "rule", "hits", "share", "kept");
    assertThat(column(by, "service")).containsExactly("pay", "pay", "pay", "cart", "cart", "cart");
    assertThat(column(by, "hits")).containsExactly("1", "2", "0", "0", "0", "1");
    assertThat(shown(by, "pay · slow", "share")).isEqualTo("66.67%");
    assertThat(shown(by, "cart · otherwise", "kept")).isEqualTo("0.001");
  }

  @Test
  void a_row_that_cannot_be_decided_makes_a_range() {
    ModelResult result = spans(MODEL, "1|pay|false|", "2|pay|true|", "3|pay||1").result("m");
    // Row 1 is 0.8 or 0.001, row 2 is 1, row 3 is 1 or 0.001: between 1.002 and 2.8 of 3.
    assertThat(fact(result, "kept")).isEqualTo("1.002–2.8");
    assertThat(fact(result, "effective_rate")).isEqualTo("0.3340–0.9333");
    assertThat(shown(result.table(), "undecided", "hits")).isEqualTo("2");
    assertThat(shown(result.part("by-service").orElseThrow(), "pay · undecided", "kept"))
        .isEqualTo("—");
  }

  @Test
  void nothing_gives_no_rate() {
    ModelResult result = spans(MODEL).result("m");
    assertThat(fact(result, "effective_rate")).isEqualTo("—");
    assertThat(column(result.table(), "share")).containsExactly("—", "—", "—");
  }

  @Test
  void what_is_wrong_is_reported_at_its_place() {
    assertThat(spans(MODEL.replace("of: duration", "of: duratoin"), "1|a|true|1").mistakes())
        .containsExactly("3:53 model.unknown-column the table 'spans' has no column 'duratoin'");
    assertThat(spans(MODEL.replace("unit: s", "unit: MB"), "1|a|true|1").mistakes())
        .containsExactly(
            "3:53 model.unit-mismatch 'ms' in data/spans.csv:2:4 does not convert to 'MB'");
    assertThat(spans(MODEL.replace("duration_s", "service"), "1|a|true|1").mistakes())
        .contains("3:36 model.name-taken 'service' is already a column of 'spans'");
    assertThat(spans(MODEL.replace("by: service", "by: servce"), "1|a|true|1").mistakes())
        .containsExactly("4:10 model.unknown-column the table 'spans' has no column 'servce'");
    assertThat(
            spans(MODEL.replace("duration_s > 2", "1 / duration_s > 2"), "1|a|false|0").mistakes())
        .containsExactly(
            "7:24 model.undefined the formula is not defined for '1': duration_s = 0.000\u00a0s");
  }
}
