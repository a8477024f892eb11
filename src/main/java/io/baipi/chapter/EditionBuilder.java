package io.baipi.chapter;

import io.baipi.chapter.source.Piece;
import io.baipi.chapter.source.Updated;
import io.baipi.citation.Citation;
import io.baipi.citation.Citations;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.figure.Figure;
import io.baipi.figure.FigureView;
import io.baipi.html.FragmentFigure;
import io.baipi.memo.Memory;
import io.baipi.memo.Same;
import io.baipi.paper.Paper;
import io.baipi.task.Tasks;
import io.baipi.template.Tally;
import io.baipi.term.Terms;
import io.baipi.text.Language;
import io.baipi.translation.Translations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Numbers the chapters of one language and resolves what they refer to. */
final class EditionBuilder {
  private final Paper paper;
  private final Language language;
  private final Map<String, Figure> figures;
  private final Set<String> undrawn;
  private final Terms terms;
  private final Translations translations;
  private final Renderers renderers;
  private final Citations citations;
  private final Memory memory;
  private final Diagnostics diagnostics;
  private final Map<String, PlacedFigure> placed = new LinkedHashMap<>();
  private final Targets targets = new Targets();
  private boolean showsErrata;

  /**
   * @param undrawn ids of figures that have mistakes of their own, reported elsewhere
   */
  EditionBuilder(
      Paper paper,
      Language language,
      Map<String, Figure> figures,
      Set<String> undrawn,
      Terms terms,
      Translations translations,
      Renderers renderers,
      Citations citations,
      Memory memory,
      Diagnostics diagnostics) {
    this.paper = paper;
    this.language = language;
    this.figures = figures;
    this.undrawn = undrawn;
    this.terms = terms;
    this.translations = translations;
    this.renderers = renderers;
    this.citations = citations;
    this.memory = memory;
    this.diagnostics = diagnostics;
  }

  /**
   * @param all the chapters, and the brief if the paper has one
   * @param captions the tally of the figures' titles and captions
   */
  Edition build(List<Draft> all, Tally captions) {
    Optional<Draft> brief = all.stream().filter(draft -> paper.isBrief(draft.id())).findFirst();
    List<Draft> drafts = all.stream().filter(draft -> !paper.isBrief(draft.id())).toList();
    List<Numbered> numbered = drafts.stream().map(this::number).toList();
    FigureCheck figureCheck = new FigureCheck(figures, undrawn, diagnostics);
    drafts.forEach(figureCheck::run);
    brief.ifPresent(new FigureCheck(figures, undrawn, diagnostics)::run);
    Set<String> keys = Set.copyOf(citations.bibliography().keys());
    brief.ifPresent(draft -> new BriefCheck(draft, drafts, diagnostics).run(figures, keys));
    drafts.stream().filter(draft -> !draft.complete()).forEach(this::excuse);
    // One object for all that can be referred to, so that each chapter need not compare it whole.
    Same known =
        new Same(
            memory.recall(
                "targets/" + language.code(),
                memory.isLasting() ? targets.key() : List.of(),
                Object::new));
    all.forEach(draft -> checkReferences(draft, known));
    EditionCiting citing = new EditionCiting(drafts, brief, citations, language, memory);
    citing.check(drafts, diagnostics);
    ErrataCheck.run(drafts, renderers.errata().first(), diagnostics);
    showsErrata = drafts.stream().anyMatch(draft -> draft.fragment().hasErrata());
    boolean glossary = Glossary.isIn(drafts, terms, diagnostics);
    List<Numbered> shown = new ArrayList<>(numbered);
    brief.ifPresent(draft -> shown.add(unnumbered(draft)));
    // All that they refer to is known now: each is finished by itself.
    List<Chapter> chapters = Tasks.each(shown, its -> chapter(its, citing, glossary));
    Tally tally = all.stream().map(Draft::tally).reduce(captions, Tally::plus);
    return new Edition(
        language,
        List.copyOf(chapters.subList(0, numbered.size())),
        tally,
        brief.map(draft -> new Brief(chapters.get(numbered.size()), citing.works())));
  }

  private void checkReferences(Draft draft, Same known) {
    memory.recall(
        "references/" + language.code() + "/" + draft.id(),
        List.of(new Same(draft), known, new Same(citations.bibliography())),
        diagnostics,
        own -> {
          new ReferenceCheck(draft, targets, own).run();
          new CitationCheck(draft, citations.bibliography(), own).run();
          return draft;
        });
  }

  /** A template that stopped leaves out what its source shows; only the stop is to be reported. */
  private void excuse(Draft draft) {
    for (Piece piece : draft.pieces()) {
      if (piece instanceof Piece.FigurePlace place) {
        targets.excuse(place.id());
      } else if (piece instanceof Piece.Heading heading) {
        targets.excuse(draft.id(), heading.slug());
      }
    }
  }

  /**
   * A chapter with its numbers.
   *
   * @param shown one a figure's place, empty where there is nothing to show
   */
  private record Numbered(
      Draft draft,
      String number,
      boolean appendix,
      List<Heading> headings,
      List<List<PlacedFigure>> shown) {}

  private Numbered number(Draft draft) {
    boolean appendix = !paper.chapters().contains(draft.id());
    List<String> order = appendix ? paper.appendices() : paper.chapters();
    String number = Numbering.ofChapter(order.indexOf(draft.id()), appendix);
    Numbering numbering = new Numbering(draft.id(), number, language);
    List<Heading> headings = numbering.headings(draft.title(), draft.fragment().headings());
    headings.forEach(heading -> targets.add(heading, appendix, language));
    List<List<PlacedFigure>> shown = new ArrayList<>();
    for (FragmentFigure place : draft.fragment().figures()) {
      shown.add(place(place, draft, numbering));
    }
    return new Numbered(draft, number, appendix, headings, shown);
  }

  /** The brief: what it shows has been numbered where the chapters show it. */
  private Numbered unnumbered(Draft draft) {
    List<Heading> headings =
        new Numbering(draft.id(), "", language)
            .headings(draft.title(), draft.fragment().headings()).stream()
                .map(found -> new Heading(found.id(), found.level(), "", found.title()))
                .toList();
    List<List<PlacedFigure>> shown = new ArrayList<>();
    for (FragmentFigure place : draft.fragment().figures()) {
      shown.add(Optional.ofNullable(placed.get(place.id())).stream().toList());
    }
    return new Numbered(draft, "", false, headings, shown);
  }

  private List<PlacedFigure> place(FragmentFigure place, Draft draft, Numbering numbering) {
    Figure figure = figures.get(place.id());
    if (figure == null) {
      targets.excuse(place.id());
    }
    if (figure == null
        || !FigureCheck.matches(place.kind(), figure)
        || placed.containsKey(place.id())) {
      return List.of();
    }
    String caption =
        place.caption().isBlank() ? figure.in(language).title() : place.caption().strip();
    FigureView view = figure.in(language);
    String words = caption + view.subtitle() + view.source();
    if (words.indexOf('@') >= 0 && Citation.matcher(words).find()) {
      diagnostics.error(
          "citation.place",
          draft.placeOfFigure(place.id()),
          "the words around the figure '" + place.id() + "' cite a work, which they cannot",
          "cite it in the paragraph that refers to the figure");
    }
    PlacedFigure result =
        new PlacedFigure(figure, numbering.next(figure.kind()), caption, draft.id());
    placed.put(place.id(), result);
    targets.add(result);
    return List.of(result);
  }

  private Chapter chapter(Numbered numbered, EditionCiting citing, boolean glossary) {
    Draft draft = numbered.draft();
    boolean linked = glossary && draft.fragment().glossaries().isEmpty();
    EditionFinish finish =
        new EditionFinish(
            draft.id(),
            numbered.headings(),
            numbered.shown(),
            targets,
            citing,
            new Glossary(terms, language, linked),
            translations,
            renderers,
            showsErrata && !paper.isBrief(draft.id()),
            language);
    String html =
        memory.recall(
            "fragment/" + language.code() + "/" + draft.id(),
            memory.isLasting() ? finish.key(draft) : List.of(),
            () -> draft.fragment().finish(finish));
    return new Chapter(
        draft.id(),
        numbered.number(),
        numbered.appendix(),
        draft.title(),
        draft.finding(),
        updated(draft),
        html,
        numbered.headings(),
        numbered.shown().stream().flatMap(List::stream).toList(),
        draft.bindings(),
        draft.file());
  }

  private Optional<LocalDate> updated(Draft draft) {
    for (Updated updated : draft.updated().stream().toList()) {
      if (updated.date().isAfter(paper.date())) {
        diagnostics.error(
            "chapter.date",
            updated.at(),
            "the chapter changed on " + updated.date() + ", after the paper's date " + paper.date(),
            "set 'date' of paper.yaml to the day of this edition");
      }
    }
    return draft.updated().map(Updated::date);
  }
}
