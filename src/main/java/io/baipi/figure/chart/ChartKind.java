package io.baipi.figure.chart;

import io.baipi.figure.spec.Channel;
import io.baipi.figure.spec.FigureSpec;
import io.baipi.figure.spec.Sort;
import io.baipi.text.Localized;
import java.util.List;

/** One kind of chart. To add one: write a class, and add a line to {@link Charts}. */
interface ChartKind {
  /** The word in figures' files, such as {@code grouped-bar}. */
  String word();

  /** What readers who cannot see it are told that it is. */
  Localized noun();

  /** What it binds to columns. */
  List<Channel> channels();

  /** The order of rows where the file gives none. */
  default Sort usual(FigureSpec spec) {
    return Sort.NONE;
  }

  /** Whether the rows of its data run from left to right rather than downwards. */
  default boolean runsAcross() {
    return false;
  }

  /** Whether its width is enough for what must not be broken. */
  default boolean fits(Picture picture) {
    return true;
  }

  /** Draws it. */
  Frame draw(Picture picture);

  /** What its data say, in words. */
  default Telling tell(Picture picture) {
    return new RowTelling(this, picture);
  }
}
