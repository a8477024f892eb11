package io.baipi.model.formula;

import io.baipi.diagnostic.Location;

/** Tells where in its file a part of a formula's text stands. */
public interface Places {
  /**
   * @param start the part's start in the formula's text, in UTF-16 units from 0
   * @param length how long it is
   */
  Location at(int start, int length);

  /**
   * The places of a text that fills a cell of a CSV file, where a quoted cell has its quotes around
   * it and every quote inside written twice.
   */
  static Places inCell(String text, Location cell) {
    if (text.contains("\n") || text.contains("\r")) {
      return (start, length) -> cell;
    }
    boolean quoted = cell.length() > text.length();
    return (start, length) -> {
      int from = Math.min(start, text.length());
      int to = Math.min(start + length, text.length());
      int before = quoted ? 1 + quotes(text, 0, from) : 0;
      int inside = quoted ? quotes(text, from, to) : 0;
      return cell.right(from + before).spanning(length + inside);
    };
  }

  private static int quotes(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '"').count();
  }
}
