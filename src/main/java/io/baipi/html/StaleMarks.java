package io.baipi.html;

import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Marks the blocks of a chapter whose translation is not up to date. A block is named by its
 * section's id, its kind and its place among those of its kind: {@code limits/item-2}.
 */
final class StaleMarks {
  private static final Localized WORDS = Localized.of("译文待更新", "translation out of date");
  private static final Localized ABOUT =
      Localized.of("原文在译出后有改动", "The original has changed since this was translated");

  private final Set<String> stale;
  private final Language language;
  private final Map<String, Integer> counts = new HashMap<>();
  private String section = "top";
  private int sections;

  private StaleMarks(Set<String> stale, Language language) {
    this.stale = stale;
    this.language = language;
  }

  static void add(Element body, Set<String> stale, Language language) {
    if (!stale.isEmpty()) {
      StaleMarks marks = new StaleMarks(stale, language);
      body.children().forEach(marks::block);
    }
  }

  private void block(Element element) {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
      case "p", "dl" -> {
        if (element.select("> img").isEmpty() || !element.text().isBlank()) {
          inside(element, "paragraph");
        }
      }
      case "ul", "ol" -> element.select("li").forEach(item -> inside(item, "item"));
      case "table" -> before(element, "table");
      case "pre" -> before(element, "code");
      case "blockquote", "aside" -> before(element, "quote");
      default -> {}
    }
  }

  private void heading(Element heading) {
    sections++;
    section = heading.id().isEmpty() ? "s" + sections : heading.id();
    counts.clear();
    if (stale.contains(section + "/heading")) {
      heading.addClass("stale").appendText(" ").appendChild(mark("small"));
    }
  }

  private void inside(Element element, String kind) {
    if (isStale(kind)) {
      Element paragraph = element.selectFirst("> p");
      Element place = paragraph == null ? element : paragraph;
      element.addClass("stale");
      // A list inside of the item comes after the item's own words.
      Element list = place.selectFirst("> ul, > ol");
      if (list == null) {
        place.appendText(" ").appendChild(mark("small"));
      } else {
        list.before(mark("small"));
      }
    }
  }

  private void before(Element element, String kind) {
    if (isStale(kind)) {
      element.addClass("stale").before(mark("p"));
    }
  }

  private boolean isStale(String kind) {
    return stale.contains(section + "/" + kind + "-" + counts.merge(kind, 1, Integer::sum));
  }

  /** A mark that stands above what it is about. */
  static Element paragraph(Language language) {
    return new StaleMarks(Set.of(), language).mark("p");
  }

  private Element mark(String name) {
    return new Element(name)
        .addClass("stale-mark")
        .attr("title", ABOUT.in(language))
        .text(WORDS.in(language));
  }
}
