package io.baipi.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Makes the first occurrence of each term in a chapter's prose a link to the glossary. Headings,
 * links, code, quotations, values, tables and footnotes are left as they are, and so is a term that
 * begins in one element and ends in another.
 */
final class TermLinks {
  private static final String NOT_PROSE =
      "h1, h2, h3, h4, h5, h6, a, code, pre, kbd, samp, var, q, cite, dfn, abbr, blockquote, table,"
          + " .quoted, .num, .word, .footnotes, .footnote-ref, .alert-title, .glossary-place";
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s",
          "samp", "small", "span", "strong", "sub", "sup", "u", "var");

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> blocks = new ArrayList<>(List.of(0));
  private final List<Piece> pieces = new ArrayList<>();

  private TermLinks() {}

  private record Piece(TextNode node, int start, int end) {
    boolean holds(TermMark mark) {
      return start <= mark.start() && mark.end() <= end;
    }
  }

  static void add(Element body, Finish finish) {
    TermLinks links = new TermLinks();
    links.collect(body);
    links.link(links.marks(finish));
  }

  /** Each block is looked through by itself: most were before. */
  private List<TermMark> marks(Finish finish) {
    List<TermMark> marks = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      int start = blocks.get(i);
      int end = i + 1 < blocks.size() ? blocks.get(i + 1) : text.length();
      finish.terms(text.substring(start, end)).forEach(mark -> marks.add(mark.right(start)));
    }
    return marks;
  }

  private void collect(Element body) {
    Element block = body;
    for (TextNode node : body.nodeStream(TextNode.class).toList()) {
      Element own = block(node, body);
      if (!own.equals(block)) {
        blocks.add(text.length());
        block = own;
      }
      int start = text.length();
      text.append(node.getWholeText());
      pieces.add(new Piece(node, start, text.length()));
    }
  }

  private static Element block(TextNode node, Element body) {
    for (Element up = node.parentElement(); up != null; up = up.parent()) {
      if (!INLINE.contains(up.normalName())) {
        return up;
      }
    }
    return body;
  }

  private void link(List<TermMark> marks) {
    Set<String> linked = new HashSet<>();
    Map<Piece, List<TermMark>> first = new LinkedHashMap<>();
    for (TermMark mark : marks) {
      if (!linked.contains(mark.target())) {
        holder(mark)
            .filter(piece -> isProse(piece.node()))
            .ifPresent(
                piece -> {
                  linked.add(mark.target());
                  first.computeIfAbsent(piece, key -> new ArrayList<>()).add(mark);
                });
      }
    }
    first.forEach(TermLinks::link);
  }

  private Optional<Piece> holder(TermMark mark) {
    return pieces.stream().filter(piece -> piece.holds(mark)).findFirst();
  }

  private static void link(Piece piece, List<TermMark> marks) {
    // From the right, so that the places of the others stay.
    for (int i = marks.size() - 1; i >= 0; i--) {
      TermMark mark = marks.get(i);
      TextNode word = piece.node();
      if (mark.end() - piece.start() < word.getWholeText().length()) {
        word.splitText(mark.end() - piece.start());
      }
      if (mark.start() > piece.start()) {
        word = word.splitText(mark.start() - piece.start());
      }
      word.replaceWith(
          new Element("a")
              .addClass("term")
              .attr("href", "#" + mark.target())
              .attr("title", mark.definition())
              .text(word.getWholeText()));
    }
  }

  private static boolean isProse(TextNode node) {
    Element parent = node.parentElement();
    return parent != null && parent.closest(NOT_PROSE) == null;
  }
}
