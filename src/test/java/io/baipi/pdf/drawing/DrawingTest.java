package io.baipi.pdf.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class DrawingTest {
  @Test
  void attributes_are_inherited_and_classes_mean_nothing() {
    Mark.Painted mark =
        painted(
            "<g fill=\"#1d5b94\" stroke=\"#fff\" class=\"fill-s1\"><rect x=\"1\" y=\"2\" width=\"3\""
                + " height=\"4\" fill-opacity=\"0.5\" stroke-dasharray=\"4, 3\""
                + " stroke-linecap=\"square\"/></g>");

    assertThat(mark.shape()).isEqualTo(new Rectangle2D.Double(1, 2, 3, 4));
    assertThat(mark.fill()).isEqualTo(new Mark.Fill(new Color(0x1d5b94), 0.5, false));
    assertThat(mark.line()).isEqualTo(new Mark.Line(Color.WHITE, 1, 1, 2, 0, List.of(4.0, 3.0)));
  }

  @Test
  void text_knows_its_font_its_place_and_its_anchor() {
    Mark mark =
        marks(
                "<g transform=\"translate(10 20)\"><text x=\"1\" y=\"2\" dy=\"3\" text-anchor=\"end\""
                    + " font-weight=\"700\" font-size=\"9px\" font-family=\"'A B', C\" fill=\"#5b6066\">\n"
                    + "  两  个 </text></g>")
            .get(0);

    assertThat(mark)
        .isEqualTo(
            new Mark.Lettered(
                "两 个",
                List.of("A B", "C"),
                true,
                9,
                1,
                List.of(1.0, 0.0, 0.0, 1.0, 11.0, 25.0),
                new Mark.Fill(new Color(0x5b6066), 1, false)));
  }

  @Test
  void a_path_may_be_written_with_relative_commands_and_arcs() {
    assertThat(bounds("<path d=\"m1,1h4v3l-1 1q1 1 2-1c0,0 1,0 1,1z\"/>"))
        .isEqualTo(bounds("<path d=\"M1 1L5 1 5 4 4 5Q5 6 6 4C6 4 7 4 7 5Z\"/>"));
    Rectangle2D half = bounds("<path d=\"M0 10A10 10 0 0 1 20 10\"/>");
    assertThat(half.getMinX()).isCloseTo(0, within(1e-9));
    assertThat(half.getMaxX()).isCloseTo(20, within(1e-9));
    assertThat(half.getMinY()).as("it rises").isCloseTo(0, within(1e-9));
    assertThat(half.getMaxY()).isCloseTo(10, within(1e-9));
  }

  @Test
  void a_turned_shape_is_where_it_was_turned_to_and_its_line_grows_with_it() {
    Mark.Painted mark =
        painted(
            "<g transform=\"scale(2) rotate(90)\"><line x1=\"0\" y1=\"0\" x2=\"5\" y2=\"0\""
                + " stroke=\"black\" stroke-width=\"1.5\"/></g>");

    Rectangle2D bounds = mark.shape().getBounds2D();
    assertThat(bounds.getMaxY()).isCloseTo(10, within(1e-9));
    assertThat(bounds.getWidth()).isCloseTo(0, within(1e-9));
    assertThat(mark.line()).isNotNull().extracting(Mark.Line::width).isEqualTo(3.0);
  }

  @Test
  void what_has_no_size_is_not_drawn() {
    assertThat(
            marks(
                "<rect width=\"0\" height=\"5\"/><circle r=\"0\"/><path d=\"\"/><text> </text>"
                    + "<rect width=\"5\" height=\"5\" fill=\"none\"/>"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<image href=\"file:///etc/passwd\" width=\"5\" height=\"5\"/>",
        "<use href=\"#a\"/>",
        "<script>alert(1)</script>",
        "<style>rect { fill: red }</style>",
        "<rect width=\"5\" height=\"5\" fill=\"url(#g)\"/>",
        "<rect width=\"5\" height=\"5\" fill=\"red\"/>",
        "<rect width=\"50%\" height=\"5\"/>",
        "<rect width=\"1e9\" height=\"5\"/>",
        "<rect width=\"5\" height=\"5\" opacity=\"0.5\"/>",
        "<rect width=\"5\" height=\"5\" fill-opacity=\"2\"/>",
        "<rect width=\"5\" height=\"5\" style=\"fill: red\"/>",
        "<rect width=\"5\" height=\"5\" clip-path=\"url(#c)\"/>",
        "<rect width=\"5\" height=\"5\"><title>x</title></rect>",
        "<line x2=\"5\" stroke=\"black\" stroke-dasharray=\"0 0\"/>",
        "<g transform=\"skewX(3)\"><rect width=\"5\" height=\"5\"/></g>",
        "<g transform=\"rotate(3) nonsense\"><rect width=\"5\" height=\"5\"/></g>",
        "<path d=\"M nonsense\"/>",
        "<path d=\"L 1 1\"/>",
        "<path d=\"M 1 1 S 1 1 2 2\"/>",
        "<path d=\"M 1 1 A 1 1 0 2 0 2 2\"/>",
        "<polygon points=\"1 2 3\"/>",
        "<text letter-spacing=\"2\">x</text>",
        "<text x=\"1 2\">xy</text>",
        "<text stroke=\"black\">x</text>",
        "<text>x<tspan>y</tspan></text>",
        "<svg/>",
        "<circle r=\"NaN\"/>"
      })
  void what_is_not_known_is_left_to_others(String marks) {
    assertThat(read(marks)).isEmpty();
  }

  private static Rectangle2D bounds(String path) {
    Shape shape = painted(path).shape();
    return shape.getBounds2D();
  }

  private static Mark.Painted painted(String svg) {
    return (Mark.Painted) marks(svg).get(0);
  }

  private static List<Mark> marks(String svg) {
    return read(svg).orElseThrow().marks();
  }

  private static Optional<Drawing> read(String marks) {
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\" role=\"img\"><title>x</title>"
            + marks
            + "</svg>";
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      return Drawing.read(
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)))
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException(svg, e);
    }
  }
}
