package io.baipi.model.matrix;

import static io.baipi.model.run.Fixture.column;
import static io.baipi.model.run.Fixture.fact;
import static io.baipi.model.run.Fixture.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.ModelResult;
import io.baipi.model.run.Fixture;
import io.baipi.text.Language;
import org.junit.jupiter.api.Test;

class MatrixTest {
  private static final String VERDICTS =
      """
      id: m
      title: {zh: 题, en: Title}
      matrix:
        table: systems
        rows: os
        columns:
          go: {of: go_version}
          syscalls: {of: syscalls, verdict: {supported: [full, yes], partial: patched, not supported: [no]}}
          static: {of: linking, title: {zh: 静态, en: Static}, verdict: {supported: yes, not supported: no}}
      """;

  private static Fixture systems(String... rows) {
    return new Fixture().table("systems", "os go_version syscalls linking", rows);
  }

  private static ModelResult verdicts() {
    return systems("K|1.19+|full|yes", "U|1.20+|yes|", "E||patched|no")
        .model("m", VERDICTS)
        .result("m");
  }

  @Test
  void a_verdict_has_words_and_a_symbol() {
    ModelResult result = verdicts();
    assertThat(column(result.table(), "syscalls"))
        .containsExactly("√ supported", "√ supported", "△ partly supported");
    assertThat(column(result.table(), "static"))
        .containsExactly("√ supported", "—", "× not supported");
    assertThat(column(result.table(), "go")).containsExactly("1.19+", "1.20+", "—");
    Table cells = result.part("cells").orElseThrow();
    assertThat(cells.rows()).hasSize(6);
    assertThat(shown(cells, "E · syscalls", "verdict")).isEqualTo("partial");
    assertThat(shown(cells, "E · syscalls", "symbol")).isEqualTo("△");
    assertThat(shown(cells, "E · syscalls", "level")).isEqualTo("2");
    assertThat(shown(cells, "E · syscalls", "stated")).isEqualTo("patched");
    assertThat(shown(cells, "U · static", "words")).isEqualTo("not stated");
    assertThat(shown(cells, "U · static", "level")).isEqualTo("—");
    assertThat(shown(cells, "U · static", "column_name")).isEqualTo("Static");
    assertThat(cells.value("E · syscalls", "words").orElseThrow().show(Language.ZH))
        .isEqualTo("部分支持");
  }

  @Test
  void verdicts_are_counted_by_row_and_column() {
    ModelResult result = verdicts();
    assertThat(column(result.table(), "supported")).containsExactly("2", "1", "0");
    assertThat(column(result.table(), "not_stated")).containsExactly("0", "1", "0");
    assertThat(column(result.table(), "lowest"))
        .containsExactly("supported", "supported", "not supported");
    Table counts = result.part("counts").orElseThrow();
    assertThat(column(counts, "supported")).containsExactly("2", "1");
    assertThat(column(counts, "partial")).containsExactly("1", "0");
    assertThat(column(counts, "not_supported")).containsExactly("0", "1");
    assertThat(column(counts, "not_stated")).containsExactly("0", "1");
    assertThat(column(counts, "lowest")).containsExactly("partly supported", "not supported");
  }

  @Test
  void facts_sum_the_matrix_up() {
    ModelResult result = verdicts();
    assertThat(fact(result, "cells")).isEqualTo("6");
    assertThat(fact(result, "supported")).isEqualTo("3");
    assertThat(fact(result, "not_stated")).isEqualTo("1");
    // 5 of 6 cells.
    assertThat(fact(result, "share_stated")).isEqualTo("83.3%");
    assertThat(fact(result, "lowest")).isEqualTo("not supported");
    assertThat(fact(result, "all_supported")).isEqualTo("no");
    assertThat(fact(result, "rows_all_supported")).isEqualTo("1");
  }

  @Test
  void whether_all_are_supported_is_not_known_while_a_cell_is_missing() {
    assertThat(
            fact(
                systems("K|1.19+|full|yes", "U||yes|").model("m", VERDICTS).result("m"),
                "all_supported"))
        .isEqualTo("—");
    assertThat(
            fact(
                systems("K|1.19+|full|yes", "U||yes|yes").model("m", VERDICTS).result("m"),
                "all_supported"))
        .isEqualTo("yes");
  }

  @Test
  void several_tables_feed_one_matrix() {
    ModelResult result =
        new Fixture()
            .table("one", "os name_zh name_en syscalls", "K|麒麟|Kylin|full", "U|统信|UOS|no")
            .table("two", "os kernel linking", "U|5.10|yes", "E|5.10|no")
            .model(
                "m",
                VERDICTS
                    .replace("table: systems", "tables: [one, two]")
                    .replace("rows: os", "rows: os\n  name: name")
                    .replace("go_version", "kernel"))
            .result("m");
    assertThat(column(result.table(), "os")).containsExactly("K", "U", "E");
    assertThat(column(result.table(), "name")).containsExactly("Kylin", "UOS", "E");
    assertThat(column(result.table(), "syscalls"))
        .containsExactly("√ supported", "× not supported", "—");
    assertThat(column(result.table(), "static"))
        .containsExactly("—", "√ supported", "× not supported");
    assertThat(column(result.table(), "go")).containsExactly("—", "5.10", "5.10");
    Value verdict = result.table().value("E", "static").orElseThrow();
    assertThat(((Lineage.Rule) verdict.lineage()).inputs())
        .extracting(cell -> ((Lineage.Cell) cell).table())
        .containsExactly("two");
  }

  @Test
  void a_scale_of_its_own_goes_from_best_to_worst() {
    String own =
        VERDICTS
                .replace(
                    "supported: [full, yes], partial: patched, not supported: [no]",
                    "met: full, open: [yes, patched]")
                .replace("supported: yes, not supported: no", "met: yes, broken: no")
            + """
              scale:
                met: {symbol: ●, words: {zh: 满足, en: met}}
                open: {symbol: ◎, words: {zh: 待定, en: open}}
                broken: {symbol: ○, words: {zh: 不满足, en: broken}}
            """;
    ModelResult result = systems("K||full|yes", "U||yes|no").model("m", own).result("m");
    assertThat(column(result.table(), "syscalls")).containsExactly("● met", "◎ open");
    assertThat(column(result.table(), "broken")).containsExactly("0", "1");
    assertThat(fact(result, "rows_all_met")).isEqualTo("1");
  }

  private static final String PIVOT =
      """
      id: m
      title: {zh: 题, en: Title}
      matrix:
        pivot: {table: tails, row: model, column: [gpu, tokens], value: p99}
      """;

  private static Fixture tails(String... rows) {
    return new Fixture().table("tails", "model gpu tokens:count p99:ms", rows);
  }

  @Test
  void a_pivot_leaves_what_was_never_measured_empty() {
    ModelResult result =
        tails("a|A10|512|1893", "a|A10|128|427", "b|H100|2048|6.42 s", "b|A10|128|")
            .model("m", PIVOT)
            .result("m");
    Table table = result.table();
    assertThat(table.names())
        .containsExactly(
            "model",
            "a10_128",
            "a10_512",
            "a10_2048",
            "h100_128",
            "h100_512",
            "h100_2048",
            "measured");
    assertThat(shown(table, "a", "a10_128")).isEqualTo("427\u00a0ms");
    assertThat(shown(table, "a", "h100_2048")).isEqualTo("—");
    // 6.42 s are 6,420 ms.
    assertThat(shown(table, "b", "h100_2048")).isEqualTo("6,420\u00a0ms");
    assertThat(shown(table, "b", "a10_128")).isEqualTo("—");
    assertThat(column(table, "measured")).containsExactly("2", "1");
    assertThat(table.columns().get(6).title().in(Language.EN)).isEqualTo("H100 · 2,048");
    assertThat(fact(result, "cells")).isEqualTo("12");
    assertThat(fact(result, "measured")).isEqualTo("3");
    // 3 of 12.
    assertThat(fact(result, "share_measured")).isEqualTo("25.0%");
    Table cells = result.part("cells").orElseThrow();
    assertThat(cells.rows()).hasSize(12);
    assertThat(shown(cells, "a · H100 · 512", "measured")).isEqualTo("no");
    assertThat(shown(cells, "a · A10 · 512", "value")).isEqualTo("1,893\u00a0ms");
    assertThat(shown(cells, "a · A10 · 512", "gpu")).isEqualTo("A10");
  }

  @Test
  void a_measured_cell_stays_the_cell_that_it_is() {
    ModelResult result =
        new Fixture()
            .table("tails", Provenance.SYNTHETIC, "model gpu tokens:count p99:ms", "a|A10|128|427")
            .model("m", PIVOT)
            .result("m");
    assertThat(result.table().value("a", "a10_128").orElseThrow().lineage())
        .isInstanceOf(Lineage.Cell.class);
    assertThat(result.table().provenance()).isEqualTo(Provenance.SYNTHETIC);
  }

  @Test
  void a_pivot_reads_several_tables_and_gives_odd_columns_a_name() {
    ModelResult result =
        new Fixture()
            .table("one", "model gpu p99:s", "a|甲|1")
            .table("two", "model gpu p99:ms", "a|A10|2000", "a|a-10|3")
            .model(
                "m",
                PIVOT
                    .replace("table: tails", "tables: [one, two]")
                    .replace("[gpu, tokens]", "gpu")
                    .replace("value: p99", "value: p99, unit: ms"))
            .result("m");
    assertThat(result.table().names())
        .containsExactly("model", "column_1", "a10", "a_10", "measured");
    assertThat(shown(result.table(), "a", "column_1")).isEqualTo("1,000\u00a0ms");
    assertThat(shown(result.table(), "a", "a10")).isEqualTo("2,000\u00a0ms");
  }

  @Test
  void the_method_speaks_both_languages() {
    assertThat(verdicts().method())
        .hasSize(2)
        .allSatisfy(step -> assertThat(step.text().texts()).hasSize(2));
    assertThat(tails("a|A10|1|1").model("m", PIVOT).result("m").method())
        .hasSize(1)
        .allSatisfy(step -> assertThat(step.part()).contains("cells"));
  }
}
