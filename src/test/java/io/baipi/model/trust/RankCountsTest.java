package io.baipi.model.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RankCountsTest {
  @Test
  void quantiles_are_ranks_that_so_many_draws_reach() {
    RankCounts counts = new RankCounts(new int[] {2, 3, 1, 0});
    // The first unit: rank 1 five times, 2 ninety times, 4 five times.
    for (int i = 0; i < 100; i++) {
      int rank = i < 5 ? 1 : i < 95 ? 2 : 4;
      counts.add(new int[] {rank, 3, 0, 3});
    }
    assertThat(counts.quantile(0, 5)).isEqualTo(1);
    assertThat(counts.quantile(0, 6)).isEqualTo(2);
    assertThat(counts.quantile(0, 50)).isEqualTo(2);
    assertThat(counts.quantile(0, 95)).isEqualTo(2);
    assertThat(counts.quantile(0, 96)).isEqualTo(4);
    assertThat(counts.sum(0)).isEqualTo(5 + 180 + 20);
    assertThat(counts.won(0)).isEqualTo(5);
    assertThat(counts.topThree(0)).isEqualTo(95);
    assertThat(counts.topThree(1)).isEqualTo(100);
    assertThat(counts.best(0)).isEqualTo(1);
    assertThat(counts.worst(0)).isEqualTo(4);
    assertThat(counts.drawn(2)).isZero();
    // 5 · 1 + 5 · 2 places of the first, none of the second, over 100 draws each.
    assertThat(counts.shift()).isEqualTo(15.0 / 200);
  }

  @Test
  void counts_of_two_threads_add_up() {
    RankCounts one = new RankCounts(new int[2]);
    RankCounts two = new RankCounts(new int[2]);
    RankCounts all = new RankCounts(new int[2]);
    one.add(new int[] {1, 2});
    two.add(new int[] {2, 1});
    all.add(new int[] {2, 1});
    all.add(new int[] {1, 2});
    one.add(two);
    assertThat(one.checksum()).isEqualTo(all.checksum());
  }

  @Test
  void what_is_kept_does_not_grow_beyond_a_bound() {
    RankCounts many = new RankCounts(new int[20_000]);
    assertThat(many.step()).isEqualTo(24); // 2^24 / 20,000 = 838 counts a unit
    int[] ranks = new int[20_000];
    for (int u = 0; u < ranks.length; u++) {
      ranks[u] = u + 1;
    }
    many.add(ranks);
    assertThat(many.quantile(12_345, 50)).isEqualTo(12_346);
    assertThat(many.won(0)).isEqualTo(1);
    assertThat(many.sum(9)).isEqualTo(10);
    assertThat(new RankCounts(new int[4096]).step()).isEqualTo(1);
  }
}
