package io.baipi.figure.chart;

import io.baipi.figure.chart.ChartGraphics.Anchor;
import io.baipi.font.PaperFonts;
import io.baipi.html.SvgFinisher.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names right of the data area, each level with its value, moved apart where they would touch. */
final class EndLabels {
  private static final double AWAY = 18;

  private record Name(List<String> lines, double value, Role role, boolean bold) {
    double height() {
      return lines.size() * Pen.SMALL * Pen.LEADING + 3;
    }
  }

  private final PaperFonts fonts;
  private final double widest;
  private final List<Name> names = new ArrayList<>();

  EndLabels(PaperFonts fonts, double widest) {
    this.fonts = fonts;
    this.widest = widest;
  }

  void add(String text, double value, Role role, boolean bold) {
    names.add(new Name(Wrap.lines(fonts, text, widest, Pen.SMALL, bold), value, role, bold));
  }

  /** The room that they need right of the data area. */
  double room() {
    double width = 0;
    for (Name name : names) {
      for (String line : name.lines()) {
        width = Math.max(width, fonts.width(line, Pen.SMALL, name.bold()));
      }
    }
    return names.isEmpty() ? 0 : Pen.slack(width) + AWAY + 2;
  }

  void draw(Pen pen, Frame.Area area) {
    draw(pen, area, false);
  }

  /**
   * Draws them.
   *
   * @param left whether they stand left of the data area instead
   */
  void draw(Pen pen, Frame.Area area, boolean left) {
    List<Name> ordered = new ArrayList<>(names);
    ordered.sort(Comparator.comparingDouble(name -> area.y(name.value())));
    double[] middles = apart(ordered, area);
    double edge = left ? area.box().getMinX() : area.box().getMaxX();
    double away = left ? -1 : 1;
    for (int i = 0; i < ordered.size(); i++) {
      Name name = ordered.get(i);
      double level = area.y(name.value());
      if (Math.abs(level - middles[i]) > 3) {
        pen.line(edge + away * 6, level, edge + away * (AWAY - 4), middles[i], name.role(), 0.8);
      }
      pen.text(
          name.lines(),
          edge + away * AWAY,
          middles[i],
          left ? Anchor.END : Anchor.START,
          name.role(),
          Pen.SMALL,
          name.bold());
    }
  }

  private static double[] apart(List<Name> ordered, Frame.Area area) {
    double[] middles = new double[ordered.size()];
    double floor = area.box().getMinY() - 11;
    for (int i = 0; i < middles.length; i++) {
      double half = ordered.get(i).height() / 2;
      middles[i] = Math.max(area.y(ordered.get(i).value()), floor + half);
      floor = middles[i] + half;
    }
    double ceiling = area.box().getMaxY() + 11;
    for (int i = middles.length - 1; i >= 0; i--) {
      double half = ordered.get(i).height() / 2;
      middles[i] = Math.min(middles[i], ceiling - half);
      ceiling = middles[i] - half;
    }
    return middles;
  }
}
