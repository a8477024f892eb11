package io.baipi.pdf.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Reads an SVG drawing strictly: an element or attribute that is not known stops it, so that
 * nothing is drawn differently from what the drawing says.
 */
final class DrawingReader {
  private static final Map<String, Set<String>> GEOMETRY =
      Map.of(
          "g", Set.of("transform"),
          "rect", Set.of("x", "y", "width", "height", "rx", "ry", "transform"),
          "circle", Set.of("cx", "cy", "r", "transform"),
          "ellipse", Set.of("cx", "cy", "rx", "ry", "transform"),
          "line", Set.of("x1", "y1", "x2", "y2", "transform"),
          "polyline", Set.of("points", "transform"),
          "polygon", Set.of("points", "transform"),
          "path", Set.of("d", "transform"),
          "text", Set.of("x", "y", "dx", "dy", "transform"),
          "svg", Set.of("viewBox", "width", "height", "style", "alt"));

  /** What nobody sees. */
  private static final Set<String> UNSEEN =
      Set.of("class", "id", "lang", "xml:lang", "role", "tabindex", "focusable", "version");

  private static final Set<String> WORDS = Set.of("title", "desc");
  private static final Pattern SIZE =
      Pattern.compile("\\s*(?:(?:width|height)\\s*:\\s*[0-9.]+[a-z]*\\s*;?\\s*)*");
  private static final Pattern TURN = Pattern.compile("([a-z]+)\\s*\\(([^()]*)\\)[\\s,]*");
  private static final double ALIKE = 1e-6;

  private final List<Mark> marks = new ArrayList<>();

  Drawing read(Element svg) {
    Said said = said(svg, "svg");
    if (!SIZE.matcher(said.of("style")).matches()) {
      throw new UnknownMarkException("style");
    }
    List<Double> box = Numbers.all(said.of("viewBox"));
    if (box.size() != 4 || box.get(2) <= 0 || box.get(3) <= 0) {
      throw new UnknownMarkException("viewBox");
    }
    children(svg, Style.usual().with(said.style), new AffineTransform());
    return new Drawing(box.get(0), box.get(1), box.get(2), box.get(3), List.copyOf(marks));
  }

  /** What an element says of its place and of its look. */
  private record Said(Map<String, String> geometry, Map<String, String> style) {
    String of(String name) {
      return geometry.getOrDefault(name, "");
    }

    double number(String name) {
      return geometry.containsKey(name) ? Numbers.one(of(name)) : 0;
    }
  }

  private static Said said(Element element, String name) {
    Set<String> known = GEOMETRY.get(name);
    if (known == null) {
      throw new UnknownMarkException(name);
    }
    Map<String, String> geometry = new HashMap<>();
    Map<String, String> style = new HashMap<>();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String key = attributes.item(i).getNodeName();
      String value = attributes.item(i).getNodeValue();
      if (known.contains(key)) {
        geometry.put(key, value);
      } else if (Style.isName(key)) {
        style.put(key, value);
      } else if (!UNSEEN.contains(key)
          && !key.startsWith("aria-")
          && !key.startsWith("data-")
          && !key.startsWith("xmlns")) {
        throw new UnknownMarkException(key);
      }
    }
    return new Said(geometry, style);
  }

  private void children(Element parent, Style inherited, AffineTransform place) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        String name = child.getTagName();
        if (!WORDS.contains(name)) {
          Said said = said(child, name);
          Style style = inherited.with(said.style);
          AffineTransform own = new AffineTransform(place);
          own.concatenate(transform(said.of("transform")));
          element(child, name, said, style, own);
        }
      }
    }
  }

  private void element(
      Element element, String name, Said said, Style style, AffineTransform place) {
    switch (name) {
      case "g" -> children(element, style, place);
      case "text" -> text(element, said, style, place);
      case "svg" -> throw new UnknownMarkException("svg in svg");
      default -> shape(element, shape(name, said), style, place);
    }
  }

  private void shape(Element element, Shape shape, Style style, AffineTransform place) {
    if (element.getFirstChild() != null) {
      throw new UnknownMarkException(element.getTagName());
    }
    Mark.Fill fill = shape instanceof Line2D ? null : style.fill();
    Mark.Line line = style.line(scale(place));
    boolean isThere = !(shape instanceof Path2D path) || path.getCurrentPoint() != null;
    if (isThere && (fill != null || line != null)) {
      Shape placed = place.isIdentity() ? shape : place.createTransformedShape(shape);
      marks.add(new Mark.Painted(placed, fill, line));
    }
  }

  private static Shape shape(String name, Said said) {
    return switch (name) {
      case "rect" -> rectangle(said);
      case "circle" -> ellipse(said, said.number("r"), said.number("r"));
      case "ellipse" -> ellipse(said, said.number("rx"), said.number("ry"));
      case "line" ->
          new Line2D.Double(
              said.number("x1"), said.number("y1"), said.number("x2"), said.number("y2"));
      case "polyline" -> PathReader.points(said.of("points"), false);
      case "polygon" -> PathReader.points(said.of("points"), true);
      default -> PathReader.path(said.of("d"));
    };
  }

  private static Shape rectangle(Said said) {
    double width = said.number("width");
    double height = said.number("height");
    if (width <= 0 || height <= 0) {
      return new Path2D.Double();
    }
    double rx = said.number(said.geometry.containsKey("rx") ? "rx" : "ry");
    double ry = said.number(said.geometry.containsKey("ry") ? "ry" : "rx");
    double x = said.number("x");
    double y = said.number("y");
    return rx > 0 && ry > 0
        ? new RoundRectangle2D.Double(
            x, y, width, height, Math.min(2 * rx, width), Math.min(2 * ry, height))
        : new Rectangle2D.Double(x, y, width, height);
  }

  private static Shape ellipse(Said said, double rx, double ry) {
    return rx <= 0 || ry <= 0
        ? new Path2D.Double()
        : new Ellipse2D.Double(said.number("cx") - rx, said.number("cy") - ry, 2 * rx, 2 * ry);
  }

  private void text(Element element, Said said, Style style, AffineTransform place) {
    StringBuilder words = new StringBuilder();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeType() == Node.TEXT_NODE) {
        words.append(node.getNodeValue());
      } else if (node.getNodeType() != Node.COMMENT_NODE) {
        throw new UnknownMarkException("text");
      }
    }
    String text = words.toString().replaceAll("[\\n\\r]", "").replaceAll("[ \\t]+", " ").strip();
    Mark.Fill fill = style.fill();
    if (style.line(1) != null) {
      throw new UnknownMarkException("stroke");
    }
    double size = style.size();
    scale(place);
    AffineTransform own = new AffineTransform(place);
    own.translate(said.number("x") + said.number("dx"), said.number("y") + said.number("dy"));
    double[] m = new double[6];
    own.getMatrix(m);
    List<Double> matrix = List.of(m[0], m[1], m[2], m[3], m[4], m[5]);
    if (fill != null && !text.isEmpty() && size > 0) {
      marks.add(
          new Mark.Lettered(
              text, style.families(), style.bold(), size, style.anchor(), matrix, fill));
    }
  }

  /** How much a transform enlarges; one that skews or stretches is not known. */
  private static double scale(AffineTransform place) {
    double a = place.getScaleX();
    double b = place.getShearY();
    if (Math.abs(a - place.getScaleY()) > ALIKE || Math.abs(b + place.getShearX()) > ALIKE) {
      throw new UnknownMarkException("transform");
    }
    return Math.sqrt(a * a + b * b);
  }

  private static AffineTransform transform(String said) {
    AffineTransform place = new AffineTransform();
    Matcher turn = TURN.matcher(said.strip());
    int end = 0;
    while (turn.find() && turn.start() == end) {
      place.concatenate(transform(turn.group(1), Numbers.all(turn.group(2))));
      end = turn.end();
    }
    if (end != said.strip().length()) {
      throw new UnknownMarkException(said);
    }
    return place;
  }

  private static AffineTransform transform(String name, List<Double> n) {
    return switch (name + n.size()) {
      case "translate1" -> AffineTransform.getTranslateInstance(n.get(0), 0);
      case "translate2" -> AffineTransform.getTranslateInstance(n.get(0), n.get(1));
      case "scale1" -> AffineTransform.getScaleInstance(n.get(0), n.get(0));
      case "rotate1" -> AffineTransform.getRotateInstance(StrictMath.toRadians(n.get(0)));
      case "rotate3" ->
          AffineTransform.getRotateInstance(StrictMath.toRadians(n.get(0)), n.get(1), n.get(2));
      case "matrix6" ->
          new AffineTransform(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5));
      default -> throw new UnknownMarkException(name);
    };
  }
}
