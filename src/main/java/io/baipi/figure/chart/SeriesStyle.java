package io.baipi.figure.chart;

import io.baipi.html.SvgFinisher.Role;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** How the first, second, … series differ: by colour, and by dash, marker or filling. */
record SeriesStyle(Role role, float[] dash, double opacity) {
  private static final SeriesStyle[] ALL = {
    new SeriesStyle(Role.S1, new float[0], 1),
    new SeriesStyle(Role.S2, new float[] {7, 4}, 0.35),
    new SeriesStyle(Role.S3, new float[] {2, 3}, 0.7),
    new SeriesStyle(Role.S4, new float[] {10, 3, 2, 3}, 0.15)
  };

  static SeriesStyle of(int series) {
    return ALL[series % ALL.length];
  }

  BasicStroke stroke() {
    return dash.length == 0
        ? new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }

  static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  static Shape diamond(double x, double y, double radius) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - radius);
    path.lineTo(x + radius, y);
    path.lineTo(x, y + radius);
    path.lineTo(x - radius, y);
    path.closePath();
    return path;
  }

  /** The marker of a series: a circle, a square, a diamond, a triangle. */
  static Shape marker(int series, double x, double y, double radius) {
    return switch (series % 4) {
      case 0 -> circle(x, y, radius);
      case 1 ->
          new Rectangle2D.Double(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8);
      case 2 -> diamond(x, y, radius * 1.25);
      default -> {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - radius * 1.15);
        path.lineTo(x + radius * 1.1, y + radius * 0.85);
        path.lineTo(x - radius * 1.1, y + radius * 0.85);
        path.closePath();
        yield path;
      }
    };
  }
}
