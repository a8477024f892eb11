package io.baipi.model.trust;

import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.model.index.Tree;
import io.baipi.text.Localized;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.List;

/**
 * What weights come to: the declared ones beside the part that indicators really have in the spread
 * of the score.
 *
 * <p>The main effect is the share of the score's variance that the indicator explains by itself
 * (Paruolo, Saisana and Saltelli, 2013), by a straight line: the squared correlation. The share of
 * variance divides the variance of a weighed mean among its terms: the covariance of each term with
 * the score, by the score's variance. It can be negative and sums to all of it.
 */
final class EffectiveWeights {
  private final Ground ground;

  EffectiveWeights(Ground ground) {
    this.ground = ground;
  }

  void addTo(Location at, Findings findings) {
    ResultTable table =
        ground
            .table("effective-weights", Localized.of("名义权重与实际权重", "Declared and effective weights"))
            .text("indicator", Localized.of("指标", "Indicator"))
            .text("name", Localized.of("名称", "Name"))
            .number("weight", Ground.PERCENT, Localized.of("名义权重", "Declared weight"))
            .number("correlation", Units.ONE, Localized.of("与得分的相关", "Correlation with the score"))
            .number("main_effect", Ground.PERCENT, Localized.of("主效应", "Main effect"))
            .number("effective", Ground.PERCENT, Localized.of("实际权重", "Effective weight"))
            .number("variance_share", Ground.PERCENT, Localized.of("方差份额", "Share of variance"));
    Source source = ground.source("effective weights", at);
    List<Integer> leaves = ground.subject().leaves();
    double[] overall = ground.subject().tree().overall(ground.nominal().weights());
    double sum = 0;
    for (int leaf : leaves) {
      sum += effect(leaf);
    }
    double largest = 0;
    for (int leaf : leaves) {
      Subject.Part part = ground.subject().parts().get(leaf);
      double effect = effect(leaf);
      double effective = sum > 0 ? 100 * effect / sum : Double.NaN;
      largest =
          Double.isNaN(effective)
              ? largest
              : Math.max(largest, Math.abs(effective - 100 * overall[leaf]));
      List<Value> row = new ArrayList<>();
      row.add(source.text(Localized.same(part.name())));
      row.add(source.text(part.title()));
      row.add(source.number(100 * overall[leaf], 1, Ground.PERCENT));
      double correlation = Statistics.pearson(ground.column(leaf), ground.scores());
      boolean known = !Double.isNaN(correlation);
      row.add(source.number(correlation, 3, Units.ONE));
      row.add(source.number(known ? 100 * effect : Double.NaN, 1, Ground.PERCENT));
      row.add(source.number(known ? effective : Double.NaN, 1, Ground.PERCENT));
      row.add(source.number(100 * varianceShare(leaf), 1, Ground.PERCENT));
      table.row(part.name(), row);
    }
    findings.fact("effective_weight_gap", source.number(largest, 1, Units.get("pp")));
    findings.add(
        "effective-weights",
        table.table(),
        "effective weights",
        TrustMethod.effectiveWeights(),
        TrustMethod.effectiveMath());
  }

  /** The squared correlation with the score; 0 when there is none. */
  private double effect(int leaf) {
    double correlation = Statistics.pearson(ground.column(leaf), ground.scores());
    return Double.isNaN(correlation) ? 0 : correlation * correlation;
  }

  /** The covariance of an indicator's points with the score, by the score's variance. */
  private double varianceShare(int leaf) {
    if (!ground.isMean() || Statistics.known(ground.column(leaf), ground.scores()) == 0) {
      return Double.NaN;
    }
    double[] points = points(leaf);
    double[][] both = Statistics.both(points, ground.scores());
    double variance = Statistics.covariance(both[1], both[1]);
    return both[1].length > 1 && variance > 0
        ? Statistics.covariance(both[0], both[1]) / variance
        : Double.NaN;
  }

  /** The points that an indicator adds to each unit's score; what is missing adds none. */
  private double[] points(int leaf) {
    Tree tree = ground.subject().tree();
    double[] weights = ground.nominal().weights();
    double[] points = ground.column(leaf).clone();
    for (int u = 0; u < points.length; u++) {
      double share = 1;
      for (int node = leaf; node > 0 && !Double.isNaN(points[u]); node = tree.parent(node)) {
        double total = 0;
        for (int sibling : tree.children(tree.parent(node))) {
          total += Double.isNaN(ground.column(sibling)[u]) ? 0 : weights[sibling];
        }
        share *= total == 0 ? 0 : weights[node] / total;
      }
      points[u] = Double.isNaN(points[u]) ? 0 : points[u] * share;
    }
    return points;
  }
}
