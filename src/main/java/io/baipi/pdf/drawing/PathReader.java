package io.baipi.pdf.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the data of a path, with commands in capitals and in small letters. */
final class PathReader {
  private static final Pattern COMMAND = Pattern.compile("([a-zA-Z])([^a-df-zA-DF-Z]*)");
  private static final String KNOWN = "MLHVCQAZ";
  private static final int[] NUMBERS = {2, 2, 1, 1, 6, 4, 7, 0};

  private final Path2D.Double path = new Path2D.Double();
  private double startX;
  private double startY;
  private double x;
  private double y;

  static Path2D path(String data) {
    PathReader reader = new PathReader();
    Matcher command = COMMAND.matcher(data);
    int end = 0;
    while (command.find()) {
      if (!data.substring(end, command.start()).isBlank()) {
        throw new UnknownMarkException(data);
      }
      reader.commands(command.group(1).charAt(0), Numbers.all(command.group(2)));
      end = command.end();
    }
    if (!data.substring(end).isBlank()) {
      throw new UnknownMarkException(data);
    }
    return reader.path;
  }

  /** A polygon's or a polyline's points. */
  static Path2D points(String data, boolean closed) {
    List<Double> numbers = Numbers.all(data);
    if (numbers.size() % 2 != 0) {
      throw new UnknownMarkException(data);
    }
    Path2D.Double path = new Path2D.Double();
    for (int i = 0; i < numbers.size(); i += 2) {
      if (i == 0) {
        path.moveTo(numbers.get(0), numbers.get(1));
      } else {
        path.lineTo(numbers.get(i), numbers.get(i + 1));
      }
    }
    if (closed && !numbers.isEmpty()) {
      path.closePath();
    }
    return path;
  }

  private void commands(char letter, List<Double> numbers) {
    char capital = Character.toUpperCase(letter);
    int kind = KNOWN.indexOf(capital);
    boolean first = path.getCurrentPoint() == null;
    if (kind < 0 || first && capital != 'M') {
      throw new UnknownMarkException(String.valueOf(letter));
    }
    int each = NUMBERS[kind];
    if (each == 0 ? !numbers.isEmpty() : numbers.isEmpty() || numbers.size() % each != 0) {
      throw new UnknownMarkException(String.valueOf(letter));
    }
    boolean relative = letter != capital;
    if (each == 0) {
      path.closePath();
      x = startX;
      y = startY;
    }
    for (int i = 0; i < numbers.size(); i += each) {
      // What follows a move is a line.
      char then = capital == 'M' && i > 0 ? 'L' : capital;
      command(then, relative ? x : 0, relative ? y : 0, numbers.subList(i, i + each));
    }
  }

  private void command(char letter, double fromX, double fromY, List<Double> n) {
    int last = n.size() - 1;
    double toX = letter == 'V' ? x : fromX + n.get(Math.max(0, last - 1));
    double toY = letter == 'H' ? y : fromY + n.get(last);
    switch (letter) {
      case 'M' -> {
        path.moveTo(toX, toY);
        startX = toX;
        startY = toY;
      }
      case 'C' ->
          path.curveTo(
              fromX + n.get(0), fromY + n.get(1), fromX + n.get(2), fromY + n.get(3), toX, toY);
      case 'Q' -> path.quadTo(fromX + n.get(0), fromY + n.get(1), toX, toY);
      case 'A' -> arc(n, toX, toY);
      default -> path.lineTo(toX, toY);
    }
    x = toX;
    y = toY;
  }

  /** From end points to a centre, as the specification says (SVG 1.1, F.6.5). */
  private void arc(List<Double> n, double toX, double toY) {
    double rx = Math.abs(n.get(0));
    double ry = Math.abs(n.get(1));
    double turn = StrictMath.toRadians(n.get(2));
    boolean large = flag(n.get(3));
    boolean sweep = flag(n.get(4));
    if (rx == 0 || ry == 0 || toX == x && toY == y) {
      path.lineTo(toX, toY);
      return;
    }
    Point2D half =
        AffineTransform.getRotateInstance(-turn)
            .transform(new Point2D.Double((x - toX) / 2, (y - toY) / 2), null);
    double px = half.getX();
    double py = half.getY();
    double far = px * px / (rx * rx) + py * py / (ry * ry);
    if (far > 1) {
      rx *= Math.sqrt(far);
      ry *= Math.sqrt(far);
    }
    double below = rx * rx * py * py + ry * ry * px * px;
    double factor = Math.sqrt(Math.max(0, rx * rx * ry * ry / below - 1));
    double sign = large == sweep ? -1 : 1;
    double cx = sign * factor * rx * py / ry;
    double cy = -sign * factor * ry * px / rx;
    double start = angle((px - cx) / rx, (py - cy) / ry);
    double extent = angle((-px - cx) / rx, (-py - cy) / ry) - start;
    if (sweep && extent < 0) {
      extent += 360;
    } else if (!sweep && extent > 0) {
      extent -= 360;
    }
    Point2D middle =
        AffineTransform.getRotateInstance(turn).transform(new Point2D.Double(cx, cy), null);
    Arc2D arc = new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -start, -extent, Arc2D.OPEN);
    AffineTransform place =
        AffineTransform.getTranslateInstance(
            middle.getX() + (x + toX) / 2, middle.getY() + (y + toY) / 2);
    place.rotate(turn);
    path.append(arc.getPathIterator(place), true);
  }

  private static double angle(double dx, double dy) {
    return StrictMath.toDegrees(StrictMath.atan2(dy, dx));
  }

  private static boolean flag(double said) {
    if (said != 0 && said != 1) {
      throw new UnknownMarkException("flag");
    }
    return said == 1;
  }
}
