package io.baipi.model.index;

import java.util.Arrays;
import java.util.List;

/** Works a hierarchy out column by column, children before their parents. */
final class Columns {
  private final Tree tree;
  private final Part[] parts;
  private final int units;

  /**
   * What a node is made of.
   *
   * @param indicator −1 for a branch
   * @param combination of a branch's children; of no meaning for a leaf
   */
  private record Part(int indicator, Combination combination, int[] children) {}

  Columns(Tree tree, List<Combination> combinations, int units) {
    this.tree = tree;
    this.units = units;
    this.parts = new Part[tree.size()];
    for (int node = 0; node < parts.length; node++) {
      int branch = tree.branch(node);
      parts[node] =
          new Part(
              tree.indicator(node),
              branch < 0 ? Combination.MEAN : combinations.get(branch),
              tree.children(node));
    }
  }

  /**
   * Fills every node's column.
   *
   * @param totals room for one column
   */
  void score(double[][] values, double[] weights, double[][] nodes, double[] totals) {
    for (int node = parts.length - 1; node >= 0; node--) {
      Part part = parts[node];
      if (part.indicator() >= 0) {
        System.arraycopy(values[part.indicator()], 0, nodes[node], 0, units);
      } else if (part.combination() == Combination.COPELAND) {
        Copeland.score(tree, node, weights, nodes);
      } else if (part.combination() != Combination.MEAN || !mean(node, part, weights, nodes)) {
        combine(node, part, weights, nodes, totals);
      }
    }
  }

  /** Where the whole score can lie. */
  Bounds bounds(double[][] low, double[][] high, double[] weights) {
    double[][] lows = new double[parts.length][units];
    double[][] highs = new double[parts.length][units];
    double[] totals = new double[units];
    for (int node = parts.length - 1; node >= 0; node--) {
      Part part = parts[node];
      if (part.indicator() >= 0) {
        lows[node] = low[part.indicator()];
        highs[node] = high[part.indicator()];
      } else if (part.combination() == Combination.COPELAND) {
        Copeland.bounds(tree, node, weights, lows, highs);
      } else {
        combine(node, part, weights, lows, totals);
        combine(node, part, weights, highs, totals);
      }
    }
    return new Bounds(lows[0], highs[0]);
  }

  /**
   * The mean of complete columns, to the bit what {@link #combine} makes of them.
   *
   * @return whether they were complete
   */
  private boolean mean(int node, Part part, double[] weights, double[][] nodes) {
    double[] sums = nodes[node];
    double all = sum(part.children(), weights);
    double total = 0;
    boolean any = false;
    for (int child : part.children()) {
      double share = weights[child] / all;
      if (weights[child] != 0) {
        double[] column = nodes[child];
        if (any) {
          for (int u = 0; u < sums.length; u++) {
            sums[u] += share * column[u];
          }
        } else {
          for (int u = 0; u < sums.length; u++) {
            sums[u] = 0 + share * column[u];
          }
        }
        total += share;
        any = true;
      }
    }
    boolean complete = any && total != 0;
    for (int u = 0; u < sums.length; u++) {
      sums[u] /= total;
      complete &= !Double.isNaN(sums[u]);
    }
    return complete;
  }

  private void combine(int node, Part part, double[] weights, double[][] nodes, double[] totals) {
    Combination combination = part.combination();
    double[] sums = nodes[node];
    Arrays.fill(sums, 0);
    Arrays.fill(totals, 0);
    double all = sum(part.children(), weights);
    for (int child : part.children()) {
      if (weights[child] != 0) {
        // A share of 1 leaves what stands alone exactly as it is.
        add(combination, nodes[child], weights[child] / all, sums, totals);
      }
    }
    for (int u = 0; u < units; u++) {
      sums[u] = totals[u] == 0 ? Double.NaN : whole(combination, sums[u], totals[u]);
    }
  }

  private static double sum(int[] children, double[] weights) {
    double all = 0;
    for (int child : children) {
      all += weights[child];
    }
    return all;
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
