package io.baipi.chapter;

import io.baipi.citation.Citation;
import io.baipi.citation.Citations;
import io.baipi.citation.EditionCitations;
import io.baipi.citation.Entry;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.memo.Memory;
import io.baipi.memo.Same;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The citations of one edition: their words, and the list of the works that they cite. */
final class EditionCiting {
  private final Language language;
  private final EditionCitations formatted;

  /** The chapter that holds the list, or empty. */
  private final String host;

  private final Set<String> keys;

  /** How many citations stand before each chapter. */
  private final Map<String, Integer> before = new HashMap<>();

  /** The chapters that cite a work, each with the number of its first citation there. */
  private final Map<String, Map<String, Integer>> cited = new LinkedHashMap<>();

  /** The works that the brief cites. */
  private final Set<String> inBrief = new LinkedHashSet<>();

  /**
   * @param brief what is not listed among those that cite a work
   */
  EditionCiting(
      List<Draft> drafts,
      Optional<Draft> brief,
      Citations citations,
      Language language,
      Memory memory) {
    this.language = language;
    List<Citation> all = new ArrayList<>();
    for (Draft draft : drafts) {
      before.put(draft.id(), all.size());
      List<Citation> own = draft.fragment().citations();
      for (int i = 0; i < own.size(); i++) {
        int index = i;
        own.get(i)
            .works()
            .forEach(
                work ->
                    cited
                        .computeIfAbsent(work.key(), key -> new LinkedHashMap<>())
                        .putIfAbsent(draft.id(), index));
      }
      all.addAll(own);
    }
    // Last, so that the chapters' numbers stay as they are.
    brief.ifPresent(
        draft -> {
          before.put(draft.id(), all.size());
          all.addAll(draft.fragment().citations());
          inBrief.addAll(draft.cited().keySet());
        });
    formatted =
        memory.recall(
            "citations/" + language.code(),
            List.of(new Same(citations), all),
            () -> citations.edition(language, all));
    host =
        drafts.stream()
            .filter(draft -> draft.fragment().hasReferences())
            .map(Draft::id)
            .findFirst()
            .orElse("");
    keys =
        host.isEmpty()
            ? Set.of()
            : formatted.entries().stream()
                .map(Entry::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Reports a list of references that is missing, or stands twice. */
  void check(List<Draft> drafts, Diagnostics diagnostics) {
    List<Location> places = drafts.stream().flatMap(d -> d.references().stream()).toList();
    if (places.size() > 1) {
      diagnostics.error(
          "citation.references-twice",
          places.get(1),
          "the list of references stands already at " + places.get(0),
          "keep one of the two");
    }
    boolean complete = drafts.stream().allMatch(Draft::complete);
    if (places.isEmpty() && complete) {
      drafts.stream()
          .flatMap(draft -> draft.cited().values().stream())
          .findFirst()
          .ifPresent(
              first ->
                  diagnostics.error(
                      "citation.references-missing",
                      first,
                      "the edition cites works but lists no references",
                      "write <@references/> in a paragraph of its own, in the last appendix"));
    } else if (!places.isEmpty() && cited.isEmpty() && complete) {
      diagnostics.warning(
          "citation.references-empty",
          places.get(0),
          "no chapter cites a work, so the list of references is empty",
          "cite one: [@key]");
    }
  }

  /** The works cited that have an entry to link to. */
  Set<String> keys() {
    return keys;
  }

  /** The HTML of a citation, by its place in its chapter. */
  String html(String chapter, int index) {
    String text = formatted.texts().get(before.getOrDefault(chapter, 0) + index);
    String words = !host.isEmpty() ? text : text.replaceAll("</?a[^>]*>", "");
    return "<span class=\"cite\" id=\"" + place(chapter, index) + "\">" + words + "</span>";
  }

  /** The HTML of the list. */
  String list(Targets targets) {
    if (formatted.entries().isEmpty()) {
      return "";
    }
    StringBuilder out = open();
    for (Entry entry : formatted.entries()) {
      out.append("<li id=\"").append(Entry.anchor(entry.key())).append("\">");
      entry(out, entry);
      out.append(backlinks(entry.key(), targets)).append("</li>\n");
    }
    return out.append("</ul>").toString();
  }

  /** The HTML of the works that the brief cites, as the list has them; empty if it cites none. */
  String works() {
    List<Entry> entries =
        formatted.entries().stream().filter(entry -> inBrief.contains(entry.key())).toList();
    if (entries.isEmpty()) {
      return "";
    }
    StringBuilder out = open();
    for (Entry entry : entries) {
      entry(out.append("<li>"), entry);
      out.append("</li>\n");
    }
    return out.append("</ul>").toString();
  }

  private StringBuilder open() {
    boolean numbered = !formatted.entries().get(0).number().isEmpty();
    return new StringBuilder("<ul class=\"references")
        .append(numbered ? " numbered\">\n" : "\">\n");
  }

  private static void entry(StringBuilder out, Entry entry) {
    if (!entry.number().isEmpty()) {
      out.append("<span class=\"reference-number\">").append(entry.number());
      out.append("</span> ");
    }
    out.append("<span class=\"reference-text\">").append(entry.html()).append("</span>");
  }

  private String backlinks(String key, Targets targets) {
    List<String> links = new ArrayList<>();
    for (Map.Entry<String, Integer> first : cited.getOrDefault(key, Map.of()).entrySet()) {
      String chapter = first.getKey();
      if (!chapter.equals(host)) {
        links.add(
            "<a href=\"#"
                + place(chapter, first.getValue())
                + "\">"
                + targets.words("sec-" + chapter).orElse(chapter)
                + "</a>");
      }
    }
    if (links.isEmpty()) {
      return "";
    }
    String words =
        language == Language.ZH
            ? "引用于" + String.join("、", links) + "。"
            : "Cited in " + String.join(", ", links) + ".";
    return " <span class=\"reference-cited\">" + words + "</span>";
  }

  private static String place(String chapter, int index) {
    return "cite-" + chapter + "-" + (index + 1);
  }
}
