package io.baipi.html;

import io.baipi.template.Filled;
import io.baipi.template.Slot;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Where the glossary stands in a chapter.
 *
 * @param settled those that are a paragraph by themselves
 * @param misplaced those that stand anywhere else
 */
record GlossaryPlace(List<Slot> settled, List<Slot> misplaced) {
  /** The class of the element that holds the glossary's place. */
  static final String CLASS = "glossary-place";

  /** Keeps the place of the glossary where it is a paragraph by itself. */
  static GlossaryPlace settle(Element body, Filled filled) {
    List<Slot> settled = new ArrayList<>();
    List<Slot> misplaced = new ArrayList<>();
    for (int number = 0; number < filled.slots().size(); number++) {
      if (filled.slots().get(number) instanceof Slot.Glossary glossary) {
        Element place = body.selectFirst("span." + CLASS + "[data-slot=" + number + "]");
        boolean alone = place != null && standsAlone(place);
        (alone ? settled : misplaced).add(glossary);
      }
    }
    for (Element place : body.select("span." + CLASS)) {
      Element paragraph = place.parent();
      if (paragraph != null && standsAlone(place)) {
        paragraph.replaceWith(new Element("div").addClass(CLASS));
      } else {
        place.remove();
      }
    }
    return new GlossaryPlace(List.copyOf(settled), List.copyOf(misplaced));
  }

  static void fill(Element body, Finish finish, Trusted trusted) {
    for (Element place : body.select("div." + CLASS)) {
      place.replaceWith(trusted.hold(finish.glossary()));
    }
  }

  private static boolean standsAlone(Element place) {
    return OwnParagraph.isOf(place) && place.closest("li, td, dd, blockquote") == null;
  }
}
