package io.baipi.model.index;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Ranks scores from the highest down, comparing a fixed number of decimals. Safe for use by several
 * threads.
 */
public final class Ranking {
  /** The rank of a unit that has no score. */
  public static final int UNRANKED = 0;

  private final Ties ties;
  private final Decimals decimals;

  /**
   * @param digits how many decimals are compared, halves away from zero; when empty, scores that
   *     differ by less than 10⁻¹⁰ are equal
   */
  public Ranking(Ties ties, OptionalInt digits) {
    this.ties = ties;
    this.decimals = new Decimals(digits);
  }

  /** Room for one ranking, so that many can be made without new memory. */
  public static final class Room {
    private final long[] keys;
    private final long[] sorted;

    public Room(int units) {
      keys = new long[units];
      sorted = new long[units];
    }
  }

  /** The ranks, {@link #UNRANKED} for NaN. */
  public int[] of(double[] scores) {
    int[] ranks = new int[scores.length];
    of(scores, ranks, new Room(scores.length));
    return ranks;
  }

  /** The ranks put into {@code ranks}. */
  public void of(double[] scores, int[] ranks, Room room) {
    int n = scores.length;
    for (int u = 0; u < n; u++) {
      room.keys[u] = decimals.of(scores[u]);
    }
    System.arraycopy(room.keys, 0, room.sorted, 0, n);
    Arrays.sort(room.sorted, 0, n);
    int from = 0;
    while (from < n && room.sorted[from] == Decimals.NONE) {
      from++;
    }
    int to = ties == Ties.DENSE ? distinct(room.sorted, from, n) : n;
    for (int u = 0; u < n; u++) {
      ranks[u] =
          room.keys[u] == Decimals.NONE
              ? UNRANKED
              : 1 + to - after(room.sorted, from, to, room.keys[u]);
    }
  }

  /** Moves the different values of a sorted stretch to its front. */
  private static int distinct(long[] sorted, int from, int to) {
    int end = from;
    for (int i = from; i < to; i++) {
      if (i == from || sorted[i] != sorted[i - 1]) {
        long value = sorted[i];
        sorted[end++] = value;
      }
    }
    return end;
  }

  /** The place behind the last one that is not greater than a key. */
  private static int after(long[] sorted, int from, int to, long key) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A score as it is compared: a whole number of the last decimal; the least long for NaN. */
  public long key(double score) {
    return decimals.of(score);
  }

  public Ties ties() {
    return ties;
  }
}
