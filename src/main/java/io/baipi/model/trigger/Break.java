package io.baipi.model.trigger;

import io.baipi.data.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A time in which a run was not measured.
 *
 * @param from the last known sample before it; the first sample when none is known
 * @param to the first known sample after it; the last sample when none is known
 * @param missing how many samples between have no value; 0 for a gap between two neighbours
 */
record Break(int from, int to, int missing) {

  /** The breaks of a trigger's series, first to last. */
  static List<Break> of(Watched watched) {
    List<Break> breaks = new ArrayList<>();
    int size = watched.samples().size();
    int known = -1;
    for (int i = 0; i <= size; i++) {
      boolean isKnown = i < size && watched.cells().get(i) instanceof Value.Num;
      if (i < size && !isKnown) {
        continue;
      }
      int missing = i - known - 1;
      boolean gap = i < size && known >= 0 && missing == 0 && watched.watch().isGap(i);
      if (missing > 0 || gap) {
        breaks.add(new Break(Math.max(known, 0), Math.min(i, size - 1), missing));
      }
      known = i;
    }
    return breaks;
  }
}
