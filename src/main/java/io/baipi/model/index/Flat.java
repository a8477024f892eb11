package io.baipi.model.index;

/**
 * A hierarchy of means over complete columns: one weighed sum, in blocks that stay in the cache.
 */
final class Flat {
  private static final int BLOCK = 1024;

  private Flat() {}

  static void score(
      Tree tree, double[][] values, double[] weights, double[] into, double[] shares) {
    tree.overall(weights, shares);
    int units = into.length;
    for (int from = 0; from < units; from += BLOCK) {
      int to = Math.min(units, from + BLOCK);
      boolean any = false;
      for (int node = 0; node < shares.length; node++) {
        int indicator = tree.indicator(node);
        double share = shares[node];
        if (indicator < 0 || share == 0) {
          continue;
        }
        double[] column = values[indicator];
        if (any) {
          for (int u = from; u < to; u++) {
            into[u] += share * column[u];
          }
        } else {
          for (int u = from; u < to; u++) {
            into[u] = share * column[u];
          }
          any = true;
        }
      }
      if (!any) {
        for (int u = from; u < to; u++) {
          into[u] = Double.NaN;
        }
      }
    }
  }
}
