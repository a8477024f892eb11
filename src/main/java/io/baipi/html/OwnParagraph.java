package io.baipi.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells whether something has its paragraph for itself, so that blocks can take its place. */
final class OwnParagraph {
  private OwnParagraph() {}

  static boolean isOf(Element place) {
    Element parent = place.parent();
    if (parent == null || !parent.nameIs("p")) {
      return false;
    }
    for (Node node : parent.childNodes()) {
      if (!node.equals(place) && !(node instanceof TextNode text && text.isBlank())) {
        return false;
      }
    }
    return true;
  }
}
