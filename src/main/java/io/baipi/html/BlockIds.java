package io.baipi.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Gives each block of a chapter's text an id to link to, such as {@code limits.p3}: its section,
 * its kind and its place among those of its kind, as translations pair blocks. So a block has the
 * same id in every language. Other ids have no full stop, so that none is met twice.
 */
final class BlockIds {
  private final String prefix;
  private final Map<String, Integer> counts = new HashMap<>();
  private String section = "top";

  private BlockIds(String chapter) {
    this.prefix = chapter + "-";
  }

  /** To the texts of a page that shows a chapter; other pages have no translation to keep to. */
  static void add(Element page) {
    for (Element text : page.select("body.page-chapter article > .text")) {
      Element title = page.selectFirst("article h1[id]");
      add(text, title == null ? "" : title.id());
    }
  }

  /**
   * To one text.
   *
   * @param chapter the id of the chapter's title, with which the ids of its headings begin
   */
  static void add(Element text, String chapter) {
    BlockIds ids = new BlockIds(chapter);
    text.children().forEach(ids::block);
  }

  private void block(Element element) {
    if (element.is(".stale-mark, .glossary, .references")) {
      return;
    }
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        String id = element.id();
        section = id.startsWith(prefix) ? id.substring(prefix.length()) : id;
        counts.clear();
      }
      case "p", "dl" -> name(element, "p");
      case "ul", "ol" -> element.select("li").forEach(item -> name(item, "i"));
      case "table" -> name(element, "t");
      case "pre" -> name(element, "c");
      case "blockquote", "aside" -> name(element, "q");
      default -> {}
    }
  }

  private void name(Element element, String kind) {
    int number = counts.merge(kind, 1, Integer::sum);
    if (element.id().isEmpty()) {
      element.attr("id", section + "." + kind + number);
    }
  }
}
