package io.baipi.model.trust;

import java.util.List;

/** All draws of a test: how often each unit came to each rank. */
final class Draws implements Blocks.Worker {
  private final Drawing drawing;
  private final RandomNumbers random;
  private final double[] numbers;
  private final RankCounts counts;

  private Draws(Space space, long seed, int[] nominal) {
    this.drawing = new Drawing(space);
    this.random = new RandomNumbers(seed, 0);
    this.numbers = new double[space.size()];
    this.counts = new RankCounts(nominal);
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
    }
    return all;
  }

  @Override
  public void work(int from, int to) {
    for (int draw = from; draw < to; draw++) {
      random.fill(draw, numbers);
      counts.add(drawing.ranks(numbers));
    }
  }

  RankCounts counts() {
    return counts;
  }
}
