package io.baipi.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Guesses the page that each target will stand on, before anything is laid out. Only as many digits
 * as the page has matter: then the lines that name it break where they will break.
 */
final class PageGuess {
  private static final double LINES = 43;
  private static final double EMS_IN_A_LINE = 47;
  private static final double MM_IN_A_LINE = 5.8;
  private static final double LINES_OF_A_ROW = 1.1;
  private static final double LINES_OF_A_CAPTION = 5;
  private static final double EM_OF_LATIN = 0.52;

  /** What stays white at the ends of pages. */
  private static final double WASTE = 1.12;

  private static final Pattern HEIGHT = Pattern.compile("height: ([0-9.]+)mm");

  private PageGuess() {}

  /** The page of each of the targets that stands in a chapter, from 1. */
  static Map<String, Integer> of(Document page, Set<String> targets) {
    Map<String, Integer> pages = new HashMap<>();
    int first = 1;
    for (Element chapter : page.select("section.chapter")) {
      double lines = 6;
      for (Element block : chapter.children()) {
        int here = first + (int) (lines * WASTE / LINES);
        for (Element named : block.select("[id]")) {
          if (targets.contains(named.id())) {
            pages.put(named.id(), here);
          }
        }
        lines += lines(block);
      }
      first += 1 + (int) (lines * WASTE / LINES);
    }
    return pages;
  }

  private static double lines(Element block) {
    if (!block.normalName().equals("figure")) {
      double ems = 0;
      String text = block.wholeText();
      for (int i = 0; i < text.length(); i++) {
        ems += text.charAt(i) < 0x2e80 ? EM_OF_LATIN : 1;
      }
      long rows = block.select("tr, li, p, br").size();
      return 1.5 + ems / EMS_IN_A_LINE + 0.3 * rows;
    }
    double lines = LINES_OF_A_CAPTION + LINES_OF_A_ROW * block.select("tr").size();
    for (Element svg : block.select("svg[style]")) {
      Matcher height = HEIGHT.matcher(svg.attr("style"));
      lines += height.find() ? Double.parseDouble(height.group(1)) / MM_IN_A_LINE : 0;
    }
    return lines;
  }
}
