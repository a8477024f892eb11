package io.baipi.html;

import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A chapter in two languages, block beside block. Ids are those of the first; the second's blocks
 * stand in elements with {@code data-edition}, in which links lead to the other edition's pages.
 */
public final class SideBySide {
  private static final String TOOLS = ".site-only, .figure-links, .cite-this, .figure-data";
  private static final String NAMED = "aria-labelledby, aria-describedby, headers, for, list";

  private final Side own;
  private final Side other;
  private final Element result = new Element("div").addClass("pairs");

  private SideBySide(Side own, Side other) {
    this.own = own;
    this.other = other;
  }

  /**
   * One of the two.
   *
   * @param anchor the id of the chapter's title
   * @param html the chapter's fragment
   */
  public record Side(Language language, String anchor, String html) {}

  /** What stands in one row: a block, with the mark above it if there is one. */
  private record Block(String key, List<Element> elements) {
    Element last() {
      return elements.get(elements.size() - 1);
    }
  }

  /** The rows, then each language's footnotes, as HTML. */
  public static String of(Side own, Side other) {
    SideBySide page = new SideBySide(own, other);
    page.align(blocks(body(own)), blocks(page.withoutIds(body(other))));
    return Canonical.html(page.result);
  }

  private static Element body(Side side) {
    Element body = Jsoup.parseBodyFragment(side.html()).body();
    body.select(TOOLS + ", .print-only").remove();
    for (String attribute : List.of("data-from", "data-that")) {
      body.select("[" + attribute + "]").removeAttr(attribute);
    }
    BlockIds.add(body, side.anchor());
    return body;
  }

  /** A list is as many blocks as it has items, so that each stands beside its translation. */
  private static List<Block> blocks(Element body) {
    List<Block> blocks = new ArrayList<>();
    Map<String, Integer> unnamed = new HashMap<>();
    List<Element> above = new ArrayList<>();
    for (Element element : body.children()) {
      if (element.is("p.stale-mark")) {
        above.add(element);
        continue;
      }
      List<Element> pieces =
          element.is("ul:not(.references), ol") ? items(element) : List.of(element);
      for (Element piece : pieces) {
        Element named = piece.is("ul:not(.references), ol") ? piece.child(0) : piece;
        String key = key(named);
        if (key.isEmpty()) {
          String kind = piece.normalName() + "." + piece.className();
          key = kind + "#" + unnamed.merge(kind, 1, Integer::sum);
        }
        List<Element> elements = new ArrayList<>(above);
        elements.add(piece);
        above.clear();
        blocks.add(new Block(key, elements));
      }
    }
    return blocks;
  }

  private static String key(Element element) {
    return element.hasAttr("data-key") ? element.attr("data-key") : element.id();
  }

  private static List<Element> items(Element list) {
    List<Element> lists = new ArrayList<>();
    int number = list.hasAttr("start") ? Integer.parseInt(list.attr("start")) : 1;
    for (Element item : List.copyOf(list.children())) {
      Element single = list.shallowClone();
      if (list.nameIs("ol") && number > 1) {
        single.attr("start", String.valueOf(number));
      }
      single.appendChild(item);
      lists.add(single);
      number++;
    }
    return lists;
  }

  /** The other language's text: its ids become keys, and its footnotes' ids its own. */
  private Element withoutIds(Element body) {
    String code = other.language().code() + "-";
    for (Element note : body.select(".footnotes li[id], sup.footnote-ref a[id]")) {
      note.attr("data-note", code + note.id());
    }
    for (Element link : body.select("sup.footnote-ref a, a.footnote-backref")) {
      link.attr("href", "#" + code + link.attr("href").replaceFirst("^#", ""));
    }
    for (Element element : body.select("[id]")) {
      element.attr("data-key", element.id()).removeAttr("id");
    }
    for (Element note : body.select("[data-note]")) {
      note.attr("id", note.attr("data-note")).removeAttr("data-note");
    }
    for (String attribute : NAMED.split(", ")) {
      body.select("[" + attribute + "]").removeAttr(attribute);
    }
    return body;
  }

  private void align(List<Block> left, List<Block> right) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < right.size(); i++) {
      places.putIfAbsent(right.get(i).key(), i);
    }
    int next = 0;
    for (Block block : left) {
      int place = places.getOrDefault(block.key(), -1);
      if (place < next) {
        row(block.elements(), List.of());
        continue;
      }
      while (next < place) {
        row(List.of(), right.get(next++).elements());
      }
      next++;
      pair(block, right.get(place));
    }
    while (next < right.size()) {
      row(List.of(), right.get(next++).elements());
    }
    result.select("[data-key]").removeAttr("data-key");
  }

  /** A figure is drawn once; its captions stand beside each other. */
  private void pair(Block left, Block right) {
    Element figure = left.last();
    if (!figure.is("figure")) {
      row(left.elements(), right.elements());
      return;
    }
    Element caption = figure.selectFirst("> figcaption");
    Element translated = right.last().selectFirst("> figcaption");
    if (caption != null && translated != null) {
      Element first = cell("span", own);
      List.copyOf(caption.childNodes()).forEach(first::appendChild);
      Element second = cell("span", other).attr("data-edition", other.language().code());
      List.copyOf(translated.childNodes()).forEach(second::appendChild);
      caption.addClass("pair").appendChild(first).appendChild(second);
    }
    left.elements().forEach(result::appendChild);
  }

  private void row(List<Element> left, List<Element> right) {
    Element row = result.appendElement("div").addClass("pair");
    if (!left.isEmpty()) {
      Element cell = cell("div", own);
      row.appendChild(cell);
      left.forEach(cell::appendChild);
    }
    if (!right.isEmpty()) {
      Element cell = cell("div", other).attr("data-edition", other.language().code());
      row.appendChild(cell);
      right.forEach(cell::appendChild);
      if (left.isEmpty()) {
        cell.addClass("alone");
      }
    }
  }

  private static Element cell(String name, Side side) {
    return new Element(name).attr("lang", side.language().tag());
  }
}
