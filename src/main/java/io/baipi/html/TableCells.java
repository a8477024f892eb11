package io.baipi.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The texts of a table's cells.
 *
 * @param head the column heads; empty when the table has none
 * @param rows the other rows, in order
 * @param numbers whether each column is set flush right
 */
public record TableCells(List<String> head, List<List<String>> rows, List<Boolean> numbers) {
  private static final String UNSEEN = ".unseen";

  /** The cells of the first table in some HTML. */
  public static TableCells of(String html) {
    List<String> head = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    List<Boolean> numbers = new ArrayList<>();
    Element table = Jsoup.parseBodyFragment(html).selectFirst("table");
    if (table != null) {
      for (Element row : table.select("tr")) {
        List<Element> cells = row.select("> th, > td");
        if (row.closest("thead") != null && head.isEmpty()) {
          cells.forEach(cell -> head.add(text(cell)));
        } else {
          rows.add(cells.stream().map(TableCells::text).toList());
          for (int i = numbers.size(); i < cells.size(); i++) {
            numbers.add(cells.get(i).hasClass("n"));
          }
        }
      }
    }
    return new TableCells(List.copyOf(head), List.copyOf(rows), List.copyOf(numbers));
  }

  /** Whether a column is set flush right. */
  public boolean numeric(int column) {
    return column < numbers.size() && numbers.get(column);
  }

  private static String text(Element cell) {
    Element seen = cell.clone();
    seen.select(UNSEEN).remove();
    return seen.text();
  }
}
