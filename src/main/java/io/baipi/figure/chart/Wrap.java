package io.baipi.figure.chart;

import io.baipi.font.PaperFonts;
import java.util.ArrayList;
import java.util.List;

/** Breaks a label into lines that fit: Han anywhere that is allowed, Latin between words. */
public final class Wrap {
  private static final String NEVER_FIRST = "，。、；：？！）》」』】”’％%…—,.;:?!)]}·";
  private static final int NO_BREAK = '\u00a0';
  private static final String JOINTS = "/_-.";
  private static final String NEVER_LAST = "（《「『【“‘([{";

  private Wrap() {}

  /** The lines of a text; a single word that is wider than the width is broken where it must be. */
  public static List<String> lines(
      PaperFonts fonts, String text, double width, double size, boolean bold) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(text.strip())) {
      if (line.length() > 0 && fonts.width((line + piece).stripTrailing(), size, bold) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      String rest = line.length() == 0 ? piece.stripLeading() : piece;
      while (fonts.width(rest.stripTrailing(), size, bold) > width
          && rest.codePointCount(0, rest.length()) > 1) {
        int cut = rest.offsetByCodePoints(0, 1);
        while (cut < rest.length()
            && fonts.width(rest.substring(0, rest.offsetByCodePoints(cut, 1)), size, bold)
                <= width) {
          cut = rest.offsetByCodePoints(cut, 1);
        }
        cut = joint(rest, cut);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(rest);
    }
    if (!line.toString().isBlank() || lines.isEmpty()) {
      lines.add(line.toString().strip());
    }
    return lines;
  }

  /**
   * Behind the last joint of a path or a name that fits, if it has one: {@code a/b}, {@code a_b}.
   */
  private static int joint(String text, int cut) {
    for (int at = cut; at > 1; at--) {
      if (JOINTS.indexOf(text.charAt(at - 1)) >= 0) {
        return at;
      }
    }
    return cut;
  }

  /** What must stay on one line: a word with its space, or a Han character with its punctuation. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int previous = ' ';
    for (int at = 0; at < text.length(); at += Character.charCount(previous)) {
      int next = text.codePointAt(at);
      if (piece.length() > 0 && mayBreak(previous, next)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(next);
      previous = next;
    }
    if (piece.length() > 0) {
      pieces.add(piece.toString());
    }
    return pieces;
  }

  private static boolean mayBreak(int before, int after) {
    if (NEVER_FIRST.indexOf(after) >= 0
        || NEVER_LAST.indexOf(before) >= 0
        || after == ' '
        || after == NO_BREAK
        || before == NO_BREAK) {
      return false;
    }
    return before == ' ' || isHan(before) || isHan(after);
  }

  private static boolean isHan(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x3000 && c <= 0x303f)
        || (c >= 0xff00 && c <= 0xff60);
  }
}
