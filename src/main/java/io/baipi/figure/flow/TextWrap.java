package io.baipi.figure.flow;

import io.baipi.font.PaperFonts;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines of about the same width. Chinese may break between any two characters
 * except before closing and after opening punctuation (the rules of GB/T 15834 and JIS X 4051);
 * Latin words break only when one is wider than the line.
 */
final class TextWrap {
  private static final String NOT_FIRST = "，。、；：？！）】」』”’》〉…—·％‰℃％～,.;:?!)]}%°'\"»";
  private static final String NOT_LAST = "（【「『“‘《〈([{¥￥$#@≤≥±≈×~«";
  private static final String SOFT = "/-_.=,:+&";

  private final PaperFonts fonts;
  private final double size;
  private final boolean bold;

  TextWrap(PaperFonts fonts, double size, boolean bold) {
    this.fonts = fonts;
    this.size = size;
    this.bold = bold;
  }

  /**
   * A part of a line that is not broken further.
   *
   * @param space the width of the space after it
   * @param cost how bad it is to break after it: 0 after a space or a comma
   */
  private record Piece(String text, double width, double space, double cost) {}

  /** The width of a line in px. */
  double width(String line) {
    return fonts.width(line, size, bold);
  }

  /** The width of the widest of some lines. */
  double widest(List<String> lines) {
    return lines.stream().mapToDouble(this::width).max().orElse(0);
  }

  /** The lines of a text, none wider than {@code max} px as long as one character fits. */
  List<String> lines(String text, double max) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      lines.addAll(balanced(pieces(paragraph, max), max));
    }
    return lines;
  }

  /**
   * As few lines as possible, and of these the most even ones: the sum of the squares of their
   * widths is least, with a little more for each break that parts what belongs together.
   */
  private static List<String> balanced(List<Piece> pieces, double max) {
    int count = pieces.size();
    double[] cost = new double[count + 1];
    int[] lines = new int[count + 1];
    int[] breakBefore = new int[count + 1];
    for (int end = 1; end <= count; end++) {
      cost[end] = Double.MAX_VALUE;
      lines[end] = Integer.MAX_VALUE;
      double width = 0;
      for (int from = end - 1; from >= 0; from--) {
        width += pieces.get(from).width() + (from < end - 1 ? pieces.get(from).space() : 0);
        if (width > max && from < end - 1) {
          break;
        }
        double share = width / max;
        double total = cost[from] + share * share + (from == 0 ? 0 : pieces.get(from - 1).cost());
        int number = lines[from] + 1;
        if (number < lines[end] || (number == lines[end] && total < cost[end])) {
          cost[end] = total;
          lines[end] = number;
          breakBefore[end] = from;
        }
      }
    }
    List<String> found = new ArrayList<>();
    for (int end = count; end > 0; end = breakBefore[end]) {
      found.add(0, joined(pieces.subList(breakBefore[end], end)));
    }
    return found;
  }

  private static String joined(List<Piece> pieces) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      line.append(pieces.get(i).text());
      line.append(pieces.get(i).space() > 0 && i < pieces.size() - 1 ? " " : "");
    }
    return line.toString();
  }

  private List<Piece> pieces(String text, double max) {
    double blank = width("x x") - width("xx");
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    int before = ' ';
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean atSpace = next < text.length() && text.charAt(next) == ' ';
      int after = atSpace ? next + 1 : next;
      if (after >= text.length()) {
        add(pieces, text.substring(from, next), 0, 0, max);
        return pieces;
      }
      int following = text.codePointAt(after);
      // In Chinese an ASCII comma or colon often stands where a full-width one should.
      boolean afterComma = ",:;".indexOf(c) >= 0 && isWide(before);
      if (afterComma || mayBreak(c, following, atSpace)) {
        boolean cheap = atSpace || afterComma || !Character.isLetterOrDigit(c);
        double cost = cheap ? 0 : isWide(c) && isWide(following) ? 0.08 : 0.03;
        add(pieces, text.substring(from, next), atSpace ? blank : 0, cost, max);
        from = after;
      }
      before = c;
      at = after;
    }
    return pieces;
  }

  private void add(List<Piece> pieces, String text, double space, double cost, double max) {
    double width = width(text);
    if (width <= max) {
      pieces.add(new Piece(text, width, space, cost));
      return;
    }
    List<String> parts = parts(text, max);
    for (int i = 0; i < parts.size(); i++) {
      boolean isLast = i == parts.size() - 1;
      String part = parts.get(i);
      pieces.add(new Piece(part, width(part), isLast ? space : 0, isLast ? cost : 0.05));
    }
  }

  /** A word that is wider than a line: parted after joining characters, and if need be anywhere. */
  private List<String> parts(String word, double max) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < word.length()) {
      int next = at + Character.charCount(word.codePointAt(at));
      while (next < word.length() && combines(word.codePointAt(next))) {
        next += Character.charCount(word.codePointAt(next));
      }
      if (at > from && width(word.substring(from, next)) > max) {
        parts.add(word.substring(from, at));
        from = at;
      }
      if (next < word.length() && joins(word.charAt(next - 1), word.charAt(next))) {
        parts.add(word.substring(from, next));
        from = next;
      }
      at = next;
    }
    if (from < word.length()) {
      parts.add(word.substring(from));
    }
    return parts;
  }

  /**
   * Whether a long word may be parted here: {@code path/|name}, {@code snake_|case}, {@code
   * camel|Case}.
   */
  private static boolean joins(char before, char after) {
    boolean hump = Character.isLowerCase(before) && Character.isUpperCase(after);
    return hump || (SOFT.indexOf(before) >= 0 && Character.isLetterOrDigit(after));
  }

  private static boolean mayBreak(int before, int after, boolean spaceBetween) {
    if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0 || combines(after)) {
      return false;
    }
    return spaceBetween || isWide(before) || isWide(after);
  }

  private static boolean combines(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == 0x200d
        || (c >= 0xfe00 && c <= 0xfe0f);
  }

  private static boolean isWide(int c) {
    return (c >= 0x2e80 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe4f)
        || (c >= 0xff00 && c <= 0xffe6)
        || (c >= 0x20000 && c <= 0x3ffff);
  }
}
