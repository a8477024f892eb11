package io.baipi.html;

import org.jsoup.nodes.Element;

/** Where a fragment shows the list of references. */
final class ReferencesPlace {
  static final String CLASS = "references-place";

  private ReferencesPlace() {}

  static boolean isIn(Element body) {
    return !body.select("span." + CLASS).isEmpty();
  }

  /** Whether one of the places is not alone in its paragraph. */
  static boolean isInline(Element body) {
    return body.select("span." + CLASS).stream().anyMatch(place -> !OwnParagraph.isOf(place));
  }

  /** Puts the list into the first place that stands alone; further places vanish. */
  static void fill(Element body, String list, Trusted trusted) {
    boolean filled = false;
    for (Element place : body.select("span." + CLASS)) {
      Element paragraph = place.parent();
      if (!filled && paragraph != null && OwnParagraph.isOf(place)) {
        paragraph.replaceWith(trusted.hold(list));
        filled = true;
      } else {
        place.remove();
      }
    }
  }
}
