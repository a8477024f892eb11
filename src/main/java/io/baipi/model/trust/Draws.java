package io.baipi.model.trust;

import java.util.List;

/** All draws of a test: how often each unit came to each rank, and how far ranks moved. */
final class Draws implements Blocks.Worker {
  private final Drawing drawing;
  private final RandomNumbers random;
  private final int[] nominal;
  private final double[] numbers;
  private final RankCounts counts;
  private long shift;
  private long compared;

  private Draws(Space space, long seed, int[] nominal) {
    this.drawing = new Drawing(space);
    this.random = new RandomNumbers(seed, 0);
    this.nominal = nominal;
    this.numbers = new double[space.size()];
    this.counts = new RankCounts(nominal.length);
  }

  /**
   * Makes draws.
   *
   * @param nominal the ranks that the model declares; 0 for none
   */
  static Draws of(Space space, int draws, long seed, int[] nominal, Blocks blocks) {
    List<Draws> parts = blocks.run(draws, () -> new Draws(space, seed, nominal));
    Draws all = parts.get(0);
    for (Draws part : parts.subList(1, parts.size())) {
      all.counts.add(part.counts);
      all.shift += part.shift;
      all.compared += part.compared;
    }
    return all;
  }

  @Override
  public void work(int from, int to) {
    for (int draw = from; draw < to; draw++) {
      random.fill(draw, numbers);
      int[] ranks = drawing.ranks(numbers);
      counts.add(ranks);
      for (int u = 0; u < ranks.length; u++) {
        if (ranks[u] > 0 && nominal[u] > 0) {
          shift += Math.abs(ranks[u] - nominal[u]);
          compared++;
        }
      }
    }
  }

  RankCounts counts() {
    return counts;
  }

  /** By how many places ranks moved in the mean; NaN when there are none. */
  double shift() {
    return compared == 0 ? Double.NaN : (double) shift / compared;
  }
}
