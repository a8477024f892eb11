package io.baipi.figure.flow;

import io.baipi.figure.flow.LaidOut.PlacedGroup;
import io.baipi.figure.flow.LaidOut.PlacedLabel;
import io.baipi.figure.flow.LaidOut.PlacedLink;
import io.baipi.figure.flow.LaidOut.PlacedNode;
import io.baipi.font.PaperFonts;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a chart that is laid out as SVG. Attributes carry the light theme, classes carry the
 * roles, so that the file needs no style sheet and a page can colour it anew.
 */
final class SvgWriter {
  private static final String FONTS =
      "'"
          + PaperFonts.SANS
          + "', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', '"
          + PaperFonts.MONO
          + "', sans-serif";
  private static final double CORNER = 5;

  /** How far below the middle of a line its baseline is, as a part of the size of the text. */
  private static final double BASELINE = 0.36;

  private final LaidOut chart;
  private final Svg svg = new Svg();

  private SvgWriter(LaidOut chart) {
    this.chart = chart;
  }

  /** A colour of the paper: the name in classes, and its value in the light theme. */
  private record Ink(String token, String colour) {
    static final Ink TEXT = new Ink("ink", "#1a1c1e");
    static final Ink SECOND = new Ink("ink2", "#5b6066");
    static final Ink AXIS = new Ink("axis", "#8a8f96");
    static final Ink GROUND = new Ink("ground", "#fdfcf9");

    static Ink of(Role role) {
      return new Ink(role.token(), role.colour());
    }

    String fill() {
      return "fill-" + token;
    }

    String stroke() {
      return "stroke-" + token;
    }
  }

  /**
   * The chart as an {@code <svg>} element.
   *
   * @param prefix what every id in it starts with
   */
  static String write(LaidOut chart, String prefix, Language language, String title, String alt) {
    return new SvgWriter(chart).run(prefix, language, title, alt);
  }

  private String run(String prefix, Language language, String title, String alt) {
    String titleId = prefix + "-title";
    String descId = prefix + "-desc";
    svg.open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "class",
            "flow",
            "role",
            "img",
            "lang",
            language.tag(),
            "viewBox",
            "0 0 " + Svg.number(chart.width()) + " " + Svg.number(chart.height()),
            "width",
            chart.width(),
            "height",
            chart.height(),
            "aria-labelledby",
            titleId + " " + descId,
            "font-family",
            FONTS,
            "font-size",
            Typography.NODE_SIZE)
        .line();
    svg.open("title", "id", titleId).text(title).close("title").line();
    svg.open("desc", "id", descId).text(alt).close("desc").line();
    chart.groups().forEach(this::group);
    chart.links().forEach(this::link);
    chart.nodes().forEach(this::node);
    chart.links().forEach(link -> link.label().ifPresent(this::label));
    chart.groups().forEach(this::groupTitle);
    return svg.close("svg").line().toString();
  }

  private void group(PlacedGroup group) {
    Box box = group.box();
    Look look = group.group().look();
    Ink ink = look.role() == Role.PLAIN ? Ink.AXIS : Ink.of(look.role());
    svg.open("g", "class", "flow-group");
    svg.empty(
        "rect",
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        box.width(),
        "height",
        box.height(),
        "rx",
        2.0,
        "class",
        ink.stroke(),
        "fill",
        "none",
        "stroke",
        ink.colour(),
        "stroke-width",
        0.8,
        "stroke-dasharray",
        "2 3");
    svg.close("g").line();
  }

  /** The title of a subgraph, on a ground of its own since links may run through it. */
  private void groupTitle(PlacedGroup group) {
    double left = group.box().x() + 14;
    double y = group.box().y() + 8;
    double height = group.lines().size() * Typography.GROUP_LEADING;
    svg.open("g", "class", "flow-group-title");
    ground(new Box(left - 4, y, group.titleWidth() + 8, height));
    y += Typography.GROUP_LEADING / 2;
    for (String line : group.lines()) {
      svg.open(
              "text",
              "x",
              left,
              "y",
              y + Typography.GROUP_SIZE * BASELINE,
              "font-size",
              Typography.GROUP_SIZE,
              "font-weight",
              "bold",
              "class",
              Ink.SECOND.fill(),
              "fill",
              Ink.SECOND.colour())
          .text(line)
          .close("text");
      y += Typography.GROUP_LEADING;
    }
    svg.close("g").line();
  }

  private void node(PlacedNode placed) {
    Shape shape = placed.node().shape();
    Look look = placed.node().look();
    Box box = placed.box();
    svg.open("g", "class", "flow-node " + shape.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    outline(shape, box, look);
    switch (shape) {
      case DOUBLE_CIRCLE -> outline(shape, box.inset(4), look);
      case SUBROUTINE -> {
        bar(box.x() + 7, box, look);
        bar(box.right() - 7, box, look);
      }
      default -> {
        // The outline says it all.
      }
    }
    Point centre = box.centre();
    double dx = shape == Shape.FLAG ? Outline.LEAN / 2 : 0;
    double dy = shape == Shape.CYLINDER ? Outline.CAP / 2 : 0;
    lines(
        placed.lines(),
        new Point(centre.x() + dx, centre.y() + dy),
        Typography.NODE_SIZE,
        Typography.NODE_LEADING,
        Ink.TEXT);
    svg.close("g").line();
  }

  private void outline(Shape shape, Box box, Look look) {
    switch (shape) {
      case RECTANGLE, SUBROUTINE -> rectangle(box, 1.5, look);
      case ROUNDED -> rectangle(box, 9, look);
      case STADIUM -> rectangle(box, box.height() / 2, look);
      case CIRCLE, DOUBLE_CIRCLE ->
          shape(
              "ellipse",
              look,
              "cx",
              box.centre().x(),
              "cy",
              box.centre().y(),
              "rx",
              box.width() / 2,
              "ry",
              box.height() / 2);
      case CYLINDER -> shape("path", look, "d", cylinder(box));
      default -> {
        List<String> points =
            Outline.of(shape, box).stream().map(p -> Svg.point(p).replace(' ', ',')).toList();
        shape("polygon", look, "points", String.join(" ", points));
      }
    }
  }

  private void rectangle(Box box, double radius, Look look) {
    shape(
        "rect",
        look,
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        box.width(),
        "height",
        box.height(),
        "rx",
        radius);
  }

  private static String cylinder(Box box) {
    String arc = "A" + Svg.number(box.width() / 2) + " " + Svg.number(Outline.CAP) + " 0 0 ";
    Point topLeft = new Point(box.x(), box.y() + Outline.CAP);
    Point topRight = new Point(box.right(), box.y() + Outline.CAP);
    Point bottomLeft = new Point(box.x(), box.bottom() - Outline.CAP);
    return ("M" + Svg.point(topLeft))
        + (arc + "1 " + Svg.point(topRight))
        + ("V" + Svg.number(bottomLeft.y()))
        + (arc + "1 " + Svg.point(bottomLeft))
        + ("Z M" + Svg.point(topLeft))
        + (arc + "0 " + Svg.point(topRight));
  }

  private void bar(double x, Box box, Look look) {
    shape(
        "path", look, "d", "M" + Svg.point(new Point(x, box.y())) + "V" + Svg.number(box.bottom()));
  }

  private void shape(String element, Look look, Object... geometry) {
    Role role = look.role();
    Ink ink = Ink.of(role);
    List<Object> attributes = new ArrayList<>(List.of(geometry));
    attributes.addAll(
        List.of(
            "class",
            Ink.GROUND.fill() + " " + ink.stroke(),
            "fill",
            Ink.GROUND.colour(),
            "stroke",
            ink.colour(),
            "stroke-width",
            role.width(),
            "stroke-dasharray",
            look.dashed() ? "4 3" : role.dash()));
    svg.empty(element, attributes.toArray());
  }

  private void link(PlacedLink placed) {
    List<Point> points = new ArrayList<>(placed.points());
    if (points.size() < 2) {
      return;
    }
    Link link = placed.link();
    svg.open("g", "class", "flow-link");
    Point start = shortened(points.get(0), points.get(1), link.tail());
    int last = points.size() - 1;
    Point end = shortened(points.get(last), points.get(last - 1), link.head());
    Point tailTip = points.get(0);
    Point headTip = points.get(last);
    points.set(0, start);
    points.set(last, end);
    svg.empty(
        "path",
        "d",
        path(points),
        "class",
        Ink.SECOND.stroke(),
        "fill",
        "none",
        "stroke",
        Ink.SECOND.colour(),
        "stroke-width",
        link.stroke() == Stroke.THICK ? 2.4 : 1.1,
        "stroke-dasharray",
        link.stroke() == Stroke.DOTTED ? "3 3" : "");
    tip(link.tail(), tailTip, placed.points().get(1));
    tip(link.head(), headTip, placed.points().get(last - 1));
    svg.close("g").line();
  }

  /** A line with rounded corners. */
  private static String path(List<Point> points) {
    StringBuilder path = new StringBuilder("M" + Svg.point(points.get(0)));
    for (int i = 1; i < points.size() - 1; i++) {
      Point before = points.get(i - 1);
      Point corner = points.get(i);
      Point after = points.get(i + 1);
      double radius =
          Math.min(CORNER, Math.min(corner.distance(before), corner.distance(after)) / 2);
      path.append("L").append(Svg.point(corner.towards(before, radius)));
      path.append("Q").append(Svg.point(corner)).append(" ");
      path.append(Svg.point(corner.towards(after, radius)));
    }
    return path.append("L").append(Svg.point(points.get(points.size() - 1))).toString();
  }

  private static Point shortened(Point tip, Point before, Tip kind) {
    double by =
        switch (kind) {
          case ARROW -> 6;
          case CIRCLE -> 7;
          case CROSS, NONE -> 0;
        };
    return tip.towards(before, Math.min(by, tip.distance(before)));
  }

  private void tip(Tip kind, Point tip, Point before) {
    Ink ink = Ink.SECOND;
    switch (kind) {
      case ARROW -> {
        Point foot = tip.towards(before, 7.5);
        double nx = (tip.y() - foot.y()) * 0.46;
        double ny = (foot.x() - tip.x()) * 0.46;
        List<Point> corners =
            List.of(
                tip,
                new Point(foot.x() + nx, foot.y() + ny),
                new Point(foot.x() - nx, foot.y() - ny));
        svg.empty(
            "polygon",
            "points",
            String.join(" ", corners.stream().map(p -> Svg.point(p).replace(' ', ',')).toList()),
            "class",
            ink.fill(),
            "fill",
            ink.colour());
      }
      case CIRCLE -> {
        Point centre = tip.towards(before, 4);
        svg.empty(
            "circle",
            "cx",
            centre.x(),
            "cy",
            centre.y(),
            "r",
            3.5,
            "class",
            Ink.GROUND.fill() + " " + ink.stroke(),
            "fill",
            Ink.GROUND.colour(),
            "stroke",
            ink.colour(),
            "stroke-width",
            1.1);
      }
      case CROSS -> {
        Point centre = tip.towards(before, 7);
        svg.empty(
            "path",
            "d",
            "M" + Svg.point(new Point(centre.x() - 4, centre.y() - 4)) + "l8 8m0 -8l-8 8",
            "class",
            ink.stroke(),
            "stroke",
            ink.colour(),
            "stroke-width",
            1.4);
      }
      case NONE -> {
        // A line that just ends.
      }
    }
  }

  private void label(PlacedLabel label) {
    Box box = label.box();
    svg.open("g", "class", "flow-label");
    ground(box);
    lines(label.lines(), box.centre(), Typography.LINK_SIZE, Typography.LINK_LEADING, Ink.SECOND);
    svg.close("g").line();
  }

  /** An empty place on the drawing. */
  private void ground(Box box) {
    svg.empty(
        "rect",
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        box.width(),
        "height",
        box.height(),
        "class",
        Ink.GROUND.fill(),
        "fill",
        Ink.GROUND.colour());
  }

  private void lines(List<String> lines, Point centre, double size, double leading, Ink ink) {
    double y = centre.y() - (lines.size() - 1) * leading / 2 + size * BASELINE;
    for (String line : lines) {
      svg.open(
              "text",
              "x",
              centre.x(),
              "y",
              y,
              "text-anchor",
              "middle",
              "font-size",
              size,
              "class",
              ink.fill(),
              "fill",
              ink.colour())
          .text(line)
          .close("text");
      y += leading;
    }
  }
}
