package io.baipi.site;

import io.baipi.chapter.Publication;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.html.PageCheck;
import io.baipi.memo.Memory;
import io.baipi.site.bake.BakedPage;
import io.baipi.site.bake.PageRenderer;
import io.baipi.task.Tasks;
import io.baipi.template.PageTemplates;
import io.baipi.text.Fingerprint;
import java.util.List;
import java.util.Optional;

/**
 * Reports what baking a site would report, and bakes nothing: every page is rendered, and of pages
 * that look as they did the last time it is known what is wrong with them.
 */
public final class SiteCheck {
  private final Publication publication;
  private final PageTemplates templates;
  private final Memory memory;
  private final Diagnostics diagnostics;

  /** What the templates hold. */
  private final List<Object> stamps;

  private SiteCheck(Publication publication, Memory memory, Diagnostics diagnostics) {
    this.publication = publication;
    this.templates = Pages.templates(publication.paper(), memory);
    this.memory = memory;
    this.diagnostics = diagnostics;
    this.stamps = Pages.stamps(publication.paper(), memory);
  }

  /**
   * Checks the whole site of a publication.
   *
   * @param withPdf whether pages link to PDFs
   */
  public static void report(
      Publication publication, boolean withPdf, Memory memory, Diagnostics diagnostics) {
    Optional<SitePlan> plan = SitePlan.of(publication, withPdf, false, memory, diagnostics);
    plan.ifPresent(its -> new SiteCheck(publication, memory, diagnostics).report(its.pages()));
  }

  /**
   * What makes a later check quick, in small steps: each looks at one page and reports nothing.
   *
   * @param memory the one that the later check uses
   */
  public static List<Runnable> ahead(Publication publication, boolean withPdf, Memory memory) {
    Diagnostics nobody = new Diagnostics();
    SiteCheck check = new SiteCheck(publication, memory, nobody);
    return SitePlan.of(publication, withPdf, false, memory, nobody).stream()
        .flatMap(plan -> plan.pages().stream())
        .map(page -> (Runnable) () -> check.look(page))
        .toList();
  }

  private void report(List<BakedPage> pages) {
    List<PageCheck.Seen> seen =
        Tasks.each(pages, this::look).stream().flatMap(Optional::stream).toList();
    // Links to a page that a broken template kept back would be reported as broken, too.
    if (seen.size() == pages.size()) {
      PageCheck.report(seen, diagnostics);
    }
  }

  /** Empty, and reported, when the page's template is broken. */
  private Optional<PageCheck.Seen> look(BakedPage page) {
    return page.madeFrom().isEmpty()
        ? render(page, diagnostics)
        : memory.recall(
            "page-made/" + page.path(),
            List.of(page.madeFrom(), stamps),
            diagnostics,
            own -> render(page, own));
  }

  private Optional<PageCheck.Seen> render(BakedPage page, Diagnostics found) {
    Optional<String> html = new PageRenderer(templates.reportingTo(found)).render(page);
    LazyView.forget(page.model());
    return html.map(its -> Pages.page(publication, page, its))
        .map(
            baked ->
                memory.recall(
                    "page-check/" + baked.path(),
                    memory.isLasting()
                        ? List.of(Fingerprint.of(baked.html()), baked.location())
                        : List.of(),
                    () -> PageCheck.look(baked)));
  }
}
