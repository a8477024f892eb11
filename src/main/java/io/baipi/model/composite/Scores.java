package io.baipi.model.composite;

import io.baipi.model.index.Bounds;
import io.baipi.model.index.Design;
import io.baipi.model.index.Plan;
import io.baipi.model.index.RankIntervals;
import io.baipi.model.index.Ranking;
import io.baipi.model.index.Scorer;

/** All numbers of a composite indicator; a unit is a place among the ranked ones. */
final class Scores {
  private final Scorer scorer;
  private final Plan plan;
  private final double[] weights;
  private final double[] overall;
  private final double[][] nodes;
  private final double[] coverage;
  private final Bounds bounds;
  private final int[] ranks;
  private final RankIntervals intervals;

  Scores(Design design, double[][] raw) {
    this(new Scorer(design, raw), design.nominal().weights());
  }

  private Scores(Scorer scorer, double[] weights) {
    this.scorer = scorer;
    this.plan = scorer.prepare();
    this.weights = weights.clone();
    this.overall = scorer.tree().overall(weights);
    this.nodes = plan.nodes(weights);
    this.coverage = plan.coverage(weights);
    this.bounds = plan.bounds(weights);
    Ranking ranking = scorer.design().ranking();
    this.ranks = ranking.of(nodes[0]);
    this.intervals = new RankIntervals(bounds, scorer.units(), ranking);
  }

  /**
   * The same units with other weights.
   *
   * @param other a weight a part, in preorder
   */
  Scores with(double[] other) {
    return new Scores(scorer, other);
  }

  Plan plan() {
    return plan;
  }

  /** The weights, one a part, in preorder. */
  double[] weights() {
    return weights.clone();
  }

  Scorer scorer() {
    return scorer;
  }

  int units() {
    return scorer.units();
  }

  /** The score of a part, or the whole at 0. */
  double node(int node, int unit) {
    return nodes[node][unit];
  }

  /** The least that an indicator can be, or what a group is. */
  double least(int node, int unit) {
    int indicator = scorer.tree().indicator(node);
    return indicator < 0 ? nodes[node][unit] : plan.least(indicator, unit);
  }

  double low(int unit) {
    return bounds.low(unit);
  }

  double high(int unit) {
    return bounds.high(unit);
  }

  /** The rank, or 0 for none. */
  int rank(int unit) {
    return ranks[unit];
  }

  int best(int unit) {
    return intervals.best(unit);
  }

  int worst(int unit) {
    return intervals.worst(unit);
  }

  /** The percentage of all weight whose indicators are there. */
  double coverage(int unit) {
    return 100 * coverage[unit];
  }

  /** Whether the data has a cell of an indicator, so that it was not filled. */
  boolean isKnown(int indicator, int unit) {
    return plan.isKnown(indicator, unit);
  }

  /** The share that a part has among its siblings, in percent. */
  double share(int node) {
    int parent = scorer.tree().parent(node);
    double total = 0;
    for (int sibling : scorer.tree().children(parent)) {
      total += weights[sibling];
    }
    return 100 * weights[node] / total;
  }

  /** The share that a part has in the whole, in percent. */
  double overall(int node) {
    return 100 * overall[node];
  }

  /** The points that a part at the top adds to the score, when the score is a mean. */
  double points(int node, int unit) {
    double total = 0;
    for (int part : scorer.tree().children(0)) {
      total += Double.isNaN(nodes[part][unit]) ? 0 : weights[part];
    }
    return nodes[node][unit] * weights[node] / total;
  }
}
