package io.baipi.card;

import io.baipi.html.SvgFinisher.Role;
import io.baipi.text.Language;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A sheet of the paper's ground to draw on, in the light theme. */
final class Canvas {
  private final BufferedImage image;
  private final Graphics2D graphics;
  private final Lettering lettering;
  private final Language language;

  Canvas(int width, int height, Lettering lettering, Language language) {
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    this.graphics = image.createGraphics();
    this.lettering = lettering;
    this.language = language;
    quality(graphics);
    graphics.setColor(colour(Role.GROUND));
    graphics.fillRect(0, 0, width, height);
  }

  /** What makes a drawing smooth, and the same everywhere. */
  static void quality(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  static Color colour(Role role) {
    return Color.decode(role.hex());
  }

  /** The width of a line of text, in pixels. */
  double width(String text, double size, boolean bold) {
    return lettering.line(text, size, bold, language).width();
  }

  /** A line of text that begins at {@code x}. */
  void text(String text, double x, double y, double size, boolean bold, Role role) {
    fill(lettering.line(text, size, bold, language), x, y, role);
  }

  /** A line of text that ends at {@code x}. */
  void textEnding(String text, double x, double y, double size, boolean bold, Role role) {
    Lettering.Line line = lettering.line(text, size, bold, language);
    fill(line, x - line.width(), y, role);
  }

  private void fill(Lettering.Line line, double x, double y, Role role) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.setColor(colour(role));
    graphics.fill(line.outline());
    graphics.setTransform(before);
  }

  /** A hairline across. */
  void rule(double x1, double x2, double y, Role role) {
    graphics.setColor(colour(role));
    graphics.fill(new Rectangle2D.Double(x1, Math.round(y), x2 - x1, 1));
  }

  /** A drawing in a box, from its top left; what is taller than the box is cut. */
  void drawing(Drawing drawing, double x, double y, double scale, double height) {
    AffineTransform before = graphics.getTransform();
    boolean cut = drawing.height() * scale > height + 0.5;
    if (cut) {
      graphics.setClip(
          new Rectangle2D.Double(x - 4, y - 4, drawing.width() * scale + 8, height + 4));
    }
    graphics.translate(x, y);
    graphics.scale(scale, scale);
    drawing.paint(graphics);
    graphics.setTransform(before);
    graphics.setClip(null);
    if (cut) {
      graphics.setColor(colour(Role.GRID));
      graphics.draw(new Line2D.Double(x, y + height, x + drawing.width() * scale, y + height));
    }
  }

  /** The finished picture; nothing can be drawn any more. */
  BufferedImage done() {
    graphics.dispose();
    return image;
  }
}
