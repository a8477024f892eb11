package io.baipi.model.trust;

import java.util.Arrays;
import java.util.function.DoubleToLongFunction;

/**
 * Ranks of many scores, again and again, without new memory: scores go into as many buckets as
 * there are units, in the order of the buckets' bounds, and each bucket is sorted by itself. That
 * is exact, and takes time in proportion to the units as long as scores don't crowd.
 */
final class RankOrder {
  /** The key of a unit without a score. */
  static final long NONE = Long.MIN_VALUE;

  private static final int CROWD = 32;

  private final int units;
  private final boolean dense;
  private final DoubleToLongFunction key;
  private final long[] keys;
  private final long[] sorted;
  private final int[] order;
  private final int[] buckets;
  private final int[] ends;

  /**
   * @param dense whether ranks after equal scores go on without a gap (1, 2, 2, 3)
   * @param key a score as it is compared, a whole number of its last decimal; {@link #NONE} for NaN
   */
  RankOrder(int units, boolean dense, DoubleToLongFunction key) {
    this.units = units;
    this.dense = dense;
    this.key = key;
    this.keys = new long[units];
    this.sorted = new long[units];
    this.order = new int[units];
    this.buckets = new int[units];
    this.ends = new int[units + 1];
  }

  /**
   * Ranks scores from the highest down; equal ones share the better rank.
   *
   * @param scores NaN for a unit without one
   * @param into takes the ranks; 0 for a unit without one
   */
  void rank(double[] scores, int[] into) {
    int known = units > CROWD ? inBuckets(scores) : inOrder(scores);
    int rank = 0;
    long last = NONE;
    Arrays.fill(into, 0, units, 0);
    for (int place = 0; place < known; place++) {
      if (sorted[place] != last) {
        rank = dense ? rank + 1 : place + 1;
        last = sorted[place];
      }
      into[order[place]] = rank;
    }
  }

  /** Few units are sorted as they come. */
  private int inOrder(double[] scores) {
    int known = 0;
    for (int u = 0; u < units; u++) {
      long own = key.applyAsLong(scores[u]);
      if (own != NONE) {
        sorted[known] = own;
        order[known++] = u;
      }
    }
    insert(0, known);
    return known;
  }

  private int inBuckets(double[] scores) {
    long high = Long.MIN_VALUE;
    long low = Long.MAX_VALUE;
    int known = 0;
    for (int u = 0; u < units; u++) {
      long own = key.applyAsLong(scores[u]);
      keys[u] = own;
      if (own != NONE) {
        high = Math.max(high, own);
        low = Math.min(low, own);
        known++;
      }
    }
    share(high, low);
    sort(known);
    return known;
  }

  /** Puts the units into buckets, those of the highest first. */
  private void share(long high, long low) {
    double width = high > low ? (units - 1) / (double) (high - low) : 0;
    Arrays.fill(ends, 0);
    for (int u = 0; u < units; u++) {
      if (keys[u] != NONE) {
        buckets[u] = (int) ((high - keys[u]) * width);
        ends[buckets[u] + 1]++;
      }
    }
    for (int b = 1; b < units; b++) {
      ends[b] += ends[b - 1];
    }
    // The start of each bucket moves on to its end as units are put in.
    for (int u = 0; u < units; u++) {
      if (keys[u] != NONE) {
        int place = ends[buckets[u]]++;
        sorted[place] = keys[u];
        order[place] = u;
      }
    }
  }

  private void sort(int known) {
    int from = 0;
    for (int b = 0; b < units && from < known; b++) {
      int to = ends[b];
      if (to - from > CROWD) {
        sortCrowd(from, to);
      } else {
        insert(from, to);
      }
      from = to;
    }
  }

  private void insert(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long own = sorted[i];
      int unit = order[i];
      int j = i - 1;
      while (j >= from && sorted[j] < own) {
        sorted[j + 1] = sorted[j];
        order[j + 1] = order[j];
        j--;
      }
      sorted[j + 1] = own;
      order[j + 1] = unit;
    }
  }

  private void sortCrowd(int from, int to) {
    Integer[] crowd = new Integer[to - from];
    for (int i = 0; i < crowd.length; i++) {
      crowd[i] = order[from + i];
    }
    Arrays.sort(crowd, (a, b) -> Long.compare(keys[b], keys[a]));
    for (int i = 0; i < crowd.length; i++) {
      order[from + i] = crowd[i];
      sorted[from + i] = keys[crowd[i]];
    }
  }
}
