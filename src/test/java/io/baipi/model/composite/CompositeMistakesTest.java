package io.baipi.model.composite;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.model.run.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each mistake in a composite indicator's words or data, and where it is reported. */
class CompositeMistakesTest {
  private static final String START =
      "id: m\ntitle: {zh: 题, en: T}\nunits: {table: firms, key: firm}\n";

  private static Fixture firms(String yaml, String... rows) {
    return new Fixture()
        .table("firms", "firm area:text a:1 b:1 c:1", rows)
        .model("m", START + yaml);
  }

  private static List<String> mistakes(String yaml) {
    return firms(yaml, "A|x|1|10|3", "B|y|2|20|3", "C|x|4|0|3").mistakes();
  }

  private static String of(String indicator) {
    return "indicators: {a: {better: higher" + indicator + "}}\n";
  }

  @Test
  void all_words_together_are_sound() {
    assertThat(
            mistakes(
                """
                weights: {top: optimised, groups: pca}
                combine: {top: mean, groups: geometric}
                missing: group mean by area
                outliers: {cap: 5, then: log}
                groups:
                  g:
                    combine: mean
                    indicators: {a: {better: higher, log: true, scale: {target: 5}}, b: {better: lower}}
                indicators:
                  c: {better: higher, per: a, missing: leave out, outliers: leave, scale: borda}
                points: 1
                interval: {missing from: 20, to: 60, scale: free}
                """))
        .isEmpty();
  }

  @Test
  void an_indicator_that_is_the_same_for_all_has_no_scale() {
    assertThat(mistakes("indicators: {c: {better: higher}}\n"))
        .containsExactly("4:14 model.constant 'c' is the same for every unit, and has no scale");
    assertThat(mistakes("indicators: {c: {better: higher}}\nscale: z-score\n")).hasSize(1);
    assertThat(mistakes("indicators: {c: {better: higher}}\nscale: rank\n")).isEmpty();
  }

  @Test
  void an_indicator_that_nobody_has_needs_an_interval() {
    String yaml = "indicators: {a: {better: higher}, b: {better: higher}}\n";
    String[] rows = {"A|x|1||", "B|y|2||"};
    assertThat(firms(yaml, rows).mistakes())
        .containsExactly("4:35 model.all-missing 'b' is missing for every unit that is ranked");
    assertThat(firms(yaml + "interval: {missing from: 0, to: 100}\n", rows).mistakes()).isEmpty();
  }

  @Test
  void a_scale_from_the_data_needs_two_units() {
    assertThat(firms(of(""), "A|x|1|2|3").mistakes())
        .containsExactly(
            "3:16 model.too-few only one unit is ranked, and the scale of 'a' compares units");
    assertThat(firms(of(", scale: {goalposts: [0, 9]}"), "A|x|1|2|3").mistakes()).isEmpty();
  }

  @Test
  void nothing_is_divided_by_zero() {
    assertThat(mistakes(of(", per: b")))
        .containsExactly(
            "4:39 model.per-zero 'b' is 0 for 'C' (data/firms.csv:4:4), and nothing is divided by"
                + " 0");
  }

  @Test
  void columns_to_divide_by_and_to_group_by_must_be_there() {
    assertThat(mistakes(of(", per: bb, missing: group mean by aera")))
        .containsExactly(
            "4:39 model.unknown-column the table 'firms' has no column 'bb'",
            "4:66 model.unknown-column the table 'firms' has no column 'aera'");
    assertThat(mistakes(of(", missing: group mean by")))
        .containsExactly(
            "4:43 model.unknown-word 'group mean by' is not a word that 'missing' knows");
  }

  @Test
  void only_numbers_above_zero_have_logarithms() {
    assertThat(mistakes("indicators: {b: {better: higher, log: true}}\n"))
        .containsExactly(
            "4:39 model.log 'b' is 0 for 'C' (data/firms.csv:4:4), and only numbers above 0 have a"
                + " logarithm");
    assertThat(mistakes("indicators: {b: {better: higher, scale: {min-max: [0, 9], log: true}}}\n"))
        .containsExactly(
            "4:41 model.log 'b' is 0 for 'C' (data/firms.csv:4:4), and only numbers above 0 have a"
                + " logarithm");
    assertThat(mistakes(of(", scale: {goalposts: [0, 9], log: true}")))
        .containsExactly("4:53 model.log only numbers above 0 have a logarithm");
    assertThat(mistakes(of(", log: true, scale: {goalposts: [1, 9], log: true}")))
        .containsExactly("4:39 model.log the logarithm is taken twice: here and in the scale");
  }

  @Test
  void a_target_lies_ahead_of_the_worst() {
    assertThat(mistakes(of(", scale: {target: 1}")))
        .containsExactly(
            "4:41 model.target the target of 'a' is not better than the worst value that a unit"
                + " has");
    assertThat(mistakes("indicators: {a: {better: lower, scale: {target: 4}}}\n")).hasSize(1);
    assertThat(mistakes(of(", scale: {target: 1.5}"))).isEmpty();
  }

  @Test
  void means_of_logarithms_and_inverses_take_nothing_below_zero() {
    assertThat(mistakes(of(", scale: z-score") + "combine: geometric\n"))
        .containsExactly(
            "5:10 model.negative 'a' is −0.873 for 'A', and a geometric mean takes nothing below"
                + " 0");
    assertThat(
            mistakes(
                "groups: {g: {combine: harmonic, indicators: {a: {better: higher, scale: {min-max:"
                    + " [-1, 1]}}}}}\n"))
        .containsExactly(
            "4:23 model.negative 'a' is −1 for 'A', and a harmonic mean takes nothing below 0");
    assertThat(mistakes(of(", scale: {z-score: [50, 10]}") + "combine: geometric\n")).isEmpty();
  }

  @Test
  void weights_are_positive_and_of_one_kind() {
    String two = "indicators: {a: {better: higher, weight: %s}, b: {better: higher, weight: %s}}\n";
    assertThat(mistakes(two.formatted("120", "-20")))
        .containsExactly("4:76 model.weights a weight of the indicators is negative");
    assertThat(mistakes(two.formatted("0", "0")))
        .containsExactly("4:13 model.weights the weights of the indicators are all 0");
    assertThat(mistakes(two.formatted("3", "4")))
        .containsExactly(
            "4:13 model.weights the weights of the indicators sum to 7, not to 100 or 1");
    assertThat(mistakes(two.formatted("3", "4") + "weights: relative\n")).isEmpty();
    assertThat(mistakes(two.formatted("0.3", "0.7"))).isEmpty();
    assertThat(mistakes(two.formatted("pca", "pca")))
        .contains("4:42 model.weights 'pca' finds the weights of a whole level, not of one item");
    assertThat(
            mistakes(
                "groups: {g: {weights: pca, "
                    + two.formatted("30", "70").strip().replace("}}", "}}}}")
                    + "\n"))
        .containsExactly(
            "4:23 model.weights 'weights: pca' leaves no room for the weights that the indicators"
                + " of 'g' have");
  }

  @Test
  void data_that_gives_no_weights_is_reported() {
    assertThat(
            mistakes(
                "scale: rank\nweights: pca\nindicators: {a: {better: higher}, c: {better:"
                    + " higher}}\n"))
        .containsExactly(
            "6:13 model.weights what stands in the top has no first principal component");
    assertThat(
            mistakes(
                "scale: rank\nweights: optimised\nindicators: {a: {better: higher}, c: {better:"
                    + " higher}}\n"))
        .containsExactly(
            "6:13 model.weights no weights were found in the top that equal correlations out");
    assertThat(
            mistakes(
                "weights: optimised\ncombine: copeland\nindicators: {a: {better: higher}, b:"
                    + " {better: higher}}\n"))
        .containsExactly(
            "6:13 model.weights the wins of 'copeland' jump with the weights, so that none are the"
                + " best");
  }

  @Test
  void weights_that_run_against_each_other_are_warned_of() {
    String yaml = "indicators: {a: {better: higher}, b: {better: higher}}\n";
    assertThat(mistakes("weights: pca\n" + yaml))
        .containsExactly(
            "5:13 model.pca-sign 'b' runs against the first principal component of the top");
    assertThat(
            firms(
                    "weights: optimised\nindicators: {a: {better: higher}, b: {better: higher}, c:"
                        + " {better: higher}}\n",
                    "A|x|1|1|6",
                    "B|x|2|3|5",
                    "C|x|3|2|4",
                    "D|x|4|5|3",
                    "E|x|5|4|2",
                    "F|x|6|6|1.5")
                .mistakes())
        .containsExactly(
            "5:13 model.weights-uneven no weights make the correlations in the top equal");
  }

  @Test
  void scales_points_caps_and_groups_have_their_forms() {
    assertThat(mistakes(of(", scale: {min-max: [9, 1]}")))
        .containsExactly("4:51 model.scale 'min-max' takes two numbers, the lower one first");
    assertThat(mistakes(of(", scale: {z-score: [0, 0]}")))
        .containsExactly(
            "4:51 model.scale 'z-score' takes a mean and a standard deviation above 0");
    assertThat(mistakes(of(", scale: {log: true}")))
        .containsExactly("4:41 model.scale the scale is not named");
    assertThat(mistakes(of(", scale: {target: 5, goalposts: [0, 9]}")))
        .containsExactly("4:41 model.scale a scale is one of [target, goalposts], not both");
    assertThat(mistakes(of(", scale: {borda: middle}")))
        .containsExactly("4:49 model.unknown-word 'middle' is not a word that 'borda' knows");
    assertThat(mistakes(of("") + "points: 0\n"))
        .containsExactly("5:9 model.points 'points' must be more than 0");
    assertThat(mistakes(of("") + "outliers: {cap: 2.5}\n"))
        .containsExactly("5:17 model.outliers 'cap' is a whole number of points from 0 to 1000");
    assertThat(mistakes("groups: {g: {title: x}}\n"))
        .containsExactly("4:10 model.empty-group 'g' has no indicators");
    assertThat(mistakes("groups: {}\n"))
        .containsExactly("4:9 model.empty-group the model has no indicators");
    assertThat(
            mistakes(
                of(", scale: {target: 5, cap: false}")
                    + "interval: {missing from: 0, to: 100, scale: free}\n"))
        .containsExactly("5:11 model.interval the scale of 'a' has no upper end when it is free");
  }
}
