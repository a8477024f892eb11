package io.baipi.model.trust;

import java.util.Arrays;

/**
 * How often each unit came to each rank. What it holds does not grow with the draws: a count for
 * each unit and rank, from which all else follows, or, for very many units, for steps of several
 * ranks, beside sums over the draws. Everything is a whole number, so that counts of several
 * threads add up to the same in any order.
 */
final class RankCounts {
  /** The most counts that are kept, 64 MB of them. */
  private static final int MOST = 1 << 24;

  private final int[] nominal;
  private final int units;
  private final int step;
  private final int bins;
  private final int[] counts;
  private final Summary[] summaries;

  /** What is known of a unit's ranks, over the draws in which it had one. */
  private static final class Summary {
    private int drawn;
    private long sum;
    private long shift;
    private int best = Integer.MAX_VALUE;
    private int worst;
    private int won;
    private int topThree;

    /** Takes a rank that came up some times. */
    void add(int rank, int times, int nominal) {
      drawn += times;
      sum += (long) rank * times;
      shift += nominal == 0 ? 0 : (long) Math.abs(rank - nominal) * times;
      best = Math.min(best, rank);
      worst = Math.max(worst, rank);
      won += rank == 1 ? times : 0;
      topThree += rank <= 3 ? times : 0;
    }

    void add(Summary other) {
      drawn += other.drawn;
      sum += other.sum;
      shift += other.shift;
      best = Math.min(best, other.best);
      worst = Math.max(worst, other.worst);
      won += other.won;
      topThree += other.topThree;
    }
  }

  /**
   * @param nominal the ranks that shifts are counted from; 0 for none
   */
  RankCounts(int[] nominal) {
    this.nominal = nominal.clone();
    this.units = nominal.length;
    int most = Math.max(1, Math.min(units, MOST / Math.max(1, units)));
    this.step = Math.max(1, (units + most - 1) / most);
    this.bins = (units + step - 1) / step;
    this.counts = new int[units * bins];
    this.summaries = new Summary[step == 1 ? 0 : units];
    Arrays.setAll(summaries, u -> new Summary());
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
    if (step == 1) {
      int row = -1;
      for (int u = 0; u < units; u++) {
        if (ranks[u] > 0) {
          counts[row + ranks[u]]++;
        }
        row += bins;
      }
      return;
    }
    for (int u = 0; u < units; u++) {
      if (ranks[u] > 0) {
        counts[u * bins + (ranks[u] - 1) / step]++;
        summaries[u].add(ranks[u], 1, nominal[u]);
      }
    }
  }

  void add(RankCounts other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    for (int u = 0; u < summaries.length; u++) {
      summaries[u].add(other.summaries[u]);
    }
  }

  private Summary summary(int unit) {
    if (step > 1) {
      return summaries[unit];
    }
    Summary summary = new Summary();
    for (int rank = 1; rank <= units; rank++) {
      int times = counts[unit * bins + rank - 1];
      if (times > 0) {
        summary.add(rank, times, nominal[unit]);
      }
    }
    return summary;
  }

  /** The draws in which a unit had a rank. */
  int drawn(int unit) {
    return summary(unit).drawn;
  }

  /** The sum of a unit's ranks over the draws in which it had one. */
  long sum(int unit) {
    return summary(unit).sum;
  }

  int best(int unit) {
    return summary(unit).best;
  }

  int worst(int unit) {
    return summary(unit).worst;
  }

  int won(int unit) {
    return summary(unit).won;
  }

  int topThree(int unit) {
    return summary(unit).topThree;
  }

  /** By how many places units moved in the mean, over all draws; NaN when there is none to move. */
  double shift() {
    long shift = 0;
    long compared = 0;
    for (int u = 0; u < units; u++) {
      Summary summary = summary(u);
      shift += summary.shift;
      compared += nominal[u] == 0 ? 0 : summary.drawn;
    }
    return compared == 0 ? Double.NaN : (double) shift / compared;
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
    Summary summary = summary(unit);
    long wanted = ((long) summary.drawn * percent + 99) / 100;
    long seen = 0;
    for (int bin = 0; bin < bins; bin++) {
      seen += counts[unit * bins + bin];
      if (seen >= wanted) {
        int middle = bin * step + (step + 1) / 2;
        return Math.min(Math.max(middle, summary.best), summary.worst);
      }
    }
    return summary.worst;
  }

  /** A number that differs when any count does: to compare runs. */
  int checksum() {
    return Arrays.hashCode(counts);
  }
}
