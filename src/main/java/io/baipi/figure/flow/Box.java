package io.baipi.figure.flow;

/** An upright rectangle on the drawing, in px. */
record Box(double x, double y, double width, double height) {
  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  Point centre() {
    return new Point(x + width / 2, y + height / 2);
  }

  /** The rectangle with its sides moved inwards. */
  Box inset(double by) {
    return new Box(x + by, y + by, width - 2 * by, height - 2 * by);
  }
}
