package io.baipi.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A citation in a text: {@code [@key]}, {@code [@key, sec. 3]}, {@code [@one; @other]}.
 *
 * @param written as the author wrote it, brackets and all
 * @param works what it cites, in the written order
 */
public record Citation(String written, List<Cited> works) {
  private static final Pattern CITATION =
      Pattern.compile("\\[@(?!(?:fig|tbl|sec)-)([^\\[\\]\\n]*)]");
  private static final Pattern WORK =
      Pattern.compile("\\s*@([a-z0-9]+(?:-[a-z0-9]+)*)\\s*(?:[,，]\\s*(.*?))?\\s*");

  public Citation {
    works = List.copyOf(works);
  }

  /** Matches everything in a text that looks like a citation. */
  public static Matcher matcher(String text) {
    return CITATION.matcher(text);
  }

  /** The citation that a match of {@link #matcher} writes; what cannot be read is left out. */
  public static Citation of(String written) {
    List<Cited> works = new ArrayList<>();
    for (String part : parts(written)) {
      Matcher work = WORK.matcher(part);
      if (work.matches()) {
        works.add(new Cited(work.group(1), work.group(2) == null ? "" : work.group(2)));
      }
    }
    return new Citation(written, works);
  }

  /** Whether every part of it could be read. */
  public boolean isWellFormed() {
    return works.size() == parts(written).length;
  }

  private static String[] parts(String written) {
    return written.substring(1, written.length() - 1).split("[;；]", -1);
  }
}
