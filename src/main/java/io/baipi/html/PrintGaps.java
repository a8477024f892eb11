package io.baipi.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Sets the narrow gap between Han characters and Latin letters or digits that a browser sets by
 * {@code text-autospace}: a thin space after a Han character, and a margin where the Latin ends
 * with an element, so that no line starts with a gap.
 */
final class PrintGaps {
  /** The class of an element that a gap follows. */
  static final String CLASS = "gap";

  private static final char THIN = '\u2009';

  private PrintGaps() {}

  /** Sets the gaps in the texts of one paragraph. */
  static void set(List<TextNode> texts) {
    TextNode before = null;
    for (TextNode text : texts) {
      String whole = text.getWholeText();
      if (before != null
          && !whole.isEmpty()
          && !inside(before, "sup, sub")
          && !inside(text, "sup, sub")) {
        between(before, text);
      }
      if (!inside(text, "code, kbd, samp")) {
        text.text(inside(text.getWholeText()));
      }
      before = whole.isEmpty() ? before : text;
    }
  }

  private static void between(TextNode before, TextNode after) {
    String head = before.getWholeText();
    int left = head.codePointBefore(head.length());
    int right = after.getWholeText().codePointAt(0);
    if (isHan(left) && isLatin(right)) {
      before.text(head + THIN);
    } else if (isLatin(left) && isHan(right)) {
      Element ending = ending(before, after);
      if (ending == null) {
        after.text(THIN + after.getWholeText());
      } else {
        ending.addClass(CLASS);
      }
    }
  }

  /** The outermost element that ends with a text and does not hold the next. */
  private static @Nullable Element ending(TextNode text, TextNode next) {
    Element found = null;
    Node node = text;
    Node parent = node.parent();
    while (node.nextSibling() == null
        && parent instanceof Element element
        && !holds(element, next)) {
      found = element;
      node = parent;
      parent = node.parent();
    }
    return found;
  }

  private static boolean holds(Element element, Node node) {
    for (Node up = node.parent(); up != null; up = up.parent()) {
      if (up == element) {
        return true;
      }
    }
    return false;
  }

  private static String inside(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    int before = ' ';
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isHan(before) && isLatin(c) || isLatin(before) && isHan(c)) {
        out.append(THIN);
      }
      out.appendCodePoint(c);
      before = c;
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static boolean inside(TextNode text, String elements) {
    Node parent = text.parent();
    return parent instanceof Element element && element.closest(elements) != null;
  }

  private static boolean isHan(int c) {
    return Character.isIdeographic(c);
  }

  private static boolean isLatin(int c) {
    return c < 0x250 && Character.isLetterOrDigit(c) || c >= 0x370 && c < 0x500;
  }
}
