package io.baipi.figure.chart;

import io.baipi.figure.chart.ChartGraphics.Anchor;
import io.baipi.font.PaperFonts;
import io.baipi.html.SvgFinisher.Role;
import java.util.ArrayList;
import java.util.List;

/** One line above the data that names the marks, where a label at the mark cannot. */
final class Key {
  private static final double MARK = 26;
  private static final double BETWEEN = 18;
  private static final double LINE = Pen.SMALL * 1.6;

  /** Draws a mark around a point. */
  interface Mark {
    void draw(Pen pen, double x, double y);
  }

  private record Entry(Mark mark, String text, double x, int line) {}

  private final List<Entry> entries = new ArrayList<>();
  private final PaperFonts fonts;
  private final double left;
  private final double width;
  private double x;
  private int line;

  /**
   * @param data where the data area begins; a narrow chart's key takes the whole width
   */
  Key(Picture picture, double data) {
    this.fonts = picture.fonts();
    this.left = picture.either(data, 2);
    this.width = picture.width();
    this.x = left;
  }

  Key add(String text, Mark mark) {
    double own = MARK + Pen.slack(fonts.width(text, Pen.SMALL, false));
    if (x > left && x + own > width) {
      x = left;
      line++;
    }
    entries.add(new Entry(mark, text, x, line));
    x += own + BETWEEN;
    return this;
  }

  double height() {
    return entries.isEmpty() ? 8 : (line + 1) * LINE + 12;
  }

  void draw(Pen pen) {
    for (Entry entry : entries) {
      double y = LINE * (entry.line() + 0.5) + 2;
      entry.mark().draw(pen, entry.x() + MARK / 2 - 4, y);
      pen.text(entry.text(), entry.x() + MARK - 3, y, Anchor.START, Role.INK2, Pen.SMALL, false);
    }
  }
}
