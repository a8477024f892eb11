package io.baipi.model.composite;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ranks from the highest score down, and the ranks that are possible when only intervals are known.
 *
 * <p>A unit stands best when it is at its high end and the others at their low ends, and worst the
 * other way round; as intervals do not depend on each other, both can happen. Ties count for the
 * unit: equal scores share the better rank.
 */
final class Ranks {
  private Ranks() {}

  /** An interval of scores. */
  record Bounds(BigDecimal low, BigDecimal high) {}

  /** The rank of a score among all scores that are there. */
  static int of(BigDecimal score, List<Optional<BigDecimal>> scores, Composite.Ties ties) {
    Set<BigDecimal> distinct = new HashSet<>();
    int above = 0;
    for (Optional<BigDecimal> other : scores) {
      if (other.isPresent() && other.get().compareTo(score) > 0) {
        above++;
        distinct.add(other.get().stripTrailingZeros());
      }
    }
    return 1 + (ties == Composite.Ties.STANDARD ? above : distinct.size());
  }

  /** The best rank that is possible: one more than the units that are certainly above. */
  static int best(int unit, List<Bounds> all, Composite.Ties ties) {
    BigDecimal high = all.get(unit).high();
    List<Bounds> above = new ArrayList<>();
    for (Bounds other : all) {
      if (other.low().compareTo(high) > 0) {
        above.add(other);
      }
    }
    return 1 + (ties == Composite.Ties.STANDARD ? above.size() : fewestValues(above));
  }

  /** The worst rank that is possible: as many as are not certainly level or below. */
  static int worst(int unit, List<Bounds> all, Composite.Ties ties) {
    BigDecimal low = all.get(unit).low();
    Set<BigDecimal> fixed = new HashSet<>();
    int above = 0;
    int open = 0;
    for (int other = 0; other < all.size(); other++) {
      Bounds bounds = all.get(other);
      if (other != unit && bounds.high().compareTo(low) > 0) {
        above++;
        if (bounds.low().compareTo(bounds.high()) < 0) {
          open++;
        } else {
          fixed.add(bounds.low().stripTrailingZeros());
        }
      }
    }
    return 1 + (ties == Composite.Ties.STANDARD ? above : open + fixed.size());
  }

  /** The fewest different values that can stand in some intervals, one in each. */
  private static int fewestValues(List<Bounds> intervals) {
    List<Bounds> byHigh = new ArrayList<>(intervals);
    byHigh.sort(Comparator.comparing(Bounds::high));
    int values = 0;
    BigDecimal last = null;
    for (Bounds bounds : byHigh) {
      if (last == null || bounds.low().compareTo(last) > 0) {
        last = bounds.high();
        values++;
      }
    }
    return values;
  }
}
