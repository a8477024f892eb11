package io.baipi.figure.chart;

import java.awt.Font;
import java.awt.Rectangle;
import java.awt.Shape;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Batik's drawing surface, which also keeps what Java's 2D interface loses: where a text is
 * anchored. A browser that sets the text in another font then still keeps it centred or flush
 * right.
 */
final class ChartGraphics extends SVGGraphics2D {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String FAMILY =
      "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

  /** Which point of a text its place is. */
  enum Anchor {
    START("start", 0),
    MIDDLE("middle", 0.5),
    END("end", 1);

    private final String word;
    private final double share;

    Anchor(String word, double share) {
      this.word = word;
      this.share = share;
    }
  }

  private Anchor ticks = Anchor.START;
  private Optional<Place> shown = Optional.empty();
  private double leftmost;
  private double rightmost;

  private ChartGraphics(SVGGeneratorContext context) {
    super(context, false);
    domTreeManager.removeGroupManager(domGroupManager);
    domGroupManager =
        new DOMGroupManager(gc, domTreeManager) {
          @Override
          public void addElement(Element element, short method) {
            shown.ifPresent(
                place -> {
                  element.setAttributeNS(null, "data-row", String.valueOf(place.row()));
                  element.setAttributeNS(null, "data-column", place.words());
                });
            super.addElement(element, method);
          }
        };
    domTreeManager.addGroupManager(domGroupManager);
  }

  static ChartGraphics blank() {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setPrecision(2);
    return new ChartGraphics(context);
  }

  /** What the texts that the chart library places, by their left end, are anchored at. */
  void anchorTicks(Anchor anchor) {
    ticks = anchor;
  }

  @Override
  public void drawString(String text, float x, float y) {
    double width = getFontMetrics().getStringBounds(text, this).getWidth();
    write(text, x + width * ticks.share, y, ticks);
  }

  /** Draws what shows a value. */
  void show(Optional<Place> value, Runnable drawing) {
    shown = value;
    drawing.run();
    shown = Optional.empty();
  }

  /** Whether every text so far lies inside a width. */
  boolean fits(double width) {
    return leftmost > -1 && rightmost < width + 1;
  }

  /** A small circle that is not seen. */
  void spot(double x, double y) {
    Element element = getDOMFactory().createElementNS(SVG, "circle");
    element.setAttributeNS(null, "cx", getGeneratorContext().doubleString(x));
    element.setAttributeNS(null, "cy", getGeneratorContext().doubleString(y));
    element.setAttributeNS(null, "r", "4");
    element.setAttributeNS(null, "fill", "none");
    getDOMGroupManager().addElement(element, DOMGroupManager.FILL);
  }

  /** Writes a text with its baseline at y. */
  void write(String text, double x, double y, Anchor anchor) {
    Font font = getFont();
    double width = getFontMetrics().getStringBounds(text, this).getWidth();
    leftmost = Math.min(leftmost, x - width * anchor.share);
    rightmost = Math.max(rightmost, x + width * (1 - anchor.share));
    Element element = getDOMFactory().createElementNS(SVG, "text");
    element.setAttributeNS(null, "x", getGeneratorContext().doubleString(x));
    element.setAttributeNS(null, "y", getGeneratorContext().doubleString(y));
    element.setAttributeNS(null, "text-anchor", anchor.word);
    element.setAttributeNS(null, "font-family", FAMILY);
    element.setAttributeNS(null, "font-size", getGeneratorContext().doubleString(font.getSize2D()));
    // A font file that is bold by itself has the plain style in Java.
    boolean bold = font.getFontName(java.util.Locale.ROOT).endsWith("Bold");
    element.setAttributeNS(null, "font-weight", bold ? "bold" : "normal");
    element.setAttributeNS(XML, "xml:space", "preserve");
    element.appendChild(getDOMFactory().createTextNode(text));
    getDOMGroupManager().addElement(element, DOMGroupManager.FILL);
  }

  /** Nothing is drawn outside its frame, so that clipping would only add weight. */
  @Override
  public void clip(Shape shape) {}

  @Override
  public void setClip(Shape shape) {}

  @Override
  public void setClip(int x, int y, int width, int height) {}

  @Override
  public void clipRect(int x, int y, int width, int height) {}

  @Override
  public Shape getClip() {
    return new Rectangle(0, 0, 10_000, 100_000);
  }

  /** The drawing as an SVG file. */
  String svg(double width, double height) {
    Element root = getRoot();
    root.setAttributeNS(null, "width", getGeneratorContext().doubleString(width));
    root.setAttributeNS(null, "height", getGeneratorContext().doubleString(height));
    try (StringWriter out = new StringWriter()) {
      stream(root, out, false, false);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
