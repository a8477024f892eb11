package io.baipi.model.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The ranks that are possible when only intervals of scores are known.
 *
 * <p>A unit stands best when it is at its high end and the others at their low ends, and worst the
 * other way round. Ties count for the unit: equal scores share the better rank. A unit whose bounds
 * are NaN has no ranks and moves nobody's.
 */
public final class RankIntervals {
  private final boolean dense;
  private final long[] low;
  private final long[] high;
  private final long[] lows;
  private final long[] highs;
  private final int[] byHigh;

  public RankIntervals(Bounds bounds, int units, Ranking ranking) {
    this.dense = ranking.ties() == Ties.DENSE;
    this.low = IntStream.range(0, units).mapToLong(u -> ranking.key(bounds.low(u))).toArray();
    this.high = IntStream.range(0, units).mapToLong(u -> ranking.key(bounds.high(u))).toArray();
    this.lows = low.clone();
    this.highs = high.clone();
    Arrays.sort(lows);
    Arrays.sort(highs);
    this.byHigh =
        IntStream.range(0, units)
            .boxed()
            .sorted(Comparator.comparingLong(u -> high[u]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** The best rank that is possible: one more than the units that are certainly above. */
  public int best(int unit) {
    if (low[unit] == Decimals.NONE) {
      return Ranking.UNRANKED;
    }
    return 1 + (dense ? fewestAbove(high[unit]) : above(lows, high[unit]));
  }

  /** The worst rank that is possible: one more than those that are not certainly level or below. */
  public int worst(int unit) {
    if (low[unit] == Decimals.NONE) {
      return Ranking.UNRANKED;
    }
    if (dense) {
      return 1 + mostAbove(unit);
    }
    int own = high[unit] > low[unit] ? 1 : 0;
    return 1 + above(highs, low[unit]) - own;
  }

  /** How many of the sorted values are greater than a key. */
  private static int above(long[] sorted, long key) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] <= key) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return sorted.length - from;
  }

  /** The fewest different scores that units certainly above a key can have. */
  private int fewestAbove(long key) {
    int values = 0;
    long last = Decimals.NONE;
    for (int u : byHigh) {
      if (low[u] > key && (values == 0 || low[u] > last)) {
        last = high[u];
        values++;
      }
    }
    return values;
  }

  /** The most different scores that the others can have above a unit's low end. */
  private int mostAbove(int unit) {
    int open = 0;
    int fixed = 0;
    long last = Decimals.NONE;
    for (int u : byHigh) {
      if (u == unit || high[u] <= low[unit]) {
        continue;
      }
      if (low[u] < high[u]) {
        open++;
      } else if (fixed == 0 || high[u] != last) {
        last = high[u];
        fixed++;
      }
    }
    return open + fixed;
  }
}
