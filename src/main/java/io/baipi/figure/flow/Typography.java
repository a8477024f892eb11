package io.baipi.figure.flow;

import io.baipi.font.PaperFonts;
import java.util.List;

/**
 * The sizes of text on charts, and how large a shape must be to hold it.
 *
 * @param nodeWidth the widest line in a node, in px
 */
record Typography(TextWrap nodes, TextWrap links, TextWrap groups, double nodeWidth) {
  static final double NODE_SIZE = 14;
  static final double NODE_LEADING = 20;
  static final double LINK_SIZE = 12;
  static final double LINK_LEADING = 16;
  static final double GROUP_SIZE = 13;
  static final double GROUP_LEADING = 18;

  static Typography of(PaperFonts fonts, double nodeWidth) {
    return new Typography(
        new TextWrap(fonts, NODE_SIZE, false),
        new TextWrap(fonts, LINK_SIZE, false),
        new TextWrap(fonts, GROUP_SIZE, true),
        nodeWidth);
  }

  List<String> nodeLines(Node node) {
    double max =
        switch (node.shape()) {
          case DIAMOND, CIRCLE, DOUBLE_CIRCLE -> nodeWidth * 0.68;
          default -> nodeWidth;
        };
    return nodes.lines(node.label().text(), max);
  }

  List<String> linkLines(Label label) {
    return links.lines(label.text(), Math.min(140, nodeWidth));
  }

  List<String> groupLines(Group group) {
    return groups.lines(group.label().text(), nodeWidth * 1.3);
  }

  /** The size of a node around its lines; only width and height count. */
  Box nodeBox(Shape shape, List<String> lines) {
    double w = nodes.widest(lines);
    double h = lines.size() * NODE_LEADING;
    return switch (shape) {
      case DIAMOND -> diamond(w, h);
      case CIRCLE -> square(Math.max(44, Math.hypot(w, h) + 12));
      case DOUBLE_CIRCLE -> square(Math.max(52, Math.hypot(w, h) + 20));
      case HEXAGON, LEANS_LEFT, LEANS_RIGHT, TRAPEZOID, TRAPEZOID_TURNED ->
          box(w + 2 * Outline.LEAN + 22, h + 18);
      case FLAG -> box(w + Outline.LEAN + 28, h + 18);
      case CYLINDER -> box(Math.max(72, w + 30), h + 18 + 3 * Outline.CAP);
      case SUBROUTINE -> box(Math.max(72, w + 42), h + 18);
      case STADIUM -> box(Math.max(72, w + h + 18), h + 16);
      default -> box(Math.max(64, w + 28), h + 18);
    };
  }

  /** A rhombus W × H holds a text w × h in its middle when w/W + h/H ≤ 1. */
  private static Box diamond(double w, double h) {
    double width = w + 1.5 * h + 26;
    return box(width, Math.max(56, (h - 3) * width / (width - w) + 4));
  }

  private static Box square(double side) {
    return box(side, side);
  }

  private static Box box(double width, double height) {
    return new Box(0, 0, Math.ceil(width), Math.ceil(height));
  }
}
