package io.baipi.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** How long a text takes to read. */
public final class ReadingTime {
  private static final int HAN_A_MINUTE = 400;
  private static final int WORDS_A_MINUTE = 230;
  private static final Pattern UNIT =
      Pattern.compile("\\p{IsHan}|[^\\s\\p{P}\\p{S}\\p{IsHan}][^\\s\\p{IsHan}]*");
  private static final String NOT_READ = ".figure-body, .site-only, pre, .footnotes, .references";

  private ReadingTime() {}

  /** Whole minutes for the prose of a fragment, captions with it; one at least. */
  public static int minutes(String fragment) {
    Element body = Jsoup.parseBodyFragment(fragment).body();
    body.select(NOT_READ).remove();
    int han = 0;
    int words = 0;
    Matcher unit = UNIT.matcher(body.text());
    while (unit.find()) {
      if (Character.isIdeographic(unit.group().codePointAt(0))) {
        han++;
      } else {
        words++;
      }
    }
    return (int)
        Math.max(1, Math.round((double) han / HAN_A_MINUTE + (double) words / WORDS_A_MINUTE));
  }
}
