package io.baipi.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Gives drawings the size they were drawn at, so that small ones are not blown up. */
final class Drawings {
  private static final Pattern VIEW_BOX =
      Pattern.compile("\\s*[-0-9.]+[\\s,]+[-0-9.]+[\\s,]+([0-9.]+)[\\s,]+([0-9.]+)\\s*");

  /** A wider one would be too small to read in the text's column: it keeps its size and scrolls. */
  private static final double FITS = 860;

  /** A wider one must not shrink to a phone's width. */
  private static final double ROOMY = 480;

  private Drawings() {}

  static void size(Document document) {
    for (Element svg : document.select(".figure-body > svg[viewBox]")) {
      Matcher box = VIEW_BOX.matcher(svg.attr("viewBox"));
      if (!box.matches()) {
        continue;
      }
      svg.attr("width", box.group(1)).attr("height", box.group(2));
      double width = Double.parseDouble(box.group(1));
      Element next = svg.nextElementSibling();
      if (next != null && next.hasClass("narrow")) {
        svg.addClass("broad");
      }
      if (width > FITS) {
        svg.addClass("natural");
      } else if (width > ROOMY) {
        svg.addClass("roomy");
      }
    }
  }
}
