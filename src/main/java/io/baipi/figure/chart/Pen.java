package io.baipi.figure.chart;

import io.baipi.figure.chart.ChartGraphics.Anchor;
import io.baipi.font.PaperFonts;
import io.baipi.html.SvgFinisher.Role;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Optional;

/**
 * Draws in roles instead of colours, and text in the paper's own font.
 *
 * @param place the values that everything it draws shows; empty for what shows none
 */
record Pen(ChartGraphics graphics, PaperFonts fonts, Optional<Place> place) {
  /** The size of labels in user units. */
  static final double LABEL = 14;

  /** The size of ticks, axis titles and side remarks in user units. */
  static final double SMALL = 12.5;

  static final double LEADING = 1.35;

  /** The room for a text of a width: a reader's own fonts can be wider than the paper's. */
  static double slack(double width) {
    return width * 1.08;
  }

  Pen(ChartGraphics graphics, PaperFonts fonts) {
    this(graphics, fonts, Optional.empty());
  }

  /** A pen for the mark of a value. */
  Pen of(Place value) {
    return new Pen(graphics, fonts, Optional.of(value));
  }

  static Color colour(Role role) {
    return Color.decode(role.hex());
  }

  static Color colour(Role role, double opacity) {
    Color solid = colour(role);
    return new Color(
        solid.getRed(), solid.getGreen(), solid.getBlue(), (int) Math.round(255 * opacity));
  }

  void fill(Shape shape, Role role) {
    fill(shape, role, 1);
  }

  void fill(Shape shape, Role role, double opacity) {
    graphics.setPaint(opacity == 1 ? colour(role) : colour(role, opacity));
    graphics.show(place, () -> graphics.fill(shape));
  }

  void outline(Shape shape, Role role, double width) {
    graphics.setPaint(colour(role));
    graphics.setStroke(new BasicStroke((float) width));
    graphics.show(place, () -> graphics.draw(shape));
  }

  /** A place that shows a value which the chart library draws. */
  void spot(double x, double y) {
    graphics.show(place, () -> graphics.spot(x, y));
  }

  void line(double x1, double y1, double x2, double y2, Role role, double width) {
    outline(new Line2D.Double(x1, y1, x2, y2), role, width);
  }

  /** One line of text with its vertical middle at y. */
  void text(String text, double x, double y, Anchor anchor, Role role, double size, boolean bold) {
    graphics.setPaint(colour(role));
    graphics.setFont(fonts.sans(size, bold));
    graphics.show(place, () -> graphics.write(text, x, y + size * 0.36, anchor));
  }

  /** Several lines, centred around y. */
  void text(
      List<String> lines, double x, double y, Anchor anchor, Role role, double size, boolean bold) {
    double leading = size * LEADING;
    double top = y - leading * (lines.size() - 1) / 2;
    for (int i = 0; i < lines.size(); i++) {
      text(lines.get(i), x, top + i * leading, anchor, role, size, bold);
    }
  }

  double width(String text, double size, boolean bold) {
    return fonts.width(text, size, bold);
  }
}
