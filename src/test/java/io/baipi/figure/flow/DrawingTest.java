package io.baipi.figure.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.figure.flow.LaidOut.PlacedGroup;
import io.baipi.figure.flow.LaidOut.PlacedLabel;
import io.baipi.figure.flow.LaidOut.PlacedLink;
import io.baipi.figure.flow.LaidOut.PlacedNode;
import io.baipi.text.Language;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What every drawing must be like, tried on all charts of the tests and of the paper. */
class DrawingTest {
  private static final double HAIR = 0.6;

  static Stream<Arguments> charts() {
    return Charts.sources().entrySet().stream()
        .map((Map.Entry<String, String> e) -> Arguments.of(e.getKey(), e.getValue()));
  }

  private static boolean overlap(Box a, Box b) {
    return a.x() < b.right() - HAIR
        && b.x() < a.right() - HAIR
        && a.y() < b.bottom() - HAIR
        && b.y() < a.bottom() - HAIR;
  }

  private static boolean holds(Box outer, Box inner) {
    return inner.x() > outer.x() - HAIR
        && inner.y() > outer.y() - HAIR
        && inner.right() < outer.right() + HAIR
        && inner.bottom() < outer.bottom() + HAIR;
  }

  @ParameterizedTest
  @MethodSource("charts")
  void nothing_overlaps_and_nothing_is_cut(String name, String source) {
    LaidOut chart = Charts.laidOut(source);
    Box page = new Box(0, 0, chart.width(), chart.height());
    List<Box> boxes = new ArrayList<>();
    chart.nodes().forEach(node -> boxes.add(node.box()));
    chart.links().forEach(link -> link.label().map(PlacedLabel::box).ifPresent(boxes::add));
    for (int i = 0; i < boxes.size(); i++) {
      assertThat(holds(page, boxes.get(i))).isTrue();
      for (int j = i + 1; j < boxes.size(); j++) {
        assertThat(overlap(boxes.get(i), boxes.get(j)))
            .as("%s: %s and %s", name, boxes.get(i), boxes.get(j))
            .isFalse();
      }
    }
    for (PlacedLink link : chart.links()) {
      for (Point point : link.points()) {
        assertThat(holds(page, new Box(point.x(), point.y(), 0, 0))).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void every_line_of_text_fits_its_place(String name, String source) {
    LaidOut chart = Charts.laidOut(source);
    for (PlacedNode node : chart.nodes()) {
      double y = node.box().centre().y() - node.lines().size() * Typography.NODE_LEADING / 2;
      for (String line : node.lines()) {
        double half = Charts.FONTS.width(line, Typography.NODE_SIZE, false) / 2;
        assertThat(2 * half).as(name + ": " + line).isLessThan(node.box().width() - 8);
        if (node.node().shape() == Shape.DIAMOND) {
          // The letters, without the leading above and below them.
          double far =
              Math.max(
                  Math.abs(y + 3 - node.box().centre().y()),
                  Math.abs(y + Typography.NODE_LEADING - 3 - node.box().centre().y()));
          assertThat(2 * half / node.box().width() + 2 * far / node.box().height())
              .as(name + ": " + line)
              .isLessThan(1);
        }
        y += Typography.NODE_LEADING;
      }
    }
    for (PlacedGroup group : chart.groups()) {
      assertThat(group.titleWidth()).as(name).isLessThan(group.box().width() - 16);
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void subgraphs_hold_what_is_theirs_and_nothing_else(String name, String source) {
    LaidOut chart = Charts.laidOut(source);
    for (PlacedGroup group : chart.groups()) {
      for (PlacedNode node : chart.nodes()) {
        boolean inside = isInside(chart, node.node().group().orElse(""), group.group().id());
        assertThat(holds(group.box(), node.box())).as(name).isEqualTo(inside);
        assertThat(overlap(group.box(), node.box())).as(name).isEqualTo(inside);
      }
    }
  }

  private static boolean isInside(LaidOut chart, String groupId, String wanted) {
    return chart.groups().stream()
        .filter(group -> group.group().id().equals(groupId))
        .anyMatch(
            group ->
                groupId.equals(wanted)
                    || isInside(chart, group.group().parent().orElse(""), wanted));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void links_are_upright_or_level_and_end_on_outlines(String name, String source) {
    LaidOut chart = Charts.laidOut(source);
    for (PlacedLink link : chart.links()) {
      List<Point> points = link.points();
      for (int i = 1; i < points.size(); i++) {
        double dx = Math.abs(points.get(i).x() - points.get(i - 1).x());
        double dy = Math.abs(points.get(i).y() - points.get(i - 1).y());
        assertThat(Math.min(dx, dy)).as(name).isLessThan(HAIR);
      }
      for (PlacedNode node : chart.nodes()) {
        if (node.node().id().equals(link.link().from())) {
          assertThat(onOutline(node, points.get(0))).as(name).isTrue();
        }
        if (node.node().id().equals(link.link().to())) {
          assertThat(onOutline(node, points.get(points.size() - 1))).as(name).isTrue();
        }
      }
    }
  }

  private static boolean onOutline(PlacedNode node, Point point) {
    List<Point> outline = Outline.of(node.node().shape(), node.box());
    for (int i = 0; i < outline.size(); i++) {
      Point a = outline.get(i);
      Point b = outline.get((i + 1) % outline.size());
      if (Math.abs(a.distance(point) + point.distance(b) - a.distance(b)) < 0.05) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("charts")
  void the_svg_is_well_formed_and_holds_no_style_script_or_link(String name, String source)
      throws Exception {
    String svg = svg(source, "a<b & \"c\"");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    NodeList elements = document.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      assertThat(element.getTagName())
          .as(name)
          .isIn(
              "svg", "title", "desc", "g", "rect", "path", "polygon", "ellipse", "circle", "text");
      for (int j = 0; j < element.getAttributes().getLength(); j++) {
        String attribute = element.getAttributes().item(j).getNodeName();
        assertThat(attribute).doesNotStartWith("on").isNotIn("style", "href");
        if (attribute.equals("id")) {
          assertThat(element.getAttribute("id")).startsWith("fig-x-zh-");
        }
        if (attribute.equals("fill") && !element.getAttribute("fill").equals("none")) {
          assertThat(element.getAttribute("class")).contains("fill-");
        }
        if (attribute.equals("stroke")) {
          assertThat(element.getAttribute("class")).contains("stroke-");
        }
      }
    }
    assertThat(document.getDocumentElement().getAttribute("viewBox")).startsWith("0 0 ");
    assertThat(svg).doesNotContain("NaN", "Infinity");
  }

  private static String svg(String source, String title) {
    return FlowCharts.drawSource(
            Charts.FONTS,
            source,
            Location.at("t", 1, 1),
            Language.ZH,
            "fig-x",
            title,
            new Diagnostics())
        .orElseThrow()
        .svg();
  }

  @Test
  void script_in_a_label_stays_text() {
    String svg = svg("flowchart TD\nA[\"<script>alert(1)</script>\"] --> B[<img src=x>]", "t");
    assertThat(svg)
        .contains("&lt;script&gt;alert(1)", "&lt;img src=x&gt;")
        .doesNotContain("<script", "<img");
  }

  @Test
  void a_wide_chart_is_turned() {
    LaidOut chart = Charts.laidOut(Charts.sources().getOrDefault("wide.mmd", ""));
    assertThat(chart.width()).isLessThan(Layouts.COLUMN);
    assertThat(chart.height()).isGreaterThan(chart.width());
  }

  @Test
  void a_chart_that_stays_wide_is_marked_and_reported() {
    StringBuilder ladder = new StringBuilder("flowchart TD\n");
    for (int i = 0; i < 25; i++) {
      ladder.append("a%d --> a%d[一二三四五六七八九十] & b%d[一二三四五六七八九十]\n".formatted(i, i + 1, i));
    }
    Diagnostics diagnostics = new Diagnostics();
    FlowDrawing drawing =
        FlowCharts.drawSource(
                Charts.FONTS,
                ladder.toString(),
                Location.at("t", 3, 1),
                Language.EN,
                "fig-x",
                "t",
                diagnostics)
            .orElseThrow();
    assertThat(drawing.wide()).isTrue();
    assertThat(Charts.told(diagnostics)).hasSize(1);
    assertThat(Charts.told(diagnostics).get(0)).startsWith("3:1 diagram.too-wide");
  }

  @Test
  void a_chart_that_the_layout_refuses_is_reported() {
    Chart chart = Charts.parsed("flowchart TD\nA --> B");
    Chart broken = new Chart(chart.flow(), List.of(), chart.nodes().subList(0, 1), chart.links());
    Diagnostics diagnostics = new Diagnostics();
    assertThat(Layouts.fitting(broken, Charts.FONTS, Location.at("t", 3, 1), diagnostics))
        .isEmpty();
    assertThat(Charts.told(diagnostics).get(0)).startsWith("3:1 diagram.layout");
  }

  @Test
  void links_of_one_node_share_a_trunk_unless_that_could_be_misread() {
    assertThat(starts("flowchart TD\nA --> B & C & D")).hasSize(1);
    assertThat(starts("flowchart TD\nA --> B\nA -.-> C")).hasSize(2);
    assertThat(starts("flowchart TD\nA --> B & C\nB --> A")).hasSize(3);
    // A–D shares its start, so that it must not share its end.
    List<PlacedLink> links = Charts.laidOut("flowchart TD\nA --> C & D\nB --> D").links();
    assertThat(links.get(0).points().get(0)).isEqualTo(links.get(1).points().get(0));
    assertThat(last(links.get(1))).isNotEqualTo(last(links.get(2)));
    List<PlacedLink> merged = Charts.laidOut("flowchart TD\nA & B & C --> D").links();
    assertThat(last(merged.get(0))).isEqualTo(last(merged.get(1)));
  }

  private static Point last(PlacedLink link) {
    return link.points().get(link.points().size() - 1);
  }

  private static List<Point> starts(String source) {
    return Charts.laidOut(source).links().stream()
        .map(link -> link.points().get(0))
        .distinct()
        .toList();
  }

  @Test
  void a_line_is_clipped_to_a_slope_and_to_a_curve() {
    Box box = new Box(0, 0, 100, 40);
    Point slope =
        Outline.meet(Outline.of(Shape.DIAMOND, box), new Point(25, -30), new Point(25, 0), 100);
    assertThat(slope.y()).isCloseTo(10, within(1e-6));
    Point curve =
        Outline.meet(Outline.of(Shape.CIRCLE, box), new Point(130, 20), new Point(100, 20), 100);
    assertThat(curve.x()).isCloseTo(100, within(1e-6));
    Point notch =
        Outline.meet(Outline.of(Shape.FLAG, box), new Point(-30, 20), new Point(0, 20), 100);
    assertThat(notch.x()).isCloseTo(Outline.LEAN, within(1e-6));
  }

  @Test
  void numbers_have_one_decimal_at_most() {
    assertThat(List.of(Svg.number(1), Svg.number(1.25), Svg.number(-0.04), Svg.number(-0.26)))
        .containsExactly("1", "1.3", "0", "-0.3");
  }

  @Test
  void a_style_of_the_source_changes_outlines_only() {
    String svg = svg("flowchart TD\nA --> B\nstyle A fill:#4CAF50\nstyle B fill:#f44336", "t");
    assertThat(svg)
        .contains("class=\"fill-ground stroke-s3\"", "class=\"fill-ground stroke-hi\"")
        .doesNotContain("4CAF50", "f44336");
  }

  @Test
  void links_that_are_not_drawn_are_not_told() {
    Chart chart = Charts.parsed("flowchart TD\nA ~~~ B\nA <--> B\nA ==x|重| B\nB -.- A");
    assertThat(new Wording(chart, Language.ZH).description())
        .isEqualTo("“A” ↔ “B”。\n“A” → “B”（标注：重，粗线）。\n“B” — “A”（虚线）。");
    assertThat(new Wording(chart, Language.EN).alt())
        .isEqualTo("Flow chart with 2 nodes and 3 links.");
  }

  @Test
  void subgraphs_are_told_with_what_they_hold() {
    Chart chart = Charts.parsed("flowchart TD\nsubgraph g [组]\nA\nsubgraph h [内]\nB\nend\nend");
    assertThat(new Wording(chart, Language.ZH).description())
        .startsWith("“组”包含“A”、“内”。\n“内”包含“B”。");
    assertThat(new Wording(chart, Language.EN).description()).startsWith("“组” holds “A”, “内”.");
  }
}
