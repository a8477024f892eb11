package io.baipi.figure.chart;

import io.baipi.data.Row;
import io.baipi.data.Value;
import io.baipi.figure.chart.ChartGraphics.Anchor;
import io.baipi.figure.spec.Channel;
import io.baipi.figure.spec.FigureSpec;
import io.baipi.figure.spec.Pick;
import io.baipi.figure.spec.Sort;
import io.baipi.html.SvgFinisher.Role;
import io.baipi.text.Localized;
import java.util.List;
import java.util.Optional;

/** A point at the end of a stem from zero: lighter than bars where there are many rows. */
final class LollipopChart implements ChartKind {
  @Override
  public String word() {
    return "lollipop";
  }

  @Override
  public Localized noun() {
    return Localized.of("棒棒糖图", "Lollipop chart");
  }

  @Override
  public List<Channel> channels() {
    return List.of(RowChart.LABEL, RowChart.DETAIL, Channel.number("value"));
  }

  @Override
  public Sort usual(FigureSpec spec) {
    return new Sort(spec.required("value").column(), true);
  }

  @Override
  public Frame draw(Picture picture) {
    Pick pick = picture.spec().required("value");
    List<String> labels =
        picture.rows().stream().map(row -> picture.show(picture.value(row, pick))).toList();
    Frame frame =
        new RowChart(picture)
            .frame(
                picture.tight(List.of(pick)),
                picture.measure(List.of(pick)),
                30,
                8,
                RowChart.room(picture.fonts(), labels) + 4);
    return frame.add(
        (pen, area) -> {
          for (int i = 0; i < picture.rows().size(); i++) {
            row(picture, picture.rows().get(i), pick, pen, area, area.y(i));
          }
        });
  }

  private static void row(Picture picture, Row row, Pick pick, Pen pen, Frame.Area area, double y) {
    Value value = picture.value(row, pick);
    Pen own = pen.of(picture.place(row, pick));
    Optional<Picture.Ends> ends = Picture.ends(value);
    if (ends.isEmpty()) {
      own.text(picture.show(value), area.x(0) + 6, y, Anchor.START, Role.INK2, Pen.SMALL, false);
      return;
    }
    boolean highlight = picture.isHighlighted(row);
    Role role = highlight ? Role.HI : Role.S1;
    double x = area.x(ends.get().middle());
    own.line(area.x(0), y, x, y, role, 2);
    own.fill(SeriesStyle.circle(x, y, 6), role);
    boolean negative = ends.get().high() < 0;
    own.text(
        picture.show(value),
        negative ? area.x(0) + 8 : x + 12,
        y,
        Anchor.START,
        highlight ? Role.HI : Role.INK,
        Pen.LABEL,
        highlight);
  }
}
