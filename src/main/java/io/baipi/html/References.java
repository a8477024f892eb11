package io.baipi.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** References such as {@code @fig-ranking} in a text. */
public final class References {
  private static final Pattern REFERENCE =
      Pattern.compile("(?<![A-Za-z0-9_@./-])@((?:fig|tbl|sec)-[a-z0-9]+(?:-[a-z0-9]+)*)");

  private References() {}

  /** Matches a reference; its first group is the target. */
  public static Matcher matcher(String text) {
    return REFERENCE.matcher(text);
  }

  static List<String> in(Element body) {
    List<String> targets = new ArrayList<>();
    for (TextNode node : texts(body)) {
      Matcher match = matcher(node.getWholeText());
      while (match.find()) {
        targets.add(match.group(1));
      }
    }
    return targets;
  }

  static void resolve(Element body, Finish finish) {
    for (TextNode node : texts(body)) {
      String text = node.getWholeText();
      Matcher match = matcher(text);
      int done = 0;
      while (match.find()) {
        Optional<String> words = finish.reference(match.group(1));
        if (words.isPresent()) {
          node.before(new TextNode(text.substring(done, match.start())));
          node.before(
              new Element("a")
                  .addClass("ref")
                  .attr("href", "#" + match.group(1))
                  .text(words.get()));
          done = match.end();
        }
      }
      if (done > 0) {
        node.text(text.substring(done));
      }
    }
  }

  private static List<TextNode> texts(Element body) {
    List<TextNode> texts = new ArrayList<>();
    body.nodeStream(TextNode.class)
        .filter(node -> node.getWholeText().indexOf('@') >= 0 && isProse(node))
        .forEach(texts::add);
    return texts;
  }

  /** Whether a text is neither code nor part of a link. */
  static boolean isProse(TextNode node) {
    for (Element up = node.parentElement(); up != null; up = up.parent()) {
      if (up.nameIs("code") || up.nameIs("pre") || up.nameIs("a")) {
        return false;
      }
    }
    return true;
  }
}
