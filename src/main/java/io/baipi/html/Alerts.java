package io.baipi.html;

import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Block quotations that begin with {@code [!NOTE]} become alerts. */
final class Alerts {
  private static final Pattern MARK =
      Pattern.compile("^\\s*\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*");
  private static final Map<String, Localized> TITLES =
      Map.of(
          "note", Localized.of("注", "Note"),
          "tip", Localized.of("提示", "Tip"),
          "important", Localized.of("要点", "Important"),
          "warning", Localized.of("警告", "Warning"),
          "caution", Localized.of("小心", "Caution"));

  private Alerts() {}

  static void mark(Element body, Language language) {
    for (Element quote : body.select("blockquote")) {
      Element first = quote.firstElementChild();
      if (first == null || !(first.firstChild() instanceof TextNode text)) {
        continue;
      }
      Matcher match = MARK.matcher(text.getWholeText());
      if (match.find()) {
        String kind = match.group(1).toLowerCase(Locale.ROOT);
        text.text(text.getWholeText().substring(match.end()));
        if (first.text().isBlank() && first.childrenSize() == 0) {
          first.remove();
        }
        title(quote.tagName("aside").addClass("alert").addClass("alert-" + kind), kind, language);
      }
    }
  }

  private static void title(Element alert, String kind, Language language) {
    Localized title = TITLES.getOrDefault(kind, Localized.same(kind));
    alert.prependElement("p").addClass("alert-title").text(title.in(language));
  }
}
