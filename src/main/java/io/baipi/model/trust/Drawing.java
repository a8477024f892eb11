package io.baipi.model.trust;

import io.baipi.model.index.Plan;
import io.baipi.model.index.Ties;

/** Scores and ranks of one draw after another, for one thread: all room is taken once. */
final class Drawing {
  private final Space space;
  private final double[] declared;
  private final double[] weights;
  private final double[] scores;
  private final int[] ranks;
  private final Ready[] ready;

  /** What is prepared, with room and with the columns that draws write missing cells into. */
  private record Ready(
      Plan plan, RankOrder order, Plan.Room room, double[][] columns, Fill[] fills) {}

  /** A missing cell, the bounds of its value, and the number of a draw that chooses it. */
  private record Fill(double[] column, int unit, double low, double span, int at) {}

  Drawing(Space space) {
    this.space = space;
    this.declared = space.nominalWeights();
    this.weights = declared.clone();
    int units = space.subject().scorer().units();
    this.scores = new double[units];
    this.ranks = new int[units];
    this.ready = space.prepared().stream().map(p -> ready(p, units)).toArray(Ready[]::new);
  }

  private Ready ready(Prepared prepared, int units) {
    Plan plan = prepared.plan();
    RankOrder order =
        new RankOrder(units, prepared.ranking().ties() == Ties.DENSE, prepared.ranking()::key);
    double[][] columns = new double[0][];
    if (!prepared.gaps().isEmpty()) {
      columns = new double[space.subject().scorer().design().indicators()][];
      for (int i = 0; i < columns.length; i++) {
        columns[i] = plan.normalised(i);
      }
    }
    Fill[] fills = new Fill[prepared.gaps().size()];
    for (int i = 0; i < fills.length; i++) {
      Prepared.Gap gap = prepared.gaps().get(i);
      double span = gap.high() - gap.low();
      double[] column = columns[gap.indicator()];
      fills[i] = new Fill(column, gap.unit(), gap.low(), span, space.place(gap));
    }
    return new Ready(plan, order, plan.room(), columns, fills);
  }

  /**
   * The ranks that some numbers lead to; 0 for a unit without one. The array is used again by the
   * next draw.
   */
  int[] ranks(double[] numbers) {
    Ready now = ready[space.choice(numbers)];
    space.weigh(numbers, declared, weights);
    if (now.columns().length == 0) {
      now.plan().score(weights, scores, now.room());
    } else {
      for (Fill fill : now.fills()) {
        fill.column()[fill.unit()] = fill.low() + fill.span() * numbers[fill.at()];
      }
      now.plan().score(now.columns(), weights, scores, now.room());
    }
    now.order().rank(scores, ranks);
    return ranks;
  }
}
