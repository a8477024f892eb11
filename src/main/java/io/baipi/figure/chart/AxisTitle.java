package io.baipi.figure.chart;

import io.baipi.figure.chart.ChartGraphics.Anchor;
import io.baipi.font.PaperFonts;
import io.baipi.html.SvgFinisher.Role;
import java.util.List;

/** The title of a horizontal axis, wrapped under it. */
final class AxisTitle {
  private final List<String> lines;

  AxisTitle(PaperFonts fonts, String title, double width) {
    lines = title.isEmpty() ? List.of() : Wrap.lines(fonts, title, width, Pen.SMALL, false);
  }

  double height() {
    return lines.size() * Pen.SMALL * Pen.LEADING + (lines.isEmpty() ? 2 : 6);
  }

  /**
   * Draws it in the middle under the data area.
   *
   * @param below how far under the area's edge it starts
   */
  void draw(Pen pen, Frame.Area area, double below) {
    double middle = area.box().getMaxY() + below + lines.size() * Pen.SMALL * Pen.LEADING / 2;
    pen.text(lines, area.box().getCenterX(), middle, Anchor.MIDDLE, Role.INK2, Pen.SMALL, false);
  }
}
