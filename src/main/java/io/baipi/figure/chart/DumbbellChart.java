package io.baipi.figure.chart;

import io.baipi.data.Row;
import io.baipi.data.Value;
import io.baipi.figure.chart.ChartGraphics.Anchor;
import io.baipi.figure.spec.Channel;
import io.baipi.figure.spec.Pick;
import io.baipi.html.SvgFinisher.Role;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two points a row, joined: before and after, claimed and computed. */
final class DumbbellChart implements ChartKind {
  private static final double RADIUS = 6;

  @Override
  public String word() {
    return "dumbbell";
  }

  @Override
  public Localized noun() {
    return Localized.of("哑铃图", "Dumbbell chart");
  }

  @Override
  public List<Channel> channels() {
    return List.of(RowChart.LABEL, RowChart.DETAIL, Channel.number("from"), Channel.number("to"));
  }

  @Override
  public Frame draw(Picture picture) {
    Pick from = picture.spec().required("from");
    Pick to = picture.spec().required("to");
    RowChart rows = new RowChart(picture);
    Key key =
        new Key(picture, rows.left())
            .add(picture.title(from), (pen, x, y) -> start(pen, x, y))
            .add(picture.title(to), (pen, x, y) -> end(pen, x, y, Role.S1));
    List<String> labels = new ArrayList<>();
    for (Row row : picture.rows()) {
      labels.add(picture.show(picture.value(row, from)));
      labels.add(picture.show(picture.value(row, to)));
    }
    double room = RowChart.room(picture.fonts(), labels) + RADIUS;
    // Values stand on both sides of the points, also of those at the ends of the scale.
    rows.indent(room);
    Frame frame =
        rows.frame(
            picture.scale(List.of(from, to), false, true, 5),
            picture.measure(List.of(from, to)),
            36,
            key.height(),
            room);
    return frame.add(
        (pen, area) -> {
          key.draw(pen);
          for (int i = 0; i < picture.rows().size(); i++) {
            row(picture, picture.rows().get(i), pen, area, area.y(i));
          }
        });
  }

  private static void start(Pen pen, double x, double y) {
    pen.fill(SeriesStyle.circle(x, y, RADIUS), Role.GROUND);
    pen.outline(SeriesStyle.circle(x, y, RADIUS - 0.8), Role.INK2, 1.8);
  }

  private static void end(Pen pen, double x, double y, Role role) {
    pen.fill(SeriesStyle.circle(x, y, RADIUS), role);
  }

  private static void row(Picture picture, Row row, Pen pen, Frame.Area area, double y) {
    Pick before = picture.spec().required("from");
    Pick after = picture.spec().required("to");
    Pen ofFirst = pen.of(picture.place(row, before));
    Pen ofSecond = pen.of(picture.place(row, after));
    Value first = picture.value(row, before);
    Value second = picture.value(row, after);
    Optional<Picture.Ends> from = Picture.ends(first);
    Optional<Picture.Ends> to = Picture.ends(second);
    Role role = picture.isHighlighted(row) ? Role.HI : Role.S1;
    double x1 = from.map(ends -> area.x(ends.middle())).orElse(Double.NaN);
    double x2 = to.map(ends -> area.x(ends.middle())).orElse(Double.NaN);
    if (from.isPresent() && to.isPresent()) {
      pen.line(x1, y, x2, y, role, 2);
    }
    boolean rising = !(x2 < x1);
    String missing = picture.show(from.isEmpty() ? first : second);
    if (from.isPresent()) {
      start(ofFirst, x1, y);
      label(ofFirst, picture.show(first), x1, y, !rising, Role.INK2);
    }
    if (to.isPresent()) {
      end(ofSecond, x2, y, role);
      label(ofSecond, picture.show(second), x2, y, rising, role == Role.HI ? role : Role.INK);
    }
    if (from.isEmpty() && to.isEmpty()) {
      pen.of(picture.place(row, before, after))
          .text(missing, area.box().getMinX() + 6, y, Anchor.START, Role.INK2, Pen.SMALL, false);
    } else if (from.isEmpty() || to.isEmpty()) {
      String title = picture.title(from.isEmpty() ? before : after);
      double x = from.isEmpty() ? x2 - RADIUS - 6 : x1 + RADIUS + 6;
      (from.isEmpty() ? ofFirst : ofSecond)
          .text(
              title + " " + missing,
              x,
              y,
              from.isEmpty() ? Anchor.END : Anchor.START,
              Role.INK2,
              Pen.SMALL,
              false);
    }
  }

  private static void label(Pen pen, String text, double x, double y, boolean right, Role role) {
    double away = RADIUS + 6;
    pen.text(
        text,
        right ? x + away : x - away,
        y,
        right ? Anchor.START : Anchor.END,
        role,
        Pen.LABEL,
        false);
  }
}
