package io.baipi.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a tree the same way every time: one block a line, nothing added inside. */
final class Canonical {
  private Canonical() {}

  /** The children of an element, one a line. */
  static String html(Element body) {
    Document holder = Document.createShell("");
    holder
        .outputSettings()
        .prettyPrint(false)
        .charset("UTF-8")
        .escapeMode(Entities.EscapeMode.xhtml);
    List<String> lines = new ArrayList<>();
    for (Node node : List.copyOf(body.childNodes())) {
      if (node instanceof TextNode text && text.isBlank()) {
        continue;
      }
      holder.body().empty().appendChild(node.clone());
      lines.add(holder.body().html());
    }
    return String.join("\n", lines).replace("\r\n", "\n");
  }
}
