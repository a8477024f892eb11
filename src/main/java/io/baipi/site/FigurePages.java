package io.baipi.site;

import io.baipi.chapter.Chapter;
import io.baipi.chapter.PlacedFigure;
import io.baipi.chapter.Publication;
import io.baipi.figure.Figure;
import io.baipi.figure.FigureKind;
import io.baipi.figure.FigureView;
import io.baipi.issue.History;
import io.baipi.issue.HistoryHtml;
import io.baipi.site.bake.BakedPage;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A small page for each figure, which is what a link to a figure leads to: whatever reads a shared
 * link sees pages, not places on them.
 */
final class FigurePages {
  /** How the pages' names start. */
  static final String PREFIX = "figure-";

  private static final String LINK_END = "</a>";
  private static final String BETWEEN = " · ";
  private static final String END = "</figure>";

  private FigurePages() {}

  static List<BakedPage> of(Frame frame, boolean withCards) {
    Map<String, PlacedFigure> all = new LinkedHashMap<>();
    frame.edition().figures().forEach(placed -> all.putIfAbsent(placed.figure().id(), placed));
    List<PlacedFigure> figures = List.copyOf(all.values());
    List<BakedPage> pages = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      int place = i;
      chapter(frame, figures.get(i))
          .ifPresent(
              chapter ->
                  pages.add(
                      baked(
                          frame,
                          figures.get(place),
                          () -> view(frame, figures, place, chapter, withCards))));
    }
    return pages;
  }

  private static View view(
      Frame frame, List<PlacedFigure> figures, int place, Chapter chapter, boolean withCards) {
    PlacedFigure placed = figures.get(place);
    View view =
        page(frame, placed, chapter, withCards).with("figure", html(chapter, placed.figure()));
    if (place > 0) {
      view.with("previous", link(figures.get(place - 1)));
    }
    if (place + 1 < figures.size()) {
      view.with("next", link(figures.get(place + 1)));
    }
    return view;
  }

  /** The page of a figure. */
  static String name(Figure figure) {
    return PREFIX + figure.id() + ".html";
  }

  private static View page(Frame frame, PlacedFigure placed, Chapter chapter, boolean withCards) {
    Figure figure = placed.figure();
    return frame
        .page(name(figure), placed.caption(), description(placed, frame.language()), List.of())
        .with("id", figure.id())
        .with("label", placed.label())
        .with("caption", placed.caption())
        .with("place", ChapterPages.name(chapter) + "#" + figure.anchor())
        .with("chapter", chapter.title())
        .with("numbered", ChapterPages.label(frame, chapter))
        .with("history", history(frame, placed))
        .with("kind", figure.kind() == FigureKind.TABLE ? "table" : "figure")
        .with("card", withCards ? "../" + Sharing.card(frame.path(name(figure))) : "");
  }

  /** What earlier editions showed in the same place; empty when there is none to compare. */
  private static String history(Frame frame, PlacedFigure placed) {
    Publication publication = frame.publication();
    return HistoryHtml.of(
        History.of(placed.figure(), publication.paper(), publication.issues()),
        placed.label(),
        frame.language());
  }

  /** What it measures and, in a sentence, what it shows. */
  private static String description(PlacedFigure placed, Language language) {
    FigureView view = placed.figure().in(language);
    String measured = view.subtitle().isEmpty() ? placed.caption() : view.subtitle();
    return measured + (language == Language.ZH ? "。" : ". ") + view.alt();
  }

  private static BakedPage baked(Frame frame, PlacedFigure placed, Supplier<View> view) {
    return new BakedPage(
        frame.path(name(placed.figure())),
        "figure",
        LazyView.of(view),
        Optional.empty(),
        "",
        placed.figure().location());
  }

  private static Optional<Chapter> chapter(Frame frame, PlacedFigure placed) {
    return frame.edition().chapters().stream()
        .filter(chapter -> chapter.id().equals(placed.chapter()))
        .findFirst();
  }

  /** The figure as its chapter shows it, but for the link to the page that it is on. */
  private static String html(Chapter chapter, Figure figure) {
    int id = chapter.html().indexOf(" id=\"" + figure.anchor() + "\"");
    int start = chapter.html().lastIndexOf("<figure", Math.max(id, 0));
    int end = chapter.html().indexOf(END, Math.max(id, 0));
    return id < 0 || start < 0 || end < 0
        ? ""
        : without(
            "<a href=\"" + name(figure) + "\">",
            chapter.html().substring(start, end + END.length()));
  }

  /** A figure without a link, and without what parts it from the link before. */
  private static String without(String link, String figure) {
    int start = figure.indexOf(link);
    int end = figure.indexOf(LINK_END, Math.max(start, 0));
    if (start < 0 || end < 0) {
      return figure;
    }
    int from =
        figure.startsWith(BETWEEN, start - BETWEEN.length()) ? start - BETWEEN.length() : start;
    return figure.substring(0, from) + figure.substring(end + LINK_END.length());
  }

  private static Map<String, Object> link(PlacedFigure placed) {
    return new View()
        .with("href", name(placed.figure()))
        .with("numbered", placed.label())
        .with("title", placed.caption())
        .map();
  }
}
