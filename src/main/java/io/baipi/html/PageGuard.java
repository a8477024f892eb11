package io.baipi.html;

import io.baipi.diagnostic.Diagnostics;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reports what no page may hold: inline scripts and styles, frames, and one id twice. */
final class PageGuard {
  private static final String FORBIDDEN =
      "style, script:not([src], [type=application/json], [type=application/ld+json]), iframe, frame, object, embed, form, base, meta[http-equiv=refresh],"
          + " foreignObject";

  /** What that can be, which few elements are. */
  private static final Set<String> SUSPECT =
      Set.of(
          "style",
          "script",
          "iframe",
          "frame",
          "object",
          "embed",
          "form",
          "base",
          "meta",
          "foreignobject");

  private final PageFinisher.Page page;
  private final Diagnostics diagnostics;

  PageGuard(PageFinisher.Page page, Diagnostics diagnostics) {
    this.page = page;
    this.diagnostics = diagnostics;
  }

  void check(Document document) {
    Set<String> ids = new HashSet<>();
    for (Element element : document.getAllElements()) {
      if (SUSPECT.contains(element.normalName()) && element.is(FORBIDDEN)) {
        report("<" + element.tagName() + ">", "keep scripts and styles in files below assets");
      }
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || name.equals("style") || name.equals("srcdoc")) {
          report(
              "the attribute '" + name + "' on <" + element.tagName() + ">",
              "use a class, and a file below assets");
        }
      }
      if (!element.id().isEmpty() && !ids.add(element.id())) {
        diagnostics.error(
            "html.duplicate-id",
            page.location(),
            "the page " + page.path() + " has the id '" + element.id() + "' twice",
            "give one of the two another id");
      }
    }
  }

  private void report(String what, String hint) {
    diagnostics.error(
        "html.inline",
        page.location(),
        "the page " + page.path() + " holds " + what + ", which the site's policy forbids",
        hint);
  }
}
