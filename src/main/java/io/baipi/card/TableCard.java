package io.baipi.card;

import io.baipi.font.PaperFonts;
import io.baipi.html.SvgFinisher.Role;
import io.baipi.html.TableCells;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a table: as many columns and rows as can be read. */
final class TableCard {
  private static final double HEAD = 18;
  private static final double CELL = 20;
  private static final double GAP = 28;
  private static final double NARROWEST = 84;
  private static final double WIDEST = 330;
  private static final double ROW = 1.35;
  private static final double PADDING = 12;

  private final Canvas canvas;
  private final Lines lines;
  private final Language language;

  TableCard(Canvas canvas, PaperFonts fonts, Language language) {
    this.canvas = canvas;
    this.lines = new Lines(fonts);
    this.language = language;
  }

  /** Draws into a box; says below how many rows and columns it leaves out. */
  void draw(String html, double x, double y, double width, double height) {
    TableCells table = TableCells.of(html);
    List<Double> widths = widths(table, width);
    double at = row(table.head(), table, widths, x, y, HEAD, Role.INK2, 2);
    canvas.rule(x, x + width, at, Role.AXIS);
    double end = y + height - CELL * 1.6;
    int shown = 0;
    for (List<String> cells : table.rows()) {
      double tall = height(cells, widths);
      if (at + tall > end) {
        break;
      }
      at = row(cells, table, widths, x, at, CELL, Role.INK, 3);
      canvas.rule(x, x + width, at, Role.GRID);
      shown++;
    }
    more(table.rows().size() - shown, table.head().size() - widths.size(), x, at);
  }

  private void more(int rows, int columns, double x, double at) {
    List<String> left = new ArrayList<>();
    boolean chinese = language == Language.ZH;
    if (rows > 0) {
      left.add(rows + (chinese ? " 行" : rows == 1 ? " row" : " rows"));
    }
    if (columns > 0) {
      left.add(columns + (chinese ? " 列" : columns == 1 ? " column" : " columns"));
    }
    if (!left.isEmpty()) {
      String text =
          chinese ? "另有 " + String.join("、", left) : "and " + String.join(" and ", left) + " more";
      canvas.text(text, x, at + HEAD * 1.7, HEAD, false, Role.INK2);
    }
  }

  /**
   * The widths of the first columns that have room: what they need, and a share of what is left.
   */
  private List<Double> widths(TableCells table, double width) {
    List<Double> widths = new ArrayList<>();
    double used = 0;
    for (int column = 0; column < table.head().size(); column++) {
      double needed =
          Math.max(
              NARROWEST,
              Math.min(WIDEST / 2, canvas.width(table.head().get(column), HEAD, false) + 2));
      for (List<String> row : table.rows().subList(0, Math.min(12, table.rows().size()))) {
        if (column < row.size()) {
          needed =
              Math.max(needed, Math.min(WIDEST, canvas.width(row.get(column), CELL, false) + 2));
        }
      }
      double more = needed + (column == 0 ? 0 : GAP);
      if (used + more > width && column > 0) {
        break;
      }
      widths.add(needed);
      used += more;
    }
    double spare = (width - used) / widths.size();
    return widths.stream().map(own -> own + Math.max(0, spare)).toList();
  }

  private double height(List<String> cells, List<Double> widths) {
    int most = 1;
    for (int i = 0; i < widths.size() && i < cells.size(); i++) {
      most = Math.max(most, lines.set(cells.get(i), widths.get(i), 3, false, CELL).lines().size());
    }
    return most * CELL * ROW + PADDING;
  }

  /** One row; gives where it ends. */
  private double row(
      List<String> cells,
      TableCells table,
      List<Double> widths,
      double x,
      double y,
      double size,
      Role role,
      int most) {
    int tallest = 1;
    double left = x;
    for (int i = 0; i < widths.size() && i < cells.size(); i++) {
      List<String> set = lines.set(cells.get(i), widths.get(i), most, false, size).lines();
      tallest = Math.max(tallest, set.size());
      double base = y + PADDING / 2 + size;
      for (String line : set) {
        if (table.numeric(i)) {
          canvas.textEnding(line, left + widths.get(i), base, size, false, role);
        } else {
          canvas.text(line, left, base, size, false, role);
        }
        base += size * ROW;
      }
      left += widths.get(i) + GAP;
    }
    return y + tallest * size * ROW + PADDING;
  }
}
