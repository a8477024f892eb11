package io.baipi.html;

import java.util.BitSet;

/**
 * Where a line of mixed Chinese and Latin text may end, by the rules of Chinese typesetting: no
 * line starts with a closing mark or ends with an opening one, Han characters part anywhere else,
 * Latin words part only at spaces, hyphens and slashes.
 *
 * <p>The rules are the project's own and not those of {@link java.text.BreakIterator}, which parts
 * a Latin letter from a full-width bracket and whose data changes between releases of Java.
 */
public final class LineBreaks {
  /** Marks that no line may start with. */
  public static final String NEVER_FIRST = "，。、；：？！）》」』】〕〗〉”’…—·％‰℃～,.;:?!)]}%»›/";

  /** Marks that no line may end with. */
  public static final String NEVER_LAST = "（《「『【〔〖〈“‘([{«‹¥$€£";

  private final String text;
  private final BitSet allowed;

  private LineBreaks(String text, BitSet allowed) {
    this.text = text;
    this.allowed = allowed;
  }

  /** Finds the places of a text; positions are UTF-16 units. */
  public static LineBreaks of(String text) {
    BitSet allowed = new BitSet(text.length());
    int i = text.isEmpty() ? 0 : Character.charCount(text.codePointAt(0));
    while (i < text.length()) {
      int after = text.codePointAt(i);
      if (mayPart(text, i, text.codePointBefore(i), after)) {
        allowed.set(i);
      }
      i += Character.charCount(after);
    }
    return new LineBreaks(text, allowed);
  }

  /** Whether a line may end before a position that is inside the text. */
  public boolean allowedAt(int position) {
    return allowed.get(position);
  }

  /** The first place after a position, or the text's end. */
  public int next(int position) {
    int found = allowed.nextSetBit(position + 1);
    return found < 0 ? text.length() : found;
  }

  /** The last place before a position, or the text's start. */
  public int previous(int position) {
    return position <= 0 ? 0 : Math.max(0, allowed.previousSetBit(position - 1));
  }

  private static boolean mayPart(String text, int i, int before, int after) {
    if (isSpace(after) || after == 0x2009 || isGlue(before) || isGlue(after)) {
      return false;
    }
    if (isSpace(before) || before == 0x200b || before == 0x2009) {
      return true;
    }
    if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0 || isMark(after)) {
      return false;
    }
    if (after == '[' && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1))) {
      // The number of a citation stays with the words that it supports.
      return false;
    }
    if (isHan(before) || isHan(after)) {
      return true;
    }
    if (before == '—' || before == '…') {
      return true;
    }
    boolean inWord = i >= 2 && Character.isLetterOrDigit(text.codePointBefore(i - 1));
    return switch (before) {
      case '-', '‐' -> inWord && Character.isLetter(after);
      case '–' -> inWord && !Character.isDigit(after);
      case '/' -> inWord;
      default -> false;
    };
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0x3000;
  }

  private static boolean isGlue(int c) {
    return c == 0xa0 || c == 0x202f || c == 0x2007 || c == 0x2060 || c == 0xfeff;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** Han, kana and the full-width forms and marks that are set in a Han square. */
  private static boolean isHan(int c) {
    return (c >= 0x2e80 && c <= 0x9fff)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe4f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}
