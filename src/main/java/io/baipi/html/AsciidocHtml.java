package io.baipi.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** Turns Asciidoctor's HTML into the HTML that Markdown gives. */
public final class AsciidocHtml {
  private static final String WRAPPERS =
      "div.sect1, div.sect2, div.sect3, div.sect4, div.sect5, div.sectionbody, div#preamble,"
          + " div.paragraph, div.ulist, div.olist, div.dlist, div.listingblock, div.literalblock,"
          + " div.openblock, div.content, div.quoteblock, div.exampleblock, div.colist";
  private static final List<String> ALERTS =
      List.of("note", "tip", "important", "warning", "caution");
  private static final Pattern DEFINITION = Pattern.compile("_footnotedef_(\\d+)");

  private AsciidocHtml() {}

  /** The same text with Markdown's elements, classes and footnotes. */
  public static String normalise(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    Element body = document.body();
    footnotes(body);
    admonitions(body);
    body.select("div.title").forEach(AsciidocHtml::blockTitle);
    body.select(WRAPPERS).forEach(Node::unwrap);
    tables(body);
    lists(body);
    for (Element code : body.select("pre > code[data-lang]")) {
      code.attr("class", "language-" + code.attr("data-lang"));
      code.removeAttr("data-lang");
    }
    for (Element pre : body.select("pre")) {
      pre.removeAttr("class");
      if (pre.select("> code").isEmpty()) {
        String text = pre.wholeText();
        pre.empty().appendElement("code").text(text);
      }
    }
    for (Element code : body.select("pre > code")) {
      if (!code.wholeText().endsWith("\n")) {
        code.appendText("\n");
      }
    }
    for (Element heading : body.select("h2, h3, h4, h5, h6")) {
      heading.select("a:not([href])").forEach(Node::remove);
    }
    return body.html();
  }

  private static void blockTitle(Element title) {
    Element strong = new Element("strong");
    List.copyOf(title.childNodes()).forEach(strong::appendChild);
    title.tagName("p").removeAttr("class").appendChild(strong);
  }

  private static void admonitions(Element body) {
    for (Element block : body.select("div.admonitionblock")) {
      String kind = ALERTS.stream().filter(block::hasClass).findFirst().orElse("note");
      Element quote = new Element("blockquote");
      quote.appendElement("p").text("[!" + kind.toUpperCase(Locale.ROOT) + "]");
      Element content = block.selectFirst("td.content");
      if (content != null) {
        boolean blocks = content.selectFirst("> div") != null;
        Element into = blocks ? quote : quote.appendElement("p");
        List.copyOf(content.childNodes()).forEach(into::appendChild);
        stripEdges(into);
      }
      block.replaceWith(quote);
    }
  }

  private static void tables(Element body) {
    for (Element cell : body.select("td, th")) {
      if (cell.hasClass("halign-right")) {
        cell.attr("align", "right");
      } else if (cell.hasClass("halign-center")) {
        cell.attr("align", "center");
      }
      cell.removeAttr("class");
      Elements paragraphs = cell.select("> p.tableblock");
      paragraphs.removeAttr("class");
      if (paragraphs.size() == 1) {
        paragraphs.unwrap();
      }
    }
    for (Element group : body.select("colgroup")) {
      if (group.nextSibling() instanceof TextNode blank && blank.isBlank()) {
        blank.remove();
      }
      group.remove();
    }
    body.select("table").removeAttr("class");
  }

  private static void lists(Element body) {
    for (Element item : body.select("li:not(section.footnotes li)")) {
      Elements paragraphs = item.select("> p");
      if (paragraphs.size() == 1) {
        checkbox(item, paragraphs.get(0));
        paragraphs.unwrap();
      }
      stripEdges(item);
    }
    body.select("ul, ol, dl").removeAttr("class");
    for (Element definition : body.select("dd > p:only-child")) {
      definition.unwrap();
    }
    body.select("dt").removeAttr("class");
  }

  /** At the edges of an element there are only the blanks between blocks. */
  private static void stripEdges(Element element) {
    if (element.firstChild() instanceof TextNode first) {
      first.text(first.getWholeText().replaceFirst("^\\s+", ""));
    }
    if (element.lastChild() instanceof TextNode last) {
      last.text(last.getWholeText().replaceFirst("\\s+$", ""));
    }
  }

  private static void checkbox(Element item, Element paragraph) {
    Element list = item.parent();
    if (list == null
        || !list.hasClass("checklist")
        || !(paragraph.firstChild() instanceof TextNode text)) {
      return;
    }
    String words = text.getWholeText();
    boolean checked = words.startsWith("✓");
    if (checked || words.startsWith("❏")) {
      text.text(words.substring(1));
      Element box = new Element("input").attr("type", "checkbox").attr("disabled", "");
      if (checked) {
        box.attr("checked", "");
      }
      paragraph.prependChild(box);
    }
  }

  private static void footnotes(Element body) {
    int unnamed = 0;
    for (Element mark : body.select("sup.footnote, sup.footnoteref")) {
      Element link = mark.selectFirst("a.footnote");
      if (link == null) {
        continue;
      }
      Matcher target = DEFINITION.matcher(link.attr("href"));
      String number = target.find() ? target.group(1) : link.text();
      String id =
          link.id().isEmpty() ? "fnref-" + number + "-again" + unnamed++ : "fnref-" + number;
      Element plain = new Element("a").attr("href", "#fn-" + number).attr("id", id).text(number);
      mark.empty().attr("class", "footnote-ref").removeAttr("id").appendChild(plain);
    }
    Element notes = body.selectFirst("div#footnotes");
    if (notes == null) {
      return;
    }
    Element section = new Element("section").addClass("footnotes");
    Element list = section.appendElement("ol");
    for (Element note : notes.select("div.footnote")) {
      Matcher definition = DEFINITION.matcher(note.id());
      String number = definition.find() ? definition.group(1) : "";
      Element item = list.appendElement("li").attr("id", "fn-" + number);
      Element back = note.selectFirst("> a");
      if (back != null) {
        back.remove();
      }
      Element text = item.appendElement("p");
      text.html(note.html().strip().replaceFirst("^\\.\\s*", ""));
      for (Element mark : body.select("sup.footnote-ref > a[href=#fn-" + number + "]")) {
        text.appendText(" ");
        text.appendElement("a")
            .attr("href", "#" + mark.id())
            .addClass("footnote-backref")
            .text("↩");
      }
    }
    notes.replaceWith(section);
  }
}
