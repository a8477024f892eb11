package io.baipi.html;

import io.baipi.text.Language;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Gives footnotes ids that are unique in the edition, and words in its language. */
final class Footnotes {
  private Footnotes() {}

  static void renumber(Element body, String chapter, Language language) {
    Elements notes = body.select("section.footnotes > ol > li[id]");
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Element note : notes) {
      numbers.putIfAbsent(note.id(), numbers.size() + 1);
      note.attr("id", "fn-" + chapter + "-" + numbers.get(note.id()));
    }
    Map<Integer, Integer> uses = new HashMap<>();
    Map<String, String> references = new HashMap<>();
    for (Element link : body.select("sup.footnote-ref > a[href^=#]")) {
      Integer number = numbers.get(link.attr("href").substring(1));
      if (number == null) {
        continue;
      }
      int use = uses.merge(number, 1, Integer::sum);
      String id = "fnref-" + chapter + "-" + number + (use > 1 ? "-" + use : "");
      references.put(link.id(), id);
      link.attr("id", id).attr("href", "#fn-" + chapter + "-" + number).text(number.toString());
      link.addClass("footnote-ref").attr("aria-label", label(language, number, true));
    }
    for (Element back : body.select("section.footnotes a.footnote-backref")) {
      String id = references.get(back.attr("href").replaceFirst("^#", ""));
      if (id == null) {
        back.remove();
      } else {
        String number = id.replaceFirst("^fnref-" + chapter + "-", "").replaceFirst("-.*", "");
        back.attr("href", "#" + id)
            .attr("aria-label", label(language, Integer.parseInt(number), false))
            .text("↑");
      }
    }
  }

  private static String label(Language language, int number, boolean toNote) {
    if (language == Language.ZH) {
      return toNote ? "脚注 " + number : "回到脚注 " + number + " 的位置";
    }
    return toNote ? "Footnote " + number : "Back to where footnote " + number + " stands";
  }
}
