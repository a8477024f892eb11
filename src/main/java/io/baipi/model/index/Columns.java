package io.baipi.model.index;

import java.util.Arrays;
import java.util.List;

/** Works a hierarchy out column by column, children before their parents. */
final class Columns {
  private final Tree tree;
  private final List<Combination> combinations;
  private final int units;

  Columns(Tree tree, List<Combination> combinations, int units) {
    this.tree = tree;
    this.combinations = combinations;
    this.units = units;
  }

  /** Fills every node's column. */
  void score(double[][] values, double[] weights, double[][] nodes) {
    for (int node = tree.size() - 1; node >= 0; node--) {
      int indicator = tree.indicator(node);
      if (indicator >= 0) {
        System.arraycopy(values[indicator], 0, nodes[node], 0, units);
      } else if (combination(node) == Combination.COPELAND) {
        Copeland.score(tree, node, weights, nodes, nodes[node]);
      } else {
        combine(node, weights, nodes);
      }
    }
  }

  /** Where the whole score can lie. */
  Bounds bounds(double[][] low, double[][] high, double[] weights) {
    double[][] lows = new double[tree.size()][units];
    double[][] highs = new double[tree.size()][units];
    for (int node = tree.size() - 1; node >= 0; node--) {
      int indicator = tree.indicator(node);
      if (indicator >= 0) {
        lows[node] = low[indicator];
        highs[node] = high[indicator];
      } else if (combination(node) == Combination.COPELAND) {
        Copeland.bounds(tree, node, weights, lows, highs);
      } else {
        combine(node, weights, lows);
        combine(node, weights, highs);
      }
    }
    return new Bounds(lows[0], highs[0]);
  }

  private Combination combination(int node) {
    return combinations.get(tree.branch(node));
  }

  private void combine(int node, double[] weights, double[][] nodes) {
    Combination combination = combination(node);
    double[] result = nodes[node];
    Arrays.fill(result, 0);
    for (int u = 0; u < units; u++) {
      double sum = 0;
      double total = 0;
      for (int child = node + 1; child < tree.end(node); child = tree.end(child)) {
        double x = nodes[child][u];
        double w = weights[child];
        if (w == 0 || Double.isNaN(x)) {
          continue;
        }
        total += w;
        sum += term(combination, x, w);
      }
      result[u] = total == 0 ? Double.NaN : whole(combination, sum, total);
    }
  }

  private static double term(Combination combination, double x, double w) {
    return switch (combination) {
      case GEOMETRIC -> w * (x == 0 ? Double.NEGATIVE_INFINITY : StrictMath.log(x));
      case HARMONIC -> x < 0 ? Double.NaN : w / (x == 0 ? 0.0 : x);
      case MEAN, COPELAND -> w * x;
    };
  }

  private static double whole(Combination combination, double sum, double total) {
    return switch (combination) {
      case GEOMETRIC -> StrictMath.exp(sum / total);
      case HARMONIC -> total / sum;
      case MEAN, COPELAND -> sum / total;
    };
  }
}
