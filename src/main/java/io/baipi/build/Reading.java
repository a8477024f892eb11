package io.baipi.build;

import io.baipi.chapter.Edition;
import io.baipi.chapter.Editions;
import io.baipi.chapter.Markups;
import io.baipi.chapter.Publication;
import io.baipi.chapter.Renderers;
import io.baipi.chapter.code.Highlighter;
import io.baipi.citation.Citations;
import io.baipi.data.DataPackage;
import io.baipi.data.DataReader;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.figure.DrawnFigures;
import io.baipi.figure.FigureHtml;
import io.baipi.figure.Figures;
import io.baipi.font.PaperFonts;
import io.baipi.issue.Issues;
import io.baipi.look.Look;
import io.baipi.memo.Memory;
import io.baipi.memo.Same;
import io.baipi.model.EngineChoice;
import io.baipi.model.Results;
import io.baipi.model.run.Models;
import io.baipi.paper.PageFormat;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperReader;
import io.baipi.publish.Inputs;
import io.baipi.review.Unused;
import io.baipi.template.Templates;
import io.baipi.term.Terms;
import io.baipi.text.Localized;
import io.baipi.translation.Translations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From a paper's folder to numbered text with its figures. With a lasting memory, reading again
 * costs what has changed.
 */
public final class Reading {
  private final Path root;
  private final Path home;
  private final EngineChoice engine;
  private final Memory memory;
  private final Stopwatch stopwatch;
  private final Diagnostics diagnostics;

  Reading(
      Path root,
      Path home,
      EngineChoice engine,
      Memory memory,
      Stopwatch stopwatch,
      Diagnostics diagnostics) {
    this.root = root;
    this.home = home;
    this.engine = engine;
    this.memory = memory;
    this.stopwatch = stopwatch;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a paper; empty when too little of it can be read. Whatever is wrong is reported, and what
   * is left is read all the same.
   *
   * @param root the paper's folder
   * @param home the generator's own folder
   * @param pdf whether its pages link to PDFs
   */
  public static Optional<Manuscript> read(
      Path root, Path home, boolean pdf, Memory memory, Diagnostics diagnostics) {
    return new Reading(root, home, EngineChoice.embedded(), memory, new Stopwatch(), diagnostics)
        .read(Optional.empty(), Optional.empty(), pdf);
  }

  /** The paper's declaration alone. */
  Optional<Paper> paper() {
    return PaperReader.read(
        root, home, Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH")), diagnostics);
  }

  /** The scoring step alone. */
  Optional<Results> results(Paper paper) {
    Optional<DataPackage> data = DataReader.read(paper, memory, diagnostics);
    stopwatch.lap("data");
    Optional<Results> results =
        data.map(d -> Models.evaluate(paper, d, engine, memory, diagnostics));
    stopwatch.lap("models");
    return results;
  }

  Optional<Manuscript> read(Optional<String> url, Optional<PageFormat> page, boolean pdf) {
    Optional<Paper> read =
        paper()
            .map(said -> url.map(said::at).orElse(said))
            .map(said -> page.map(said::on).orElse(said));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    try (Markups markups = Markups.start(read.get(), memory)) {
      return results(read.get()).map(results -> read(read.get(), results, markups, pdf));
    }
  }

  private Manuscript read(Paper paper, Results results, Markups markups, boolean pdf) {
    if (paper.chapters().isEmpty()) {
      diagnostics.error(
          "paper.empty",
          Location.file("paper.yaml"),
          "a paper needs at least one chapter",
          "add 'chapters: [introduction]' and write content/zh/introduction.md");
    }
    Look.check(paper, diagnostics);
    PaperFonts fonts = fonts(paper);
    Terms terms =
        Terms.read(
            paper,
            results,
            (seen, own) -> Templates.of(seen, own)::definition,
            memory,
            diagnostics);
    DrawnFigures figures = Figures.draw(paper, results, fonts, terms, memory, diagnostics);
    stopwatch.lap("figures");
    Translations translations = Translations.of(paper, memory, diagnostics);
    translations.report(diagnostics);
    Citations citations = Citations.read(paper, memory, diagnostics);
    Issues.Draft issues = Issues.read(paper, results, figures.byId(), diagnostics);
    List<Edition> editions =
        Editions.read(
            paper,
            results,
            figures,
            terms,
            translations,
            renderers(fonts, results.data().sources(), citations, issues, pdf),
            citations,
            markups,
            memory,
            diagnostics);
    stopwatch.lap("chapters");
    try {
      // Whoever reads again and again publishes nothing, and asks when it is needed after all.
      Inputs inputs = memory.isLasting() ? Inputs.UNREAD : Inputs.of(paper);
      Publication publication =
          new Publication(
              paper,
              results,
              figures.byId(),
              editions,
              translations,
              inputs.hash(),
              citations,
              issues.complete(() -> BoundNumbers.of(editions)));
      Unused.report(publication, memory, diagnostics);
      return new Manuscript(publication, fonts, inputs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PaperFonts fonts(Paper paper) {
    return memory.recall(
        "fonts",
        PaperFonts.FILES.stream().map(file -> memory.stamp(paper.resource(file))).toList(),
        () -> PaperFonts.of(paper));
  }

  private static Renderers renderers(
      PaperFonts fonts,
      Map<String, Localized> works,
      Citations citations,
      Issues.Draft issues,
      boolean pdf) {
    return new Renderers(
        (placed, language, cited) ->
            FigureHtml.html(
                placed.figure(),
                language,
                placed.label(),
                placed.caption(),
                FigureCiting.links(placed, language, cited, works, citations, pdf)),
        Highlighter::html,
        fonts::canShow,
        new ErrataComposing(issues),
        List.of(new Same(fonts), works, new Same(citations), pdf, issues.known().key()));
  }
}
