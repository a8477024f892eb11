package io.baipi.figure.chart;

import io.baipi.figure.chart.ChartGraphics.Anchor;
import io.baipi.figure.spec.Guide;
import io.baipi.html.SvgFinisher.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names of thresholds on the horizontal axis, above the data area, on as many lines as needed. */
final class GuideLabels {
  private static final double LINE = Pen.SMALL * 1.45;
  private static final double GAP = 10;

  private record Placed(String text, double value, int line, Anchor anchor) {}

  private final Picture picture;
  private final List<Placed> placed = new ArrayList<>();
  private int lines;
  private double start;

  GuideLabels(Picture picture) {
    this.picture = picture;
  }

  /** Finds a place for each; the height that they need. */
  double layOut(Scale scale, double left, double right, double from) {
    start = from;
    List<Guide> guides = new ArrayList<>();
    picture.spec().guides().stream().filter(Guide::across).forEach(guides::add);
    guides.sort(Comparator.comparingDouble(Guide::from));
    List<Double> ends = new ArrayList<>();
    for (Guide guide : guides) {
      String text = guide.titles().getOrDefault(picture.language(), "");
      double value = (guide.from() + guide.to()) / 2;
      double x = left + (value - scale.min()) / (scale.max() - scale.min()) * (right - left);
      double width = picture.fonts().width(text, Pen.SMALL, false);
      Anchor anchor =
          x + width / 2 > picture.width()
              ? Anchor.END
              : x - width / 2 < 0 ? Anchor.START : Anchor.MIDDLE;
      double begin =
          switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
          };
      int line = 0;
      while (line < ends.size() && ends.get(line) > begin) {
        line++;
      }
      if (line == ends.size()) {
        ends.add(0.0);
      }
      ends.set(line, begin + width + GAP);
      placed.add(new Placed(text, value, line, anchor));
    }
    lines = ends.size();
    return lines * LINE + (lines == 0 ? 4 : 6);
  }

  void draw(Pen pen, Frame.Area area) {
    for (Placed label : placed) {
      double y = start + LINE * (lines - 1 - label.line() + 0.5);
      if (label.line() > 0) {
        pen.line(
            area.x(label.value()),
            y + LINE / 2,
            area.x(label.value()),
            area.box().getMinY(),
            Role.GRID,
            0.8);
      }
      pen.text(label.text(), area.x(label.value()), y, label.anchor(), Role.INK2, Pen.SMALL, false);
    }
  }
}
