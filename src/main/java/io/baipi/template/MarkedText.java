package io.baipi.template;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A text whose template was taken out, and who says each of its characters.
 *
 * @param saids one a character
 */
public record MarkedText(String text, Said[] saids) {
  /** Stands for what is left out; it is no letter, digit or blank. */
  private static final char LEFT_OUT = '\uFFFF';

  /** Who says some words. */
  public enum Said {
    /** The author, plainly. */
    PLAINLY("", '\0', '\0'),
    /** A rule, a definition, an opinion: {@code <@stated>}. */
    STATED("stated", Sentinel.STATED, Sentinel.UNSTATED),
    /** The author, and the data bear it out: {@code <@claim>}. */
    CLAIMED("claim", Sentinel.CLAIMED, Sentinel.UNCLAIMED),
    /** A source: {@code <@quoted>}. */
    QUOTED("quoted", Sentinel.QUOTED, Sentinel.UNQUOTED);

    private final String tag;
    private final char start;
    private final char end;

    Said(String tag, char start, char end) {
      this.tag = tag;
      this.start = start;
      this.end = end;
    }

    char start() {
      return start;
    }

    char end() {
      return end;
    }

    static Optional<Said> of(String tag) {
      return Arrays.stream(values()).filter(s -> s != PLAINLY && s.tag.equals(tag)).findFirst();
    }
  }

  /** Reads texts that follow each other: a quotation may begin in one and end in the next. */
  public static final class Reader {
    private static final Said[] ALL = Said.values();

    private final int[] depth = new int[ALL.length];

    /** The next text. */
    public MarkedText read(String text) {
      Said[] saids = new Said[text.length()];
      Said last = Said.PLAINLY;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (i == 0 || Sentinel.isReserved(c)) {
          last = next(c);
        }
        saids[i] = last;
      }
      return new MarkedText(text, saids);
    }

    /** Whether nothing that began in the texts so far goes on. */
    public boolean isBetween() {
      return Arrays.stream(depth).allMatch(its -> its == 0);
    }

    private Said next(char c) {
      Said now = Said.PLAINLY;
      for (Said said : ALL) {
        int at = said.ordinal();
        if (said != Said.PLAINLY && c == said.start()) {
          depth[at]++;
        } else if (said != Said.PLAINLY && c == said.end()) {
          depth[at] = Math.max(0, depth[at] - 1);
        }
        // A quotation inside a claim is a quotation: the later one is the stronger.
        now = depth[at] > 0 ? said : now;
      }
      return now;
    }
  }

  /** Whether someone says a character of it. */
  boolean holds(Said by) {
    return Arrays.asList(saids).contains(by);
  }

  /** The text with whatever others say left out, every character in its place. */
  public String said(Set<Said> by) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < saids.length; i++) {
      if (!by.contains(saids[i])) {
        out.setCharAt(i, LEFT_OUT);
      }
    }
    return out.toString();
  }
}
