package io.baipi.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page leads to or loads, as it is written.
 *
 * @param target an address, absolute or relative to the page, or {@code #} and an id
 * @param edition the language's code when the text around the link is another edition's, whose
 *     pages stand in a folder of that name; empty otherwise
 * @param isResource whether the page loads it
 */
record PageLink(String target, String edition, boolean isResource) {
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
  private static final List<String> ATTRIBUTES = List.of("href", "xlink:href");

  /** A link and where it stands. */
  record Placed(PageLink link, Element element, String attribute) {}

  /** The links of a page and the files that it loads, in order. */
  static List<Placed> in(Document document) {
    List<Placed> found = new ArrayList<>();
    for (Element link : document.select("a")) {
      for (String attribute : ATTRIBUTES) {
        if (link.hasAttr(attribute)) {
          String target = link.attr(attribute).strip();
          String edition = edition(link);
          found.add(new Placed(new PageLink(target, edition, false), link, attribute));
        }
      }
    }
    for (Element resource : document.select("link[href], img[src], script[src], source[src]")) {
      String attribute = resource.hasAttr("href") ? "href" : "src";
      String target = resource.attr(attribute).strip();
      boolean address = resource.is("link[rel=canonical], link[rel=alternate][hreflang]");
      boolean image = resource.is("img") && target.startsWith("data:image/");
      if (!address && !image) {
        found.add(new Placed(new PageLink(target, "", true), resource, attribute));
      }
    }
    return found;
  }

  /** Of which edition the text around a link is, where that is not the page's own. */
  private static String edition(Element link) {
    for (Element around = link; around != null; around = around.parent()) {
      if (around.hasAttr("data-edition")) {
        return link.is(".footnote-ref a, .footnote-backref") ? "" : around.attr("data-edition");
      }
    }
    return "";
  }

  static boolean hasScheme(String target) {
    return SCHEME.matcher(target).matches();
  }

  boolean isAnchor() {
    return !isResource && target.startsWith("#");
  }

  boolean isTranslated() {
    return !edition.isEmpty();
  }

  /** Such as {@code https}. */
  Optional<String> scheme() {
    return isResource || isAnchor() || !hasScheme(target)
        ? Optional.empty()
        : Optional.of(target.substring(0, target.indexOf(':')).toLowerCase(Locale.ROOT));
  }

  /** Whether a reader leaves the site by it. */
  boolean isWeb() {
    return scheme().filter(its -> its.equals("http") || its.equals("https")).isPresent();
  }

  /** A path as the page has to say it: from a text of another edition it leads to that edition. */
  String inEdition(String path) {
    boolean here = !isTranslated() || path.startsWith("..") || path.startsWith("/");
    return here ? path : "../" + edition + "/" + path;
  }
}
