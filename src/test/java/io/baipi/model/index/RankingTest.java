package io.baipi.model.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final OptionalInt ALL = OptionalInt.empty();

  @Test
  void equal_scores_share_the_better_rank_and_the_missing_have_none() {
    double[] scores = {10, Double.NaN, 30, 10, -5, 20};
    assertThat(new Ranking(Ties.STANDARD, ALL).of(scores)).containsExactly(3, 0, 1, 3, 5, 2);
    assertThat(new Ranking(Ties.DENSE, ALL).of(scores)).containsExactly(3, 0, 1, 3, 4, 2);
  }

  @Test
  void halves_are_rounded_up_on_the_shortest_decimal() {
    // The double nearest to 0.285 lies below it, and 1.005 too.
    double[] scores = {0.285, 0.29, 1.005, 1.01, -0.125, -0.13};
    assertThat(new Ranking(Ties.STANDARD, OptionalInt.of(2)).of(scores))
        .containsExactly(3, 3, 1, 1, 5, 5);
    assertThat(new Ranking(Ties.STANDARD, ALL).of(scores)).containsExactly(4, 3, 2, 1, 5, 6);
  }

  @Test
  void the_last_bits_of_the_arithmetic_tell_nobody_apart() {
    double[] scores = {0.1 + 0.2, 0.3, 0.3 - 1e-9};
    assertThat(scores[0]).isNotEqualTo(scores[1]);
    assertThat(new Ranking(Ties.STANDARD, ALL).of(scores)).containsExactly(1, 1, 3);
  }

  @Test
  void possible_ranks_are_those_that_some_choice_of_scores_gives() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      int units = 2 + random.nextInt(3);
      double[] low = new double[units];
      double[] high = new double[units];
      for (int u = 0; u < units; u++) {
        low[u] = random.nextInt(4);
        high[u] = low[u] + random.nextInt(3);
      }
      for (Ties ties : Ties.values()) {
        RankIntervals intervals =
            new RankIntervals(new Bounds(low, high), units, new Ranking(ties, ALL));
        for (int u = 0; u < units; u++) {
          int[] seen = seen(low, high, u, ties);
          assertThat(intervals.best(u)).isEqualTo(seen[0]);
          assertThat(intervals.worst(u)).isEqualTo(seen[1]);
        }
      }
    }
  }

  /** The best and the worst rank of a unit over all scores in steps of a quarter. */
  private static int[] seen(double[] low, double[] high, int unit, Ties ties) {
    int[] seen = {Integer.MAX_VALUE, 0};
    double[] scores = low.clone();
    while (true) {
      int rank = new Ranking(ties, ALL).of(scores)[unit];
      seen[0] = Math.min(seen[0], rank);
      seen[1] = Math.max(seen[1], rank);
      int place = 0;
      while (place < scores.length) {
        scores[place] += 0.25;
        if (scores[place] <= high[place]) {
          break;
        }
        scores[place] = low[place];
        place++;
      }
      if (place == scores.length) {
        return seen;
      }
    }
  }

  @Test
  void a_unit_without_bounds_has_no_ranks_and_moves_nobody() {
    RankIntervals intervals =
        new RankIntervals(
            new Bounds(new double[] {1, Double.NaN, 3}, new double[] {2, Double.NaN, 3}),
            3,
            new Ranking(Ties.STANDARD, ALL));
    assertThat(intervals.best(1)).isZero();
    assertThat(intervals.worst(1)).isZero();
    assertThat(intervals.worst(0)).isEqualTo(2);
  }
}
