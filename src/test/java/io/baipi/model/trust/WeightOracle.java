package io.baipi.model.trust;

import io.baipi.model.Rounding;
import java.util.ArrayList;
import java.util.List;

/** What the engine says of weights of a reader's own about the trust in ranks, as text. */
public final class WeightOracle {
  private WeightOracle() {}

  /**
   * The smallest change for each pair of neighbours and of the first with each other unit, as
   * {@code upper>lower node from to}.
   *
   * @param order units from the first rank on
   */
  public static List<String> flips(Subject subject, double[] weights, List<Integer> order) {
    List<Flips.Pair> pairs = new ArrayList<>();
    for (int i = 1; i < order.size(); i++) {
      pairs.add(new Flips.Pair(order.get(i - 1), order.get(i)));
    }
    for (int i = 2; i < order.size(); i++) {
      pairs.add(new Flips.Pair(order.get(0), order.get(i)));
    }
    List<String> told = new ArrayList<>();
    new Flips(new Ground(subject, weights))
        .of(pairs)
        .forEach(
            flip ->
                told.add(
                    flip.map(f -> f.node() + " " + percent(f.from()) + " " + percent(f.to()))
                        .orElse("none")));
    return told;
  }

  private static String percent(double share) {
    return Rounding.round(100 * share, 2).toPlainString();
  }
}
