package io.baipi.figure.flow;

/** A place on the drawing, in px from the left and the top. */
record Point(double x, double y) {
  double distance(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  /** The point some px from here on the way to another one. */
  Point towards(Point other, double length) {
    double distance = distance(other);
    return distance == 0
        ? this
        : new Point(x + (other.x - x) / distance * length, y + (other.y - y) / distance * length);
  }
}
