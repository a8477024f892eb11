package io.baipi.typography;

import io.baipi.template.Sentinel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks in a text what is not the author's prose. */
public final class Prose {
  /** Stands for one character of something that is no prose. */
  public static final char OBJECT = '\uFFFC';

  private static final Pattern REFERENCE =
      Pattern.compile("\\[@[^\\]\\n]*]|(?<![\\w@./-])@[a-z]+(?:-[a-z0-9]+)+|https?://[!-~]+");

  private Prose() {}

  /** Whether a character only marks where a claim or a statement begins or ends. */
  public static boolean isMark(char c) {
    return c == Sentinel.CLAIMED
        || c == Sentinel.UNCLAIMED
        || c == Sentinel.STATED
        || c == Sentinel.UNSTATED;
  }

  /**
   * The text with objects for values, references, citations and quotations, as long as before.
   *
   * @param words a text whose template was taken out
   */
  public static String masked(String words) {
    StringBuilder out = new StringBuilder(words);
    int quoted = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == Sentinel.QUOTED) {
        quoted++;
      }
      if (quoted > 0 && c != '\n' || Sentinel.isReserved(c)) {
        out.setCharAt(i, OBJECT);
      }
      if (c == Sentinel.UNQUOTED) {
        quoted = Math.max(0, quoted - 1);
      }
    }
    Matcher reference = REFERENCE.matcher(words);
    while (reference.find()) {
      for (int i = reference.start(); i < reference.end(); i++) {
        out.setCharAt(i, OBJECT);
      }
    }
    return out.toString();
  }
}
