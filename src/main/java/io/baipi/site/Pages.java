package io.baipi.site;

import io.baipi.chapter.Publication;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.html.PageFinisher;
import io.baipi.memo.Memory;
import io.baipi.paper.Paper;
import io.baipi.site.bake.BakedPage;
import io.baipi.template.PageTemplates;
import io.baipi.text.Language;
import java.util.List;
import java.util.stream.Stream;

/** Between pages that are planned and pages that are finished. */
final class Pages {
  private Pages() {}

  /** A page as it left its template. */
  static PageFinisher.Page page(Publication publication, BakedPage page, String html) {
    Language first = publication.editions().get(0).language();
    Language language = Language.ofCode(page.path().replaceFirst("/.*", "")).orElse(first);
    return new PageFinisher.Page(page.path(), language, html, page.location());
  }

  /** The templates of a paper, which report to nobody yet. */
  static PageTemplates templates(Paper paper, Memory memory) {
    return memory.recall(
        "templates", stamps(paper, memory), () -> PageTemplates.of(paper, new Diagnostics()));
  }

  /** What the templates of a paper hold; nothing where nothing is kept. */
  static List<Object> stamps(Paper paper, Memory memory) {
    return memory.isLasting()
        ? Stream.of(paper.home(), paper.root())
            .map(root -> (Object) memory.stamps().below(root.resolve("templates")))
            .toList()
        : List.of();
  }
}
