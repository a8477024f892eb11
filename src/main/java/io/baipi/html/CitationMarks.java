package io.baipi.html;

import io.baipi.citation.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Citations such as {@code [@key]} in a text; what stands in code or in a link is none. */
final class CitationMarks {
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
        node.before(new TextNode(text.substring(done, match.start())));
        node.before(trusted.hold(finish.citation(index++)));
        done = match.end();
      }
      node.text(text.substring(done));
    }
  }

  private static List<TextNode> texts(Element body) {
    List<TextNode> texts = new ArrayList<>();
    body.nodeStream(TextNode.class)
        .filter(node -> node.getWholeText().contains("[@") && References.isProse(node))
        .forEach(texts::add);
    return texts;
  }
}
