package io.baipi.model.trust;

import io.baipi.model.index.Design;
import io.baipi.model.index.Plan;
import io.baipi.model.index.Ranking;
import io.baipi.model.index.Scale;
import io.baipi.model.index.Scorer;
import io.baipi.model.index.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a draw does not change any more once scale, combination and imputation are chosen.
 *
 * @param gaps the cells that a draw fills, where it does
 */
record Prepared(Plan plan, Ranking ranking, List<Gap> gaps) {
  /** A cell that the data does not hold, and the ends that it lies between on its scale. */
  record Gap(int indicator, int unit, double low, double high) {}

  static Prepared of(Scorer scorer, Setting setting, boolean fills) {
    Plan plan = scorer.prepare(setting);
    Ranking ranking = new Ranking(scorer.design().ties(), digits(scorer, setting));
    return new Prepared(
        plan, ranking, fills ? gaps(plan, scorer.design().indicators()) : List.of());
  }

  /** The decimals that scores are compared with: the declared ones were meant for one scale. */
  static OptionalInt digits(Scorer scorer, Setting setting) {
    Design design = scorer.design();
    boolean meant =
        setting.scales().equals(design.scales())
            || setting.scales().stream().allMatch(s -> fits(s, scorer.units(), design.points()));
    return meant ? design.rankDigits() : OptionalInt.empty();
  }

  /** Whether scores on a scale span what the decimals of the declared score were meant for. */
  private static boolean fits(Scale scale, int units, double points) {
    double[] ends = scale.freeEnds(units, points);
    return ends[0] == 0 && ends[1] == points;
  }

  private static List<Gap> gaps(Plan plan, int indicators) {
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < indicators; i++) {
      double[] low = plan.low(i);
      double[] high = plan.high(i);
      for (int u = 0; u < low.length; u++) {
        if (low[u] < high[u] && !Double.isInfinite(low[u]) && !Double.isInfinite(high[u])) {
          gaps.add(new Gap(i, u, low[u], high[u]));
        }
      }
    }
    return gaps;
  }
}
