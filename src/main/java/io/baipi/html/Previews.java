package io.baipi.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a reference leads to, in its title: a figure's finding, a section's heading, a footnote's
 * text, so that readers need not leave their place.
 */
final class Previews {
  private static final int LONGEST = 300;
  private static final String TARGETS =
      "article h1[id], article h2[id], article h3[id], article h4[id], figure[id],"
          + " .footnotes li[id]";

  private final Map<String, String> texts = new HashMap<>();

  /** Takes note of a page's targets; the page must be as it was baked, without permalinks. */
  void collect(String path, Document document) {
    for (Element target : document.select(TARGETS)) {
      String text = text(target);
      if (!text.isEmpty()) {
        texts.put(path + "#" + target.id(), text);
      }
    }
  }

  /** Gives a page's references their titles. */
  void add(Document document, String page, Anchors anchors) {
    for (Element link : document.select("article .text a[href^=#]:not([title], .permalink)")) {
      String id = link.attr("href").substring(1);
      Optional<String> text = anchors.pageOf(id, page).flatMap(holder -> find(holder + "#" + id));
      text.filter(preview -> !preview.equals(link.text()))
          .ifPresent(preview -> link.attr("title", preview));
    }
  }

  private Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  private static String text(Element target) {
    Element source = target.clone();
    source.select(".footnote-backref").remove();
    Element title =
        target.nameIs("figure") ? source.selectFirst("figcaption .figure-title") : source;
    String text = title == null ? "" : title.text();
    if (text.length() <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + "…";
  }
}
