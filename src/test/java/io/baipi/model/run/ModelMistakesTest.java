package io.baipi.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.model.Results;
import org.junit.jupiter.api.Test;

/** Each mistake that a contributor can make in a model's file, and where it is reported. */
class ModelMistakesTest {
  private static final String COMPOSITE =
      """
      id: m
      title: {zh: 题, en: Title}
      units: {table: firms, key: firm}
      groups:
        size: {weight: 100, indicators: {staff: {better: higher}}}
      """;

  private static Fixture firms() {
    return new Fixture().table("firms", "firm staff:count", "A|1", "B|2");
  }

  private static Fixture model(String yaml) {
    return firms().model("m", yaml);
  }

  private static Fixture formula(String formula, String more) {
    return model(
        "id: m\ntitle: {zh: 题, en: T}\nover: {x: [0, 1]}\nformula: " + formula + "\n" + more);
  }

  @Test
  void a_sound_model_has_none() {
    assertThat(model(COMPOSITE).mistakes()).isEmpty();
  }

  @Test
  void an_unknown_word_gets_a_suggestion() {
    Fixture fixture = model(COMPOSITE + "combin: mean\n");
    assertThat(fixture.mistakes())
        .containsExactly("6:1 model.unknown-word a model does not know 'combin'");
    assertThat(fixture.diagnostics().get(0).hint()).isEqualTo("did you mean 'combine'?");
  }

  @Test
  void a_value_outside_the_known_words_is_reported() {
    assertThat(model(COMPOSITE + "ties: 1234\n").mistakes())
        .containsExactly("6:7 model.unknown-word '1234' is not a word that 'ties' knows");
    assertThat(model(COMPOSITE + "scale: minmax\n").mistakes())
        .containsExactly("6:8 model.unknown-word 'minmax' is not a word that 'scale' knows");
  }

  @Test
  void a_wrong_shape_is_reported() {
    assertThat(model(COMPOSITE.replace("{table: firms, key: firm}", "[firms]")).mistakes())
        .contains("3:8 model.shape 'units' must be a mapping, not a list");
  }

  @Test
  void an_id_must_match_the_file_name() {
    assertThat(model(COMPOSITE.replace("id: m", "id: n")).mistakes())
        .containsExactly("1:5 model.id-mismatch the id is 'n', but the file is models/m.yaml");
  }

  @Test
  void a_model_must_say_what_it_computes_and_only_once() {
    Fixture none = model("id: m\ntitle: {zh: 题, en: T}\nformla: x\n");
    assertThat(none.mistakes())
        .containsExactly("3:1 model.kind the model does not say what it computes");
    assertThat(none.diagnostics().get(0).hint()).isEqualTo("did you mean 'formula'?");
    assertThat(model(COMPOSITE + "formula: x\n").mistakes())
        .containsExactly("6:10 model.kind a model has one of groups, formula, not several");
  }

  @Test
  void unknown_tables_columns_and_units_are_reported_together() {
    assertThat(model(COMPOSITE.replace("firms", "frims")).mistakes())
        .containsExactly("3:16 model.unknown-table there is no table 'frims' in the data");
    String two =
        COMPOSITE.replace("key: firm", "key: frm").replace("{staff:", "{staf:")
            + "facts: {f: {value: 1, unit: houers}}\n";
    assertThat(model(two).mistakes())
        .containsExactly(
            "3:28 model.unknown-column the table 'firms' has no column 'frm'",
            "5:36 model.unknown-column the table 'firms' has no column 'staf'",
            "6:29 model.unit there is no unit 'houers'");
  }

  @Test
  void weights_must_sum_to_100_at_each_level() {
    assertThat(model(COMPOSITE.replace("weight: 100", "weight: 90")).mistakes())
        .containsExactly("5:3 model.weights the weights of the groups sum to 90, not to 100 or 1");
    String inside = COMPOSITE.replace("{better: higher}", "{better: higher, weight: 60}");
    assertThat(model(inside).mistakes())
        .containsExactly(
            "5:35 model.weights the weights of the indicators of 'size' sum to 60, not to 100 or 1");
    String mixed = COMPOSITE + "  more: {indicators: {firm: {better: lower}}}\n";
    assertThat(model(mixed).mistakes())
        .contains("5:3 model.weights some of the groups have a weight and some have none");
  }

  @Test
  void a_column_of_words_is_no_indicator() {
    assertThat(model(COMPOSITE.replace("{staff:", "{firm:")).mistakes())
        .contains("5:36 model.not-a-number 'A' in data/firms.csv:2:1 is not a number");
  }

  @Test
  void units_that_do_not_convert_are_reported() {
    Fixture mixed =
        new Fixture().table("firms", "firm staff:h", "A|1 h", "B|2 MB").model("m", COMPOSITE);
    assertThat(mixed.mistakes())
        .containsExactly(
            "5:36 model.unit-mismatch 'MB' in data/firms.csv:3:2 does not convert to 'h'");
  }

  @Test
  void one_name_cannot_stand_for_two_columns() {
    assertThat(model(COMPOSITE.replace("size:", "staff:")).mistakes())
        .containsExactly(
            "5:3 model.name-taken 'staff' is already the name of a column of the result");
  }

  @Test
  void an_interval_lies_between_0_and_100() {
    assertThat(model(COMPOSITE + "interval: {missing from: 50, to: 20}\n").mistakes())
        .containsExactly(
            "6:11 model.interval a missing value lies between two numbers from 0 to 100");
  }

  @Test
  void goalposts_and_requirements_and_rounding_are_checked() {
    assertThat(
            model(
                    COMPOSITE
                        + "scale: {goalposts: [9, 1]}\nrequire: {staff: {title: x}}\nround: -1\n")
                .mistakes())
        .containsExactly(
            "6:20 model.goalposts goalposts are two numbers, the lower one first",
            "7:11 model.requirement a requirement needs one bound",
            "8:8 model.round a number of decimals is a whole number from 0 to 12");
  }

  @Test
  void a_formula_is_checked_inside_the_scalar() {
    assertThat(formula("1 + * x", "").mistakes())
        .containsExactly("4:14 model.formula-syntax '*' stands where a number or a name should");
    assertThat(formula("1 + z", "").mistakes())
        .containsExactly(
            "4:14 model.formula-name the formula uses 'z', which is not one of its inputs");
    assertThat(formula("1 / x", "").mistakes())
        .containsExactly(
            "4:10 model.no-range the formula's range over its inputs cannot be bounded");
  }

  @Test
  void points_and_curves_must_set_every_input() {
    assertThat(
            formula(
                    "x",
                    """
                    points: {p: {at: {y: 1}}, q: {at: {}}}
                    curves: {c: {along: x, step: 0, series: {}}}
                    claimed range: [1]
                    """)
                .mistakes())
        .containsExactly(
            "5:19 model.unknown-input 'y' is not an input to set here",
            "5:35 model.unset-input the input 'x' is not set",
            "6:30 model.step a curve has at most 2000 steps, each above zero",
            "7:16 model.range a range is a list of two numbers");
  }

  @Test
  void facts_are_checked_against_the_result() {
    assertThat(
            model(
                    COMPOSITE
                        + """
                        facts:
                          a: {highst: score}
                          b: {highest: scor}
                          c: {of: score, row: Z}
                          d: {highest: score, in: nowhere}
                        """)
                .mistakes())
        .containsExactly(
            "7:3 model.fact the fact 'a' does not say what it is",
            "8:16 model.unknown-column the table 'm' has no column 'scor'",
            "9:23 model.unknown-row the result has no row 'Z'",
            "10:27 model.unknown-table the model has no part 'nowhere'");
  }

  @Test
  void models_cannot_read_each_other_in_a_circle() {
    Fixture fixture =
        firms()
            .model("a", COMPOSITE.replace("id: m", "id: a").replace("firms", "model.b"))
            .model("b", COMPOSITE.replace("id: m", "id: b").replace("firms", "model.a"));
    assertThat(fixture.mistakes())
        .containsExactly("3:16 model.cycle models read each other in a circle: a → b → a");
  }

  @Test
  void a_model_can_read_the_result_of_a_later_one() {
    Fixture fixture =
        firms()
            .model(
                "second",
                """
                id: second
                title: {zh: 二, en: Second}
                units: {table: model.first, key: firm}
                measures: {points: {of: score}}
                """)
            .model("first", COMPOSITE.replace("id: m", "id: first"));
    Results results = fixture.evaluate();
    assertThat(fixture.diagnostics()).isEmpty();
    assertThat(results.models().keySet()).containsExactly("second", "first");
    assertThat(Fixture.column(results.table("model.second").orElseThrow(), "points"))
        .containsExactly("0.000\u00a0points", "100.000\u00a0points");
  }

  @Test
  void an_unknown_model_is_reported() {
    assertThat(model(COMPOSITE.replace("firms", "model.first")).mistakes())
        .containsExactly("3:16 model.unknown-model the paper has no model 'first'");
  }

  @Test
  void explanations_and_assumptions_have_known_words() {
    assertThat(model(COMPOSITE + "explain: {rnk: x}\nassume: [{what: a, value: b}]\n").mistakes())
        .containsExactly(
            "6:11 model.unknown-word 'explain' does not know the step 'rnk'",
            "7:10 model.missing-key an assumption needs 'because'");
  }

  private static final String DEDUCTIONS =
      """
      id: m
      title: {zh: 题, en: Title}
      thresholds: {table: lines, key: dimension, full at most: full, warn at: warn}
      full mark: 10
      deductions:
        size: {of: mb, unit: MB, deduct: mb - full}
      """;

  private static Fixture lines(String yaml) {
    return new Fixture().table("lines", "dimension full:MB warn:MB", "size|12|15").model("m", yaml);
  }

  @Test
  void deductions_name_rows_ways_and_weights_that_exist() {
    assertThat(lines(DEDUCTIONS).mistakes()).isEmpty();
    assertThat(lines(DEDUCTIONS.replace("  size:", "  siez:")).mistakes())
        .containsExactly("6:3 model.unknown-row the table 'lines' has no row 'siez'");
    assertThat(
            lines(
                    DEDUCTIONS
                            .replace("full mark: 10", "full mark: 0")
                            .replace("mb - full", "mb - fll")
                        + "weights: {siez: 100}\n")
                .mistakes())
        .contains(
            "4:12 model.full-mark a full mark is above zero",
            "6:41 model.formula-name the formula uses 'fll', which is not one of its inputs");
    assertThat(
            lines(
                    DEDUCTIONS
                        + """
                        weights: {size: 90}
                        sensitivity:
                          vary: {a: {deduct: {size: steep}}, b: {deduct: {siez: x}}}
                        """)
                .mistakes())
        .containsExactly(
            "7:10 model.weights the weights of the dimensions sum to 90, not to 100",
            "9:29 model.unknown-name 'steep' is not a way to deduct of this model",
            "9:51 model.unknown-name 'siez' is not a dimension of this model");
    assertThat(lines(DEDUCTIONS.replace(", deduct: mb - full", "")).mistakes())
        .containsExactly("6:3 model.missing-key 'size' does not say how much is deducted");
  }

  private static final String RULES =
      """
      id: m
      title: {zh: 题, en: Title}
      on: {table: mix, key: span, share: share}
      first match: [{when: slow, then: 1}]
      otherwise: 0
      """;

  private static Fixture mix(String yaml) {
    return new Fixture()
        .table("mix", "span slow:boolean share:%", "a|true|40", "b|false|50")
        .model("m", yaml);
  }

  @Test
  void rules_use_columns_that_exist_and_shares_that_sum_to_100() {
    assertThat(mix(RULES).mistakes())
        .containsExactly("3:36 model.shares the shares sum to 90, not to 100");
    assertThat(mix(RULES.replace("slow", "slwo")).mistakes())
        .containsExactly(
            "4:22 model.formula-name the formula uses 'slwo', which is not one of its inputs");
    assertThat(mix(RULES.replace("when: slow", "when: share")).mistakes())
        .containsExactly(
            "4:22 model.formula-name this is a number, but true or false is needed here");
    assertThat(mix(RULES.replace("otherwise: 0\n", "")).mistakes())
        .containsExactly("1:1 model.missing-key a model needs 'otherwise'");
    String twice =
        RULES.replace(
            "[{when: slow, then: 1}]",
            "[{rule: r, when: slow, then: 1}, {rule: r, when: slow, then: 0}]");
    assertThat(mix(twice).mistakes()).contains("4:54 model.name-taken there is already a rule 'r'");
  }
}
