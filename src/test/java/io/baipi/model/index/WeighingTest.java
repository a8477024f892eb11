package io.baipi.model.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeighingTest {
  private static final double[] UP = {1, 2, 3, 4, 5, 6};
  private static final double[] ZIGZAG = {1, 3, 2, 5, 4, 6};
  private static final double[] DOWN = {6, 5, 3, 4, 2, 1};

  @Test
  void two_indicators_load_equally_on_their_first_component() {
    Weighing.Found found = Weighing.principal(new double[][] {UP, ZIGZAG}).orElseThrow();
    assertThat(found.weights()[0]).isCloseTo(50, within(1e-9));
    assertThat(found.correlations()[1]).isCloseTo(Math.sqrt(0.5), within(1e-9));
  }

  @Test
  void an_indicator_that_runs_against_the_others_shows_by_its_sign() {
    Weighing.Found found = Weighing.principal(new double[][] {UP, DOWN, ZIGZAG}).orElseThrow();
    assertThat(found.correlations()[0]).isPositive();
    assertThat(found.correlations()[1]).isNegative();
    assertThat(found.weights()[0] + found.weights()[1] + found.weights()[2])
        .isCloseTo(100, within(1e-9));
  }

  @Test
  void there_is_no_first_component_without_units_spread_or_correlation() {
    double[] constant = {3, 3, 3, 3, 3, 3};
    double[] gap = {1, 2, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    double[] square = {1, 1, -1, -1};
    double[] turned = {1, -1, 1, -1};
    assertThat(Weighing.principal(new double[][] {UP, constant})).isEmpty();
    assertThat(Weighing.principal(new double[][] {UP, gap})).isEmpty();
    assertThat(Weighing.principal(new double[][] {square, turned})).isEmpty();
  }

  @Test
  void optimised_weights_make_correlations_equal() {
    double[] other = {3, 1, 2, 6, 4, 5};
    for (Combination combination :
        new Combination[] {Combination.MEAN, Combination.GEOMETRIC, Combination.HARMONIC}) {
      Weighing.Found found =
          Weighing.equalising(new double[][] {UP, ZIGZAG, other}, combination).orElseThrow();
      assertThat(found.spread()).isLessThan(1e-9);
      assertThat(Arrays.stream(found.weights()).min().orElseThrow()).isPositive();
    }
  }

  @Test
  void for_a_mean_they_are_those_of_the_closed_form() {
    // V w is a multiple of the standard deviations: solved by hand, 5 : 2 : 6.
    double[] other = {3, 1, 2, 6, 4, 5};
    Weighing.Found found =
        Weighing.equalising(new double[][] {UP, ZIGZAG, other}, Combination.MEAN).orElseThrow();
    assertThat(found.weights()[0]).isCloseTo(500 / 13.0, within(1e-8));
    assertThat(found.weights()[1]).isCloseTo(200 / 13.0, within(1e-8));
  }

  @Test
  void where_correlations_cannot_be_equal_the_nearest_weights_are_taken() {
    double[] mirrored = {6, 5, 4, 3, 2, 1.5};
    Weighing.equalising(new double[][] {UP, ZIGZAG, mirrored}, Combination.MEAN)
        .ifPresent(
            found -> {
              assertThat(Arrays.stream(found.weights()).min().orElseThrow()).isNotNegative();
              assertThat(found.spread()).isPositive();
            });
    assertThat(
            Weighing.equalising(
                new double[][] {UP, new double[] {1, 1, 1, 1, 1, 1}}, Combination.MEAN))
        .isEmpty();
  }
}
