package io.baipi.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;

/** An element's words, without what only stands beside them: marks, notes' numbers, formulas. */
final class PlainText {
  private static final Evaluator BESIDE =
      QueryParser.parse(
          ".print-only, .badge, .stale-mark, .footnote-ref, .footnote-backref, .cite, .permalink,"
              + " .alert-title, math, svg, script, style");

  private static final Evaluator CELL = QueryParser.parse("td, th, br");

  /** Characters that are not seen: soft hyphens, joiners, places to break. */
  private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}&&[^\\n]]+");
  private static final Pattern BREAKS = Pattern.compile(" *\\n[ \\n]*");

  private PlainText() {}

  /** The text: one line a block, blanks made one. */
  static String of(Element element) {
    StringBuilder out = new StringBuilder();
    element.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
              out.append(inside(text));
            } else if (node instanceof Element inner && inner != element) {
              if (inner.is(BESIDE)) {
                return FilterResult.SKIP_ENTIRELY;
              }
              if (isApart(inner)) {
                out.append('\n');
              }
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element inner && isApart(inner)) {
              out.append('\n');
            }
            return FilterResult.CONTINUE;
          }
        });
    String text = UNSEEN.matcher(out).replaceAll("");
    return BREAKS.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("\n").strip();
  }

  /** A line break inside a text is a blank, except in code. */
  private static String inside(TextNode text) {
    for (Element around = text.parent(); around != null; around = around.parent()) {
      if (around.nameIs("pre")) {
        return text.getWholeText();
      }
    }
    return text.getWholeText().replace('\n', ' ');
  }

  private static boolean isApart(Element element) {
    return element.isBlock() || element.is(CELL);
  }
}
