package io.baipi.figure.flow;

import java.util.ArrayList;
import java.util.List;

/** The outline of a shape in a box, as a closed line of points; curves have many. */
final class Outline {
  /** How far the slanted sides of a hexagon, a parallelogram or a flag lean. */
  static final double LEAN = 14;

  /** Half the height of the ellipse on a cylinder. */
  static final double CAP = 7;

  private static final int STEPS = 48;

  private Outline() {}

  static List<Point> of(Shape shape, Box box) {
    double l = box.x();
    double t = box.y();
    double r = box.right();
    double b = box.bottom();
    double k = LEAN;
    Point c = box.centre();
    return switch (shape) {
      case DIAMOND -> points(c.x(), t, r, c.y(), c.x(), b, l, c.y());
      case HEXAGON -> points(l + k, t, r - k, t, r, c.y(), r - k, b, l + k, b, l, c.y());
      case LEANS_RIGHT -> points(l + k, t, r, t, r - k, b, l, b);
      case LEANS_LEFT -> points(l, t, r - k, t, r, b, l + k, b);
      case TRAPEZOID -> points(l + k, t, r - k, t, r, b, l, b);
      case TRAPEZOID_TURNED -> points(l, t, r, t, r - k, b, l + k, b);
      case FLAG -> points(l, t, r, t, r, b, l, b, l + k, c.y());
      case CIRCLE, DOUBLE_CIRCLE -> rounded(box, box.width() / 2, box.height() / 2);
      case CYLINDER -> rounded(box, box.width() / 2, CAP);
      case STADIUM -> rounded(box, box.height() / 2, box.height() / 2);
      case ROUNDED -> rounded(box, 9, 9);
      case RECTANGLE, SUBROUTINE -> points(l, t, r, t, r, b, l, b);
    };
  }

  /**
   * Where an upright or level line from a point outside first meets an outline; the point itself
   * when it doesn't.
   *
   * @param from a bend of the line outside the shape
   * @param end where the line ends, on the shape's box
   * @param reach how much further the line may go
   */
  static Point meet(List<Point> outline, Point from, Point end, double reach) {
    Point far = end.towards(from, -reach);
    Point nearest = end;
    double best = Double.MAX_VALUE;
    for (int i = 0; i < outline.size(); i++) {
      Point a = outline.get(i);
      Point b = outline.get((i + 1) % outline.size());
      double along = crossing(from, far, a, b);
      if (along >= 0 && along < best) {
        best = along;
        nearest = from.towards(far, along * from.distance(far));
      }
    }
    return nearest;
  }

  /** How far along p–q, from 0 to 1, it crosses a–b; negative when it doesn't. */
  private static double crossing(Point p, Point q, Point a, Point b) {
    double dx = q.x() - p.x();
    double dy = q.y() - p.y();
    double ex = b.x() - a.x();
    double ey = b.y() - a.y();
    double turn = dx * ey - dy * ex;
    if (Math.abs(turn) < 1e-9) {
      return -1;
    }
    double along = ((a.x() - p.x()) * ey - (a.y() - p.y()) * ex) / turn;
    double side = ((a.x() - p.x()) * dy - (a.y() - p.y()) * dx) / turn;
    return along >= 0 && along <= 1 && side >= -1e-9 && side <= 1 + 1e-9 ? along : -1;
  }

  private static List<Point> rounded(Box box, double rx, double ry) {
    double[][] corners = {
      {box.right() - rx, box.y() + ry, -90},
      {box.right() - rx, box.bottom() - ry, 0},
      {box.x() + rx, box.bottom() - ry, 90},
      {box.x() + rx, box.y() + ry, 180}
    };
    List<Point> points = new ArrayList<>();
    for (double[] corner : corners) {
      for (int i = 0; i <= STEPS; i++) {
        double angle = Math.toRadians(corner[2] + 90.0 * i / STEPS);
        points.add(
            new Point(
                corner[0] + rx * StrictMath.cos(angle), corner[1] + ry * StrictMath.sin(angle)));
      }
    }
    return points;
  }

  private static List<Point> points(double... coordinates) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < coordinates.length; i += 2) {
      points.add(new Point(coordinates[i], coordinates[i + 1]));
    }
    return points;
  }
}
