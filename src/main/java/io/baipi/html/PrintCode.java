package io.baipi.html;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** Breaks lines of code that are wider than the page, with a mark where each goes on. */
final class PrintCode {
  /** Columns of Latin characters that the text's width holds at the size of code. */
  private static final double COLUMNS = 94;

  /** A Han character beside a Latin one of the code font. */
  private static final double HAN_COLUMNS = 1.0 / 0.6;

  /** A break after one of these is better than inside a word, if the line is filled so far. */
  private static final String GOOD = " ,;/|&({[";

  private static final double FILLED = 0.7;

  private static final String MARK = "\u21aa ";

  private PrintCode() {}

  /** Breaks the long lines of a fragment's code blocks. */
  static void fold(Element fragment) {
    for (Element block : fragment.select("pre")) {
      List<TextNode> texts = new ArrayList<>();
      NodeTraversor.traverse(
          (Node node, int depth) -> {
            if (node instanceof TextNode text) {
              texts.add(text);
            }
          },
          block);
      if (width(block.wholeText()) > COLUMNS) {
        fold(texts);
      }
    }
  }

  private static void fold(List<TextNode> texts) {
    double column = 0;
    for (int i = 0; i < texts.size(); i++) {
      TextNode text = texts.get(i);
      String code = text.getWholeText();
      for (int at = 0; at < code.length(); ) {
        int c = code.codePointAt(at);
        int next = at + Character.charCount(c);
        column = c == '\n' ? 0 : column + columns(c);
        boolean good = GOOD.indexOf(c) >= 0 && column > FILLED * COLUMNS;
        boolean rest = next < code.length() ? code.charAt(next) != '\n' : i + 1 < texts.size();
        boolean full = column + wordWidth(code, next) > COLUMNS && good;
        if (rest && (full || column >= COLUMNS)) {
          TextNode after = text.splitText(next);
          after.before(new TextNode("\n"));
          after.before(new Element("span").addClass("goes-on").appendText(MARK));
          text = after;
          code = after.getWholeText();
          next = 0;
          column = MARK.length();
        }
        at = next;
      }
    }
  }

  /** How wide what follows is up to the next good place for a break. */
  private static double wordWidth(String code, int from) {
    double width = 0;
    for (int at = from; at < code.length(); ) {
      int c = code.codePointAt(at);
      if (c == '\n') {
        return width;
      }
      width += columns(c);
      if (GOOD.indexOf(c) >= 0) {
        return width;
      }
      at += Character.charCount(c);
    }
    return width;
  }

  private static double width(String code) {
    return code.lines()
        .mapToDouble(line -> line.codePoints().mapToDouble(PrintCode::columns).sum())
        .max()
        .orElse(0);
  }

  private static double columns(int c) {
    boolean wide =
        UnicodeScript.of(c) == UnicodeScript.HAN || c >= 0x3000 && c < 0x3100 || c >= 0xff00;
    return wide ? HAN_COLUMNS : 1;
  }
}
