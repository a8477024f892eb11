package io.baipi.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The paragraphs, list items, cells and headings of a chapter, and where each can be found. */
public final class TextBlocks {
  private static final String BLOCKS = "p, li, dd, dt, td, th, blockquote, h2, h3, h4, h5, h6";

  private TextBlocks() {}

  /**
   * One piece of text.
   *
   * @param anchor the id to link to: its own, or that of the heading that it stands under
   * @param section the id of the heading that it stands under
   * @param text its words
   * @param from the expressions of the values and claims in it, such as {@code
   *     model.claims_audit["top"].claimed}
   */
  public record TextBlock(String anchor, String section, String text, List<String> from) {}

  /**
   * The blocks of a fragment in their order; figures, footnotes' marks and code are left out.
   *
   * @param html a chapter's fragment
   * @param start the id of the chapter's own heading
   */
  public static List<TextBlock> of(String html, String start) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("figure, pre, .footnote-ref, .footnote-backref").remove();
    Collector collector = new Collector(start);
    NodeTraversor.traverse(collector, body);
    return List.copyOf(collector.blocks);
  }

  private static final class Collector implements NodeVisitor {
    private final List<TextBlock> blocks = new ArrayList<>();
    private String section;

    Collector(String start) {
      this.section = start;
    }

    private static List<String> expressions(Element element) {
      List<String> found = new ArrayList<>(element.select("[data-from]").eachAttr("data-from"));
      found.addAll(element.select("[data-that]").eachAttr("data-that"));
      return List.copyOf(found);
    }

    @Override
    public void head(Node node, int depth) {
      if (!(node instanceof Element element) || !element.is(BLOCKS)) {
        return;
      }
      if (element.normalName().matches("h[2-6]") && !element.id().isEmpty()) {
        section = element.id();
      }
      // A list item with paragraphs of its own is read by its paragraphs.
      if (element.select(BLOCKS).size() > 1) {
        return;
      }
      blocks.add(
          new TextBlock(
              element.id().isEmpty() ? section : element.id(),
              section,
              element.text(),
              expressions(element)));
    }
  }
}
