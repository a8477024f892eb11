package io.baipi.html;

import io.baipi.diagnostic.Diagnostics;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/** Resolves the links of one page and reports those that lead nowhere or out of the site. */
final class LinkResolver {
  private final PageFinisher.Page page;
  private final Anchors anchors;
  private final Diagnostics diagnostics;

  LinkResolver(PageFinisher.Page page, Anchors anchors, Diagnostics diagnostics) {
    this.page = page;
    this.anchors = anchors;
    this.diagnostics = diagnostics;
  }

  /** Reports the links of the page, and rewrites those whose place is known now. */
  void resolve(Document document) {
    for (PageLink.Placed placed : PageLink.in(document)) {
      PageLink link = placed.link();
      report(link);
      target(link).ifPresent(target -> placed.element().attr(placed.attribute(), target));
      if (link.isWeb()) {
        placed.element().attr("rel", "external noopener noreferrer");
      }
    }
  }

  /** Reports a link that leads nowhere or out of the site. */
  void report(PageLink link) {
    String target = link.target();
    if (link.isResource()) {
      resource(target);
    } else if (link.isAnchor()) {
      if (target.length() > 1 && holder(link).isEmpty()) {
        broken(target);
      }
    } else if (link.scheme().isPresent()) {
      scheme(link.scheme().get(), target);
    } else {
      local(link.inEdition(target));
    }
  }

  /** What a link shall say instead; empty when it stays as it is. */
  private Optional<String> target(PageLink link) {
    if (link.isResource() || link.scheme().isPresent()) {
      return Optional.empty();
    }
    if (!link.isAnchor()) {
      return Optional.of(link.inEdition(link.target()));
    }
    return holder(link)
        .filter(holder -> !holder.equals(page.path()))
        .map(
            holder ->
                link.isTranslated()
                    ? "../" + holder + link.target()
                    : SitePath.nameOf(holder) + link.target());
  }

  private Optional<String> holder(PageLink link) {
    String asking = link.isTranslated() ? link.edition() + "/" : page.path();
    return anchors.pageOf(link.target().substring(1), asking);
  }

  private void scheme(String scheme, String target) {
    if (!Set.of("http", "https", "mailto").contains(scheme)) {
      diagnostics.error(
          "html.link-scheme",
          page.location(),
          "the page " + page.path() + " links to '" + target + "'",
          "links may start with https:, http: or mailto:");
    }
  }

  private void local(String target) {
    if (target.startsWith("/")) {
      diagnostics.error(
          "html.absolute-link",
          page.location(),
          "the page " + page.path() + " links to '" + target + "', which leaves the site's folder",
          "link relative to the page, such as ../data/table.csv");
      return;
    }
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Optional<String> path = SitePath.resolve(page.path(), file);
    if (path.isEmpty()) {
      broken(target);
      return;
    }
    // Data, drawings, PDFs and older editions are published by others; pages are known here.
    boolean isPage =
        (path.get().endsWith(".html") || path.get().endsWith("/"))
            && !path.get().startsWith("editions/");
    if (isPage && !anchors.isPage(path.get())) {
      broken(target);
    } else if (hash >= 0 && isPage && !anchors.holds(path.get(), target.substring(hash + 1))) {
      broken(target);
    }
  }

  private void broken(String target) {
    diagnostics.error(
        "html.broken-link",
        page.location(),
        "the page " + page.path() + " links to '" + target + "', which does not exist",
        "check the id or the page's name");
  }

  private void resource(String target) {
    boolean outside = PageLink.hasScheme(target) || target.startsWith("/");
    if (outside || SitePath.resolve(page.path(), target).isEmpty()) {
      diagnostics.error(
          "html.remote-resource",
          page.location(),
          "the page " + page.path() + " loads '" + target + "', which is not a file of the site",
          "put the file into the paper's assets and name it relative to the page");
    }
  }
}
