package io.baipi.figure.chart;

import io.baipi.data.Row;
import io.baipi.data.Value;
import io.baipi.figure.chart.ChartGraphics.Anchor;
import io.baipi.figure.spec.Channel;
import io.baipi.figure.spec.Pick;
import io.baipi.html.SvgFinisher.Role;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two columns of points, joined row by row: who rises and who falls. Ranks have 1 at the top. */
final class SlopeChart implements ChartKind {
  private static final double MARGIN = 190;
  private static final double MARGIN_NARROW = 128;
  private static final double RADIUS = 4.5;

  @Override
  public String word() {
    return "slope";
  }

  @Override
  public Localized noun() {
    return Localized.of("斜率图", "Slope chart");
  }

  @Override
  public List<Channel> channels() {
    return List.of(RowChart.LABEL, Channel.number("from"), Channel.number("to"));
  }

  private record Line(Row row, Optional<Picture.Ends> from, Optional<Picture.Ends> to) {}

  @Override
  public Frame draw(Picture picture) {
    Pick from = picture.spec().required("from");
    Pick to = picture.spec().required("to");
    boolean ranks = from.column(picture.table(), picture.language()).unit().id().equals("rank");
    Scale scale = picture.scale(List.of(from, to), false, false, 5);
    List<Line> lines = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    for (Row row : picture.rows()) {
      Line line =
          new Line(
              row, Picture.ends(picture.value(row, from)), Picture.ends(picture.value(row, to)));
      lines.add(line);
      if (line.from().isEmpty() && line.to().isEmpty()) {
        absent.add(picture.label(row) + " " + picture.show(picture.value(row, from)));
      }
    }
    List<String> note =
        absent.isEmpty()
            ? List.of()
            : Wrap.lines(
                picture.fonts(),
                String.join(picture.language() == Language.ZH ? "；" : "; ", absent),
                picture.width(),
                Pen.SMALL,
                false);
    double margin = margin(picture);
    double foot = 12 + note.size() * Pen.SMALL * Pen.LEADING;
    double height = Math.max(200, lines.size() * 44.0);
    Frame frame =
        new Frame(
            picture.fonts(),
            new Frame.Room(margin, 44, margin, foot, height, picture.width()),
            new Scale(0, 1, 1, 0),
            scale);
    frame.horizontal().setVisible(false);
    frame.vertical().setVisible(false);
    frame.vertical().setInverted(ranks);
    frame.plot().setRangeGridlinesVisible(false);
    return frame.add(
        (pen, area) -> {
          head(picture, pen, area, from, 0, Anchor.END);
          head(picture, pen, area, to, 1, Anchor.START);
          lines.forEach(line -> line(picture, line, pen, area, area.box().getMaxY() + 12));
          labels(picture, lines, from, true, pen, area);
          labels(picture, lines, to, false, pen, area);
          pen.text(
              note,
              0,
              area.box().getMaxY() + 8 + note.size() * Pen.SMALL * Pen.LEADING / 2,
              Anchor.START,
              Role.INK2,
              Pen.SMALL,
              false);
        });
  }

  private static double margin(Picture picture) {
    return picture.either(MARGIN, MARGIN_NARROW);
  }

  private static void head(
      Picture picture, Pen pen, Frame.Area area, Pick pick, double side, Anchor anchor) {
    List<String> lines =
        Wrap.lines(
            picture.fonts(), picture.titleWithUnit(pick), margin(picture) - 8, Pen.SMALL, true);
    pen.text(lines, area.x(side), 16, anchor, Role.INK2, Pen.SMALL, true);
  }

  private static void line(Picture picture, Line line, Pen pen, Frame.Area area, double below) {
    Role role = picture.isHighlighted(line.row()) ? Role.HI : Role.S1;
    if (line.from().isPresent() && line.to().isPresent()) {
      pen.line(
          area.x(0),
          area.y(line.from().get().middle()),
          area.x(1),
          area.y(line.to().get().middle()),
          role,
          2);
    }
    for (boolean left : new boolean[] {true, false}) {
      Pen own = pen.of(picture.place(line.row(), picture.spec().required(left ? "from" : "to")));
      Optional<Picture.Ends> ends = left ? line.from() : line.to();
      Optional<Picture.Ends> other = left ? line.to() : line.from();
      double x = area.x(left ? 0 : 1);
      if (ends.isPresent()) {
        own.fill(SeriesStyle.circle(x, area.y(ends.get().middle()), RADIUS), role);
      } else {
        own.spot(x, other.map(at -> area.y(at.middle())).orElse(below));
      }
    }
  }

  private static void labels(
      Picture picture, List<Line> lines, Pick pick, boolean left, Pen pen, Frame.Area area) {
    EndLabels labels = new EndLabels(picture.fonts(), margin(picture) - 22);
    for (Line line : lines) {
      Optional<Picture.Ends> ends = left ? line.from() : line.to();
      Optional<Picture.Ends> other = left ? line.to() : line.from();
      Value value = picture.value(line.row(), pick);
      if (ends.isPresent() || other.isPresent()) {
        String name = picture.label(line.row());
        String shown = picture.show(value);
        boolean highlight = picture.isHighlighted(line.row());
        labels.add(
            left ? name + " " + shown : shown + " " + name,
            ends.or(() -> other).orElseThrow().middle(),
            ends.isEmpty() ? Role.INK2 : highlight ? Role.HI : Role.INK,
            highlight);
      }
    }
    labels.draw(pen, area, left);
  }
}
