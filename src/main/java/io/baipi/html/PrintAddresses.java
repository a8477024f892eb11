package io.baipi.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Prints where links to other sites lead, since paper can't be clicked. */
final class PrintAddresses {
  private static final String OUTSIDE = "a[href^=http://], a[href^=https://]";

  private PrintAddresses() {}

  /**
   * Adds the address of each such link as a footnote, once a fragment; inside a footnote it follows
   * the link. Figures and the list of references name their sources themselves.
   *
   * @param isHan whether the text is Chinese, with brackets as wide as its characters
   * @param home where the paper is published, which needs no notes; or empty
   */
  static void place(Element fragment, boolean isHan, String home) {
    Set<String> placed = new HashSet<>();
    for (Element link : fragment.select(OUTSIDE)) {
      String address = link.attr("href").strip();
      boolean isHome = !home.isEmpty() && address.startsWith(home);
      boolean isShown = isHome || link.closest("figure, svg, .references, pre") != null;
      if (isShown || shown(address).equals(shown(link.text())) || !placed.add(address)) {
        continue;
      }
      if (link.closest(".footnote") != null) {
        link.after(new TextNode(isHan ? "（" + shown(address) + "）" : " (" + shown(address) + ")"));
      } else {
        link.after(new Element("div").addClass("footnote").appendText(shown(address)));
      }
    }
    renumber(fragment);
  }

  /** A later call of a footnote repeats its number, which counts the addresses as well. */
  private static void renumber(Element fragment) {
    List<Element> notes = fragment.select(".footnote");
    for (Element again : fragment.select("a.footnote-again")) {
      String id = again.attr("href").substring(1);
      for (int i = 0; i < notes.size(); i++) {
        if (notes.get(i).id().equals(id)) {
          again.text(String.valueOf(i + 1));
        }
      }
    }
  }

  private static String shown(String address) {
    return address.strip().replaceFirst("^https?://", "").replaceFirst("/$", "");
  }
}
