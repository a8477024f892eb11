package io.baipi.pdf;

import io.baipi.pdf.TaggedBook.Glyph;
import io.baipi.pdf.TaggedBook.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What a chapter says, read from its page of the site and from its part of the PDF, so that the two
 * can be compared.
 *
 * @param captions label and title of each figure and table, in order, without blanks
 * @param tables the cells of each table, in order, without blanks
 * @param numbers the numbers of the text outside tables and drawings, sorted
 */
record Parity(List<String> captions, List<List<String>> tables, List<String> numbers) {
  private static final Pattern CAPTION = Pattern.compile("^(?:图|表|Figure|Table)[0-9A-Z]+-[0-9]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,:][0-9]+)*");

  /** Smaller than this beside its neighbour is what is raised or lowered. */
  private static final double RAISED = 0.85;

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\u200b\u00ad\u2060\ufeff]+");

  /**
   * What only the site has: tools, links to a place, links back from notes, drawings, whose numbers
   * are the table's. Formulas carry their source beside what is shown.
   */
  private static final String ONLY_ON_THE_SITE =
      ".site-only, .permalink, .footnote-backref, script, style, button, svg, annotation,"
          + " annotation-xml";

  /** What only the PDF says: the page that a reference leads to. */
  private static final Pattern ONLY_IN_THE_PDF =
      Pattern.compile("，?\\s*第\\s*[0-9ivxlc]+\\s*页|,?\\s*\\(?page\\s*[0-9ivxlc]+\\)?");

  /**
   * Reads a page of the site.
   *
   * @param page the page's article
   */
  static Parity page(Element page) {
    Element article = page.clone();
    article.select(ONLY_ON_THE_SITE).remove();
    List<String> captions =
        article.select("figcaption").stream()
            .map(c -> words(c, ".figure-label") + words(c, ".figure-title"))
            .map(Parity::squeezed)
            .toList();
    List<List<String>> tables =
        article.select("table").stream()
            .map(table -> table.select("th, td").stream().map(c -> squeezed(c.text())).toList())
            .toList();
    article.select("table").remove();
    StringBuilder text = new StringBuilder();
    // Print has notes for the addresses of links as well, so that notes have other numbers there.
    int notes = article.select("section.footnotes li[id]").size() + addresses(article, text);
    article.select("sup.footnote-ref, a.footnote-ref").remove();
    article.select("sup").prepend(" ").append(" ");
    article.select(".finding, .text").forEach(part -> text.append(part.text()).append('\n'));
    // A note has its number where it is called and, in print, where it stands.
    for (int i = 1; i <= notes; i++) {
      text.append(i).append('\n').append(i).append('\n');
    }
    return new Parity(captions, tables, numbers(text.toString()));
  }

  /** Writes the addresses of links to other sites, each once; those outside notes are counted. */
  private static int addresses(Element article, StringBuilder text) {
    Set<String> seen = new HashSet<>();
    int notes = 0;
    for (Element link : article.select(".text a[href^=http]")) {
      String address = link.attr("href").replaceFirst("^https?://", "").replaceFirst("/$", "");
      if (link.closest("figure, .references") == null
          && !link.text().equals(address)
          && seen.add(address)) {
        text.append(address).append('\n');
        notes += link.closest("section.footnotes") == null ? 1 : 0;
      }
    }
    return notes;
  }

  private static String words(Element around, String selector) {
    return around.select(selector).text();
  }

  /**
   * Reads a part of a PDF.
   *
   * @param section the chapter's element in the tag tree
   * @param notes the blocks of the footnotes of its pages, which the engine may tag elsewhere
   */
  static Parity section(Node section, List<Node> notes) {
    List<String> captions =
        blocks(section)
            .filter(node -> !node.type().equals("P"))
            .map(node -> squeezed(words(node.own())))
            .filter(text -> CAPTION.matcher(text).find())
            .toList();
    List<List<String>> tables =
        section
            .all()
            .filter(node -> node.type().equals("Table"))
            .map(
                table ->
                    table
                        .all()
                        .filter(node -> node.type().matches("TH|TD"))
                        .map(cell -> squeezed(words(once(cell))))
                        .toList())
            .toList();
    StringBuilder text = new StringBuilder();
    Stream.concat(blocks(section), notes.stream().flatMap(Parity::blocks))
        .forEach(node -> text.append(words(node.own())).append('\n'));
    return new Parity(
        captions, tables, numbers(ONLY_IN_THE_PDF.matcher(text.toString()).replaceAll(" ")));
  }

  /**
   * A cell's glyphs; of a head, which is repeated where a table goes on, those of its first page.
   */
  private static List<Glyph> once(Node cell) {
    List<Glyph> glyphs = cell.glyphs().toList();
    return cell.scope().equals("Column")
        ? glyphs.stream().filter(glyph -> glyph.page() == glyphs.get(0).page()).toList()
        : glyphs;
  }

  /** The blocks of text, without a chapter's title, tables, drawings and the numbers of lists. */
  private static Stream<Node> blocks(Node node) {
    if (node.isInline() || node.type().matches("H1|Table|Figure|Lbl")) {
      return Stream.of();
    }
    return Stream.concat(
        Stream.of(node),
        node.kids().stream()
            .filter(Node.class::isInstance)
            .map(Node.class::cast)
            .flatMap(Parity::blocks));
  }

  /** The text of glyphs, with a blank where a line ends, and round what is raised. */
  static String words(List<Glyph> glyphs) {
    StringBuilder words = new StringBuilder();
    Glyph before = null;
    for (Glyph glyph : glyphs) {
      if (before != null
          && (before.page() != glyph.page()
              || Math.abs(before.baseline() - glyph.baseline()) > 0.8 * glyph.size()
              || glyph.size() < RAISED * before.size()
              || before.size() < RAISED * glyph.size()
              || glyph.left() < before.left() - 1)) {
        words.append(' ');
      }
      words.append(glyph.text());
      before = glyph;
    }
    return words.toString();
  }

  /** A text without blanks. The font draws figure dash and en dash alike, and a PDF names one. */
  static String squeezed(String text) {
    return BLANK.matcher(text).replaceAll("").replace('\u2012', '\u2013');
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(found -> found.group()).sorted().toList();
  }

  /** In what a part of the PDF differs from its page; empty if in nothing. */
  static List<String> differences(Parity page, Parity section) {
    List<String> found = new ArrayList<>();
    compare("caption", page.captions, section.captions, found);
    if (page.tables.size() != section.tables.size()) {
      found.add("tables: " + page.tables.size() + " and " + section.tables.size());
    } else {
      for (int i = 0; i < page.tables.size(); i++) {
        compare("cell of table " + (i + 1), page.tables.get(i), section.tables.get(i), found);
      }
    }
    List<String> missing = new ArrayList<>(page.numbers);
    section.numbers.forEach(missing::remove);
    List<String> more = new ArrayList<>(section.numbers);
    page.numbers.forEach(more::remove);
    if (!missing.isEmpty() || !more.isEmpty()) {
      found.add("numbers only on the site " + missing + ", only in the PDF " + more);
    }
    return found;
  }

  /** Captions of the PDF go on with the subtitle. */
  private static void compare(
      String what, List<String> page, List<String> section, List<String> found) {
    for (int i = 0; i < Math.max(page.size(), section.size()); i++) {
      String one = i < page.size() ? page.get(i) : "(none)";
      String other = i < section.size() ? section.get(i) : "(none)";
      boolean same = what.equals("caption") ? other.startsWith(one) : other.equals(one);
      if (!same) {
        found.add(what + " " + (i + 1) + ": " + one + " and " + other);
        return;
      }
    }
  }
}
