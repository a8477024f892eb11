package io.baipi.card;

import java.util.Arrays;

/** At most 256 colours that stand for all of a picture's; transparency is not kept. */
final class Palette {
  private static final int SIZE = 256;

  /** Colours that are as near as this many bits a channel tell apart are taken for one. */
  private static final int BITS = 6;

  /** A colour of so many pixels is a surface's, and is kept however near it is to another. */
  private static final int SURFACE = 2000;

  /** The square of the distance at which two shades along an edge need not be told apart. */
  private static final int ALIKE = 15 * 15;

  private static final int BUCKETS = 1 << 3 * BITS;

  private final int[] chosen;
  private final short[] nearest;

  private Palette(int[] chosen, short[] nearest) {
    this.chosen = chosen;
    this.nearest = nearest;
  }

  /**
   * The colours that are used most and that the eye tells apart; equal counts in the order of the
   * colours. Fewer shades along the edges of letters halve the file.
   */
  static Palette of(int[] pixels) {
    int[] counts = new int[BUCKETS];
    int[] first = new int[BUCKETS];
    int different = 0;
    int previous = 0;
    int bucket = bucket(previous);
    for (int pixel : pixels) {
      if (pixel != previous) {
        previous = pixel;
        bucket = bucket(pixel);
      }
      if (counts[bucket]++ == 0) {
        first[bucket] = pixel;
        different++;
      }
    }
    long[] used = new long[different];
    int next = 0;
    for (int b = 0; b < BUCKETS; b++) {
      if (counts[b] > 0) {
        used[next++] = (long) (Integer.MAX_VALUE - counts[b]) << 32 | b;
      }
    }
    Arrays.sort(used);
    int[] chosen = new int[SIZE];
    int size = 0;
    short[] nearest = new short[BUCKETS];
    for (long use : used) {
      int b = (int) use;
      int colour = first[b];
      int near = nearest(chosen, size, colour);
      boolean own = near < 0 || counts[b] >= SURFACE || distance(chosen[near], colour) > ALIKE;
      if (own && size < SIZE) {
        near = size;
        chosen[size++] = colour;
      }
      nearest[b] = (short) near;
    }
    return new Palette(Arrays.copyOf(chosen, size), nearest);
  }

  /** Where a colour, or what stands for it, is in the palette. */
  byte index(int rgb) {
    return (byte) nearest[bucket(rgb)];
  }

  /** The colours in order, three bytes each: red, green and blue. */
  byte[] colours() {
    byte[] bytes = new byte[3 * chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      bytes[3 * i] = (byte) (chosen[i] >> 16);
      bytes[3 * i + 1] = (byte) (chosen[i] >> 8);
      bytes[3 * i + 2] = (byte) chosen[i];
    }
    return bytes;
  }

  private static int bucket(int rgb) {
    int drop = 8 - BITS;
    return (rgb >> 16 & 255) >> drop << 2 * BITS
        | (rgb >> 8 & 255) >> drop << BITS
        | (rgb & 255) >> drop;
  }

  /** The nearest of the first colours; -1 for none of none. */
  private static int nearest(int[] colours, int size, int colour) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      int distance = distance(colours[i], colour);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    return square((one >> 16 & 255) - (other >> 16 & 255))
        + square((one >> 8 & 255) - (other >> 8 & 255))
        + square((one & 255) - (other & 255));
  }

  private static int square(int difference) {
    return difference * difference;
  }
}
