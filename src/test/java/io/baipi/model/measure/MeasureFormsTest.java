package io.baipi.model.measure;

import static io.baipi.model.run.Fixture.column;
import static io.baipi.model.run.Fixture.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.run.Fixture;
import io.baipi.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Each form of a measure; expected numbers are worked out by hand beside them. */
class MeasureFormsTest {
  private static final String HEAD =
      "id: m\ntitle: {zh: 题, en: T}\nunits: {table: jobs, key: job}\nmeasures:\n";

  private static Fixture jobs() {
    return new Fixture()
        .table(
            "jobs",
            "job asked:count ads:count asked_rate:% taught_rate:% wait:ms kind live:boolean",
            "sre|30|40|75.0|20.5|1500|ops|true",
            "dev|10|80|12.5|30|200 us|app|false",
            "dba||50||5|3 s||");
  }

  private static Fixture model(String measures) {
    return jobs().model("m", HEAD + measures);
  }

  private static Table table(String measures) {
    return model(measures).result("m").table();
  }

  @Test
  void a_formula_sees_columns_in_their_units_and_measures_above() {
    Table table =
        table(
            """
              wait_s: {of: wait, in: s}
              slow: {formula: wait > 1000 and wait_s > 1, title: {zh: 慢, en: Slow}}
              load: {formula: "asked / ads * wait_s + if(slow, 1, 0)", unit: s, round: 3}
              plain: {formula: 0.1 + asked_rate * 2}
            """);
    // 30/40 · 1.5 + 1 = 2.125; 10/80 · 0.0002 = 0.000025; a cell is missing.
    assertThat(column(table, "load")).containsExactly("2.125\u00a0s", "0.000\u00a0s", "—");
    assertThat(column(table, "slow")).containsExactly("yes", "no", "yes");
    assertThat(column(table, "plain")).containsExactly("150.1", "25.1", "—");
    Value load = table.value("sre", "load").orElseThrow();
    assertThat(load.provenance()).isEqualTo(Provenance.RECOMPUTED);
    assertThat(((Lineage.Rule) load.lineage()).rule()).isEqualTo("load");
    assertThat(((Lineage.Rule) load.lineage()).inputs()).hasSize(4);
  }

  @Test
  void only_the_cells_that_a_formula_needs_have_to_be_there() {
    Table table =
        table(
            "  x: {formula: 'if(kind = \"ops\", asked, ads)'}\n  y: {formula: 'if(ads > 45, ads, asked)'}\n");
    assertThat(column(table, "x")).containsExactly("30", "80", "—");
    assertThat(column(table, "y")).containsExactly("30", "80", "50");
  }

  @Test
  void arithmetic_that_is_not_defined_is_reported_with_the_row_and_its_cells() {
    Fixture fixture = model("  x: {formula: ln(ads - 40) / (asked - 10)}\n");
    assertThat(fixture.mistakes())
        .containsExactly(
            "5:16 model.undefined the formula is not defined for 'dev': ads = 80, asked = 10",
            "5:16 model.undefined the formula is not defined for 'sre': ads = 40, asked = 30");
    assertThat(fixture.diagnostics().get(0).hint())
        .isEqualTo("guard it with if(…), or correct the cell");
    assertThat(column(table("  x: {formula: 1 / (asked - 10), undefined: missing}\n"), "x"))
        .containsExactly("0.05", "—", "—");
    assertThat(column(table("  x: {formula: 'if(asked = 10, 0, 1 / (asked - 10))'}\n"), "x"))
        .containsExactly("0.05", "0", "—");
  }

  @Test
  void a_formula_over_cells_that_do_not_convert_is_reported() {
    assertThat(
            new Fixture()
                .table("jobs", "job wait:ms", "a|1", "b|2 MB")
                .model("m", HEAD + "  x: {formula: wait * 2}\n")
                .mistakes())
        .containsExactly(
            "5:16 model.unit-mismatch 'MB' in data/jobs.csv:3:2 does not convert to 'ms'");
    assertThat(model("  x: {formula: asked > 1, unit: ms}\n").mistakes())
        .containsExactly("5:3 model.unit-mismatch 'x' is true or false, which has no unit");
  }

  @Test
  void an_unknown_column_gets_a_suggestion() {
    Fixture formula = model("  x: {formula: askd * 2}\n");
    assertThat(formula.mistakes())
        .containsExactly(
            "5:16 model.formula-name the formula uses 'askd', which is not one of its inputs");
    assertThat(formula.diagnostics().get(0).hint()).isEqualTo("did you mean 'asked'?");
    Fixture share = model("  x: {share: {of: asked, in: add}}\n");
    assertThat(share.mistakes())
        .containsExactly("5:30 model.unknown-column the table 'jobs' has no column 'add'");
    assertThat(share.diagnostics().get(0).hint()).isEqualTo("did you mean 'ads'?");
  }

  @Test
  void the_difference_of_two_rates_is_in_percentage_points() {
    Table table =
        table(
            """
              gap: {difference: {of: asked_rate, less: taught_rate}}
              same: {difference: {of: {of: asked, from: ads}, less: taught_rate}, round: 1}
            """);
    // 75.0 − 20.5; 12.5 − 30.
    assertThat(column(table, "gap")).containsExactly("54.5\u00a0pp", "−17.5\u00a0pp", "—");
    assertThat(column(table, "same")).containsExactly("54.5\u00a0pp", "−17.5\u00a0pp", "—");
  }

  @Test
  void a_difference_of_what_are_no_rates_is_reported() {
    assertThat(model("  x: {difference: {of: asked, less: taught_rate}}\n").mistakes())
        .containsExactly(
            "5:24 model.unit-mismatch 'asked' is in 'count', but a difference of rates needs"
                + " percentages");
    assertThat(
            model("  x: {difference: {of: {of: wait, from: ads}, less: taught_rate}}\n").mistakes())
        .contains("5:29 model.unit-mismatch 'ms' in data/jobs.csv:2:6 does not convert to 'count'");
  }

  @Test
  void shares_and_ratios_divide_in_one_unit() {
    Fixture fixture =
        new Fixture()
            .table("jobs", "job a:ms b:s", "x|500|2", "y|1 s|3", "z||1")
            .model(
                "m",
                HEAD
                    + """
                      share: {share: {of: a, in: b}}
                      ratio: {ratio: {of: b, to: a}, round: 1}
                    """);
    Table table = fixture.result("m").table();
    // 0.5 s of 2 s; 1 s of 3 s.
    assertThat(column(table, "share")).containsExactly("25.00%", "33.33%", "—");
    assertThat(column(table, "ratio")).containsExactly("4.0\u00a0times", "3.0\u00a0times", "—");
  }

  @Test
  void a_share_of_nothing_is_reported_or_missing_on_demand() {
    Fixture none = new Fixture().table("jobs", "job a:count b:count", "x|0|0");
    assertThat(none.model("m", HEAD + "  s: {share: {of: a, in: b}}\n").mistakes())
        .containsExactly("5:3 model.undefined 's' is not defined for 'x': a = 0, b = 0");
    Fixture lenient = new Fixture().table("jobs", "job a:count b:count", "x|0|0");
    lenient.model("m", HEAD + "  s: {share: {of: a, in: b}, undefined: missing}\n");
    assertThat(column(lenient.result("m").table(), "s")).containsExactly("—");
  }

  @Test
  void the_first_rule_that_holds_gives_words_and_numbers() {
    Table table =
        table(
            """
              plan:
                first match:
                  - {when: live and ads > 30, then: pack, words: {zh: 紧凑, en: pack them}}
                  - {when: ads > 60, then: spread}
                otherwise: {then: none, words: {zh: 不动, en: leave them}}
              packs: {formula: 'plan = "pack"'}
              price:
                first match: [{when: asked > 20, then: 8, words: {zh: 多, en: many}}]
                otherwise: 2.5
                unit: USD
              maybe:
                first match: [{when: asked > 20, then: 1}, {when: ads > 45, then: 1}]
                otherwise: missing
            """);
    // dba: 'live' is missing, so that it packs or does nothing.
    assertThat(column(table, "plan")).containsExactly("pack them", "spread", "—");
    assertThat(table.value("sre", "plan").orElseThrow().show(Language.ZH)).isEqualTo("紧凑");
    assertThat(column(table, "packs")).containsExactly("yes", "no", "—");
    assertThat(column(table, "price"))
        .containsExactly("8\u00a0USD", "2.5\u00a0USD", "2.5–8\u00a0USD");
    assertThat(column(table, "price_rule")).containsExactly("many", "2.5", "—");
    assertThat(column(table, "maybe")).containsExactly("1", "1", "1");
  }

  @Test
  void rules_need_an_otherwise() {
    assertThat(model("  x:\n    first match: [{when: live, then: a}]\n").mistakes())
        .containsExactly("6:5 model.missing-key a measure needs 'otherwise'");
    assertThat(
            model("  x: {first match: [{when: live, then: a}], otherwise: b, unit: ms}\n")
                .mistakes())
        .containsExactly("5:3 model.unit-mismatch 'x' gives words, which have no unit");
  }

  @Test
  void steps_give_points_piece_by_piece_and_a_warning() {
    Fixture fixture =
        new Fixture()
            .table(
                "jobs", "job size:MB", "a|12", "b|13.5", "c|16", "d|30", "e|", "f|15", "g|0.5 GB")
            .model(
                "m",
                HEAD
                    + """
                      points:
                        steps: {of: size, start: 10, above: 12, per unit: -0.8, not below: 0, warn at: 15}
                      steep:
                        steps: {of: size, in: MB, start: 10, pieces: [{above: 12, per unit: -0.8}, {above: 15, per unit: -2}], not below: -100}
                        round: 0
                    """);
    Table table = fixture.result("m").table();
    // 10 − 0.8 · (x − 12); 512 MB is far beyond.
    assertThat(column(table, "points"))
        .containsExactly(
            "10\u00a0points",
            "8.80\u00a0points",
            "6.8\u00a0points",
            "0\u00a0points",
            "—",
            "7.6\u00a0points",
            "0\u00a0points");
    assertThat(column(table, "points_warning"))
        .containsExactly("no", "no", "yes", "yes", "—", "no", "yes");
    // 10 − 0.8 · 3 − 2 · (x − 15): 16 → 5.6, 30 → −22.4.
    assertThat(column(table, "steep"))
        .containsExactly(
            "10\u00a0points",
            "9\u00a0points",
            "6\u00a0points",
            "−22\u00a0points",
            "—",
            "8\u00a0points",
            "−100\u00a0points");
  }

  @Test
  void steps_that_start_twice_or_fall_back_are_reported() {
    assertThat(
            model(
                    "  x: {steps: {of: asked, start: 1, above: 2, per unit: 1, pieces: [{above: 3, per"
                        + " unit: 1}]}}\n")
                .mistakes())
        .containsExactly(
            "5:43 model.steps the steps start twice: by 'pieces' and by 'above'",
            "5:56 model.steps the steps start twice: by 'pieces' and by 'per unit'");
    String pieces = "  x: {steps: {of: asked, start: 1, pieces: [{above: 3, per unit: 1}, %s]}}\n";
    assertThat(model(pieces.formatted("{above: 3, per unit: 2}")).mistakes())
        .containsExactly("5:78 model.steps two pieces start at 3");
    assertThat(model(pieces.formatted("{above: 2, per unit: 2}")).mistakes())
        .containsExactly("5:78 model.steps the piece from 2 on comes after the one from 3 on");
    assertThat(
            model("  x: {steps: {of: asked, start: 1, above: 2, per unit: 1, not below: 5}}\n")
                .mistakes())
        .containsExactly("5:70 model.steps the points start below what 'not below' allows");
    assertThat(model("  x: {steps: {of: kind, start: 1, above: 2, per unit: 1}}\n").mistakes())
        .contains("5:19 model.not-a-number 'ops' in data/jobs.csv:2:7 is not a number");
  }

  @Test
  void a_measure_is_one_thing() {
    assertThat(model("  x: {formula: asked, steps: {}}\n").mistakes())
        .containsExactly("5:23 model.measure the measure 'x' says twice what it is");
    assertThat(model("  x: {sum: {table: jobs, by: job, of: ads}, of: ads}\n").mistakes())
        .containsExactly("5:7 model.measure the measure 'x' says twice what it is");
  }

  @Test
  void units_are_screened_ranked_and_sorted() {
    Fixture fixture =
        new Fixture()
            .table("jobs", "job n:count", "a|3", "b|5", "c|", "d|5", "e|1", "f|0")
            .model(
                "m",
                HEAD.replace("key: job", "key: job, where: n > 0")
                    + """
                      twice: {formula: n * 2}
                    rank: {by: twice}
                    sort: {by: twice, order: falling}
                    """);
    Table table = fixture.result("m").table();
    // 'f' certainly fails; for 'c' there is no evidence.
    assertThat(column(table, "job")).containsExactly("b", "d", "a", "e", "c");
    assertThat(column(table, "rank")).containsExactly("1", "1", "3", "4", "—");
    Table dense =
        new Fixture()
            .table("jobs", "job n:count", "a|3", "b|5", "c|5.0", "d|1")
            .model(
                "m",
                HEAD
                    + """
                      n: {of: n}
                    rank: {by: n, ties: 1223, order: falling}
                    sort: {by: job, order: falling}
                    """)
            .result("m")
            .table();
    assertThat(column(dense, "job")).containsExactly("d", "c", "b", "a");
    assertThat(column(dense, "rank")).containsExactly("3", "1", "1", "2");
    assertThat(shown(dense, "a", "rank")).isEqualTo("2");
  }

  @Test
  void ranks_sorts_and_names_need_columns_of_the_result() {
    assertThat(
            model("  ads: {of: ads}\nrank: {by: add}\nsort: {by: asked, order: up}\n").mistakes())
        .containsExactly(
            "6:12 model.unknown-column the result has no column 'add'",
            "7:12 model.unknown-column the result has no column 'asked'",
            "7:26 model.unknown-word 'up' is not a word that 'order' knows");
    assertThat(model("  live: {formula: ads > 1}\nrank: {by: live}\n").mistakes())
        .containsExactly("6:12 model.not-a-number 'live' is not a column of numbers");
    assertThat(model("  job: {of: ads}\n").mistakes())
        .containsExactly("5:3 model.name-taken 'job' is already the name of a column");
  }

  @Test
  void the_example_of_the_readme_can_be_worked_out() throws IOException {
    Path readme = Path.of(System.getProperty("baipi.home", ".")).resolve("models/README.md");
    String text = Files.readString(readme, StandardCharsets.UTF_8);
    int start = text.indexOf("units: {table: positions");
    String example = text.substring(start, text.indexOf("```", start));
    Table table =
        new Fixture()
            .table(
                "positions",
                "position name asked:count ads:count merge_delay:h kind asked_rate:% taught_rate:%"
                    + " before:ms after:ms fragmentation:1 nodes:1 binary_mb:MB size:MB"
                    + " team",
                "sre|SRE|30|40|3 d|core|75|20|90|30|0.4|1|13|20|red",
                "dev|Dev|1|9|1|x|1|2|3|4|5|6|7|8|blue")
            .table(
                "calls",
                "call position took:ms failed:boolean made kind resolved written",
                "1|sre|150|true|2025-01-01|a||1.9",
                "2|sre|50|true|2024-12-31|a|1.21;1.22|")
            .table("prs", "pr project created merged", "1|sre|2025-01-01|2025-01-02")
            .table("teams", "team load:%", "red|80", "blue|60")
            .model("m", "id: m\ntitle: {zh: 题, en: T}\n" + example)
            .result("m")
            .table();
    assertThat(column(table, "position")).containsExactly("sre");
    assertThat(shown(table, "sre", "load")).isEqualTo("54.0\u00a0h");
    assertThat(shown(table, "sre", "team_load")).isEqualTo("80%");
    assertThat(shown(table, "sre", "gap_2")).isEqualTo("55.0\u00a0pp");
    assertThat(shown(table, "sre", "failed")).isEqualTo("1");
    assertThat(shown(table, "sre", "strategy")).isEqualTo("compact first");
    assertThat(shown(table, "sre", "steep")).isEqualTo("−2.4\u00a0points");
    assertThat(shown(table, "sre", "rank")).isEqualTo("1");
    assertThat(shown(table, "sre", "recent")).isEqualTo("1");
    assertThat(shown(table, "sre", "kinds")).isEqualTo("1");
    assertThat(shown(table, "sre", "go")).isEqualTo("1.9");
  }

  @Test
  void a_rate_outside_0_to_100_is_reported_at_its_cell() {
    assertThat(
            new Fixture()
                .table("skills", "skill asked:% taught:%", "a|104|20", "b|50|-1", "c|100|0")
                .model(
                    "m",
                    """
                    id: m
                    title: {zh: 题, en: T}
                    units: {table: skills, key: skill}
                    measures: {gap: {difference: {of: asked, less: taught}}}
                    """)
                .mistakes())
        .containsExactly(
            "2:2 model.rate 104 % is no rate: it is not between 0 and 100",
            "3:3 model.rate -1 % is no rate: it is not between 0 and 100");
  }

  @Test
  void the_printed_columns_must_be_there() {
    Fixture fixture =
        new Fixture()
            .table("skills", "skill asked:%", "a|50")
            .model(
                "m",
                """
                id: m
                title: {zh: 题, en: T}
                print: [skill, aksed]
                units: {table: skills, key: skill}
                measures: {asked: {of: asked}}
                """);
    assertThat(fixture.mistakes())
        .containsExactly("3:16 model.unknown-column the table 'm' has no column 'aksed'");
  }
}
