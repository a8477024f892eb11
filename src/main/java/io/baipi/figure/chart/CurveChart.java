package io.baipi.figure.chart;

import io.baipi.data.Row;
import io.baipi.figure.spec.Channel;
import io.baipi.figure.spec.Guide;
import io.baipi.figure.spec.Pick;
import io.baipi.html.SvgFinisher.Role;
import io.baipi.text.Localized;
import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Lines or steps over a numeric axis, named at their ends, with thresholds and bands. */
final class CurveChart implements ChartKind {
  private static final double HEIGHT = 405;
  private static final double HEIGHT_NARROW = 340;
  private static final double WIDEST_NAME = 150;
  private static final double WIDEST_NARROW = 84;
  private static final int FEW = 12;

  private final boolean steps;

  private CurveChart(boolean steps) {
    this.steps = steps;
  }

  static CurveChart lines() {
    return new CurveChart(false);
  }

  static CurveChart steps() {
    return new CurveChart(true);
  }

  @Override
  public String word() {
    return steps ? "step" : "line";
  }

  @Override
  public Localized noun() {
    return steps ? Localized.of("阶梯图", "Step chart") : Localized.of("折线图", "Line chart");
  }

  @Override
  public List<Channel> channels() {
    return List.of(Channel.number("x"), Channel.rest("series", true));
  }

  @Override
  public boolean runsAcross() {
    return true;
  }

  @Override
  public Telling tell(Picture picture) {
    return new CurveTelling(this, picture);
  }

  @Override
  public Frame draw(Picture picture) {
    Pick across = picture.spec().required("x");
    List<Pick> series = picture.spec().picks("series");
    Scale x = exact(picture, across);
    Scale y = picture.scale(series, false, false, 5);
    EndLabels names = new EndLabels(picture.fonts(), picture.either(WIDEST_NAME, WIDEST_NARROW));
    names(picture, series, names);
    List<String> upright =
        Wrap.lines(picture.fonts(), picture.measure(series), picture.width(), Pen.SMALL, false);
    GuideLabels guides = new GuideLabels(picture);
    AxisTitle title =
        new AxisTitle(picture.fonts(), picture.titleWithUnit(across), picture.either(500, 260));
    double left = 10;
    for (double tick = y.min(); tick <= y.max() + y.step() / 2; tick += y.step()) {
      left = Math.max(left, picture.fonts().width(y.show(tick), Pen.SMALL, false) + 14);
    }
    double lastTick = picture.fonts().width(x.show(x.max()), Pen.SMALL, false) / 2 + 2;
    double right = Math.max(lastTick, names.room());
    double head = upright.get(0).isEmpty() ? 6 : upright.size() * Pen.SMALL * Pen.LEADING + 6;
    double top = head + guides.layOut(x, left, picture.width() - right, head);
    double bottom = 26 + title.height();
    Frame frame =
        new Frame(
            picture.fonts(),
            new Frame.Room(
                left,
                top,
                right,
                bottom,
                picture.either(HEIGHT, HEIGHT_NARROW) - top - bottom,
                picture.width()),
            x,
            y);
    frame.plot().setDomainGridlinesVisible(false);
    frame.plot().setRangeZeroBaselineVisible(y.min() <= 0 && y.max() >= 0);
    frame.vertical().setAxisLineVisible(false);
    frame.vertical().setTickMarksVisible(false);
    lines(picture, across, series, frame);
    picture.spec().guides().forEach(guide -> mark(frame, guide));
    return frame.add(
        (pen, area) -> {
          if (!upright.get(0).isEmpty()) {
            pen.text(
                upright,
                0,
                Pen.SMALL * (0.7 + Pen.LEADING * (upright.size() - 1) / 2),
                ChartGraphics.Anchor.START,
                Role.INK2,
                Pen.SMALL,
                false);
          }
          title.draw(pen, area, 26);
          guides.draw(pen, area);
          names.draw(pen, area);
          spots(picture, across, series, pen, area);
        });
  }

  private static Scale exact(Picture picture, Pick across) {
    Scale round = picture.scale(List.of(across), false, true, 8);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Picture.Ends ends : picture.all(List.of(across))) {
      low = Math.min(low, ends.low());
      high = Math.max(high, ends.high());
    }
    for (Guide guide : picture.spec().guides()) {
      if (guide.across()) {
        low = Math.min(low, guide.from());
        high = Math.max(high, guide.to());
      }
    }
    return high > low ? Scale.exactly(low, high, picture.isNarrow() ? 4 : 8) : round;
  }

  private static void names(Picture picture, List<Pick> series, EndLabels names) {
    List<Row> rows = picture.rows();
    for (int i = 0; i < series.size() && series.size() > 1; i++) {
      Pick pick = series.get(i);
      Optional<Picture.Ends> last = Optional.empty();
      for (Row row : rows) {
        Optional<Picture.Ends> here = Picture.ends(picture.value(row, pick));
        last = here.isPresent() ? here : last;
      }
      int index = i;
      last.ifPresent(
          ends ->
              names.add(
                  picture.title(pick),
                  ends.middle(),
                  role(picture, pick, index),
                  picture.spec().highlight().contains(pick.column())));
    }
    for (Guide guide : picture.spec().guides()) {
      if (!guide.across()) {
        names.add(
            guide.titles().getOrDefault(picture.language(), ""),
            (guide.from() + guide.to()) / 2,
            Role.INK2,
            false);
      }
    }
  }

  private static Role role(Picture picture, Pick pick, int index) {
    return picture.spec().highlight().contains(pick.column())
        ? Role.HI
        : SeriesStyle.of(index).role();
  }

  private void lines(Picture picture, Pick across, List<Pick> series, Frame frame) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer =
        steps ? new XYStepRenderer() : new XYLineAndShapeRenderer(true, false);
    boolean few = picture.rows().size() <= FEW && !steps;
    renderer.setDrawSeriesLineAsPath(!steps);
    for (int i = 0; i < series.size(); i++) {
      XYSeries points = new XYSeries(i, true, true);
      for (Row row : picture.rows()) {
        Optional<Picture.Ends> x = Picture.ends(picture.value(row, across));
        Optional<Picture.Ends> y = Picture.ends(picture.value(row, series.get(i)));
        if (x.isPresent()) {
          points.add(
              x.get().middle(), y.map(Picture.Ends::middle).map(Double::valueOf).orElse(null));
        }
      }
      data.addSeries(points);
      renderer.setSeriesPaint(i, Pen.colour(role(picture, series.get(i), i)));
      renderer.setSeriesStroke(i, SeriesStyle.of(i).stroke());
      renderer.setSeriesShape(i, SeriesStyle.marker(i, 0, 0, 4));
      renderer.setSeriesShapesVisible(i, few);
    }
    frame.plot().setDataset(data);
    frame.plot().setRenderer(renderer);
  }

  /** Lines are the library's; each of their points is a place of its own. */
  private static void spots(
      Picture picture, Pick across, List<Pick> series, Pen pen, Frame.Area area) {
    for (Pick pick : series) {
      for (Row row : picture.rows()) {
        Optional<Picture.Ends> x = Picture.ends(picture.value(row, across));
        Optional<Picture.Ends> y = Picture.ends(picture.value(row, pick));
        // What is missing can be asked for at the foot of the plot.
        pen.of(picture.place(row, pick))
            .spot(
                x.map(at -> area.x(at.middle())).orElse(area.box().getMinX()),
                y.filter(at -> x.isPresent())
                    .map(at -> area.y(at.middle()))
                    .orElse(area.box().getMaxY()));
      }
    }
  }

  private static void mark(Frame frame, Guide guide) {
    List<Marker> markers = new ArrayList<>();
    if (guide.isLine()) {
      ValueMarker line = new ValueMarker(guide.from());
      line.setPaint(Pen.colour(Role.INK2));
      line.setStroke(
          new BasicStroke(
              1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0));
      line.setAlpha(1);
      markers.add(line);
    } else {
      IntervalMarker band = new IntervalMarker(guide.from(), guide.to());
      band.setPaint(Pen.colour(Role.AXIS, 0.16));
      band.setOutlinePaint(null);
      band.setAlpha(1);
      markers.add(band);
    }
    for (Marker marker : markers) {
      if (guide.across()) {
        frame.plot().addDomainMarker(marker, Layer.BACKGROUND);
      } else {
        frame.plot().addRangeMarker(marker, Layer.BACKGROUND);
      }
    }
  }
}
