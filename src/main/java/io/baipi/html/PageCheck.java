package io.baipi.html;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import java.util.LinkedHashSet;
import java.util.List;
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
    private final PageFinisher.Page page;
    private final PageMarks marks;
    private final List<PageLink> links;
    private final List<Diagnostic> faults;

    /**
     * @param page without its text: of all pages together that is a lot
     */
    private Seen(
        PageFinisher.Page page, PageMarks marks, List<PageLink> links, List<Diagnostic> faults) {
      this.page = page;
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
    PageFinisher.Page bare =
        new PageFinisher.Page(page.path(), page.language(), "", page.location());
    return new Seen(bare, PageMarks.bare(document), List.copyOf(links), own.sorted());
  }

  /**
   * Reports what is wrong with the pages of a whole site.
   *
   * @param pages all of them, in order
   */
  public static void report(List<Seen> pages, Diagnostics diagnostics) {
    Anchors anchors = new Anchors();
    pages.forEach(seen -> anchors.add(seen.page.path(), seen.marks));
    Diagnostics repeated = new Diagnostics();
    for (Seen seen : pages) {
      Diagnostics found = seen.marks.repeats() ? repeated : diagnostics;
      seen.faults.forEach(found::add);
      LinkResolver resolver = new LinkResolver(seen.page, anchors, found);
      seen.links.forEach(resolver::report);
    }
    // A mistake in a chapter is told once.
    if (!diagnostics.hasErrors()) {
      repeated.sorted().forEach(diagnostics::add);
    }
  }
}
