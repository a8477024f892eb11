package io.baipi.model.index;

/** Comparison by pairs; see {@link Combination#COPELAND}. */
final class Copeland {
  /** Differences of weight within this share of all weight are none. */
  private static final double EVEN = 1e-12;

  private Copeland() {}

  static void score(Tree tree, int node, double[] weights, double[][] nodes) {
    double[] into = nodes[node];
    int units = into.length;
    for (int u = 0; u < units; u++) {
      into[u] = hasAny(tree, node, weights, nodes, u) ? 0 : Double.NaN;
    }
    for (int a = 0; a < units; a++) {
      for (int b = a + 1; b < units; b++) {
        if (Double.isNaN(into[a]) || Double.isNaN(into[b])) {
          continue;
        }
        double margin = 0;
        double total = 0;
        for (int child = node + 1; child < tree.end(node); child = tree.end(child)) {
          double x = nodes[child][a];
          double y = nodes[child][b];
          if (Double.isNaN(x) || Double.isNaN(y)) {
            continue;
          }
          total += weights[child];
          margin += x > y ? weights[child] : x < y ? -weights[child] : 0;
        }
        double points = points(margin, total);
        into[a] += points;
        into[b] += 1 - points;
      }
    }
  }

  private static double points(double margin, double total) {
    return Math.abs(margin) <= EVEN * total ? 0.5 : margin > 0 ? 1 : 0;
  }

  private static boolean hasAny(Tree tree, int node, double[] weights, double[][] nodes, int unit) {
    for (int child = node + 1; child < tree.end(node); child = tree.end(child)) {
      if (weights[child] != 0 && !Double.isNaN(nodes[child][unit])) {
        return true;
      }
    }
    return false;
  }

  /** Takes each pair as it comes out worst and best for a unit, whatever its unknowns are. */
  static void bounds(Tree tree, int node, double[] weights, double[][] lows, double[][] highs) {
    int units = lows[node].length;
    for (int a = 0; a < units; a++) {
      double low = 0;
      double high = 0;
      boolean any = hasAny(tree, node, weights, lows, a);
      for (int b = 0; b < units; b++) {
        if (a != b && any && hasAny(tree, node, weights, lows, b)) {
          low += points(tree, node, weights, lows, highs, a, b);
          high += points(tree, node, weights, highs, lows, a, b);
        }
      }
      lows[node][a] = any ? low : Double.NaN;
      highs[node][a] = any ? high : Double.NaN;
    }
  }

  private static double points(
      Tree tree, int node, double[] weights, double[][] mine, double[][] theirs, int a, int b) {
    double margin = 0;
    double total = 0;
    for (int child = node + 1; child < tree.end(node); child = tree.end(child)) {
      double x = mine[child][a];
      double y = theirs[child][b];
      if (!Double.isNaN(x) && !Double.isNaN(y)) {
        total += weights[child];
        margin += x > y ? weights[child] : x < y ? -weights[child] : 0;
      }
    }
    return points(margin, total);
  }
}
