package io.baipi.model.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.model.run.Fixture;
import org.junit.jupiter.api.Test;

/** Each mistake that can be made when asking about the trust in ranks, and where it is reported. */
class TrustMistakesTest {
  /** Nine lines. */
  private static final String MODEL =
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
      """;

  private static Fixture fixture(String more) {
    return new Fixture().table("firms", "firm x:1 y:1", "A|1|2", "B|2|1").model("m", MODEL + more);
  }

  private static void says(String more, String... mistakes) {
    assertThat(fixture(more).mistakes()).containsExactly(mistakes);
  }

  @Test
  void a_test_varies_what_it_knows() {
    says(
        "test: {vary: [weigths]}\n",
        "10:15 model.unknown-word 'weigths' is nothing that a test can vary");
    assertThat(fixture("test: {vary: [weigths]}\n").mistakes()).isNotEmpty();
    says("test: {draws: 100}\n", "10:7 model.missing-key a test needs 'vary'");
    says("test: {vary: []}\n", "10:14 model.vary a test needs something to vary");
    says("test: {vary: {}}\n", "10:14 model.vary a test needs something to vary");
    says("test: {vary: {weight: any}}\n", "10:15 model.unknown-word 'vary' does not know 'weight'");
    says(
        "test: {vary: {weights: some}}\n", "10:24 model.vary 'some' does not say how weights vary");
    says(
        "test: {vary: {weights: 250 %}}\n",
        "10:24 model.vary '250 %' does not say how weights vary");
    says(
        "test: {vary: {scale: [min-max]}}\n",
        "10:22 model.vary 'scale' needs two different choices to vary");
    says(
        "test: {vary: {combine: [mean, median]}}\n",
        "10:31 model.unknown-word 'median' is not a word that 'combine' knows");
    says(
        "test: {vary: {missing: [mean, zero]}}\n",
        "10:31 model.unknown-word 'zero' is not a word that 'missing' knows");
  }

  @Test
  void draws_and_seed_are_whole_numbers_within_bounds() {
    String draws = "'draws' is a whole number from 100 to 10000000";
    says("test: {vary: [weights], draws: 99}\n", "10:32 model.draws " + draws);
    says("test: {vary: [weights], draws: 10000001}\n", "10:32 model.draws " + draws);
    says("test: {vary: [weights], draws: 100.5}\n", "10:32 model.draws " + draws);
    says(
        "test: {vary: [weights], draws: 100, seed: 1.5}\n",
        "10:43 model.seed 'seed' is a whole number");
    says(
        "test: {vary: [weights], draws: 100, seed: 1e30}\n",
        "10:43 model.seed 'seed' is a whole number");
  }

  @Test
  void what_is_explained_must_be_tested() {
    says(
        "explain: sobol\n",
        "10:10 model.explain 'explain: sobol' explains the draws of a test, and there is none");
    says(
        "test: {vary: [weights], draws: 100}\nexplain: sobel\n",
        "11:10 model.unknown-word 'sobel' is not a word that 'explain' knows");
    says(
        "test: {vary: [weights], draws: 100, explain: sobel}\n",
        "10:46 model.unknown-word 'sobel' is not a word that 'explain' knows");
  }

  @Test
  void a_scale_below_zero_meets_no_geometric_mean() {
    String below =
        "a scale that goes below zero would meet a combination that has no meaning there";
    says(
        "test: {vary: {scale: [min-max, z-score], combine: [mean, geometric]}, draws: 100}\n",
        "10:22 model.vary " + below);
    says("compare: {with: {scale: z-score, combine: harmonic}}\n", "10:11 model.variant " + below);
  }

  @Test
  void an_assumption_names_what_is_there_and_a_range_that_runs_forward() {
    String start =
        """
        test: {vary: [assumptions], draws: 100}
        assume:
        """;
    String item = "  - {what: W, value: v, because: b, vary: ";
    says(start + item + "{weights of: al}}\n", "12:56 model.vary there is no group 'al'");
    says(
        start + item + "{weight of: z, from: 1, to: 2}}\n",
        "12:55 model.vary there is no group or indicator 'z'");
    says(
        start + item + "{weights of: all, from: 40, to: 20}}\n",
        "12:67 model.vary a weight lies between two percentages, the lower one first");
    says(
        start + item + "{weight of: x}}\n",
        "12:43 model.vary a weight lies between two percentages, the lower one first");
    says(
        start + item + "{weight of: all, from: 20, to: 40}}\n",
        "12:55 model.vary 'all' has no weight beside it");
    says(
        start + item + "{weights of: all, weight of: x, from: 20, to: 40}}\n",
        "12:72 model.vary 'from' and 'to' are for one of 'weights of' and 'weight of'");
    says(
        start + item + "{}}\n",
        "12:43 model.vary 'vary' does not say what else could have been assumed");
    says(start + item + "any}\n", "12:43 model.shape 'vary' must be a mapping, not a single value");
  }

  @Test
  void nothing_is_drawn_twice() {
    says(
        """
        test: {vary: [missing, assumptions], draws: 100}
        assume:
          - {what: W, value: v, because: b, vary: {missing: [leave out, mean]}}
        """,
        "12:53 model.vary what stands in for missing cells would be drawn twice");
  }

  @Test
  void assumptions_that_vary_need_a_test_and_a_test_of_them_some_that_do() {
    says(
        "assume:\n  - {what: W, value: v, because: b, vary: {weights of: all}}\n",
        "11:43 model.vary nothing draws this assumption");
    says(
        "test: {vary: [assumptions], draws: 100}\n",
        "10:14 model.vary the test varies assumptions, and no assumption says what else it could be");
  }

  @Test
  void only_a_composite_varies_assumptions() {
    assertThat(
            new Fixture()
                .model(
                    "m",
                    """
                    id: m
                    title: {zh: 题, en: T}
                    over: {x: [0, 1]}
                    formula: x
                    assume:
                      - {what: W, value: v, because: b, vary: {missing: any}}
                    """)
                .mistakes())
        .containsExactly("6:37 model.unknown-word an assumption does not know 'vary'");
  }

  @Test
  void reports_and_removals_are_known_words() {
    says(
        "report: [strength]\n",
        "10:10 model.unknown-word 'strength' is not a word that 'report' knows");
    says("remove: each\n", "10:9 model.unknown-word 'each' is not a word that 'remove' knows");
  }

  @Test
  void a_variant_says_what_is_different() {
    says(
        "compare: {with: {}}\n",
        "10:11 model.variant the variant 'with' does not say what is different");
    says(
        "compare: {with: {title: T}}\n",
        "10:11 model.variant the variant 'with' does not say what is different");
    says(
        "compare: {with: {weights: {z: 10}}}\n",
        "10:28 model.variant there is no group or indicator 'z'");
    says(
        "compare: {with: {weights: {x: 110}}}\n",
        "10:31 model.variant a weight lies between 0 and 100 percent");
    says(
        "compare: {with: {weights: {x: 60, y: 60}}}\n",
        "10:35 model.variant the weights of one level sum to more or less than 100");
    says(
        "compare: {with: {tie: 1223}}\n", "10:18 model.unknown-word a variant does not know 'tie'");
  }
}
