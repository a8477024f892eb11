package io.baipi.figure.flow;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.font.PaperFonts;
import java.util.Locale;
import java.util.Optional;

/** Finds a layout of a chart that a column of text can hold. */
final class Layouts {
  /** The width of a column in px: what is wider is shown smaller. */
  static final double COLUMN = 720;

  /** The width at which text of 14 px is shown as 9 px in a column. */
  static final double READABLE = COLUMN * Typography.NODE_SIZE / 9;

  private static final double USUAL = 196;
  private static final double NARROW = 126;

  private Layouts() {}

  /**
   * The first of these that fits a column: as the source says it; with narrower boxes; with rows as
   * columns. When none does, the narrowest. Empty when the chart cannot be laid out.
   *
   * @param start where the chart's source starts; a chart that cannot be laid out is reported there
   */
  static Optional<LaidOut> fitting(
      Chart chart, PaperFonts fonts, Location start, Diagnostics diagnostics) {
    LaidOut best;
    try {
      best = narrowest(chart, fonts);
    } catch (RuntimeException e) {
      // Whatever a chart does to the layout algorithm, the other charts are drawn.
      diagnostics.error(
          "diagram.layout",
          start,
          "the chart cannot be laid out: " + e.getClass().getSimpleName(),
          "make it simpler: fewer links across the frames of subgraphs");
      return Optional.empty();
    }
    if (best.width() > READABLE) {
      diagnostics.warning(
          "diagram.too-wide",
          start,
          String.format(
              Locale.ROOT,
              "the chart is %.0f px wide; in a column its text is smaller than 9 px",
              best.width()),
          "shorten labels, or make two charts of it");
    }
    return Optional.of(best);
  }

  private static LaidOut narrowest(Chart chart, PaperFonts fonts) {
    LaidOut best = narrower(chart, fonts, chart.flow());
    if (best.width() <= COLUMN) {
      return best;
    }
    LaidOut turned = narrower(chart, fonts, chart.flow().turned());
    return turned.width() < best.width() ? turned : best;
  }

  /** The chart with boxes as narrow as it needs, where that can make a difference. */
  private static LaidOut narrower(Chart chart, PaperFonts fonts, Flow flow) {
    LaidOut usual = lay(chart, fonts, flow, USUAL);
    if (usual.width() <= COLUMN || usual.width() > COLUMN * USUAL / NARROW) {
      return usual;
    }
    LaidOut narrow = lay(chart, fonts, flow, NARROW);
    return narrow.width() < usual.width() ? narrow : usual;
  }

  private static LaidOut lay(Chart chart, PaperFonts fonts, Flow flow, double nodeWidth) {
    return ElkLayout.layOut(chart, flow, Typography.of(fonts, nodeWidth));
  }
}
