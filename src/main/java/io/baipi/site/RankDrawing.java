package io.baipi.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a unit stands among the ranks: the interval, the recomputed and the published place. */
final class RankDrawing {
  private static final int LEFT = 14;
  private static final int RIGHT = 346;

  /** More ranks than these are not all named below the line. */
  private static final int NAMED = 12;

  private RankDrawing() {}

  /** Ranks, each 0 where it is not known. */
  record Places(int best, int worst, int rank, int published) {}

  /**
   * The coordinates of a drawing 360 wide; empty when there is nothing to draw.
   *
   * @param last the last rank of the scale
   * @param words what the drawing says
   */
  static Map<String, Object> of(Places places, int last, String words) {
    if (last < 2 || places.best() == 0 && places.rank() == 0 && places.published() == 0) {
      return Map.of();
    }
    List<Map<String, Object>> ticks = new ArrayList<>();
    int step = last <= NAMED ? 1 : (last + NAMED - 2) / (NAMED - 1);
    for (int rank = 1; rank <= last; rank += step) {
      ticks.add(new View().with("x", x(rank, last)).with("rank", String.valueOf(rank)).map());
    }
    View view = new View().with("words", words).with("ticks", ticks);
    if (places.best() > 0 && places.worst() > 0) {
      view.with("best", x(places.best(), last)).with("worst", x(places.worst(), last));
    }
    if (places.rank() > 0) {
      view.with("rank", x(places.rank(), last));
    }
    if (places.published() > 0) {
      view.with("published", x(places.published(), last));
    }
    return view.map();
  }

  private static String x(int rank, int last) {
    double x = LEFT + (double) (RIGHT - LEFT) * (rank - 1) / (last - 1);
    return BigDecimal.valueOf(Math.round(x * 10), 1).stripTrailingZeros().toPlainString();
  }
}
