package io.baipi.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * How the blocks of a printed document flow: a figure that did not fit on its page can let the text
 * after it go first, and a chapter that ends with a nearly empty page can be set tighter.
 *
 * @param passed how many of the blocks after it go before a figure, by the figure's id
 * @param tight the ids of the chapters' sections that are set tighter
 */
public record PrintFlow(Map<String, Integer> passed, Set<String> tight) {
  /** As written. */
  public static final PrintFlow AS_WRITTEN = new PrintFlow(Map.of(), Set.of());

  private static final String NAME = "flow-";
  private static final Pattern SIZE = Pattern.compile("([0-9.]+)mm");
  private static final double TIGHT_SCALE = 0.92;
  private static final Set<String> MAY_PASS = Set.of("p", "ul", "ol");

  public PrintFlow {
    passed = Map.copyOf(passed);
    tight = Set.copyOf(tight);
  }

  /**
   * A figure between its neighbours.
   *
   * @param chapter the id of its chapter's section
   * @param figure its id
   * @param before the id of the block before it
   * @param after the ids of the text blocks that follow, up to the next heading, figure or code
   */
  public record Place(String chapter, String figure, String before, List<String> after) {}

  /** Gives an id to each block of the chapters that has none. */
  static void name(Document page) {
    int next = 0;
    for (Element block : page.select("section.chapter > *")) {
      if (block.id().isEmpty()) {
        block.id(NAME + next++);
      }
    }
  }

  /** Puts the blocks of a document where they go. */
  void apply(Document page) {
    passed.forEach(
        (id, blocks) -> {
          Element figure = page.getElementById(id);
          for (int i = 0; figure != null && i < blocks; i++) {
            Element next = figure.nextElementSibling();
            if (next != null) {
              figure.before(next);
            }
          }
        });
    for (String id : tight) {
      Element chapter = page.getElementById(id);
      if (chapter != null) {
        chapter.addClass("tight");
        chapter.select("figure:not(.wide) svg[style]").forEach(PrintFlow::shrink);
      }
    }
  }

  /** Drawings of a tight chapter are a little smaller. */
  private static void shrink(Element svg) {
    Matcher size = SIZE.matcher(svg.attr("style"));
    svg.attr(
        "style",
        size.replaceAll(
            mm ->
                String.format(
                    Locale.ROOT, "%.2fmm", TIGHT_SCALE * Double.parseDouble(mm.group(1)))));
  }

  /** The figures of a document, in order. */
  static List<Place> places(Document page) {
    List<Place> places = new ArrayList<>();
    for (Element figure : page.select("section.chapter > figure")) {
      Element before = figure.previousElementSibling();
      Element chapter = figure.parent();
      if (before == null || chapter == null) {
        continue;
      }
      List<String> after = new ArrayList<>();
      for (Element next = figure.nextElementSibling();
          next != null && MAY_PASS.contains(next.normalName());
          next = next.nextElementSibling()) {
        after.add(next.id());
      }
      places.add(new Place(chapter.id(), figure.id(), before.id(), after));
    }
    return places;
  }
}
