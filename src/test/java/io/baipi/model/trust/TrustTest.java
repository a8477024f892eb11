package io.baipi.model.trust;

import static io.baipi.model.run.Fixture.column;
import static io.baipi.model.run.Fixture.fact;
import static io.baipi.model.run.Fixture.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baipi.data.DataPackage;
import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Inputs;
import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.model.ModelResult;
import io.baipi.model.run.Fixture;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a composite says about the trust in its ranks; expected numbers are worked out by hand. */
class TrustTest {
  private static final String FIXED = "scale: {goalposts: [0, 100]}\n";

  /** Two indicators of one group, weighed 60 and 40. */
  private static ModelResult two(String more, String... rows) {
    return fixture(more, rows).result("m");
  }

  private static Fixture fixture(String more, String... rows) {
    return new Fixture()
        .table("firms", "firm x:1 y:1", rows)
        .model(
            "m",
            """
            id: m
            title: {zh: 题, en: Title}
            units: {table: firms, key: firm}
            groups:
              all:
                weight: 100
                indicators:
                  x: {better: higher, weight: 60}
                  y: {better: higher, weight: 40}
            """
                + more);
  }

  private static Table part(ModelResult result, String name) {
    return result.part(name).orElseThrow(() -> new AssertionError(result.parts().keySet()));
  }

  private static double number(Table table, String row, String column) {
    Value value = table.value(row, column).orElseThrow();
    return ((Value.Num) value).number().doubleValue();
  }

  @Test
  void nothing_is_added_unless_asked_for() {
    assertThat(two(FIXED, "A|1|2", "B|2|1").parts()).containsOnlyKeys("contributions", "weights");
  }

  @Test
  void weights_within_a_share_of_their_own() {
    ModelResult result =
        two(FIXED + "test: {vary: {weights: 25 %}, draws: 40000, seed: 3}\n", "A|100|0", "B|0|100");
    Table range = part(result, "rank-range");
    // A loses where 45 + 30u < 30 + 20v: the integral of (20v − 15) / 30 from 0.75 on is 1/48.
    assertThat(number(range, "A", "won")).isEqualTo(100 - 100.0 / 48, within(0.3));
    assertThat(number(range, "B", "won")).isEqualTo(100.0 / 48, within(0.3));
    assertThat(shown(range, "A", "rank_median")).isEqualTo("1");
    assertThat(shown(range, "A", "rank_p95")).isEqualTo("1");
    assertThat(shown(range, "A", "rank_worst")).isEqualTo("2");
    assertThat(number(range, "B", "shift")).isEqualTo(-0.02, within(0.005));
    assertThat(shown(range, "B", "top_three")).isEqualTo("100.0%");
    assertThat(fact(result, "winner_share")).isEqualTo(shown(range, "A", "won"));
    assertThat(fact(result, "draws")).isEqualTo("40,000");
    assertThat(column(part(result, "rank-frequency"), "rank_1")).isEqualTo(column(range, "won"));
  }

  @Test
  void a_missing_cell_can_take_any_value() {
    ModelResult result =
        new Fixture()
            .table("firms", "firm x:1", "A|25", "B|")
            .model(
                "m",
                """
                id: m
                title: {zh: 题, en: Title}
                units: {table: firms, key: firm}
                groups: {all: {weight: 100, indicators: {x: {better: higher}}}}
                scale: {goalposts: [0, 100]}
                test: {vary: [missing], draws: 20000}
                report: [share won]
                """)
            .result("m");
    Table range = part(result, "rank-range");
    // B is anywhere from 0 to 100, so above A's 25 in three draws of four.
    assertThat(number(range, "B", "won")).isEqualTo(75, within(1.2));
    assertThat(shown(range, "B", "rank")).isEqualTo("—");
    assertThat(shown(range, "B", "shift")).isEqualTo("—");
    assertThat(range.value("B", "won").orElseThrow().provenance()).isEqualTo(Provenance.ASSUMED);
    Table won = part(result, "share-won");
    assertThat(shown(won, "A", "won")).isEqualTo("100.0%");
    assertThat(shown(won, "B", "won")).isEqualTo("—");
    assertThat(number(won, "B", "won_filled")).isEqualTo(75, within(1.2));
  }

  @Test
  void the_share_of_weightings_won_follows_the_geometry() {
    ModelResult result =
        two(FIXED + "report: [share won]\n", "A|100|0", "B|0|100", "C|60|60", "D|50|50");
    Table won = part(result, "share-won");
    // A from a weight of x of 60 % up, B up to 40 %, C between.
    assertThat(number(won, "A", "won")).isEqualTo(40, within(2.0));
    assertThat(number(won, "B", "won")).isEqualTo(40, within(2.0));
    assertThat(number(won, "C", "won")).isEqualTo(20, within(1.6));
    assertThat(shown(won, "D", "won")).isEqualTo("0.0%");
    // √(0.2 · 0.8 / 10000) is 0.4 points.
    assertThat(number(won, "C", "won_error")).isEqualTo(0.4, within(0.02));
  }

  @Test
  void the_nearest_flip_of_a_mean_is_exact() {
    ModelResult result =
        two(FIXED + "report: [nearest flip]\n", "A|100|0", "B|0|100", "C|10|45", "D|10|45");
    Table flips = part(result, "nearest-flip");
    // 60 against 40: level at half each. B and C: 100 − 100w = 45 − 35w at w = 55/65.
    assertThat(shown(flips, "A > B", "weight")).isEqualTo("x");
    assertThat(shown(flips, "A > B", "from")).isEqualTo("60.00%");
    assertThat(shown(flips, "A > B", "to")).isEqualTo("50.00%");
    assertThat(shown(flips, "A > B", "change")).isEqualTo("−10.00\u00a0pp");
    assertThat(shown(flips, "B > C", "to")).isEqualTo("84.62%");
    assertThat(shown(flips, "C > D", "weight")).isEqualTo("—");
    assertThat(shown(flips, "C > D", "change")).isEqualTo("0.00\u00a0pp");
    assertThat(fact(result, "nearest_flip")).isEqualTo("−10.00\u00a0pp");
    assertThat(fact(result, "nearest_flip_unit")).isEqualTo("B");
  }

  @Test
  void a_unit_that_is_ahead_everywhere_cannot_be_flipped() {
    ModelResult result = two(FIXED + "report: [nearest flip]\n", "A|90|90", "B|80|80");
    assertThat(shown(part(result, "nearest-flip"), "A > B", "change")).isEqualTo("—");
    assertThat(fact(result, "nearest_flip")).isEqualTo("—");
  }

  @Test
  void the_nearest_flip_of_a_geometric_mean_is_found_by_bisection() {
    ModelResult result =
        two(FIXED + "combine: geometric\nreport: [nearest flip]\n", "A|80|20", "B|40|40");
    // 20 · 4^w is 40 at w = 1/2.
    assertThat(shown(part(result, "nearest-flip"), "A > B", "to")).isEqualTo("50.00%");
  }

  @Test
  void the_nearest_flip_with_a_gap_is_found_by_bisection() {
    ModelResult result = two(FIXED + "report: [nearest flip]\n", "A|80|20", "B|50|");
    // B has 50 whatever the weights; A has 20 + 60w.
    assertThat(shown(part(result, "nearest-flip"), "A > B", "to")).isEqualTo("50.00%");
  }

  @Test
  void effective_weights_of_orthogonal_indicators_go_by_the_square() {
    ModelResult result =
        fixture(FIXED + "report: [effective weights]\n", "A|0|0", "B|0|100", "C|100|0", "D|100|100")
            .result("m");
    Table weights = part(result, "effective-weights");
    // 0.6² : 0.4² is 9 : 4.
    assertThat(shown(weights, "x", "weight")).isEqualTo("60.0%");
    assertThat(shown(weights, "x", "main_effect")).isEqualTo("69.2%");
    assertThat(shown(weights, "x", "effective")).isEqualTo("69.2%");
    assertThat(shown(weights, "x", "variance_share")).isEqualTo("69.2%");
    assertThat(shown(weights, "y", "effective")).isEqualTo("30.8%");
    assertThat(shown(weights, "y", "correlation")).isEqualTo("0.555");
    assertThat(fact(result, "effective_weight_gap")).isEqualTo("9.2\u00a0pp");
  }

  @Test
  void ranks_without_each_indicator() {
    ModelResult result = two(FIXED + "remove: each indicator\n", "A|100|0", "B|0|100", "C|50|60");
    Table removal = part(result, "removal");
    // Declared 60, 40, 54. Without x: 0, 100, 60; without y: 100, 0, 50.
    assertThat(column(removal, "rank")).containsExactly("1", "3", "2");
    assertThat(column(removal, "without_x")).containsExactly("3", "1", "2");
    assertThat(column(removal, "without_y")).containsExactly("1", "3", "2");
    assertThat(column(removal, "shift")).containsExactly("2", "−2", "0");
    assertThat(fact(result, "removal_shift")).isEqualTo("1.33");
  }

  @Test
  void a_group_that_is_all_there_is_cannot_be_missed() {
    ModelResult result = two(FIXED + "remove: [each group]\n", "A|100|0", "B|0|100");
    assertThat(column(part(result, "removal-groups"), "without_all")).containsExactly("—", "—");
  }

  @Test
  void variants_stand_side_by_side() {
    ModelResult result =
        two(
            FIXED
                + """
                compare:
                  with: {scale: rank}
                  y_only: {weights: {x: 0}}
                  even: {title: {zh: 等权, en: Equal}, weights: equal, ties: 1223, combine: geometric}
                """,
            "A|100|0",
            "B|0|90",
            "C|0|100");
    Table comparison = part(result, "comparison");
    // Places from the worst: x 3, 1.5, 1.5; y 1, 2, 3.
    assertThat(column(comparison, "rank")).containsExactly("1", "3", "2");
    assertThat(column(comparison, "score_with")).containsExactly("2.2000", "1.7000", "2.1000");
    assertThat(column(comparison, "rank_with")).containsExactly("1", "3", "2");
    assertThat(column(comparison, "score_y_only")).containsExactly("0.0000", "90.0000", "100.0000");
    assertThat(column(comparison, "rank_y_only")).containsExactly("3", "2", "1");
    assertThat(column(comparison, "shift_y_only")).containsExactly("2", "−1", "−1");
    assertThat(column(comparison, "rank_even")).containsExactly("1", "1", "1");
    assertThat(fact(result, "rank_shift_y_only")).isEqualTo("1.33");
    assertThat(comparison.columns().get(comparison.indexOf("score_even")).title())
        .isEqualTo(Localized.of("得分：等权", "Score: Equal"));
  }

  @Test
  void strengths_and_weaknesses_are_relative_to_the_others() {
    ModelResult result =
        two(FIXED + "report: [strengths, weaknesses]\n", "A|90|10", "B|50|20", "C|10|20");
    Table strengths = part(result, "strengths");
    Table weaknesses = part(result, "weaknesses");
    // A is ahead of all on x; B and C share y: ahead of one and level with one.
    assertThat(column(strengths, "indicator_1")).containsExactly("x", "y", "y");
    assertThat(column(strengths, "ahead_of_1")).containsExactly("100.0%", "75.0%", "75.0%");
    assertThat(column(strengths, "indicator_2")).containsExactly("—", "—", "—");
    assertThat(column(weaknesses, "indicator_1")).containsExactly("y", "—", "x");
    assertThat(column(weaknesses, "ahead_of_1")).containsExactly("0.0%", "—", "0.0%");
  }

  @Test
  void correlations_of_indicators_and_score() {
    ModelResult result =
        two(FIXED + "report: [correlation]\n", "A|10|40", "B|20|20", "C|30|30", "D||50");
    Table correlation = part(result, "correlation");
    // Deviations −10 0 10 and 10 −10 0: products −100 of 200.
    assertThat(shown(correlation, "x y", "pearson")).isEqualTo("−0.500");
    assertThat(shown(correlation, "x y", "spearman")).isEqualTo("−0.500");
    assertThat(shown(correlation, "x y", "known")).isEqualTo("3");
    // Scores 22, 20, 30, 50: with y 40, 20, 30, 50 the ranks are 2 1 3 4 and 3 1 2 4.
    assertThat(shown(correlation, "y score", "spearman")).isEqualTo("0.800");
  }

  @Test
  void sobol_tells_what_matters_from_what_does_not() {
    ModelResult result =
        two(
            FIXED + "test: {vary: [weights, combine], draws: 2000}\nexplain: sobol\n",
            "A|80|20",
            "B|20|80");
    Table sobol = part(result, "sobol");
    // Both means put A first exactly where x weighs more.
    assertThat(column(sobol, "input"))
        .containsExactly("weights", "weight-x", "weight-y", "combine");
    assertThat(shown(sobol, "weights", "first")).isEqualTo("1.000");
    assertThat(shown(sobol, "combine", "total")).isEqualTo("0.000");
    assertThat(fact(result, "sobol_top")).isEqualTo("All weights together");
    assertThat(number(sobol, "weight-x", "total")).isGreaterThan(0.5);
  }

  @Test
  void an_assumption_can_take_part_in_the_test() {
    ModelResult result =
        two(
            FIXED
                + """
                test: {vary: [assumptions], draws: 200, explain: sobol}
                assume:
                  - {what: Weight of x, value: 60, because: chosen, vary: {weight of: x, from: 20, to: 40}}
                """,
            "A|100|0",
            "B|0|100");
    assertThat(shown(part(result, "rank-range"), "B", "won")).isEqualTo("100.0%");
    // Every draw moves both units by one place, so that nothing is left to explain.
    Table sobol = part(result, "sobol");
    assertThat(shown(sobol, "assumption-1", "name")).isEqualTo("Weight of x");
    assertThat(shown(sobol, "assumption-1", "first")).isEqualTo("—");
    assertThat(fact(result, "rank_shift_mean")).isEqualTo("1.00");
  }

  @Test
  void weights_inside_a_group_can_be_an_assumption() {
    ModelResult result =
        two(
            FIXED
                + """
                test: {vary: {assumptions: all}, draws: 20000}
                assume:
                  - {what: Inside, value: 60, because: chosen, vary: {weights of: all, from: 20, to: 40}}
                """,
            "A|100|0",
            "B|0|100");
    assertThat(number(part(result, "rank-range"), "A", "won")).isEqualTo(50, within(1.5));
  }

  @Test
  void scales_and_imputations_can_be_drawn() {
    ModelResult result =
        two(
            """
            test:
              vary:
                scale: [as declared, rank, {goalposts: [0, 100]}]
                missing: [leave out, mean]
              draws: 6000
            """,
            "A|100|0",
            "B|50|",
            "C|0|60");
    // Left out, B has on x alone 50 by min–max, 2 by places, 50 by goalposts; A has 60, 2.2 and
    // 60, C has 40, 1.4 and 24. Filled with 30, B has 50, 2 and 42. So B is second in all.
    assertThat(column(part(result, "rank-range"), "rank_p5")).containsExactly("1", "2", "3");
    assertThat(column(part(result, "rank-range"), "rank_p95")).containsExactly("1", "2", "3");
  }

  @Test
  void synthetic_data_stay_synthetic() {
    ModelResult result =
        new Fixture()
            .table("firms", Provenance.SYNTHETIC, "firm x:1", "A|1", "B|2")
            .model(
                "m",
                """
                id: m
                title: {zh: 题, en: Title}
                units: {table: firms, key: firm}
                groups: {all: {weight: 100, indicators: {x: {better: higher}}}}
                test: {vary: [weights], draws: 100}
                report: [correlation]
                """)
            .result("m");
    assertThat(part(result, "rank-range").provenance()).isEqualTo(Provenance.SYNTHETIC);
    assertThat(part(result, "correlation").provenance()).isEqualTo(Provenance.SYNTHETIC);
    assertThat(Optional.ofNullable(result.facts().get("winner_share")).map(Value::provenance))
        .contains(Provenance.SYNTHETIC);
  }

  @Test
  void steps_are_explained_in_both_languages_or_the_authors_words() {
    ModelResult result =
        two(
            FIXED
                + """
                test: {vary: [weights], draws: 100, explain: sobol}
                explain: {test: {zh: 自己的话, en: Own words}}
                report: [nearest flip]
                """,
            "A|100|0",
            "B|0|100");
    List<String> steps =
        result.method().stream().map(MethodStep::title).map(t -> t.in(Language.EN)).toList();
    assertThat(steps)
        .contains(
            "Ranks in the test", "What moves the ranks", "Smallest change that swaps neighbours");
    assertThat(result.method().stream().map(MethodStep::text))
        .contains(Localized.of("自己的话", "Own words"));
    assertThat(result.method().stream().filter(s -> s.part().equals(Optional.of("sobol"))))
        .allSatisfy(s -> assertThat(s.mathml().orElse("")).startsWith("<math"));
  }

  @Test
  void a_single_word_explains_too() {
    ModelResult result =
        two(FIXED + "test: {vary: [weights], draws: 100}\nexplain: sobol\n", "A|100|0", "B|0|100");
    assertThat(result.parts()).containsKey("sobol");
  }

  @Test
  void the_bits_do_not_depend_on_threads() {
    Map<String, Table> one = all(1);
    assertThat(one).containsKeys("rank-range", "sobol", "share-won", "nearest-flip");
    assertThat(all(2)).isEqualTo(one);
    assertThat(all(7)).isEqualTo(one);
  }

  private static Map<String, Table> all(int threads) {
    double[][] raw = MonteCarlo.raw(40, 4);
    raw[2][7] = Double.NaN;
    Subject subject = MonteCarlo.subject(40, raw);
    Location at = Location.file("m");
    Variation.Weights weights = new Variation.Weights(Optional.empty(), at);
    Trust.Test test =
        new Trust.Test(List.of(weights, new Variation.Anywhere(at)), List.of(), 1000, 5, at);
    Trust trust =
        new Trust(
            Optional.of(test),
            Optional.of(at),
            List.of(),
            List.of(
                new Trust.Asked(Trust.Report.SHARE_WON, at),
                new Trust.Asked(Trust.Report.NEAREST_FLIP, at)),
            List.of());
    Diagnostics diagnostics = new Diagnostics();
    Inputs inputs =
        new Inputs(
            new DataPackage("test", Localized.same("test"), "CC0-1.0", Map.of(), Map.of()),
            Map.of(),
            diagnostics);
    Map<String, Table> parts = new LinkedHashMap<>();
    Map<String, Value> facts = new LinkedHashMap<>();
    new TrustEvaluation(trust, subject, inputs, new Blocks(threads))
        .addTo(parts, facts, new Method(subject.header()));
    assertThat(diagnostics.sorted()).isEmpty();
    return parts;
  }
}
