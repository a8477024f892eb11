package io.baipi.figure.chart;

import io.baipi.figure.chart.ChartGraphics.Anchor;
import io.baipi.font.PaperFonts;
import io.baipi.html.SvgFinisher.Role;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.Consumer;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A plot of an exact size inside exact margins: JFreeChart draws axes, grid, markers and series; a
 * kind adds its own marks and labels.
 */
final class Frame {

  /** The least width of the data area, in user units, at which one can compare what it shows. */
  private static final double LEAST = 80;

  /** Where the data area lies and where a value falls in it. */
  record Area(Rectangle2D box, NumberAxis horizontal, NumberAxis vertical) {
    double x(double value) {
      return horizontal.valueToJava2D(value, box, RectangleEdge.BOTTOM);
    }

    double y(double value) {
      return vertical.valueToJava2D(value, box, RectangleEdge.LEFT);
    }
  }

  /** What a kind draws by itself. */
  interface Marks {
    void draw(Pen pen, Area area);
  }

  /**
   * The room around the data area, in user units.
   *
   * @param height the height of the data area
   * @param width the width of the whole
   */
  record Room(double left, double top, double right, double bottom, double height, double width) {}

  private final Room room;
  private final PaperFonts fonts;
  private final Ticks horizontal;
  private final Ticks vertical;
  private final XYPlot plot;

  Frame(PaperFonts fonts, Room room, Scale x, Scale y) {
    this.fonts = fonts;
    this.room = room;
    this.horizontal = new Ticks(x, fonts);
    this.vertical = new Ticks(y, fonts);
    this.plot =
        new XYPlot(
            new XYSeriesCollection(),
            horizontal,
            vertical,
            new XYLineAndShapeRenderer(true, false));
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(null);
    BasicStroke hairline = new BasicStroke(1f);
    plot.setDomainGridlinePaint(Pen.colour(Role.GRID));
    plot.setRangeGridlinePaint(Pen.colour(Role.GRID));
    plot.setDomainGridlineStroke(hairline);
    plot.setRangeGridlineStroke(hairline);
    plot.setDomainZeroBaselinePaint(Pen.colour(Role.AXIS));
    plot.setRangeZeroBaselinePaint(Pen.colour(Role.AXIS));
    plot.setDomainZeroBaselineStroke(hairline);
    plot.setRangeZeroBaselineStroke(hairline);
    AxisSpace across = new AxisSpace();
    across.setTop(room.top());
    across.setBottom(room.bottom());
    plot.setFixedDomainAxisSpace(across);
    AxisSpace beside = new AxisSpace();
    beside.setLeft(room.left());
    beside.setRight(room.right());
    plot.setFixedRangeAxisSpace(beside);
  }

  /** A frame whose rows lie one below the other, the first at the top, around whole numbers. */
  static Frame ofRows(PaperFonts fonts, Room room, Scale x, int rows) {
    Frame frame = new Frame(fonts, room, x, new Scale(-0.5, rows - 0.5, 1, 0));
    frame.vertical.setInverted(true);
    frame.vertical.setVisible(false);
    frame.plot.setRangeGridlinesVisible(false);
    frame.plot.setDomainZeroBaselineVisible(x.min() <= 0 && x.max() >= 0);
    frame.horizontal.setAxisLineVisible(false);
    frame.horizontal.setTickMarksVisible(false);
    return frame;
  }

  /** JFreeChart's plot, for series, markers and renderers. */
  XYPlot plot() {
    return plot;
  }

  NumberAxis horizontal() {
    return horizontal;
  }

  NumberAxis vertical() {
    return vertical;
  }

  /** Adds marks on top of what is there. */
  Frame add(Marks marks) {
    plot.addAnnotation(new Layer(marks, fonts));
    return this;
  }

  double height() {
    return room.top() + room.height() + room.bottom();
  }

  /**
   * Draws everything; the SVG is still as Batik writes it.
   *
   * @param fits told whether every text lies inside, and the data have enough room
   */
  String svg(Consumer<Boolean> fits) {
    JFreeChart chart = new JFreeChart(null, fonts.sans(Pen.LABEL, false), plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    chart.setAntiAlias(true);
    ChartGraphics graphics = ChartGraphics.blank();
    graphics.setFont(fonts.sans(Pen.LABEL, false));
    chart.draw(graphics, new Rectangle2D.Double(0, 0, room.width(), height()));
    fits.accept(graphics.fits(room.width()) && room.width() - room.left() - room.right() >= LEAST);
    return graphics.svg(room.width(), height());
  }

  /** A value axis whose ticks are ours. */
  private static final class Ticks extends NumberAxis {
    Ticks(Scale scale, PaperFonts fonts) {
      super(null);
      setRange(scale.min(), scale.max());
      setTickUnit(new NumberTickUnit(scale.step(), new TickFormat(scale)));
      setTickLabelFont(fonts.sans(Pen.SMALL, false));
      setTickLabelPaint(Pen.colour(Role.INK2));
      setAxisLinePaint(Pen.colour(Role.AXIS));
      setTickMarkPaint(Pen.colour(Role.AXIS));
      setTickMarkOutsideLength(4f);
      setTickLabelInsets(new RectangleInsets(3, 4, 3, 5));
      setAutoRangeIncludesZero(false);
    }

    @Override
    public AxisState draw(
        Graphics2D g2,
        double cursor,
        Rectangle2D plotArea,
        Rectangle2D dataArea,
        RectangleEdge edge,
        PlotRenderingInfo info) {
      ChartGraphics graphics = (ChartGraphics) g2;
      graphics.anchorTicks(RectangleEdge.isTopOrBottom(edge) ? Anchor.MIDDLE : Anchor.END);
      AxisState state = super.draw(g2, cursor, plotArea, dataArea, edge, info);
      graphics.anchorTicks(Anchor.START);
      return state;
    }
  }

  /** Writes ticks the paper's way, whatever the machine's locale. */
  private static final class TickFormat extends NumberFormat {
    private final transient Scale scale;

    TickFormat(Scale scale) {
      this.scale = scale;
    }

    @Override
    public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
      return out.append(scale.show(number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer out, FieldPosition position) {
      return format((double) number, out, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException("ticks are only written");
    }
  }

  /** Marks as one of JFreeChart's annotations. */
  private static final class Layer extends AbstractXYAnnotation {
    private final transient Marks marks;
    private final transient PaperFonts fonts;

    Layer(Marks marks, PaperFonts fonts) {
      this.marks = marks;
      this.fonts = fonts;
    }

    @Override
    public void draw(
        Graphics2D g2,
        XYPlot plot,
        Rectangle2D dataArea,
        ValueAxis domainAxis,
        ValueAxis rangeAxis,
        int rendererIndex,
        PlotRenderingInfo info) {
      marks.draw(
          new Pen((ChartGraphics) g2, fonts),
          new Area(dataArea, (NumberAxis) domainAxis, (NumberAxis) rangeAxis));
    }
  }
}
