package io.baipi.model.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RankOrderTest {
  private static long key(double score) {
    return Double.isNaN(score) ? RankOrder.NONE : Math.round(score * 1e6);
  }

  private static int[] ranks(boolean dense, double... scores) {
    int[] ranks = new int[scores.length];
    new RankOrder(scores.length, dense, RankOrderTest::key).rank(scores, ranks);
    return ranks;
  }

  @Test
  void equal_scores_share_the_better_rank() {
    assertThat(ranks(false, 50, 70, 50, 90, 10)).containsExactly(3, 2, 3, 1, 5);
    assertThat(ranks(true, 50, 70, 50, 90, 10)).containsExactly(3, 2, 3, 1, 4);
  }

  @Test
  void a_unit_without_a_score_has_no_rank() {
    assertThat(ranks(false, 1, Double.NaN, 2)).containsExactly(2, 0, 1);
    assertThat(ranks(false, Double.NaN, Double.NaN)).containsExactly(0, 0);
    assertThat(ranks(false, 5, 5)).containsExactly(1, 1);
    assertThat(ranks(false, 0.0, -0.0)).containsExactly(1, 1);
  }

  @Test
  void many_scores_are_ranked_as_by_counting_those_above() {
    double[] numbers = new double[700];
    for (int round = 0; round < 60; round++) {
      new RandomNumbers(round, 0).fill(round, numbers);
      int kind = round % 4;
      double[] scores =
          Arrays.stream(numbers)
              .map(
                  x ->
                      switch (kind) {
                        case 0 -> x * 100; // spread
                        case 1 -> Math.floor(x * 20); // many ties
                        case 2 -> 1 / (x * x * x); // one far out, the others crowded
                        default -> x < 0.1 ? Double.NaN : x - 0.5; // gaps, and below zero
                      })
              .toArray();
      int[] expected = new int[scores.length];
      for (int i = 0; i < scores.length; i++) {
        long own = key(scores[i]);
        expected[i] =
            own == RankOrder.NONE
                ? 0
                : 1 + (int) Arrays.stream(scores).filter(s -> key(s) > own).count();
      }
      assertThat(ranks(false, scores)).containsExactly(expected);
    }
  }
}
