package io.baipi.model.index;

import java.util.Arrays;

/** Places in order from the worst, which has place 1. */
final class Places {
  private Places() {}

  static double[] of(double[] column, boolean higher, Share share) {
    double[] sorted = Moments.known(column);
    Arrays.sort(sorted);
    double[] places = new double[column.length];
    for (int u = 0; u < column.length; u++) {
      if (Double.isNaN(column[u])) {
        places[u] = Double.NaN;
        continue;
      }
      int below = first(sorted, column[u], false);
      int upTo = first(sorted, column[u], true);
      int worse = higher ? below : sorted.length - upTo;
      int level = upTo - below;
      places[u] = worse + (share == Share.AVERAGE ? (level + 1) / 2.0 : 1);
    }
    return places;
  }

  /** How many of the sorted values are less than a value, or not more. */
  private static int first(double[] sorted, double value, boolean orEqual) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < value || (orEqual && sorted[middle] == value)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
