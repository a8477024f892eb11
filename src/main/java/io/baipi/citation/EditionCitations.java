package io.baipi.citation;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The citations of one edition, formatted.
 *
 * @param texts the citations in the order of the text; HTML whose only links lead to entries
 * @param entries the works cited, in the style's order
 */
public record EditionCitations(List<String> texts, List<Entry> entries) {
  private static final char OPEN = '\uE0F4';
  private static final char CLOSE = '\uE0F5';

  /** The first of the characters that number the works inside of one citation. */
  private static final char FIRST = '\uE100';

  private static final Pattern MARKED =
      Pattern.compile(OPEN + "([\uE100-\uF8FF])(.*?)" + CLOSE, Pattern.DOTALL);

  public EditionCitations {
    texts = List.copyOf(texts);
    entries = List.copyOf(entries);
  }

  /** A citation of which no work is known, as it was written. */
  static String plain(Citation citation) {
    return MarkupFormat.escaped(citation.written());
  }

  /**
   * Formats citations.
   *
   * @param processor knows all works that the citations name
   * @param numeric whether a locator stands behind the bracket, as GB/T 7714 has it
   */
  static List<String> texts(CSL processor, List<Citation> citations, boolean numeric) {
    List<String> texts = new ArrayList<>();
    for (Citation citation : citations) {
      texts.add(text(processor, citation, numeric));
    }
    return texts;
  }

  private static String text(CSL processor, Citation citation, boolean numeric) {
    List<Cited> works = citation.works();
    if (works.isEmpty()) {
      return plain(citation);
    }
    CSLCitationItem[] items = new CSLCitationItem[works.size()];
    for (int i = 0; i < items.length; i++) {
      String locator = works.get(i).locator();
      String behind = locator.isEmpty() || numeric ? "" : ", " + locator;
      items[i] =
          new CSLCitationItemBuilder(works.get(i).key())
              .prefix(String.valueOf(new char[] {OPEN, (char) (FIRST + i)}))
              .suffix(behind + CLOSE)
              .build();
    }
    List<de.undercouch.citeproc.output.Citation> made =
        processor.makeCitation(new CSLCitation(items));
    String text = made.get(made.size() - 1).getText();
    boolean raised = text.contains("<sup>");
    text = text.replaceAll("</?sup>", "");
    if (numeric && works.stream().anyMatch(work -> !work.locator().isEmpty())) {
      text = bracketed(text, works);
    } else if (works.size() == 1) {
      text = link(MARKED.matcher(text).replaceAll("$2"), works.get(0));
    } else {
      text = MARKED.matcher(text).replaceAll(match -> link(match.group(2), work(match, works)));
    }
    return raised ? "<sup>" + text + "</sup>" : text;
  }

  /** Each number in its own brackets with the locator behind it. */
  private static String bracketed(String text, List<Cited> works) {
    List<String> parts = new ArrayList<>();
    MARKED
        .matcher(text)
        .results()
        .forEach(
            match -> {
              Cited work = work(match, works);
              parts.add(
                  link("[" + match.group(2) + "]", work) + MarkupFormat.escaped(work.locator()));
            });
    return String.join(",", parts);
  }

  private static Cited work(MatchResult match, List<Cited> works) {
    return works.get(match.group(1).charAt(0) - FIRST);
  }

  private static String link(String html, Cited work) {
    return "<a href=\"#" + Entry.anchor(work.key()) + "\">" + html + "</a>";
  }
}
