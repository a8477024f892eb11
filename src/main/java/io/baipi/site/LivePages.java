package io.baipi.site;

import io.baipi.chapter.Brief;
import io.baipi.chapter.Chapter;
import io.baipi.chapter.Publication;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.html.Escape;
import io.baipi.html.OnePage;
import io.baipi.html.PageFinisher;
import io.baipi.html.PageMarks;
import io.baipi.memo.Memory;
import io.baipi.memo.Same;
import io.baipi.publish.SiteWide;
import io.baipi.site.bake.BakedPage;
import io.baipi.site.bake.PageRenderer;
import io.baipi.site.search.SearchIndex;
import io.baipi.template.PageTemplates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The site of a publication, one page at a time, for a preview. A page is made when it is asked
 * for, with the same templates and finish as a build's; links to places outside chapters are not
 * followed up.
 */
public final class LivePages {
  /** What a preview's pages may do: what a site's may, and ask the preview itself. */
  private static final String POLICY = PageFinisher.POLICY + "; connect-src 'self'";

  private final Publication publication;
  private final SitePlan plan;
  private final Map<String, BakedPage> pages = new LinkedHashMap<>();
  private final PageTemplates templates;
  private final Map<String, Lazy<PageMarks>> marks = new LinkedHashMap<>();

  private LivePages(Publication publication, SitePlan plan, Memory memory) {
    this.publication = publication;
    this.plan = plan;
    plan.pages().forEach(page -> pages.put(page.path(), page));
    this.templates = Pages.templates(publication.paper(), memory);
    for (Frame frame : plan.frames()) {
      for (Chapter chapter : frame.edition().chapters()) {
        marks.put(
            frame.path(ChapterPages.name(chapter)),
            new Lazy<>(() -> marks(frame, chapter, memory)));
      }
    }
  }

  /** What finishes a page, which brings its own marks. */
  private OnePage finisher(String path) {
    Map<String, PageMarks> chapters = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    for (String other : pages.keySet()) {
      Lazy<PageMarks> known = marks.get(other);
      if (known == null || other.equals(path)) {
        others.add(other);
      } else {
        chapters.put(other, known.get());
      }
    }
    return new OnePage(chapters, others, POLICY);
  }

  /**
   * The pages of a publication; empty, and reported, when they cannot stand beside each other.
   *
   * @param withPdf whether pages link to PDFs
   */
  public static Optional<LivePages> of(
      Publication publication, boolean withPdf, Memory memory, Diagnostics diagnostics) {
    return SitePlan.of(publication, withPdf, false, memory, diagnostics)
        .map(plan -> new LivePages(publication, plan, memory));
  }

  /** What other pages refer to on a chapter's page. */
  private static PageMarks marks(Frame frame, Chapter chapter, Memory memory) {
    String path = frame.path(ChapterPages.name(chapter));
    return memory.recall(
        "marks/" + path,
        List.of(new Same(chapter.html()), chapter.title(), chapter.finding()),
        () ->
            OnePage.marks(
                new PageFinisher.Page(
                    path,
                    frame.language(),
                    "<article><header><h1 id=\""
                        + ChapterPages.anchor(chapter)
                        + "\">"
                        + Escape.html(chapter.title())
                        + "</h1><p class=\"finding\">"
                        + Escape.html(chapter.finding())
                        + "</p></header><div class=\"text\">"
                        + chapter.html()
                        + "</div></article>",
                    chapter.location())));
  }

  /** The paths of all pages, such as {@code zh/index.html}. */
  public Set<String> paths() {
    return pages.keySet();
  }

  /**
   * A page; empty when there is none, or when its template is broken, which is then reported.
   *
   * @param path such as {@code zh/index.html}
   */
  public Optional<String> page(String path, Diagnostics diagnostics) {
    BakedPage page = pages.get(path);
    if (page == null) {
      return Optional.empty();
    }
    return new PageRenderer(templates.reportingTo(diagnostics))
        .render(page)
        .map(html -> Pages.page(publication, page, html))
        .map(baked -> finisher(path).finish(baked, diagnostics));
  }

  /** A file that stands beside the pages: an asset, a script of lineages, the index of a search. */
  public Optional<byte[]> file(String path) {
    if (path.startsWith(Assets.FOLDER)) {
      return Assets.file(publication.paper(), path.substring(Assets.FOLDER.length()));
    }
    if (path.equals(SiteWide.NOTICE)) {
      return Optional.of(bytes(EditionNotice.NEWEST));
    }
    for (Frame frame : plan.frames()) {
      String code = frame.language().code();
      if (path.equals(code + "/" + SearchIndex.NAME)) {
        return Optional.of(
            bytes(SearchPages.index(publication, frame.edition(), plan.words(), plan.pages())));
      }
      String scripts = LineageFiles.FOLDER + "/" + code + "/";
      if (path.startsWith(scripts)) {
        return LineageFiles.script(frame, path.substring(scripts.length())).map(LivePages::bytes);
      }
    }
    return Optional.empty();
  }

  /** The chapter or brief whose text stands on a page. */
  public Optional<Chapter> chapter(String path) {
    return plan.frames().stream()
        .flatMap(
            frame ->
                Stream.concat(
                        frame.edition().chapters().stream(),
                        frame.edition().brief().map(Brief::text).stream())
                    .filter(chapter -> frame.path(ChapterPages.name(chapter)).equals(path)))
        .findFirst();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
