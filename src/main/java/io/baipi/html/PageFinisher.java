package io.baipi.html;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.task.Tasks;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finishes baked pages: resolves links between them, adds what every page needs, and refuses what
 * no page may hold. The same pages always give the same bytes.
 */
public final class PageFinisher {
  /**
   * The pages' content security policy: nothing from elsewhere, nothing inline, no requests. A live
   * preview that pushes pages has to replace it.
   */
  public static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
          + "font-src 'self'; base-uri 'none'; form-action 'none'";

  private static final Localized PERMALINK = Localized.of("本节的固定链接", "Link to this section");
  private static final Localized FIGURE_LINK = Localized.of("本图表的固定链接", "Link to this figure");
  private static final Localized SCROLLS = Localized.of("可左右滚动：", "Scrolls sideways: ");
  private static final Localized SWIPE =
      Localized.of("左右滑动可看全图", "Swipe sideways to see all of it");
  private static final Localized SOME_TABLE = Localized.of("表格", "table");

  private PageFinisher() {}

  /**
   * A page as it was baked.
   *
   * @param path where it stands in the site, such as {@code zh/ranking.html}
   * @param html the whole page
   * @param location what to name when the page is at fault
   */
  public record Page(String path, Language language, String html, Location location) {}

  /** All pages of a site whose address nobody knows yet. */
  public static Map<String, String> finish(List<Page> pages, Diagnostics diagnostics) {
    return finish(pages, "", diagnostics);
  }

  /**
   * All pages, finished, by path and in the given order; mistakes go to the diagnostics.
   *
   * @param address where the site will be published; empty when nobody knows
   */
  public static Map<String, String> finish(
      List<Page> pages, String address, Diagnostics diagnostics) {
    Anchors anchors = new Anchors();
    Previews previews = new Previews();
    // Each page is parsed twice: the trees of all pages of a large paper do not fit into memory.
    List<PageMarks> marks = Tasks.each(pages, page -> PageMarks.of(parse(page)));
    for (int i = 0; i < pages.size(); i++) {
      String path = pages.get(i).path();
      anchors.add(path, marks.get(i));
      previews.add(path, marks.get(i));
    }
    String policy = policy(address);
    Diagnostics repeated = new Diagnostics();
    List<String> done =
        Tasks.each(
            pages,
            page -> {
              Document document = parse(page);
              Diagnostics found = repeats(document) ? repeated : diagnostics;
              return finish(page, document, anchors, previews, policy, found);
            });
    Map<String, String> finished = new LinkedHashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      finished.put(pages.get(i).path(), done.get(i));
    }
    // A mistake in a chapter is told once.
    if (!diagnostics.hasErrors()) {
      repeated.sorted().forEach(diagnostics::add);
    }
    return finished;
  }

  /**
   * One page, when what it can lead to is known.
   *
   * @param document the page, which is changed
   */
  static String finish(
      Page page,
      Document document,
      Anchors anchors,
      Previews previews,
      String policy,
      Diagnostics diagnostics) {
    describe(document, page, policy);
    addPermalinks(document, page.language());
    Drawings.size(document);
    previews.add(document, page.path(), anchors);
    wrapWideThings(document, page.language());
    FigureWords.add(document, page.language());
    new PageGuard(page, diagnostics).check(document);
    new LinkResolver(page, anchors, diagnostics).resolve(document);
    return serialise(document);
  }

  /** Whether a page repeats what stands on others, so that search engines shall not list it. */
  static boolean repeats(Document document) {
    return document.head().selectFirst("meta[name=robots][content=noindex]") != null;
  }

  static Document parse(Page page) {
    Document document = Jsoup.parse(page.html());
    document.outputSettings().prettyPrint(false).charset("UTF-8");
    document.select(".print-only").remove();
    BlockIds.add(document);
    return document;
  }

  /**
   * The policy of a site at an address: programs that judge a page load its host's {@code
   * robots.txt} in the page's name, and call the page wanting when they may not.
   */
  static String policy(String address) {
    if (address.isEmpty()) {
      return POLICY;
    }
    return POLICY + "; connect-src " + URI.create(address).resolve("/robots.txt");
  }

  private static void describe(Document document, Page page, String policyText) {
    Element root = document.selectFirst("html");
    if (root != null && !root.hasAttr("lang")) {
      root.attr("lang", page.language().tag());
    }
    document.head().select("meta[http-equiv=Content-Security-Policy]").remove();
    Element policy =
        new Element("meta")
            .attr("http-equiv", "Content-Security-Policy")
            .attr("content", policyText);
    Element charset = document.head().selectFirst("meta[charset]");
    if (charset == null) {
      charset = new Element("meta").attr("charset", "utf-8");
      document.head().prependChild(charset);
    }
    charset.after(policy);
  }

  private static void addPermalinks(Document document, Language language) {
    for (Element heading : document.select("article h2[id], article h3[id], article h4[id]")) {
      permalink(heading, heading.id(), PERMALINK.in(language));
    }
    for (Element caption : document.select("article figure[id] > figcaption")) {
      Element figure = caption.parent();
      if (figure != null) {
        permalink(caption, figure.id(), FIGURE_LINK.in(language));
      }
    }
  }

  /** Its sign is the style sheet's, so that nobody copies or finds it with the heading. */
  private static void permalink(Element place, String id, String label) {
    place.appendElement("a").addClass("permalink").attr("href", "#" + id).attr("aria-label", label);
  }

  /** Tables and drawings that are wider than a phone scroll by themselves, also by keyboard. */
  private static void wrapWideThings(Document document, Language language) {
    List<Element> wide = new ArrayList<>(document.select("article table"));
    wide.addAll(document.select("article .figure-body > svg"));
    Set<String> taken = new HashSet<>();
    for (Element element : wide) {
      if (element.hasClass("narrow")) {
        // It takes the place of the drawing before it.
        Element before = element.previousElementSibling();
        if (before != null && before.hasClass("scroll")) {
          before.appendChild(element);
        }
        continue;
      }
      if (element.parents().is(".scroll, table")) {
        continue;
      }
      Element scroll =
          new Element("div")
              .addClass("scroll")
              .attr("role", "region")
              .attr("tabindex", "0")
              .attr("aria-label", unlike(taken, SCROLLS.in(language) + nameOf(element, language)));
      if (element.is(".roomy:not(.broad), .natural")) {
        scroll.attr("data-hint", SWIPE.in(language));
      }
      element.replaceWith(scroll);
      scroll.appendChild(element);
    }
    // Code and formulas scroll as they are.
    document.select("article pre, article .formula").attr("tabindex", "0");
  }

  private static String nameOf(Element element, Language language) {
    Element caption = element.selectFirst("> caption");
    if (caption != null) {
      return caption.text();
    }
    Element figure = element.closest("figure, .figure");
    Element title =
        figure == null ? null : figure.selectFirst(".figure-label, .figure-title, figcaption");
    return title == null ? SOME_TABLE.in(language) : title.text();
  }

  /** A name that no other has on the page: a landmark is found by it. */
  private static String unlike(Set<String> taken, String name) {
    String own = name;
    for (int i = 2; !taken.add(own); i++) {
      own = name + " " + i;
    }
    return own;
  }

  private static String serialise(Document document) {
    Element root = document.selectFirst("html");
    String html = root == null ? "" : root.outerHtml();
    return "<!doctype html>\n" + html.replace("\r\n", "\n") + "\n";
  }
}
