package io.baipi.model.composite;

import static io.baipi.model.run.Fixture.column;
import static io.baipi.model.run.Fixture.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.MethodStep;
import io.baipi.model.ModelResult;
import io.baipi.model.run.Fixture;
import io.baipi.model.run.ResultPrinter;
import io.baipi.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a composite indicator's result holds besides the scores. */
class CompositePartsTest {
  private static final String START =
      "id: m\ntitle: {zh: 题, en: T}\nunits: {table: firms, key: firm}\n";

  private static ModelResult result(String yaml, String... rows) {
    return new Fixture()
        .table("firms", "firm area:text a:h b:1 c:1", rows)
        .model("m", START + yaml)
        .result("m");
  }

  private static ModelResult three(String yaml) {
    return result(yaml, "A|x|1|10|3", "B|y||20|6", "C|x|4|0|5");
  }

  private static double number(ModelResult result, String row, String column) {
    return ((Value.Num) result.table().value(row, column).orElseThrow()).number().doubleValue();
  }

  private static Table part(ModelResult result, String name) {
    return result.part(name).orElseThrow();
  }

  @Test
  void what_was_done_to_the_data_is_told_cell_by_cell() {
    ModelResult result =
        three("indicators: {a: {better: higher, missing: mean}, b: {better: higher, per: c}}\n");
    Table treated = part(result, "treated");
    assertThat(treated.names())
        .containsExactly("unit", "name", "indicator", "before", "after", "why");
    assertThat(shown(treated, "B a imputed", "before")).isEqualTo("—");
    assertThat(shown(treated, "B a imputed", "after")).isEqualTo("2.5\u00a0h");
    assertThat(shown(treated, "A b denominated", "after")).isEqualTo("3.333");
    assertThat(shown(treated, "A b denominated", "why")).isEqualTo("divided");
    assertThat(treated.value("B a imputed", "after").orElseThrow().provenance())
        .isEqualTo(Provenance.ASSUMED);
    assertThat(result.table().value("B", "a").orElseThrow().provenance())
        .isEqualTo(Provenance.ASSUMED);
    assertThat(result.table().value("A", "a").orElseThrow().provenance())
        .isEqualTo(Provenance.RECOMPUTED);
    assertThat(three("indicators: {b: {better: higher}}\n").part("treated")).isEmpty();
  }

  @Test
  void a_filled_cell_counts_in_the_score_but_neither_in_coverage_nor_in_the_interval() {
    ModelResult result =
        three("indicators: {a: {better: higher, missing: mean}, b: {better: higher}}\n");
    // a: 2.5 h is half of the way from 1 to 4; b: 20 is the best.
    assertThat(number(result, "B", "score")).isEqualTo(75);
    assertThat(number(result, "B", "score_low")).isEqualTo(50);
    assertThat(number(result, "B", "score_high")).isEqualTo(100);
    assertThat(shown(result.table(), "B", "coverage")).isEqualTo("50.0%");
  }

  @Test
  void the_weights_of_every_level_are_told() {
    Table weights =
        part(
            three(
                """
                groups:
                  g:
                    title: {zh: 组, en: Group}
                    weight: 0.75
                    weights: relative
                    indicators: {a: {better: higher, weight: 1}, b: {better: lower, weight: 2}}
                indicators: {c: {better: higher, weight: 0.25}}
                """),
            "weights");
    assertThat(column(weights, "part")).containsExactly("g", "a", "b", "c");
    assertThat(column(weights, "inside"))
        .containsExactly("The whole", "Group", "Group", "The whole");
    assertThat(column(weights, "weight")).containsExactly("75%", "33.333%", "66.667%", "25%");
    assertThat(column(weights, "overall")).containsExactly("75%", "25%", "50%", "25%");
  }

  @Test
  void nothing_is_rounded_for_programs_and_readers_see_three_decimals() {
    ModelResult result = three("indicators: {c: {better: higher}}\npoints: 1\n");
    // (5 − 3) / (6 − 3)
    assertThat(new ResultPrinter(Language.EN).csv(result))
        .contains("C,0.6666666666666666,0.6666666666666666,0.6666666666666666,2,2,2,100.0,")
        .contains("B,1,1,1,1,1,1,100.0,1");
    assertThat(shown(result.table(), "C", "score")).isEqualTo("0.667");
    assertThat(shown(result.table(), "B", "score")).isEqualTo("1.000");
  }

  @Test
  void a_rounded_index_ties_where_its_decimals_do() {
    String yaml = "indicators: {c: {better: higher, scale: {goalposts: [0, 6]}}}\npoints: 1\n";
    ModelResult result =
        result(
            yaml + "round: {to: 3, half: up, before rank: true}\n",
            "A|x|1|1|5.6942",
            "B|x|1|1|5.6939",
            "C|x|1|1|1");
    assertThat(column(result.table(), "score")).containsExactly("0.949", "0.949", "0.167");
    assertThat(column(result.table(), "rank")).containsExactly("1", "1", "3");
  }

  @Test
  void an_unknown_standard_score_lies_between_the_known_ones_or_as_far_as_any_can() {
    String yaml = "indicators: {a: {better: higher}, b: {better: higher}}\nscale: z-score\n";
    ModelResult held = three(yaml);
    // a: 1 and 4 have z = ∓ 1/√2; b: 10, 20, 0 have 0, 1, −1.
    assertThat(number(held, "B", "score")).isEqualTo(1);
    assertThat(number(held, "B", "score_low")).isCloseTo((1 - Math.sqrt(0.5)) / 2, within(1e-12));
    assertThat(number(held, "B", "score_high")).isCloseTo((1 + Math.sqrt(0.5)) / 2, within(1e-12));
    ModelResult free = three(yaml + "interval: {missing from: 0, to: 100, scale: free}\n");
    // No value of three lies further than 2/√3 deviations from their mean.
    assertThat(number(free, "A", "score_low")).isCloseTo(-1 / Math.sqrt(3), within(1e-12));
    assertThat(number(free, "C", "score_high"))
        .isCloseTo((-1 + 2 / Math.sqrt(3)) / 2, within(1e-12));
  }

  @Test
  void every_level_has_its_own_column_and_contribution() {
    ModelResult result =
        three(
            """
            groups:
              outer:
                weight: 60
                groups: {inner: {indicators: {a: {better: lower}}}}
                indicators: {b: {better: higher}}
            indicators: {c: {better: higher, weight: 40}}
            """);
    assertThat(new ResultPrinter(Language.EN).csv(result))
        .startsWith(
            "unit,score,score_low,score_high,rank,rank_best,rank_worst,coverage,outer,inner,a,b,c\n");
    // A: inner 100, b 50, so outer 75; c 0.
    assertThat(number(result, "A", "score")).isEqualTo(45);
    assertThat(part(result, "contributions").names()).containsExactly("firm", "name", "outer", "c");
    assertThat(shown(part(result, "contributions"), "C", "c")).isEqualTo("26.667\u00a0points");
  }

  @Test
  void each_word_is_explained_with_its_equation() {
    String words =
        """
        groups:
          g:
            weights: pca
            combine: harmonic
            indicators: {a: {better: higher, scale: percentile}, b: {better: lower, scale: rank}}
        indicators:
          c: {better: higher, per: b, outliers: {cap: 2}, scale: {goalposts: [1, 9], log: true}}
        combine: geometric
        """;
    ModelResult result = result(words, "A|x|1|4|3", "B|y|2|3|6", "C|x|4|2|5", "D|x|5|1|5");
    List<MethodStep> steps = result.method();
    assertThat(steps.stream().map(step -> step.title().in(Language.EN)))
        .containsExactly(
            "Treat", "Normalise", "Weigh", "Combine", "Unknowns and intervals", "Rank");
    assertThat(steps.get(0).text().in(Language.EN)).startsWith("c: divided by b; while");
    assertThat(steps.get(0).text().in(Language.ZH)).startsWith("c：除以b；");
    assertThat(steps.get(1).mathml().orElseThrow())
        .startsWith("<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mtable")
        .contains("<mi>ln</mi>", "<mi>r</mi>");
    assertThat(steps.get(2).mathml().orElseThrow()).contains("<msubsup>");
    assertThat(steps.get(3).text().in(Language.EN))
        .startsWith("The weighted harmonic mean is taken inside g; the weighted geometric mean");
    assertThat(steps.get(3).mathml().orElseThrow()).contains("<msup><mi>e</mi>");
  }
}
