package io.baipi.figure.flow;

/** The outline of a node, and the brackets that ask for it; the longest brackets stand first. */
enum Shape {
  DOUBLE_CIRCLE("(((", ")))"),
  CIRCLE("((", "))"),
  STADIUM("([", "])"),
  CYLINDER("[(", ")]"),
  SUBROUTINE("[[", "]]"),
  HEXAGON("{{", "}}"),
  LEANS_RIGHT("[/", "/]"),
  LEANS_LEFT("[\\", "\\]"),
  TRAPEZOID("[/", "\\]"),
  TRAPEZOID_TURNED("[\\", "/]"),
  RECTANGLE("[", "]"),
  ROUNDED("(", ")"),
  DIAMOND("{", "}"),
  FLAG(">", "]");

  private final String opening;
  private final String closing;

  Shape(String opening, String closing) {
    this.opening = opening;
    this.closing = closing;
  }

  String opening() {
    return opening;
  }

  String closing() {
    return closing;
  }

  /** Whether a text with brackets around it is this shape. */
  boolean encloses(String text) {
    return text.length() >= opening.length() + closing.length()
        && text.startsWith(opening)
        && text.endsWith(closing);
  }
}
