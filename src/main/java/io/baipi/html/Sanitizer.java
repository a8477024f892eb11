package io.baipi.html;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Keeps of a chapter's HTML what a text needs: no script, no style, no foreign content. */
public final class Sanitizer {
  private static final Pattern FIGURE = Pattern.compile("(?:chart|table|diagram):.*");
  private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:|#).*");
  private static final Pattern HEADING = Pattern.compile("h[1-6]");
  private static final Pattern CLASS =
      Pattern.compile(
          "language-[\\w+#.-]+|footnote-ref|footnote-backref|footnotes|task-list-item|alert"
              + "|alert-[a-z]+|alert-title|left|center|right");
  private static final Pattern NOTE_ID = Pattern.compile("fn(?:ref)?-[a-z0-9-]+");

  private Sanitizer() {}

  /** Whether a link may stand in a chapter: to the web, to mail, or inside the paper. */
  public static boolean isSafeLink(String href) {
    return LINK.matcher(href.strip()).matches();
  }

  /** What of an author's own HTML would be dropped, such as {@code <script>} or {@code onclick}. */
  public static List<String> dropped(String html) {
    TreeSet<String> dropped = new TreeSet<>();
    Safelist safelist = new ChapterSafelist();
    Document dirty = Jsoup.parseBodyFragment(html);
    for (Element element : dirty.body().getAllElements()) {
      if (element.equals(dirty.body())) {
        continue;
      }
      if (!safelist.isSafeTag(element.normalName())) {
        dropped.add("<" + element.normalName() + ">");
        continue;
      }
      for (Attribute attribute : element.attributes()) {
        if (!safelist.isSafeAttribute(element.normalName(), element, attribute)) {
          dropped.add(attribute.getKey());
        }
      }
    }
    for (Element element : dirty.head().children()) {
      dropped.add("<" + element.normalName() + ">");
    }
    return new ArrayList<>(dropped);
  }

  /** The clean copy of a document. */
  static Document clean(Document dirty) {
    Document clean = new Cleaner(new ChapterSafelist()).clean(dirty);
    for (Element element : clean.body().select("[class]")) {
      element.classNames().stream()
          .filter(name -> !CLASS.matcher(name).matches())
          .forEach(element::removeClass);
      if (element.className().isEmpty()) {
        element.removeAttr("class");
      }
    }
    clean.body().select("img:not([src])").remove();
    for (Element box : clean.body().select("input")) {
      box.attr("type", "checkbox").attr("disabled", "");
    }
    return clean;
  }

  /** The tags and attributes of a chapter. */
  private static final class ChapterSafelist extends Safelist {
    ChapterSafelist() {
      addTags(
          "a",
          "abbr",
          "aside",
          "b",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "col",
          "colgroup",
          "dd",
          "del",
          "details",
          "div",
          "dl",
          "dt",
          "em",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "input",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "section",
          "small",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "u",
          "ul",
          "var");
    }

    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
      String value = attribute.getValue();
      return switch (attribute.getKey()) {
        case "href" -> tag.equals("a") && isSafeLink(value);
        case "src" -> tag.equals("img") && FIGURE.matcher(value).matches();
        case "alt" -> tag.equals("img");
        case "title" -> tag.equals("a") || tag.equals("abbr");
        case "id" -> HEADING.matcher(tag).matches() || NOTE_ID.matcher(value).matches();
        case "class" ->
            element.classNames().stream().anyMatch(name -> CLASS.matcher(name).matches());
        case "start" -> tag.equals("ol");
        case "colspan", "rowspan", "align" -> tag.equals("td") || tag.equals("th");
        case "scope" -> tag.equals("th");
        case "type", "checked", "disabled" -> tag.equals("input");
        case "aria-label" -> tag.equals("a");
        case "open" -> tag.equals("details");
        default -> false;
      };
    }
  }
}
