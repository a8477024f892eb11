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
import io.baipi.task.Tasks;
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
    Map<Language, List<Draft>> drafts = drafts(paper, reading);
    paper.languages().forEach(language -> files.reportUnlisted(language, diagnostics));
    Set<String> undrawn = Figures.undrawn(paper, figures.byId());
    List<Edition> editions =
        Tasks.each(
            paper.languages(),
            language ->
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
                    .build(
                        drafts.getOrDefault(language, List.of()),
                        figures.tallies().getOrDefault(language, Tally.NONE)));
    new ParityCheck(memory, diagnostics).run(drafts);
    checkBibliography(citations.bibliography(), drafts, renderers, memory, diagnostics);
    return List.copyOf(editions);
  }

  /** A chapter in a language. */
  private record Place(String id, Language language) {}

  /** Each is read by itself, and they come back in their order. */
  private static Map<Language, List<Draft>> drafts(Paper paper, Drafts reading) {
    List<Place> places =
        paper.languages().stream()
            .flatMap(language -> Markups.ids(paper).map(id -> new Place(id, language)))
            .toList();
    List<Optional<Draft>> read =
        Tasks.each(places, place -> reading.read(place.id(), place.language()));
    Map<Language, List<Draft>> drafts = new LinkedHashMap<>();
    paper.languages().forEach(language -> drafts.put(language, new ArrayList<>()));
    for (int i = 0; i < places.size(); i++) {
      read.get(i).ifPresent(drafts.getOrDefault(places.get(i).language(), new ArrayList<>())::add);
    }
    return drafts;
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
