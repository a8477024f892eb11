package io.baipi.figure.chart;

import io.baipi.data.Row;
import io.baipi.data.Value;
import io.baipi.figure.chart.ChartGraphics.Anchor;
import io.baipi.figure.spec.Channel;
import io.baipi.figure.spec.Pick;
import io.baipi.html.SvgFinisher.Role;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Parts that add up: each bar starts where the one above ended. The last row is their sum. */
final class WaterfallChart implements ChartKind {
  private static final double THICKNESS = 20;
  private static final Localized SUM = Localized.of("合计", "Sum");
  private static final Localized KNOWN = Localized.of("已知部分合计", "Sum of the known parts");

  @Override
  public String word() {
    return "waterfall";
  }

  @Override
  public Localized noun() {
    return Localized.of("瀑布图", "Waterfall chart");
  }

  @Override
  public List<Channel> channels() {
    return List.of(RowChart.LABEL, RowChart.DETAIL, Channel.number("value"));
  }

  /** Where a part starts and ends. */
  private record Step(Row row, Value value, double from, double to) {}

  @Override
  public Frame draw(Picture picture) {
    Pick pick = picture.spec().required("value");
    List<Step> steps = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    double low = 0;
    double high = 0;
    boolean complete = true;
    for (Row row : picture.rows()) {
      Value value = picture.value(row, pick);
      double from = sum.doubleValue();
      if (value instanceof Value.Num part) {
        sum = sum.add(part.number());
      } else {
        complete = false;
      }
      steps.add(new Step(row, value, from, sum.doubleValue()));
      low = Math.min(low, sum.doubleValue());
      high = Math.max(high, sum.doubleValue());
    }
    Unit unit = pick.column(picture.table(), picture.language()).unit();
    String total = Numbers.format(sum, unit, picture.language());
    List<String> labels = new ArrayList<>(List.of("+" + total));
    steps.forEach(step -> labels.add(signed(picture, step.value())));
    // The sum takes a row of its own below the others.
    double rowHeight = 34;
    double right = RowChart.room(picture.fonts(), labels);
    double end = sum.doubleValue();
    String name = (complete ? SUM : KNOWN).in(picture.language());
    RowChart rows = new RowChart(picture, name);
    Frame frame =
        rows.frame(Scale.over(low, high, 5), picture.titleWithUnit(pick), rowHeight, 8, right);
    return frame.add(
        (pen, area) -> {
          for (int i = 0; i < steps.size(); i++) {
            Place place = picture.place(steps.get(i).row(), pick);
            step(picture, steps.get(i), i, pen, pen.of(place), area);
          }
          double y = area.y(steps.size());
          pen.fill(bar(area, 0, end, y), Role.INK2);
          pen.text(total, area.x(Math.max(0, end)) + 7, y, Anchor.START, Role.INK, Pen.LABEL, true);
        });
  }

  private static Rectangle2D bar(Frame.Area area, double from, double to, double y) {
    double left = area.x(Math.min(from, to));
    double right = area.x(Math.max(from, to));
    return new Rectangle2D.Double(left, y - THICKNESS / 2, Math.max(1, right - left), THICKNESS);
  }

  private static String signed(Picture picture, Value value) {
    boolean gain = value instanceof Value.Num part && part.number().signum() > 0;
    return (gain ? "+" : "") + picture.show(value);
  }

  private static void step(
      Picture picture, Step step, int index, Pen pen, Pen own, Frame.Area area) {
    double y = area.y(index);
    double next = area.y(index + 1);
    pen.line(area.x(step.to()), y, area.x(step.to()), next, Role.AXIS, 0.8);
    if (!(step.value() instanceof Value.Num)) {
      own.text(
          picture.show(step.value()),
          area.x(step.to()) + 7,
          y,
          Anchor.START,
          Role.INK2,
          Pen.SMALL,
          false);
      return;
    }
    boolean gain = step.to() >= step.from();
    Rectangle2D shape = bar(area, step.from(), step.to(), y);
    Role role = picture.isHighlighted(step.row()) ? Role.HI : gain ? Role.S1 : Role.S2;
    own.fill(shape, role, gain ? 1 : 0.35);
    if (!gain) {
      own.outline(shape, role, 1.2);
    }
    own.text(
        signed(picture, step.value()),
        shape.getMaxX() + 7,
        y,
        Anchor.START,
        Role.INK,
        Pen.LABEL,
        false);
  }
}
