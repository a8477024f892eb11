package io.baipi.model.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RandomNumbersTest {
  private static double[] draw(long seed, long stream, long draw) {
    double[] numbers = new double[5];
    new RandomNumbers(seed, stream).fill(draw, numbers);
    return numbers;
  }

  @Test
  void a_draw_does_not_depend_on_those_before_it() {
    double[] alone = draw(1, 0, 7);
    draw(1, 0, 6);
    assertThat(draw(1, 0, 7)).containsExactly(alone);
  }

  @Test
  void seeds_streams_and_draws_give_other_numbers() {
    assertThat(draw(1, 0, 7))
        .isNotEqualTo(draw(2, 0, 7))
        .isNotEqualTo(draw(1, 1, 7))
        .isNotEqualTo(draw(1, 0, 8));
  }

  @Test
  void the_numbers_are_those_of_split_mix_64() {
    // Worked out by a few lines of Python: the published SplitMix64 step, hashed from (1, 0, 0).
    assertThat(draw(1, 0, 0)[0]).isEqualTo(0.37217846458508463);
    assertThat(draw(1, 0, 0)[4]).isEqualTo(0.5329435071816025);
  }

  @Test
  void numbers_are_spread_evenly() {
    int draws = 40_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      double[] numbers = draw(3, 0, i);
      assertThat(Arrays.stream(numbers).allMatch(x -> x > 0 && x < 1)).isTrue();
      sum += numbers[2];
      squares += numbers[2] * numbers[2];
    }
    // Standard errors: 0.29 / 200 and 0.30 / 200.
    assertThat(sum / draws).isEqualTo(0.5, within(0.006));
    assertThat(squares / draws).isEqualTo(1.0 / 3, within(0.006));
  }

  @Test
  void weights_of_the_simplex_are_uniform() {
    // On the simplex of three, the share of weightings with w1 > 1/2 is 1/4, and the mean is 1/3.
    int draws = 40_000;
    int above = 0;
    double[] weights = new double[3];
    for (int i = 0; i < draws; i++) {
      Spacings.simplex(draw(4, 0, i), 1, new int[] {2, 0, 1}, weights);
      assertThat(weights[0] + weights[1] + weights[2]).isEqualTo(1, within(1e-15));
      above += weights[0] > 0.5 ? 1 : 0;
    }
    assertThat((double) above / draws).isEqualTo(0.25, within(0.01));
  }

  @Test
  void weights_between_bounds_are_normalised() {
    double[] weights = new double[2];
    Spacings.between(
        new double[] {0.3, 0.1},
        new double[] {0.5, 0.1},
        new double[] {0.25, 0.9},
        0,
        new int[] {0, 1},
        weights);
    // 0.35 and 0.1, divided by their sum.
    assertThat(weights).containsExactly(new double[] {0.35 / 0.45, 0.1 / 0.45}, within(1e-15));
  }
}
