package io.baipi.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The words of fragments, tables and drawings as readers see them. */
public final class Passages {
  private static final Evaluator HEADINGS = QueryParser.parse("h2, h3, h4, h5, h6");

  private Passages() {}

  /**
   * The pieces of a chapter's fragment in order: what stands before the first heading, the sections
   * without their figures, then terms, references and footnotes, which are pieces of their own.
   *
   * @param html the fragment
   * @param anchor the id of the chapter's title
   * @param title the chapter's title
   */
  public static List<Passage> of(String html, String anchor, String title) {
    Element body = Jsoup.parseBodyFragment(html).body();
    // Drawings are most of a chapter's elements; without them the rest is quick.
    body.select("figure").remove();
    List<Passage> own = new ArrayList<>();
    terms(body, own);
    references(body, own);
    notes(body, own);
    body.select("dl.glossary, ul.references, .footnotes").remove();
    List<Passage> passages = sections(body, anchor, title);
    passages.addAll(own);
    return passages;
  }

  /** The words of a fragment, such as a table: one line a cell. */
  public static String text(String html) {
    return PlainText.of(Jsoup.parseBodyFragment(html).body());
  }

  /** The words of a drawing: one line a label, however many lines it is drawn in. */
  public static String drawn(String svg) {
    List<String> labels = new ArrayList<>();
    for (Element group : Jsoup.parseBodyFragment(svg).select("svg g")) {
      StringBuilder label = new StringBuilder();
      for (Element line : group.select("> text")) {
        join(label, PlainText.of(line));
      }
      if (!label.isEmpty()) {
        labels.add(label.toString());
      }
    }
    return String.join("\n", labels);
  }

  /** Latin words stay apart where a label was broken; Han characters close up again. */
  private static void join(StringBuilder label, String line) {
    if (!label.isEmpty()
        && !line.isEmpty()
        && label.charAt(label.length() - 1) < 0x2E80
        && line.charAt(0) < 0x2E80) {
      label.append(' ');
    }
    label.append(line);
  }

  private static List<Passage> sections(Element body, String anchor, String title) {
    // What groups a heading with its text says nothing of its own.
    body.select("div:has(h2, h3, h4, h5, h6), section:has(h2, h3, h4, h5, h6)").unwrap();
    List<Passage> sections = new ArrayList<>();
    Element piece = new Element("div");
    Passage head = new Passage(Passage.Kind.SECTION, anchor, "", title, "");
    for (Element child : body.children()) {
      if (child.is(HEADINGS) && !child.id().isEmpty()) {
        sections.add(with(head, piece));
        piece = new Element("div");
        head = head(child);
      } else {
        piece.appendChild(child);
      }
    }
    sections.add(with(head, piece));
    return sections;
  }

  private static Passage head(Element heading) {
    Element title = heading.clone();
    Element number = title.selectFirst(".heading-number");
    String label = number == null ? "" : number.text();
    title.select(".heading-number").remove();
    return new Passage(
        Passage.Kind.SECTION, heading.id(), label, PlainText.of(title).replace('\n', ' '), "");
  }

  private static Passage with(Passage head, Element piece) {
    return new Passage(head.kind(), head.anchor(), head.label(), head.title(), PlainText.of(piece));
  }

  private static void terms(Element body, List<Passage> passages) {
    for (Element term : body.select("dl.glossary > dt[id]")) {
      Element definition = term.nextElementSibling();
      List<String> words = new ArrayList<>();
      term.select("abbr, .other").forEach(word -> words.add(PlainText.of(word)));
      if (definition != null) {
        words.add(PlainText.of(definition));
      }
      passages.add(
          new Passage(
              Passage.Kind.TERM,
              term.id(),
              "",
              term.select("dfn").text(),
              String.join("\n", words)));
    }
  }

  private static void references(Element body, List<Passage> passages) {
    for (Element entry : body.select(".references > li[id]")) {
      passages.add(
          new Passage(
              Passage.Kind.REFERENCE,
              entry.id(),
              entry.select(".reference-number").text(),
              entry.select(".reference-text").text(),
              ""));
    }
  }

  private static void notes(Element body, List<Passage> passages) {
    for (Element note : body.select(".footnotes li[id]")) {
      passages.add(
          new Passage(
              Passage.Kind.NOTE,
              note.id(),
              note.id().replaceFirst(".*-", ""),
              "",
              PlainText.of(note)));
    }
  }
}
