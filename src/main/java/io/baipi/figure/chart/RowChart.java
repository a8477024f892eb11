package io.baipi.figure.chart;

import io.baipi.data.Row;
import io.baipi.figure.chart.ChartGraphics.Anchor;
import io.baipi.figure.spec.Channel;
import io.baipi.font.PaperFonts;
import io.baipi.html.SvgFinisher.Role;
import java.util.ArrayList;
import java.util.List;

/** The frame of every chart that has one line a row: names on the left, a scale below. */
final class RowChart {
  private static final double WIDEST_LABEL = 210;
  private static final double WIDEST_NARROW = 112;
  private static final double GAP = 12;

  /** The column that names rows, and the one that stands under the name. */
  static final Channel LABEL = Channel.label("label");

  static final Channel DETAIL = Channel.label("detail").optional();

  private record Name(List<String> lines, List<String> details, Role role) {
    double height() {
      return lines.size() * Pen.LABEL * Pen.LEADING + details.size() * Pen.SMALL * Pen.LEADING;
    }
  }

  private final Picture picture;
  private final double widest;
  private final List<Name> names = new ArrayList<>();
  private double left;
  private double indent;
  private double tallest;

  RowChart(Picture picture) {
    this(picture, "");
  }

  /**
   * @param last the name of one more row below the others, in bold; none when empty
   */
  RowChart(Picture picture, String last) {
    this(picture, last, picture.either(WIDEST_LABEL, WIDEST_NARROW));
  }

  /**
   * @param widest the most that a name may take before it is wrapped
   */
  RowChart(Picture picture, String last, double widest) {
    this.picture = picture;
    this.widest = widest;
    for (Row row : picture.rows()) {
      add(
          picture.label(row),
          picture.detail(row).orElse(""),
          picture.isHighlighted(row) ? Role.HI : Role.INK);
    }
    if (!last.isEmpty()) {
      add(last, "", Role.INK2);
    }
  }

  private void add(String label, String detail, Role role) {
    PaperFonts fonts = picture.fonts();
    boolean bold = role != Role.INK;
    List<String> lines = Wrap.lines(fonts, label, widest, Pen.LABEL, bold);
    List<String> details =
        detail.isEmpty() ? List.of() : Wrap.lines(fonts, detail, widest, Pen.SMALL, false);
    Name name = new Name(lines, details, role);
    names.add(name);
    for (String line : lines) {
      left = Math.max(left, fonts.width(line, Pen.LABEL, bold));
    }
    for (String line : details) {
      left = Math.max(left, fonts.width(line, Pen.SMALL, false));
    }
    tallest = Math.max(tallest, name.height());
  }

  /** The left edge of the data area. */
  double left() {
    return Pen.slack(left) + GAP + 2 + indent;
  }

  /** Leaves room between the names and the data area. */
  void indent(double width) {
    indent = width;
  }

  /**
   * The frame, with names and the axis's title drawn.
   *
   * @param rowHeight the least height of a row
   * @param top the room above the first row
   * @param right the room right of the data area
   */
  Frame frame(Scale scale, String axisTitle, double rowHeight, double top, double right) {
    double height = Math.max(rowHeight, tallest + 12);
    AxisTitle title = new AxisTitle(picture.fonts(), axisTitle, picture.width() - left() - right);
    Frame.Room room =
        new Frame.Room(
            left(),
            top,
            right,
            24 + title.height(),
            height * Math.max(1, names.size()),
            picture.width());
    Frame frame = Frame.ofRows(picture.fonts(), room, scale, Math.max(1, names.size()));
    frame.add(
        (pen, area) -> {
          for (int i = 0; i < names.size(); i++) {
            name(pen, names.get(i), area.box().getMinX() - GAP - indent, area.y(i));
          }
          title.draw(pen, area, 24);
        });
    return frame;
  }

  private static void name(Pen pen, Name name, double x, double y) {
    double top = y - name.height() / 2;
    double main = name.lines().size() * Pen.LABEL * Pen.LEADING;
    boolean bold = name.role() != Role.INK;
    pen.text(name.lines(), x, top + main / 2, Anchor.END, name.role(), Pen.LABEL, bold);
    if (!name.details().isEmpty()) {
      double under = name.details().size() * Pen.SMALL * Pen.LEADING;
      pen.text(name.details(), x, top + main + under / 2, Anchor.END, Role.INK2, Pen.SMALL, false);
    }
  }

  /** The room that some texts need right of the data area. */
  static double room(PaperFonts fonts, List<String> texts) {
    double widest = 0;
    for (String text : texts) {
      widest = Math.max(widest, fonts.width(text, Pen.LABEL, true));
    }
    return Pen.slack(widest) + 16;
  }
}
