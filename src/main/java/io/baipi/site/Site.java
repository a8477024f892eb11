package io.baipi.site;

import io.baipi.card.Card;
import io.baipi.chapter.Publication;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.html.PageFinisher;
import io.baipi.memo.Memory;
import io.baipi.site.bake.BakedPage;
import io.baipi.site.bake.Bakery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The web site of a publication. */
public final class Site {
  private Site() {}

  /** Bakes the site, with links to the PDFs that are published beside it. */
  public static void bake(Publication publication, Path folder, Diagnostics diagnostics) {
    bake(publication, folder, true, diagnostics);
  }

  /** Bakes the site, with links to the cards that are drawn for it. */
  public static void bake(
      Publication publication, Path folder, boolean withPdf, Diagnostics diagnostics) {
    bake(publication, folder, withPdf, true, diagnostics);
  }

  /**
   * Bakes the site: every page, and the assets they need. Data files, drawings and PDFs, which the
   * pages link to, are published by others. When the diagnostics have errors afterwards, the folder
   * must not be published.
   *
   * @param folder an empty folder, or one that holds no pages yet
   * @param withPdf whether PDFs are published beside it
   * @param withCards whether cards are drawn for it
   * @return the cards that its pages name
   */
  public static List<Card> bake(
      Publication publication,
      Path folder,
      boolean withPdf,
      boolean withCards,
      Diagnostics diagnostics) {
    Optional<SitePlan> plan =
        SitePlan.of(publication, withPdf, withCards, Memory.none(), diagnostics);
    if (plan.isEmpty()) {
      return List.of();
    }
    List<BakedPage> pages = plan.get().pages();
    Bakery.bake(publication.paper(), pages, folder, diagnostics);
    finish(pages, publication, folder, diagnostics);
    Assets.copy(publication.paper(), folder);
    plan.get().writeBeside(folder);
    return plan.get().sharing().cards();
  }

  private static void finish(
      List<BakedPage> pages, Publication publication, Path folder, Diagnostics diagnostics) {
    List<PageFinisher.Page> baked = new ArrayList<>();
    try {
      for (BakedPage page : pages) {
        Path file = folder.resolve(page.path());
        if (Files.exists(file)) {
          baked.add(Pages.page(publication, page, Files.readString(file)));
        }
      }
      boolean complete = baked.size() == pages.size();
      // Links to a page that a broken template kept back would be reported as broken, too.
      Diagnostics found = complete ? diagnostics : new Diagnostics();
      String url = publication.paper().url();
      for (Map.Entry<String, String> page : PageFinisher.finish(baked, url, found).entrySet()) {
        String html =
            page.getKey().equals(DoorPages.MISSING)
                ? DoorPages.fromAnywhere(page.getValue(), url)
                : page.getValue();
        Files.writeString(folder.resolve(page.getKey()), html);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }
}
