package io.baipi.chapter;

import io.baipi.citation.Bibliography;
import io.baipi.citation.Citations;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.figure.DrawnFigures;
import io.baipi.figure.Figures;
import io.baipi.memo.Memory;
import io.baipi.memo.Same;
import io.baipi.model.Results;
import io.baipi.paper.Paper;
import io.baipi.template.SourceText;
import io.baipi.template.Tally;
import io.baipi.term.Terms;
import io.baipi.text.Language;
import io.baipi.translation.Translations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a paper's chapters in all of its languages. */
public final class Editions {
  private Editions() {}

  /**
   * Reads, checks, numbers and renders every chapter that {@code paper.yaml} names, and the brief;
   * one edition a language, in the paper's order. A chapter that cannot be read is left out; that
   * and every other mistake is reported.
   *
   * @param results what the chapters show values of
   * @param figures all figures of the paper
   * @param terms what its glossary shows
   * @param translations which blocks are to be marked as not up to date
   * @param citations the works that the paper can cite
   * @param markups started for this paper
   */
  public static List<Edition> read(
      Paper paper,
      Results results,
      DrawnFigures figures,
      Terms terms,
      Translations translations,
      Renderers renderers,
      Citations citations,
      Markups markups,
      Memory memory,
      Diagnostics diagnostics) {
    ChapterFiles files = new ChapterFiles(paper, markups, memory);
    Drafts reading = new Drafts(files, results, terms, renderers, memory, diagnostics);
    memory.recall(
        "glyphs/terms",
        List.of(new Same(terms), renderers.key()),
        diagnostics,
        own -> {
          terms.source().ifPresent(new GlyphCheck(renderers.canShow(), own)::source);
          return terms;
        });
    Map<Language, List<Draft>> drafts = new LinkedHashMap<>();
    List<Edition> editions = new ArrayList<>();
    List<String> ids = Markups.ids(paper).toList();
    Set<String> undrawn = Figures.undrawn(paper, figures.byId());
    for (Language language : paper.languages()) {
      // Each is read by itself, and they come back in their order.
      List<Draft> read =
          ids.parallelStream()
              .map(id -> reading.read(id, language))
              .flatMap(Optional::stream)
              .toList();
      files.reportUnlisted(language, diagnostics);
      drafts.put(language, read);
      editions.add(
          new EditionBuilder(
                  paper,
                  language,
                  figures.byId(),
                  undrawn,
                  terms,
                  translations,
                  renderers,
                  citations,
                  memory,
                  diagnostics)
              .build(read, figures.tallies().getOrDefault(language, Tally.NONE)));
    }
    new ParityCheck(memory, diagnostics).run(drafts);
    checkBibliography(citations.bibliography(), drafts, renderers, memory, diagnostics);
    return List.copyOf(editions);
  }

  private static void checkBibliography(
      Bibliography bibliography,
      Map<Language, List<Draft>> drafts,
      Renderers renderers,
      Memory memory,
      Diagnostics diagnostics) {
    memory.recall(
        "glyphs/bibliography",
        List.of(bibliography.text(), renderers.key()),
        diagnostics,
        own -> {
          new GlyphCheck(renderers.canShow(), own)
              .source(new SourceText(Bibliography.FILE, bibliography.text()));
          return bibliography;
        });
    Set<String> uncited = new LinkedHashSet<>(bibliography.keys());
    drafts.values().stream()
        .flatMap(List::stream)
        .forEach(draft -> uncited.removeAll(draft.cited().keySet()));
    for (String key : uncited) {
      bibliography
          .location(key)
          .ifPresent(
              at ->
                  diagnostics.warning(
                      "citation.uncited",
                      at,
                      "no chapter cites '" + key + "'",
                      "cite it: [@" + key + "]; or take the entry out"));
    }
  }
}
