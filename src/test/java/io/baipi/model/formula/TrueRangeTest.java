package io.baipi.model.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrueRangeTest {
  private static final String WEIGHT =
      "max(0.1, 1 - max(0, (depth - 3) * 0.15) - min(0.3, gc * 0.006) + (sla - 0.99) * 100)";

  private static Formula formula(String source) {
    Yaml.Scalar scalar = new Yaml.Scalar(source, false, Location.at("m.yaml", 1, 1));
    return Formula.parse(scalar, new Diagnostics()).orElseThrow();
  }

  private static Map<String, Domain> weight(double depth) {
    Map<String, Domain> domains = new LinkedHashMap<>();
    domains.put("sla", new Domain(0.99, 0.9999, false));
    domains.put("depth", new Domain(1, depth, true));
    domains.put("gc", new Domain(0, 50, false));
    return domains;
  }

  @Test
  void the_range_of_the_weight_reaches_from_its_floor_to_1_99() {
    TrueRange range = TrueRange.of(formula(WEIGHT), weight(10)).orElseThrow();
    // Best: depth ≤ 3, no pause: 1 − 0 − 0 + 0.0099 · 100 = 1.99. Worst: the floor.
    assertThat(range.high().value()).isCloseTo(1.99, within(1e-9));
    assertThat(range.high().at()).containsEntry("sla", 0.9999).containsEntry("gc", 0.0);
    assertThat(range.low().value()).isEqualTo(0.1);
    // With depth up to 5: 1 − 0.3 − 0.3 + 0 = 0.4.
    assertThat(TrueRange.of(formula(WEIGHT), weight(5)).orElseThrow().low().value())
        .isCloseTo(0.4, within(1e-9));
  }

  @Test
  void only_the_lower_end_of_the_weight_rests_on_the_assumed_depth() {
    Formula formula = formula(WEIGHT);
    TrueRange range = TrueRange.of(formula, weight(10)).orElseThrow();
    Map<String, Domain> open = Map.of("depth", new Domain(1, Double.POSITIVE_INFINITY, true));
    assertThat(range.highHolds(formula, weight(10), open)).isTrue();
    assertThat(range.lowHolds(formula, weight(10), open)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x * (1 - x) | 0 | 1 | 0 | 0.25",
        "x ^ 2 - x | -1 | 2 | -0.25 | 2",
        "x ^ 3 - x | -1 | 1 | -0.3849001794597505 | 0.3849001794597505",
        "abs(x - 0.3) | 0 | 1 | 0 | 0.7",
        "if(x < 0.5, x, 1 - x) | 0 | 1 | 0 | 0.5",
        "exp(-x ^ 2) | -1 | 2 | 0.01831563888873418 | 1",
        "1 / x | 1 | 4 | 0.25 | 1",
        "log2(x) | 1 | 8 | 0 | 3",
        "round(x) | 0.4 | 2.6 | 0 | 3"
      })
  void ends_inside_the_domain_are_found(
      String source, double from, double to, double low, double high) {
    TrueRange range =
        TrueRange.of(formula(source), Map.of("x", new Domain(from, to, false))).orElseThrow();
    assertThat(range.low().value()).isCloseTo(low, within(1e-6));
    assertThat(range.high().value()).isCloseTo(high, within(1e-6));
    assertThat(range.low().bound()).isLessThanOrEqualTo(range.low().value());
    assertThat(range.high().bound()).isGreaterThanOrEqualTo(range.high().value());
  }

  @Test
  void whole_numbers_stay_whole() {
    // x(7 − x) has its top at 3.5; among whole numbers it is 3 · 4 = 12.
    Map<String, Domain> whole = Map.of("x", new Domain(0, 7, true));
    assertThat(TrueRange.of(formula("x * (7 - x)"), whole).orElseThrow().high().value())
        .isEqualTo(12);
  }

  @Test
  void no_sample_lies_outside_the_range() {
    Formula formula = formula("max(x, y) * (1 - x * y) / (1 + x ^ 2)");
    Map<String, Domain> domains = new LinkedHashMap<>();
    domains.put("x", new Domain(-1, 2, false));
    domains.put("y", new Domain(0, 3, true));
    TrueRange range = TrueRange.of(formula, domains).orElseThrow();
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      Map<String, Double> at =
          Map.of("x", -1 + 3 * random.nextDouble(), "y", (double) random.nextInt(4));
      double value = formula.evaluate(name -> at.getOrDefault(name, Double.NaN));
      assertThat(value).isBetween(range.low().bound(), range.high().bound());
    }
  }

  @Test
  void a_formula_that_is_undefined_somewhere_has_no_range() {
    Map<String, Domain> domains = Map.of("x", new Domain(-1, 1, false));
    Optional<TrueRange> none = Optional.empty();
    assertThat(TrueRange.of(formula("1 / x"), domains)).isEqualTo(none);
    assertThat(TrueRange.of(formula("max(0, ln(x))"), domains)).isEqualTo(none);
  }
}
