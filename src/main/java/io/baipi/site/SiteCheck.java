package io.baipi.site;

import io.baipi.chapter.Publication;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.html.PageCheck;
import io.baipi.html.PageFinisher;
import io.baipi.memo.Memory;
import io.baipi.site.bake.BakedPage;
import io.baipi.site.bake.PageRenderer;
import io.baipi.text.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports what baking a site would report, and bakes nothing: every page is rendered, and of pages
 * that look as they did the last time it is known what is wrong with them.
 */
public final class SiteCheck {
  private final Publication publication;
  private final PageRenderer renderer;
  private final Memory memory;

  private SiteCheck(Publication publication, PageRenderer renderer, Memory memory) {
    this.publication = publication;
    this.renderer = renderer;
    this.memory = memory;
  }

  /** A page and what was seen on it. */
  private record Looked(PageFinisher.Page page, PageCheck.Seen seen) {}

  /**
   * Checks the whole site of a publication.
   *
   * @param withPdf whether pages link to PDFs
   */
  public static void report(
      Publication publication, boolean withPdf, Memory memory, Diagnostics diagnostics) {
    Optional<SitePlan> plan = SitePlan.of(publication, withPdf, false, memory, diagnostics);
    if (plan.isPresent()) {
      PageRenderer renderer =
          new PageRenderer(Pages.templates(publication.paper(), memory).reportingTo(diagnostics));
      new SiteCheck(publication, renderer, memory).report(plan.get().pages(), diagnostics);
    }
  }

  private void report(List<BakedPage> pages, Diagnostics diagnostics) {
    List<Optional<Looked>> looked = pages.parallelStream().map(this::look).toList();
    // Links to a page that a broken template kept back would be reported as broken, too.
    if (looked.stream().anyMatch(Optional::isEmpty)) {
      return;
    }
    List<PageFinisher.Page> all = new ArrayList<>();
    Map<String, PageCheck.Seen> seen = new LinkedHashMap<>();
    for (Looked one : looked.stream().flatMap(Optional::stream).toList()) {
      all.add(one.page());
      seen.put(one.page().path(), one.seen());
    }
    PageCheck.report(all, seen, diagnostics);
  }

  private Optional<Looked> look(BakedPage page) {
    return renderer.render(page).map(html -> look(Pages.page(publication, page, html)));
  }

  private Looked look(PageFinisher.Page page) {
    String hash = memory.isLasting() ? Sha256.of(page.html()) : "";
    PageCheck.Seen seen =
        memory.recall(
            "page-check/" + page.path(),
            List.of(hash, page.location()),
            () -> PageCheck.look(page));
    // Of all pages together the text is a lot, and nobody asks for it again.
    return new Looked(
        new PageFinisher.Page(page.path(), page.language(), "", page.location()), seen);
  }
}
