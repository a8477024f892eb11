package io.baipi.figure.chart;

import io.baipi.data.Row;
import io.baipi.data.Value;
import io.baipi.figure.chart.ChartGraphics.Anchor;
import io.baipi.figure.spec.Channel;
import io.baipi.figure.spec.Pick;
import io.baipi.html.SvgFinisher.Role;
import io.baipi.text.Localized;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows against columns, each cell as dark as its value is high and with the value in it. */
final class HeatMap implements ChartKind {
  /** Up to here text keeps its contrast on the cell in the light and in the dark theme. */
  private static final double DARKEST = 0.5;

  private static final double LIGHTEST = 0.06;

  @Override
  public String word() {
    return "heat-map";
  }

  @Override
  public Localized noun() {
    return Localized.of("热力图", "Heat map");
  }

  @Override
  public List<Channel> channels() {
    return List.of(RowChart.LABEL, RowChart.DETAIL, Channel.numbers("values"));
  }

  @Override
  public Frame draw(Picture picture) {
    List<Pick> picks = picture.spec().picks("values");
    Scale columns = new Scale(0, picks.size(), 1, 0);
    RowChart rows = rows(picture, picks);
    double width = (picture.width() - rows.left()) / picks.size();
    List<List<String>> heads = new ArrayList<>();
    int lines = 1;
    for (Pick pick : picks) {
      List<String> head =
          Wrap.lines(picture.fonts(), picture.title(pick), width - 8, Pen.SMALL, false);
      heads.add(head);
      lines = Math.max(lines, head.size());
    }
    double top = lines * Pen.SMALL * Pen.LEADING + 8;
    Frame frame = rows.frame(columns, "", 36, top, 1);
    frame.horizontal().setVisible(false);
    frame.plot().setDomainGridlinesVisible(false);
    frame.plot().setDomainZeroBaselineVisible(false);
    Scale shades = picture.scale(picks, false, true, 5);
    return frame.add(
        (pen, area) -> {
          for (int column = 0; column < picks.size(); column++) {
            pen.text(
                heads.get(column),
                area.x(column + 0.5),
                area.box().getMinY() - top / 2,
                Anchor.MIDDLE,
                Role.INK2,
                Pen.SMALL,
                false);
            for (int row = 0; row < picture.rows().size(); row++) {
              cell(
                  picture,
                  picture.rows().get(row),
                  picks.get(column),
                  shades,
                  pen,
                  box(area, row, column));
            }
          }
        });
  }

  /** The rows' names give way until every word of the columns' heads fits its column. */
  private static RowChart rows(Picture picture, List<Pick> picks) {
    double widest = 0;
    for (Pick pick : picks) {
      for (String word : picture.title(pick).split("[\\s\\p{IsHan}]+", -1)) {
        widest = Math.max(widest, picture.fonts().width(word, Pen.SMALL, false));
      }
    }
    double most = picture.either(210, 112);
    for (double names = most; names >= 100; names -= 10) {
      RowChart rows = new RowChart(picture, "", names);
      if ((picture.width() - rows.left()) / picks.size() - 8 >= widest) {
        return rows;
      }
    }
    return new RowChart(picture, "", most);
  }

  @Override
  public boolean fits(Picture picture) {
    List<Pick> picks = picture.spec().picks("values");
    double widest = 0;
    for (Pick pick : picks) {
      for (String word : picture.title(pick).split("[\\s\\p{IsHan}]+", -1)) {
        widest = Math.max(widest, picture.fonts().width(word, Pen.SMALL, false));
      }
      for (Row row : picture.rows()) {
        String shown = picture.show(picture.value(row, pick));
        widest = Math.max(widest, picture.fonts().width(shown, Pen.LABEL, false));
      }
    }
    return (picture.width() - rows(picture, picks).left()) / picks.size() - 8 >= widest;
  }

  private static Rectangle2D box(Frame.Area area, int row, int column) {
    double x = area.x(column);
    double y = area.y(row - 0.5);
    return new Rectangle2D.Double(
        x + 1, y + 1, area.x(column + 1) - x - 2, area.y(row + 0.5) - y - 2);
  }

  private static void cell(
      Picture picture, Row row, Pick pick, Scale shades, Pen pen, Rectangle2D box) {
    Value value = picture.value(row, pick);
    Pen own = pen.of(picture.place(row, pick));
    Optional<Picture.Ends> ends = Picture.ends(value);
    if (ends.isEmpty()) {
      own.outline(box, Role.GRID, 1);
      own.text(
          picture.show(value),
          box.getCenterX(),
          box.getCenterY(),
          Anchor.MIDDLE,
          Role.INK2,
          Pen.SMALL - 1,
          false);
      return;
    }
    double share = (ends.get().middle() - shades.min()) / (shades.max() - shades.min());
    own.fill(box, Role.S1, LIGHTEST + share * (DARKEST - LIGHTEST));
    boolean highlight =
        picture.isHighlighted(row) || picture.spec().highlight().contains(pick.column());
    own.text(
        picture.show(value),
        box.getCenterX(),
        box.getCenterY(),
        Anchor.MIDDLE,
        Role.INK,
        Pen.LABEL,
        highlight);
  }
}
