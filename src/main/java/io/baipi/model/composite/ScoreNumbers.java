package io.baipi.model.composite;

import io.baipi.data.Value;
import io.baipi.model.Rounding;
import io.baipi.model.Source;
import io.baipi.model.index.Combination;
import io.baipi.model.index.Scale;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.util.Optional;

/**
 * How scores are written down: in points when they run from 0 to 100, rounded when the model says
 * so.
 */
record ScoreNumbers(Unit unit, Optional<Rounding> rounding) {
  private static final double HUNDRED = 100;

  static ScoreNumbers of(Composite model) {
    boolean points =
        model.points() == HUNDRED
            && model.root().combine() != Combination.COPELAND
            && model.groups().stream().noneMatch(g -> g.combine() == Combination.COPELAND)
            && model.indicators().stream().allMatch(i -> isInPoints(i.scale()));
    return new ScoreNumbers(Units.get(points ? "score" : "index"), model.rounding());
  }

  private static boolean isInPoints(Scale scale) {
    if (scale instanceof Scale.Logged logged) {
      return isInPoints(logged.of());
    }
    return scale instanceof Scale.Percentile
        || scale instanceof Scale.Goalposts
        || scale instanceof Scale.Target
        || scale.equals(Scale.MinMax.full());
  }

  Value number(Source source, double score) {
    return rounding
        .map(r -> source.number(score, r.digits(), unit))
        .orElseGet(() -> source.unrounded(score, unit));
  }
}
