package io.baipi.chapter;

import io.baipi.citation.Bibliography;
import io.baipi.citation.Citations;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.figure.Figure;
import io.baipi.figure.Figures;
import io.baipi.paper.Paper;
import io.baipi.template.SourceText;
import io.baipi.template.Templates;
import io.baipi.term.ProseRules;
import io.baipi.term.Terms;
import io.baipi.text.Language;
import io.baipi.translation.Translations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a paper's chapters in all of its languages. */
public final class Editions {
  private Editions() {}

  /**
   * Reads, checks, numbers and renders every chapter that {@code paper.yaml} names, and the brief;
   * one edition a language, in the paper's order. A chapter that cannot be read is left out; that
   * and every other mistake is reported.
   *
   * @param figures all figures of the paper, by id
   * @param terms what its glossary shows
   * @param translations which blocks are to be marked as not up to date
   * @param citations the works that the paper can cite
   */
  public static List<Edition> read(
      Paper paper,
      Map<String, Figure> figures,
      Terms terms,
      Translations translations,
      Templates templates,
      Renderers renderers,
      Citations citations,
      Diagnostics diagnostics) {
    try (ChapterFiles files = new ChapterFiles(paper, diagnostics)) {
      terms.source().ifPresent(new GlyphCheck(renderers.canShow(), diagnostics)::source);
      ProseRules rules = new ProseRules(terms, diagnostics);
      DraftReader reader = new DraftReader(templates, rules, renderers, diagnostics);
      Map<Language, List<Draft>> drafts = new LinkedHashMap<>();
      List<Edition> editions = new ArrayList<>();
      Set<String> undrawn = Figures.undrawn(paper, figures);
      for (Language language : paper.languages()) {
        List<Draft> read = new ArrayList<>();
        for (String id : ids(paper)) {
          files.read(id, language).map(file -> reader.read(file, language)).ifPresent(read::add);
        }
        files.reportUnlisted(language);
        drafts.put(language, read);
        editions.add(
            new EditionBuilder(
                    paper,
                    language,
                    figures,
                    undrawn,
                    terms,
                    translations,
                    renderers,
                    citations,
                    diagnostics)
                .build(read, templates.tally(language)));
      }
      new ParityCheck(diagnostics).run(drafts);
      checkBibliography(citations.bibliography(), drafts, renderers, diagnostics);
      return List.copyOf(editions);
    }
  }

  private static void checkBibliography(
      Bibliography bibliography,
      Map<Language, List<Draft>> drafts,
      Renderers renderers,
      Diagnostics diagnostics) {
    new GlyphCheck(renderers.canShow(), diagnostics)
        .source(new SourceText(Bibliography.FILE, bibliography.text()));
    Set<String> uncited = new LinkedHashSet<>(bibliography.keys());
    drafts.values().stream()
        .flatMap(List::stream)
        .forEach(draft -> uncited.removeAll(CitedKeys.of(draft).keySet()));
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

  private static List<String> ids(Paper paper) {
    List<String> ids = new ArrayList<>(paper.chapters());
    ids.addAll(paper.appendices());
    paper.print().brief().ifPresent(brief -> ids.add(brief.id()));
    return ids;
  }
}
