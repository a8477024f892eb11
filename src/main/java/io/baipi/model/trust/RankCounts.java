package io.baipi.model.trust;

import java.util.Arrays;

/**
 * How often each unit came to each rank. What it holds does not grow with the draws: a count for
 * each unit and rank, or, for very many units, for steps of several ranks. Everything is a whole
 * number, so that counts of several threads add up to the same in any order.
 */
final class RankCounts {
  /** The most counts that are kept, 64 MB of them. */
  private static final int MOST = 1 << 24;

  private final int units;
  private final int step;
  private final int bins;
  private final int[] counts;
  private final int[] drawn;
  private final long[] sum;
  private final int[] best;
  private final int[] worst;
  private final int[] won;
  private final int[] topThree;

  RankCounts(int units) {
    this.units = units;
    int most = Math.max(1, Math.min(units, MOST / Math.max(1, units)));
    this.step = Math.max(1, (units + most - 1) / most);
    this.bins = (units + step - 1) / step;
    this.counts = new int[units * bins];
    this.drawn = new int[units];
    this.sum = new long[units];
    this.best = new int[units];
    this.worst = new int[units];
    this.won = new int[units];
    this.topThree = new int[units];
    Arrays.fill(best, Integer.MAX_VALUE);
  }

  /** How many ranks are counted together; 1 when quantiles are exact. */
  int step() {
    return step;
  }

  /**
   * Counts one draw.
   *
   * @param ranks from 1 on; 0 for a unit without a rank
   */
  void add(int[] ranks) {
    for (int u = 0; u < units; u++) {
      int rank = ranks[u];
      if (rank == 0) {
        continue;
      }
      counts[u * bins + (step == 1 ? rank - 1 : (rank - 1) / step)]++;
      drawn[u]++;
      sum[u] += rank;
      best[u] = Math.min(best[u], rank);
      worst[u] = Math.max(worst[u], rank);
      if (rank <= 3) {
        topThree[u]++;
        won[u] += rank == 1 ? 1 : 0;
      }
    }
  }

  void add(RankCounts other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    for (int u = 0; u < units; u++) {
      drawn[u] += other.drawn[u];
      sum[u] += other.sum[u];
      best[u] = Math.min(best[u], other.best[u]);
      worst[u] = Math.max(worst[u], other.worst[u]);
      won[u] += other.won[u];
      topThree[u] += other.topThree[u];
    }
  }

  /** The draws in which a unit had a rank. */
  int drawn(int unit) {
    return drawn[unit];
  }

  /** The sum of a unit's ranks over the draws in which it had one. */
  long sum(int unit) {
    return sum[unit];
  }

  int best(int unit) {
    return best[unit];
  }

  int worst(int unit) {
    return worst[unit];
  }

  int won(int unit) {
    return won[unit];
  }

  int topThree(int unit) {
    return topThree[unit];
  }

  /** How often a unit had a rank, where ranks are not counted in steps. */
  int count(int unit, int rank) {
    return counts[unit * bins + (rank - 1) / step];
  }

  /**
   * The best rank that at least so many percent of a unit's draws reach or beat. The unit must have
   * been ranked.
   */
  int quantile(int unit, int percent) {
    long wanted = ((long) drawn[unit] * percent + 99) / 100;
    long seen = 0;
    for (int bin = 0; bin < bins; bin++) {
      seen += counts[unit * bins + bin];
      if (seen >= wanted) {
        return Math.min(Math.max(bin * step + (step + 1) / 2, best[unit]), worst[unit]);
      }
    }
    return worst[unit];
  }

  /** A number that differs when any count does: to compare runs. */
  long checksum() {
    return 31L * Arrays.hashCode(counts) + Arrays.hashCode(sum);
  }
}
