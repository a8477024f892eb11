package io.baipi.html;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * Looks for what {@link PageFinisher} would report, without finishing a page: what one page shows
 * by itself is found once and may be kept; where links lead is asked of all pages together.
 */
public final class PageCheck {
  private PageCheck() {}

  /** What a page holds, leads to and does wrong. */
  public static final class Seen {
    private final PageMarks marks;
    private final List<PageLink> links;
    private final List<Diagnostic> faults;

    private Seen(PageMarks marks, List<PageLink> links, List<Diagnostic> faults) {
      this.marks = marks;
      this.links = links;
      this.faults = faults;
    }
  }

  /** Looks at a page by itself. */
  public static Seen look(PageFinisher.Page page) {
    Document document = PageFinisher.parse(page);
    Diagnostics own = new Diagnostics();
    new PageGuard(page, own).check(document);
    Set<PageLink> links = new LinkedHashSet<>();
    PageLink.in(document).forEach(placed -> links.add(placed.link()));
    return new Seen(PageMarks.bare(document), List.copyOf(links), own.sorted());
  }

  /**
   * Reports what is wrong with the pages of a whole site.
   *
   * @param pages the pages in order, whose text is not looked at
   * @param seen what {@link #look} told of each of them, by path
   */
  public static void report(
      List<PageFinisher.Page> pages, Map<String, Seen> seen, Diagnostics diagnostics) {
    Anchors anchors = new Anchors();
    for (PageFinisher.Page page : pages) {
      anchors.add(page.path(), of(seen, page).marks);
    }
    Diagnostics repeated = new Diagnostics();
    for (PageFinisher.Page page : pages) {
      Seen its = of(seen, page);
      Diagnostics found = its.marks.repeats() ? repeated : diagnostics;
      its.faults.forEach(found::add);
      LinkResolver resolver = new LinkResolver(page, anchors, found);
      its.links.forEach(resolver::report);
    }
    // A mistake in a chapter is told once.
    if (!diagnostics.hasErrors()) {
      repeated.sorted().forEach(diagnostics::add);
    }
  }

  private static Seen of(Map<String, Seen> seen, PageFinisher.Page page) {
    Seen its = seen.get(page.path());
    if (its == null) {
      throw new IllegalArgumentException("nobody looked at " + page.path());
    }
    return its;
  }
}
