package io.baipi.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Sets the gaps between scripts and holds together what no line may part where an element starts or
 * ends inside a word or beside a mark, as in {@code <a>…</a>。}: the engine of the PDF takes each
 * such edge for a place to break.
 */
final class PrintLines {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark",
          "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var");

  /** Classes of inline elements that the style sheet sets on lines of their own. */
  private static final Set<String> OWN_LINE =
      Set.of("figure-subtitle", "chapter-number", "chapter-title", "reference-cited");

  private static final Set<String> LEFT_ALONE =
      Set.of("svg", "pre", "head", "style", "bookmarks", "math");

  /** Longer words may be parted: they are paths and names of code that can outgrow a line. */
  private static final int LONGEST_HALF = 24;

  /** A link that short is kept in one piece rather than cut into two links. */
  private static final int SHORT_LINK = 12;

  private final List<Piece> run = new ArrayList<>();

  private PrintLines() {}

  /** Binds all that needs it below an element. */
  static void bind(Element root) {
    PrintLines lines = new PrintLines();
    lines.walk(root);
    lines.flush();
  }

  /** A text or a footnote, which stands for its call's number, and where it starts in its line. */
  private record Piece(Node node, int start, int length) {
    int end() {
      return start + length;
    }
  }

  private record Span(int start, int end, boolean withNote) {}

  private void walk(Node node) {
    if (node instanceof TextNode text) {
      add(text, text.getWholeText().length());
    } else if (node instanceof Element element) {
      if (element.hasClass("footnote")) {
        add(element, 0);
        PrintLines inside = new PrintLines();
        List.copyOf(element.childNodes()).forEach(inside::walk);
        inside.flush();
      } else if (INLINE.contains(element.normalName())
          && OWN_LINE.stream().noneMatch(element::hasClass)) {
        List.copyOf(element.childNodes()).forEach(this::walk);
      } else {
        flush();
        if (!LEFT_ALONE.contains(element.normalName())) {
          List.copyOf(element.childNodes()).forEach(this::walk);
          flush();
        }
      }
    }
  }

  private void add(Node node, int length) {
    if (length > 0 || node instanceof Element) {
      run.add(new Piece(node, run.isEmpty() ? 0 : run.get(run.size() - 1).end(), length));
    }
  }

  private void flush() {
    PrintGaps.set(
        run.stream()
            .filter(piece -> piece.node() instanceof TextNode)
            .map(piece -> (TextNode) piece.node())
            .toList());
    List<Node> nodes = run.stream().map(Piece::node).toList();
    run.clear();
    for (Node node : nodes) {
      add(node, node instanceof TextNode text ? text.getWholeText().length() : 0);
    }
    if (run.size() > 1) {
      List<Span> spans = spans();
      for (int i = spans.size() - 1; i >= 0; i--) {
        surround(spans.get(i));
      }
    }
    run.clear();
  }

  private List<Span> spans() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : run) {
      if (piece.node() instanceof TextNode words) {
        text.append(words.getWholeText());
      }
    }
    LineBreaks breaks = LineBreaks.of(text.toString());
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      Piece piece = run.get(i);
      int edge = piece.start();
      boolean note = piece.node() instanceof Element;
      if (edge == 0 || edge >= text.length() && !note) {
        continue;
      }
      boolean held = edge < text.length() && !breaks.allowedAt(edge);
      boolean blank = Character.isWhitespace(text.charAt(edge - 1));
      if (!note && !held || !note && Character.isWhitespace(text.charAt(edge))) {
        continue;
      }
      if (note && blank) {
        continue;
      }
      int start = Math.max(breaks.previous(edge), edge - LONGEST_HALF);
      int end = held ? Math.min(breaks.next(edge), edge + LONGEST_HALF) : edge;
      while (end > edge && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      add(spans, new Span(wholeLink(start), end, note));
    }
    return spans;
  }

  private static void add(List<Span> spans, Span span) {
    int last = spans.size() - 1;
    if (last >= 0 && span.start() < spans.get(last).end()
        || last >= 0 && span.start() <= spans.get(last).end() && spans.get(last).withNote()) {
      Span before = spans.remove(last);
      add(
          spans,
          new Span(
              Math.min(before.start(), span.start()),
              Math.max(before.end(), span.end()),
              before.withNote() && before.end() >= span.end()
                  || span.withNote() && span.end() >= before.end()));
    } else {
      spans.add(span);
    }
  }

  private int wholeLink(int start) {
    for (Piece piece : run) {
      if (piece.start() < start
          && start < piece.end()
          && piece.length() <= SHORT_LINK
          && piece.node().parent() instanceof Element parent
          && parent.normalName().equals("a")) {
        return piece.start();
      }
    }
    return start;
  }

  private void surround(Span span) {
    Node first = null;
    Node last = null;
    for (Piece piece : run) {
      boolean note = piece.node() instanceof Element;
      boolean inside =
          note
              ? piece.start() > span.start()
                  && (piece.start() < span.end() || piece.start() == span.end() && span.withNote())
              : piece.start() < span.end() && piece.end() > span.start();
      if (!inside) {
        continue;
      }
      Node node = piece.node();
      if (node instanceof TextNode text) {
        int keep = span.end() - piece.start();
        if (keep < text.getWholeText().length()) {
          text.splitText(keep);
        }
        if (piece.start() < span.start()) {
          node = text.splitText(span.start() - piece.start());
        }
      }
      first = first == null ? node : first;
      last = node;
    }
    if (first != null && last != null && first != last) {
      wrap(first, last);
    }
  }

  private static void wrap(Node first, Node last) {
    Node common = common(first, last);
    if (!(common instanceof Element nearest)) {
      return;
    }
    Element parent = outside(nearest, first);
    Node left = first;
    while (left.parent() != parent) {
      left = left.previousSibling() == null ? up(left) : cut(left);
    }
    Node right = last;
    while (right.parent() != parent) {
      Node next = right.nextSibling();
      if (next != null) {
        cut(next);
      }
      right = up(right);
    }
    Element held = new Element("span").addClass("held");
    left.before(held);
    Node node = left;
    while (node != null) {
      Node next = node == right ? null : node.nextSibling();
      held.appendChild(node);
      node = next;
    }
  }

  /**
   * The element that the held words can be a child of: the engine reads an inline element that
   * begins with a block out after its rest, so that such an element is cut in two.
   */
  private static Element outside(Element nearest, Node first) {
    Element parent = nearest;
    Node node = first;
    while (node.parent() != parent) {
      if (node.previousSibling() != null) {
        return parent;
      }
      node = up(node);
    }
    while (node.previousSibling() == null
        && INLINE.contains(parent.normalName())
        && parent.parent() != null) {
      node = parent;
      parent = (Element) up(parent);
    }
    return parent;
  }

  /** Cuts a node's parent in two before the node; gives the second half. */
  private static Node cut(Node node) {
    Element parent = (Element) up(node);
    Element half = parent.shallowClone();
    half.removeAttr("id");
    parent.removeClass(PrintGaps.CLASS);
    parent.after(half);
    Node moving = node;
    while (moving != null) {
      Node next = moving.nextSibling();
      half.appendChild(moving);
      moving = next;
    }
    return half;
  }

  private static Node up(Node node) {
    Node parent = node.parent();
    if (parent == null) {
      throw new IllegalStateException("a node outside the document");
    }
    return parent;
  }

  private static @Nullable Node common(Node first, Node last) {
    for (Node up = first.parent(); up != null; up = up.parent()) {
      for (Node other = last.parent(); other != null; other = other.parent()) {
        if (up == other) {
          return up;
        }
      }
    }
    return null;
  }
}
