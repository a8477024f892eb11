package io.baipi.html;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Moves each footnote from the end of a fragment to its call, where print's engine wants it. */
final class PrintFootnotes {
  private static final String CALLS = "a.footnote-ref, .footnote-ref > a, a[data-footnote-ref]";

  private PrintFootnotes() {}

  static void place(Element fragment) {
    Map<String, Element> notes = new LinkedHashMap<>();
    for (Element item : fragment.select("section.footnotes li[id], div.footnotes li[id]")) {
      item.select("a.footnote-backref, a[data-footnote-backref]").remove();
      notes.put(item.id(), item);
    }
    Map<String, Integer> placed = new LinkedHashMap<>();
    for (Element call : fragment.select(CALLS)) {
      String id = call.attr("href").replaceFirst("^#", "");
      Element note = notes.get(id);
      if (note == null || call.closest(".footnotes") != null) {
        continue;
      }
      Element around = call.parent();
      boolean raised = around != null && around.normalName().equals("sup");
      Node outer = raised && around != null ? around : call;
      Integer number = placed.get(id);
      if (number == null) {
        placed.put(id, placed.size() + 1);
        outer.replaceWith(body(note, id));
      } else {
        outer.replaceWith(
            new Element("sup")
                .appendChild(
                    new Element("a")
                        .addClass("footnote-again")
                        .attr("href", "#" + id)
                        .appendText(String.valueOf(number))));
      }
    }
    fragment.select("section.footnotes, div.footnotes").remove();
  }

  private static Element body(Element note, String id) {
    Element body = new Element("div").addClass("footnote").attr("id", id);
    note.childNodesCopy().forEach(body::appendChild);
    for (Element paragraph : body.select("> p")) {
      if (paragraph.nextElementSibling() != null) {
        paragraph.after(new Element("br"));
      }
      paragraph.unwrap();
    }
    return body;
  }
}
