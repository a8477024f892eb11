package io.baipi.model.change;

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

/** Changes against arithmetic done by hand. */
class ChangesTest {
  private static final String HEAD =
      "metric name_zh name_en before:1 before_bound after:1 after_bound better claimed_change:1"
          + " claimed_form";
  private static final String MODEL = "id: m\ntitle: {zh: 题, en: T}\nchanges:\n  gc: {}\n";

  private static Fixture table(String... rows) {
    return new Fixture().table("gc", HEAD, rows).model("m", MODEL);
  }

  private static ModelResult result(String... rows) {
    return table(rows).result("m");
  }

  private static String cell(ModelResult result, String row, String column) {
    return shown(result.table(), "gc · " + row, column).replace('\u00a0', ' ');
  }

  private static String change(String before, String after) {
    ModelResult result = result("a|甲|A|" + before + "||" + after + "||||");
    return String.join(
        "; ",
        cell(result, "a", "change_percent"),
        cell(result, "a", "change_low"),
        cell(result, "a", "change_high"),
        cell(result, "a", "times"),
        cell(result, "a", "direction"));
  }

  @Test
  void a_change_is_per_cent_of_the_first_figure_with_the_ends_that_rounding_permits() {
    // (12 - 28) / 28 = -57.14 %; 11.5 / 28.5 = 0.4035, 12.5 / 27.5 = 0.4545; 28 / 12 = 2.333
    assertThat(change("28 ms", "12 ms")).isEqualTo("−57.1%; −59.7%; −54.5%; 2.33 times; lower");
  }

  @Test
  void units_are_converted_first() {
    // 12.6 d = 302.4 h; 302.4 / 17.2 = 17.58; (17.2 - 302.4) / 302.4 = -94.31 %
    assertThat(change("12.6 d", "17.2 h")).startsWith("−94.3%").contains("17.58 times; lower");
    assertThat(change("1500 us", "3 ms")).startsWith("100.0%").endsWith("2.00 times; higher");
    assertThat(change("1 GB", "512 MB")).startsWith("−50.0%");
    assertThat(change("1.2 wan", "24 k")).startsWith("100.0%");
  }

  @Test
  void two_percentages_have_a_difference_in_points_as_precise_as_they_are() {
    ModelResult result = result("a|甲|A|41.7 %||98 %||||");
    assertThat(cell(result, "a", "points")).isEqualTo("56.3 pp");
    assertThat(cell(result("a|甲|A|4 ms||8 ms||||"), "a", "points")).isEqualTo("—");
  }

  @Test
  void better_and_worse_follow_from_the_direction() {
    ModelResult result =
        result(
            "a|甲|A|5 ms||4 ms||lower||",
            "b|乙|B|5 ms||6 ms||lower||",
            "c|丙|C|5 ms||6 ms||higher||",
            "d|丁|D|5 ms||6 ms||||",
            "e|戊|E|5 ms||5.0 ms||higher||",
            "f|己|F|5 ms||6 ms||neither||");
    assertThat(column(result.table(), "effect"))
        .containsExactly("better", "worse", "better", "—", "no change", "—");
  }

  @Test
  void a_missing_cell_stays_missing() {
    ModelResult result = result("a|甲|A|||12 ms||lower|-50|percent");
    assertThat(cell(result, "a", "change_percent")).isEqualTo("—");
    assertThat(cell(result, "a", "times")).isEqualTo("—");
    assertThat(cell(result, "a", "verdict")).isEqualTo("not checkable");
    assertThat(cell(result, "a", "basis")).isEqualTo("a figure is missing");
    assertThat(cell(result, "a", "note")).isEqualTo("a figure is missing");
  }

  @Test
  void from_zero_there_is_no_change_in_per_cent() {
    ModelResult result = result("a|甲|A|0 count||12 count||lower||");
    assertThat(cell(result, "a", "change_percent")).isEqualTo("—");
    assertThat(cell(result, "a", "change_high")).isEqualTo("—");
    assertThat(cell(result, "a", "effect")).isEqualTo("worse");
    assertThat(cell(result, "a", "note")).isEqualTo("no change in per cent from zero or below");
  }

  @Test
  void a_bound_gives_one_side_and_never_an_exact_number() {
    // (15000 - 2000) / 2000 = 650 %; with 2000 up to 2000.5: 649.8 %
    ModelResult result = result("a|甲|A|2000 QPS||15000 QPS|at least|higher|650|percent");
    assertThat(cell(result, "a", "after")).isEqualTo("≥15,000 QPS");
    assertThat(cell(result, "a", "change_percent")).isEqualTo("—");
    assertThat(cell(result, "a", "change_low")).isEqualTo("649.8%");
    assertThat(cell(result, "a", "change_high")).isEqualTo("—");
    assertThat(cell(result, "a", "times")).isEqualTo("—");
    assertThat(cell(result, "a", "direction")).isEqualTo("higher");
    assertThat(cell(result, "a", "effect")).isEqualTo("better");
    assertThat(cell(result, "a", "note")).isEqualTo("the change is +649.8% or more");
    assertThat(cell(result, "a", "recomputed")).isEqualTo("—");
    assertThat(cell(result, "a", "verdict")).isEqualTo("consistent");
    assertThat(cell(result, "a", "basis")).isEqualTo("at the bound");
  }

  @Test
  void an_upper_bound_lies_between_it_and_zero() {
    // From 8 (7.5 to 8.5) to between 0 and 1: at the most 1 / 7.5 - 1 = -86.67 %, rounded up.
    ModelResult result = result("a|甲|A|8 ms||1 ms|below|lower||");
    assertThat(cell(result, "a", "note")).isEqualTo("the change lies between −100.0% and −86.6%");
    assertThat(cell(result, "a", "effect")).isEqualTo("better");
  }

  @Test
  void a_bound_on_the_first_figure_that_reaches_zero_leaves_the_change_open() {
    ModelResult result = result("a|甲|A|1 ms|at most|4 ms||||");
    // 4 is 3.5 at the least, and 3.5 / 1 - 1 = 250 %.
    assertThat(cell(result, "a", "change_high")).isEqualTo("—");
    assertThat(cell(result, "a", "change_low")).isEqualTo("250.0%");
  }

  @Test
  void overlapping_bounds_have_no_direction() {
    ModelResult result = result("a|甲|A|5 ms|at least|8 ms||lower||");
    assertThat(cell(result, "a", "direction")).isEqualTo("—");
    assertThat(cell(result, "a", "effect")).isEqualTo("—");
  }

  @Test
  void stated_changes_are_judged_in_their_own_form() {
    ModelResult result =
        result(
            "a|甲|A|28 ms||12 ms||lower|-57|percent",
            "b|乙|B|28 ms||12 ms||lower|-57.2|percent",
            "c|丙|C|28 ms||12 ms||lower|-70|percent",
            "d|丁|D|6 QPS||40 QPS||higher|6.6|times",
            "e|戊|E|41.7 %||98.3 %||higher|56.6|points",
            "f|己|F|10 ms||8 ms||lower|0.8|times",
            "g|庚|G|10 ms||8 ms||lower|-20|percent",
            "h|辛|H|10 ms||8 ms||lower||");
    assertThat(column(result.table(), "verdict"))
        .containsExactly(
            "rounded",
            "rounded",
            "contradicted",
            "truncated",
            "consistent",
            "consistent",
            "consistent",
            "—");
    assertThat(column(result.table(), "basis"))
        .containsExactly(
            "result rounded",
            "inputs rounded",
            "outside",
            "result cut off",
            "exact",
            "exact",
            "exact",
            "—");
    assertThat(column(result.table(), "recomputed"))
        .containsExactly(
            "−57%",
            "−57.1%", "−57%", "6.7\u00a0times", "56.6\u00a0pp", "0.8\u00a0times", "−20%", "—");
    assertThat(fact(result, "comparisons")).isEqualTo("8");
    assertThat(fact(result, "claimed")).isEqualTo("7");
    assertThat(fact(result, "consistent")).isEqualTo("3");
    assertThat(fact(result, "rounded")).isEqualTo("2");
    assertThat(fact(result, "truncated")).isEqualTo("1");
    assertThat(fact(result, "contradicted")).isEqualTo("1");
    assertThat(fact(result, "not_checkable")).isEqualTo("0");
    assertThat(column(result.part("by-verdict").orElseThrow(), "count"))
        .containsExactly("3", "2", "1", "1", "0");
  }

  @Test
  void variants_in_rows_are_compared_column_by_column() {
    ModelResult result =
        new Fixture()
            .table("poc", "variant latency:ms memory:MB note", "Go|40|120|x", "Zig|10|30|y")
            .model(
                "m",
                "id: m\ntitle: {zh: 题, en: T}\nchanges:\n"
                    + "  poc: {from: Go, to: Zig, better: {latency: lower}}\n"
                    + "  again: {table: poc, from: Zig, to: Go, metrics: [memory], better: lower}\n")
            .result("m");
    Table table = result.table();
    assertThat(column(table, "metric")).containsExactly("latency", "memory", "memory");
    assertThat(column(table, "change_percent")).containsExactly("−75.0%", "−75.0%", "300.0%");
    assertThat(column(table, "effect")).containsExactly("better", "—", "worse");
    assertThat(result.parts().keySet()).containsExactly("poc", "again", "by-verdict");
    assertThat(shown(result.part("again").orElseThrow(), "memory", "before"))
        .isEqualTo("30\u00a0MB");
  }

  @Test
  void columns_can_have_other_names() {
    ModelResult result =
        new Fixture()
            .table("gc", "what old:ms new:ms up:1 form", "p99|10|20|2|times")
            .model(
                "m",
                "id: m\ntitle: {zh: 题, en: T}\nround: 0\nchanges:\n  gc: {metric: what, before:"
                    + " old, after: new, claimed: up, form: form, better: higher}\n")
            .result("m");
    assertThat(cell(result, "p99", "change_percent")).isEqualTo("100%");
    assertThat(cell(result, "p99", "name")).isEqualTo("p99");
    assertThat(cell(result, "p99", "effect")).isEqualTo("better");
    assertThat(cell(result, "p99", "verdict")).isEqualTo("consistent");
  }

  @Test
  void a_change_knows_the_two_cells_that_it_comes_from() {
    ModelResult result = result("a|甲|A|28 ms||12 ms||lower||");
    Value change = result.table().value("gc · a", "change_percent").orElseThrow();
    assertThat(change.provenance()).isEqualTo(Provenance.RECOMPUTED);
    assertThat(((Lineage.Rule) change.lineage()).inputs())
        .extracting(l -> ((Lineage.Cell) l).column())
        .containsExactly("before", "after");
    assertThat(result.table().value("gc · a", "name").orElseThrow().show(Language.ZH))
        .isEqualTo("甲");
  }

  @Test
  void no_tables_give_an_empty_result() {
    ModelResult result =
        new Fixture().model("m", "id: m\ntitle: {zh: 题, en: T}\nchanges: {}\n").result("m");
    assertThat(result.table().rows()).isEmpty();
    assertThat(fact(result, "comparisons")).isEqualTo("0");
  }

  @Test
  void figures_that_do_not_compare_are_reported_at_their_cell() {
    assertThat(table("a|甲|A|5 ms||6 MB||||").mistakes())
        .containsExactly("2:6 model.unit-mismatch 'MB' does not compare with 'ms' before");
    assertThat(table("a|甲|A|5 ms||6 ms|||3|points").mistakes())
        .containsExactly(
            "2:9 model.unit-mismatch a change in points is between two percentages, not between"
                + " figures in 'ms'");
  }

  @Test
  void words_that_a_cell_does_not_know_are_reported_there() {
    assertThat(table("a|甲|A|5 ms|atleast|6 ms||lwer|3|percnt").mistakes())
        .containsExactly(
            "2:5 model.bound 'atleast' does not say how a figure is bounded",
            "2:8 model.unknown-word 'lwer' does not say which way is better",
            "2:10 model.claimed-form 'percnt' is no form of a change");
    assertThat(table("a|甲|A|5 ms||6 ms|||3|").mistakes())
        .containsExactly("2:9 model.claimed-form the claimed change has no form");
  }

  @Test
  void a_column_of_words_has_no_change() {
    assertThat(
            new Fixture()
                .table("gc", "metric before after:ms", "a|x|3")
                .model("m", MODEL)
                .mistakes())
        .containsExactly("2:2 model.not-a-number 'x' is not a number to compare");
  }

  @Test
  void names_that_lead_nowhere_are_reported_together() {
    assertThat(
            new Fixture()
                .table("gc", "metric before:ms", "a|3")
                .table("poc", "variant x:ms", "Go|1")
                .model(
                    "m",
                    MODEL
                        + "  nothing: {}\n"
                        + "  poc: {from: Gu, to: Zig, metrics: [y, [z]], better: {q: lower}}\n"
                        + "  half: {table: poc, to: Go, better: up}\n")
                .mistakes())
        .containsExactly(
            "4:3 model.unknown-column the table 'gc' has no column 'after'",
            "5:3 model.unknown-table there is no table 'nothing' in the data",
            "6:15 model.unknown-row the table 'poc' has no row 'Gu'",
            "6:23 model.unknown-row the table 'poc' has no row 'Zig'",
            "6:38 model.unknown-column the table 'poc' has no column 'y'",
            "6:41 model.shape expected the name of a column, not a list",
            "6:56 model.unknown-column the table 'poc' has no column 'q'",
            "7:9 model.missing-key a comparison table needs 'from'",
            "7:38 model.unknown-word 'up' is not a word that 'better' knows");
  }

  @Test
  void a_tolerance_lies_between_0_and_50_per_cent() {
    assertThat(
            new Fixture()
                .model("m", "id: m\ntitle: {zh: 题, en: T}\nchanges: {}\nabout within: 80\n")
                .mistakes())
        .containsExactly("4:15 model.tolerance a tolerance is a number of per cent from 0 to 50");
  }
}
