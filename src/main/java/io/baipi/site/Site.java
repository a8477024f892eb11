package io.baipi.site;

import io.baipi.card.Card;
import io.baipi.chapter.Chapter;
import io.baipi.chapter.Edition;
import io.baipi.chapter.Publication;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.html.PageFinisher;
import io.baipi.site.bake.BakedPage;
import io.baipi.site.bake.Bakery;
import io.baipi.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The web site of a publication. */
public final class Site {
  private static final Set<String> RESERVED =
      Set.of("index", "figures", "methods", "data", "translations");
  private static final Pattern PAGE_NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

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
    if (!checkNames(publication, diagnostics)) {
      return List.of();
    }
    Words words = Words.of(publication.paper(), diagnostics);
    Sharing sharing =
        new Sharing(
            publication, pages(publication, words, withPdf, withCards), words, withPdf, withCards);
    List<BakedPage> pages = sharing.pages();
    Bakery.bake(publication.paper(), pages, folder, diagnostics);
    finish(pages, publication, folder, diagnostics);
    Assets.copy(publication.paper(), folder);
    Crawling.write(publication, sharing, folder);
    return sharing.cards();
  }

  private static List<BakedPage> pages(
      Publication publication, Words words, boolean withPdf, boolean withCards) {
    Map<String, BakedPage> pages = new LinkedHashMap<>();
    DoorPages.of(publication, words).forEach(page -> pages.put(page.path(), page));
    for (Edition edition : publication.editions()) {
      Frame frame = new Frame(publication, edition, words, withPdf);
      List<BakedPage> own = new ArrayList<>();
      own.add(HomePage.of(frame));
      own.addAll(ChapterPages.of(frame));
      own.add(FiguresPage.of(frame));
      own.addAll(MethodPages.of(frame));
      own.addAll(DataPages.of(frame));
      TranslationsPage.of(frame).ifPresent(own::add);
      own.addAll(FigurePages.of(frame, withCards));
      own.forEach(page -> pages.put(page.path(), page));
    }
    return List.copyOf(pages.values());
  }

  /** JBake writes one page over another, and spells other names its own way, without a word. */
  private static boolean checkNames(Publication publication, Diagnostics diagnostics) {
    boolean good = true;
    for (Edition edition : publication.editions()) {
      for (Chapter chapter : edition.chapters()) {
        String id = chapter.id();
        if (RESERVED.contains(id)
            || id.startsWith("method-")
            || id.startsWith(DataPages.PREFIX)
            || id.startsWith(FigurePages.PREFIX)) {
          diagnostics.error(
              "site.page-name",
              chapter.location(),
              "the chapter '" + id + "' would take the place of a page that is generated",
              "give the chapter's file another name");
          good = false;
        } else if (!PAGE_NAME.matcher(id).matches()) {
          diagnostics.error(
              "site.page-name",
              chapter.location(),
              "the chapter's name '" + id + "' does not make a page's address",
              "use small letters, digits and hyphens");
          good = false;
        }
      }
    }
    return good;
  }

  private static void finish(
      List<BakedPage> pages, Publication publication, Path folder, Diagnostics diagnostics) {
    Language first = publication.editions().get(0).language();
    List<PageFinisher.Page> baked = new ArrayList<>();
    try {
      for (BakedPage page : pages) {
        Path file = folder.resolve(page.path());
        if (Files.exists(file)) {
          Language language = Language.ofCode(page.path().replaceFirst("/.*", "")).orElse(first);
          baked.add(
              new PageFinisher.Page(
                  page.path(), language, Files.readString(file), page.location()));
        }
      }
      boolean complete = baked.size() == pages.size();
      // Links to a page that a broken template kept back would be reported as broken, too.
      Diagnostics found = complete ? diagnostics : new Diagnostics();
      for (Map.Entry<String, String> page :
          PageFinisher.finish(baked, publication.paper().url(), found).entrySet()) {
        Files.writeString(folder.resolve(page.getKey()), page.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }
}
