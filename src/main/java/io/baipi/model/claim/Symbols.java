package io.baipi.model.claim;

import io.baipi.data.Value;
import io.baipi.text.Dimension;
import io.baipi.text.Language;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import java.util.Set;

/** Writes figures so that they read the same in every language. */
final class Symbols {
  /** What has units whose symbols are international. */
  private static final Set<Dimension> INTERNATIONAL =
      Set.of(Dimension.SHARE, Dimension.TIME, Dimension.BYTES, Dimension.RATE, Dimension.DATA_RATE);

  private Symbols() {}

  static String of(Value value) {
    if (value instanceof Value.Num num && !isInternational(num.unit())) {
      return Numbers.plain(num.number());
    }
    if (value instanceof Value.Range range && !isInternational(range.unit())) {
      return Numbers.plain(range.low()) + "–" + Numbers.plain(range.high());
    }
    return value.show(Language.EN);
  }

  private static boolean isInternational(Unit unit) {
    return INTERNATIONAL.contains(unit.dimension());
  }
}
