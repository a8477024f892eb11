package io.baipi.card;

import java.util.Arrays;

/** At most 256 colours that stand for all of a picture's; transparency is not kept. */
final class Palette {
  private static final int SIZE = 256;

  /** Colours that are as near as this many bits a channel tell apart are taken for one. */
  private static final int BITS = 6;

  private static final int BUCKETS = 1 << 3 * BITS;

  private final int[] chosen;
  private final short[] nearest;

  private Palette(int[] chosen, short[] nearest) {
    this.chosen = chosen;
    this.nearest = nearest;
  }

  /** The colours that are used most; equal counts in the order of the colours. */
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
    int[] chosen = new int[Math.min(SIZE, different)];
    short[] nearest = new short[BUCKETS];
    for (int i = 0; i < different; i++) {
      int b = (int) used[i];
      if (i < chosen.length) {
        chosen[i] = first[b];
        nearest[b] = (short) i;
      } else {
        nearest[b] = nearest(chosen, first[b]);
      }
    }
    return new Palette(chosen, nearest);
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

  private static short nearest(int[] colours, int colour) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.length; i++) {
      int distance =
          square((colours[i] >> 16 & 255) - (colour >> 16 & 255))
              + square((colours[i] >> 8 & 255) - (colour >> 8 & 255))
              + square((colours[i] & 255) - (colour & 255));
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return (short) best;
  }

  private static int square(int difference) {
    return difference * difference;
  }
}
