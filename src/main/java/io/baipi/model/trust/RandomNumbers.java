package io.baipi.model.trust;

/**
 * Random numbers that depend on a seed, a stream, the number of a draw and a place in it, and on
 * nothing before: any thread can make any draw, and gets the same bits.
 *
 * <p>The generator is SplitMix64 (Steele, Lea and Flood, 2014), whose state after k steps is a
 * multiple of k, started for each draw from a hash of seed, stream and draw.
 */
record RandomNumbers(long seed, long stream) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-52;

  /** Fills with numbers of a draw, evenly spread between 0 and 1, both left out. */
  void fill(long draw, double[] into) {
    long state = mix(mix(mix(seed + GOLDEN) + stream) + draw);
    for (int i = 0; i < into.length; i++) {
      state += GOLDEN;
      into[i] = ((mix(state) >>> 12) + 0.5) * UNIT;
    }
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
