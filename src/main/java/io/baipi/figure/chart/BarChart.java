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
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Horizontal bars from zero, one or several a row, each with its value. */
final class BarChart implements ChartKind {
  private final boolean grouped;

  private BarChart(boolean grouped) {
    this.grouped = grouped;
  }

  static BarChart single() {
    return new BarChart(false);
  }

  static BarChart grouped() {
    return new BarChart(true);
  }

  @Override
  public String word() {
    return grouped ? "grouped-bar" : "bar";
  }

  @Override
  public Localized noun() {
    return grouped ? Localized.of("分组条形图", "Grouped bar chart") : Localized.of("条形图", "Bar chart");
  }

  @Override
  public List<Channel> channels() {
    Channel values = grouped ? Channel.numbers("values") : Channel.number("value");
    return List.of(RowChart.LABEL, RowChart.DETAIL, values);
  }

  @Override
  public Sort usual(FigureSpec spec) {
    return grouped ? Sort.NONE : new Sort(spec.required("value").column(), true);
  }

  @Override
  public Frame draw(Picture picture) {
    List<Pick> picks = picture.spec().picks(grouped ? "values" : "value");
    Scale scale = picture.tight(picks);
    RowChart rows = new RowChart(picture);
    Key key = new Key(picture, rows.left());
    if (grouped) {
      for (int i = 0; i < picks.size(); i++) {
        SeriesStyle style = SeriesStyle.of(i);
        key.add(
            picture.title(picks.get(i)),
            (pen, x, y) ->
                bar(
                    pen,
                    new Rectangle2D.Double(x - 9, y - 5, 18, 10),
                    style.role(),
                    style.opacity()));
      }
    }
    List<String> labels = new ArrayList<>();
    for (Row row : picture.rows()) {
      picks.forEach(pick -> labels.add(picture.show(picture.value(row, pick))));
    }
    double thickness = grouped ? 16 : 20;
    double rowHeight = picks.size() * (thickness + 2) + 16;
    String title = picture.measure(picks);
    Frame frame =
        rows.frame(scale, title, rowHeight, key.height(), RowChart.room(picture.fonts(), labels));
    return frame.add(
        (pen, area) -> {
          key.draw(pen);
          for (int i = 0; i < picture.rows().size(); i++) {
            row(picture, picks, i, thickness, pen, area);
          }
        });
  }

  private void row(
      Picture picture, List<Pick> picks, int index, double thickness, Pen pen, Frame.Area area) {
    Row row = picture.rows().get(index);
    boolean highlight = picture.isHighlighted(row);
    double top = area.y(index) - picks.size() * (thickness + 2) / 2 + 1;
    for (int i = 0; i < picks.size(); i++) {
      Value value = picture.value(row, picks.get(i));
      Pen own = pen.of(picture.place(row, picks.get(i)));
      double y = top + i * (thickness + 2);
      double middle = y + thickness / 2;
      Optional<Picture.Ends> ends = Picture.ends(value);
      if (ends.isEmpty()) {
        own.text(
            picture.show(value), area.x(0) + 6, middle, Anchor.START, Role.INK2, Pen.SMALL, false);
        continue;
      }
      double low = Math.min(area.x(0), area.x(ends.get().low()));
      double high = Math.max(area.x(0), area.x(ends.get().high()));
      SeriesStyle style = SeriesStyle.of(i);
      Role role = grouped ? style.role() : highlight ? Role.HI : Role.S1;
      bar(
          own,
          new Rectangle2D.Double(low, y, Math.max(1, high - low), thickness),
          role,
          grouped ? style.opacity() : 1);
      own.text(
          picture.show(value),
          high + 7,
          middle,
          Anchor.START,
          highlight && !grouped ? Role.HI : Role.INK,
          Pen.LABEL,
          highlight && !grouped);
    }
  }

  private static void bar(Pen pen, Rectangle2D shape, Role role, double opacity) {
    if (opacity == 1) {
      pen.fill(shape, role);
    } else {
      pen.fill(shape, role, opacity);
      pen.outline(shape, role, 1.2);
    }
  }
}
