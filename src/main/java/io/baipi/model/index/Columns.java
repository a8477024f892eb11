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

  /**
   * Fills every node's column.
   *
   * @param totals room for one column
   */
  void score(double[][] values, double[] weights, double[][] nodes, double[] totals) {
    for (int node = tree.size() - 1; node >= 0; node--) {
      int indicator = tree.indicator(node);
      if (indicator >= 0) {
        System.arraycopy(values[indicator], 0, nodes[node], 0, units);
      } else if (combination(node) == Combination.COPELAND) {
        Copeland.score(tree, node, weights, nodes);
      } else {
        combine(node, weights, nodes, totals);
      }
    }
  }

  /** Where the whole score can lie. */
  Bounds bounds(double[][] low, double[][] high, double[] weights) {
    double[][] lows = new double[tree.size()][units];
    double[][] highs = new double[tree.size()][units];
    double[] totals = new double[units];
    for (int node = tree.size() - 1; node >= 0; node--) {
      int indicator = tree.indicator(node);
      if (indicator >= 0) {
        lows[node] = low[indicator];
        highs[node] = high[indicator];
      } else if (combination(node) == Combination.COPELAND) {
        Copeland.bounds(tree, node, weights, lows, highs);
      } else {
        combine(node, weights, lows, totals);
        combine(node, weights, highs, totals);
      }
    }
    return new Bounds(lows[0], highs[0]);
  }

  private Combination combination(int node) {
    return combinations.get(tree.branch(node));
  }

  private void combine(int node, double[] weights, double[][] nodes, double[] totals) {
    Combination combination = combination(node);
    double[] sums = nodes[node];
    Arrays.fill(sums, 0);
    Arrays.fill(totals, 0);
    double all = 0;
    for (int child = node + 1; child < tree.end(node); child = tree.end(child)) {
      all += weights[child];
    }
    for (int child = node + 1; child < tree.end(node); child = tree.end(child)) {
      if (weights[child] != 0) {
        // A share of 1 leaves what stands alone exactly as it is.
        add(combination, nodes[child], weights[child] / all, sums, totals);
      }
    }
    for (int u = 0; u < units; u++) {
      sums[u] = totals[u] == 0 ? Double.NaN : whole(combination, sums[u], totals[u]);
    }
  }

  /** One group of columns. */
  static double[] group(Combination combination, double[][] columns, double[] weights) {
    double[] sums = new double[columns[0].length];
    double[] totals = new double[sums.length];
    for (int i = 0; i < columns.length; i++) {
      add(combination, columns[i], weights[i], sums, totals);
    }
    for (int u = 0; u < sums.length; u++) {
      sums[u] = totals[u] == 0 ? Double.NaN : whole(combination, sums[u], totals[u]);
    }
    return sums;
  }

  private static void add(
      Combination combination, double[] column, double w, double[] sums, double[] totals) {
    for (int u = 0; u < column.length; u++) {
      double x = column[u];
      if (!Double.isNaN(x)) {
        totals[u] += w;
        sums[u] += term(combination, x, w);
      }
    }
  }

  private static double term(Combination combination, double x, double w) {
    return switch (combination) {
      case GEOMETRIC -> w * StrictMath.log(x);
      case HARMONIC -> x < 0 ? Double.NaN : w / Math.abs(x);
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
