package io.baipi.html;

import io.baipi.citation.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Citations such as {@code [@key]} in a text; what stands in code or in a link is none. */
final class CitationMarks {
  /** What a citation follows without a blank. */
  private static final String OPENING = "([“‘\"'—–/";

  private CitationMarks() {}

  /** The citations, in order. */
  static List<Citation> in(Element body) {
    List<Citation> citations = new ArrayList<>();
    for (TextNode node : texts(body)) {
      Matcher match = Citation.matcher(node.getWholeText());
      while (match.find()) {
        citations.add(Citation.of(match.group()));
      }
    }
    return citations;
  }

  /** Puts each citation's words into its place. */
  static void resolve(Element body, Finish finish, Trusted trusted) {
    int index = 0;
    for (TextNode node : texts(body)) {
      String text = node.getWholeText();
      Matcher match = Citation.matcher(text);
      int done = 0;
      while (match.find()) {
        String words = finish.citation(index++);
        node.before(new TextNode(spaced(text.substring(done, match.start()), node, words)));
        node.before(trusted.hold(words));
        done = match.end();
      }
      node.text(text.substring(done));
    }
  }

  /**
   * The text before a citation: with a blank before words in brackets, with none before a number.
   */
  private static String spaced(String before, TextNode node, String citation) {
    if (citation.contains("<sup>")) {
      return before.stripTrailing();
    }
    boolean starts = before.isEmpty() && node.previousSibling() == null;
    boolean apart =
        !before.isEmpty()
            && (Character.isWhitespace(before.charAt(before.length() - 1))
                || OPENING.indexOf(before.charAt(before.length() - 1)) >= 0);
    return starts || apart ? before : before + " ";
  }

  private static List<TextNode> texts(Element body) {
    List<TextNode> texts = new ArrayList<>();
    body.nodeStream(TextNode.class)
        .filter(node -> node.getWholeText().contains("[@") && References.isProse(node))
        .forEach(texts::add);
    return texts;
  }
}
