package io.baipi.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters of the private-use area that stand for a {@link Slot} while a text passes through
 * Markdown or AsciiDoc, which take them for letters.
 */
public final class Sentinel {
  /** Matches one sentinel. */
  public static final Pattern PATTERN = Pattern.compile("\uE000([\uE010-\uE019]{1,7})\uE001");

  /** Stands for {@code [=…]} in a text whose template was taken out. */
  public static final char VALUE = '\uE002';

  /** Stands for the start of a quotation in a text whose template was taken out. */
  public static final char QUOTED = '\uE003';

  /** Stands for the end of a quotation in a text whose template was taken out. */
  public static final char UNQUOTED = '\uE004';

  /** Stands for the start of a claim in a text whose template was taken out. */
  public static final char CLAIMED = '\uE005';

  /** Stands for the end of a claim in a text whose template was taken out. */
  public static final char UNCLAIMED = '\uE006';

  /** Stands for the start of stated words in a text whose template was taken out. */
  public static final char STATED = '\uE007';

  /** Stands for the end of stated words in a text whose template was taken out. */
  public static final char UNSTATED = '\uE008';

  private static final char FIRST = '\uE000';
  private static final char LAST = '\uE0FF';
  private static final char ZERO = '\uE010';

  private Sentinel() {}

  /** The sentinel of the slot that has a number. */
  static String of(int slot) {
    StringBuilder out = new StringBuilder("\uE000");
    for (char digit : Integer.toString(slot).toCharArray()) {
      out.append((char) (ZERO + digit - '0'));
    }
    return out.append('\uE001').toString();
  }

  /** The number of the slot that a match of {@link #PATTERN} stands for. */
  public static int slot(Matcher match) {
    int slot = 0;
    for (char digit : match.group(1).toCharArray()) {
      slot = slot * 10 + digit - ZERO;
    }
    return slot;
  }

  /** Whether a character is one that sentinels are made of, which no source may hold. */
  public static boolean isReserved(int codePoint) {
    return codePoint >= FIRST && codePoint <= LAST;
  }
}
