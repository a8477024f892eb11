package io.baipi.site;

import io.baipi.chapter.Chapter;
import io.baipi.chapter.Edition;
import io.baipi.diagnostic.Location;
import io.baipi.html.SideBySide;
import io.baipi.memo.Same;
import io.baipi.site.bake.BakedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One page a chapter that shows it beside its translation, if another language has it. */
final class BothPages {
  static final String PREFIX = "both-";

  private BothPages() {}

  /** The same chapter in the first of the other languages that has it. */
  private record Other(Edition edition, Chapter chapter) {}

  static List<BakedPage> of(Frame frame) {
    List<BakedPage> pages = new ArrayList<>();
    List<Chapter> chapters =
        frame.edition().chapters().stream()
            .filter(chapter -> other(frame, chapter).isPresent())
            .toList();
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      int place = i;
      pages.add(
          new BakedPage(
              frame.path(PREFIX + ChapterPages.name(chapter)),
              "both",
              LazyView.of(() -> view(frame, chapters, place)),
              Optional.empty(),
              "",
              Location.file("templates/both.ftlh"),
              madeFrom(frame, chapter, other(frame, chapter).orElseThrow())));
    }
    return pages;
  }

  /** The text in both languages is most of the page, and slow to lay side by side. */
  private static List<?> madeFrom(Frame frame, Chapter chapter, Other other) {
    if (!frame.memory().isLasting()) {
      return List.of();
    }
    return List.of(
        frame.madeFrom(),
        new Same(chapter.html()),
        new Same(other.chapter().html()),
        other.chapter().title(),
        other.chapter().finding());
  }

  private static View view(Frame frame, List<Chapter> chapters, int place) {
    Chapter chapter = chapters.get(place);
    View view = view(frame, chapter, other(frame, chapter).orElseThrow());
    if (place > 0) {
      view.with("previous", neighbour(frame, chapters.get(place - 1)));
    }
    if (place + 1 < chapters.size()) {
      view.with("next", neighbour(frame, chapters.get(place + 1)));
    }
    return view;
  }

  /** The page of a chapter, or nothing where there is none. */
  static String link(Frame frame, Chapter chapter) {
    return other(frame, chapter).map(other -> PREFIX + ChapterPages.name(chapter)).orElse("");
  }

  private static Optional<Other> other(Frame frame, Chapter chapter) {
    return frame.publication().editions().stream()
        .filter(edition -> edition.language() != frame.language())
        .flatMap(
            edition ->
                edition.chapters().stream()
                    .filter(its -> its.id().equals(chapter.id()))
                    .map(its -> new Other(edition, its)))
        .findFirst();
  }

  private static Map<String, Object> neighbour(Frame frame, Chapter chapter) {
    return ChapterPages.link(frame, chapter, PREFIX + ChapterPages.name(chapter));
  }

  private static View view(Frame frame, Chapter chapter, Other other) {
    String name = ChapterPages.name(chapter);
    return frame
        .page(PREFIX + name, chapter.title(), chapter.finding(), List.of())
        .with(Sharing.INSTEAD, frame.path(name))
        .with("chapter", name)
        .with("anchor", ChapterPages.anchor(chapter))
        .with("numbered", ChapterPages.label(frame, chapter))
        .with("finding", chapter.finding())
        .with("otherTag", other.edition().language().tag())
        .with("otherCode", other.edition().language().code())
        .with("otherTitle", other.chapter().title())
        .with("otherFinding", other.chapter().finding())
        .with(
            "pairs",
            SideBySide.of(side(frame.edition(), chapter), side(other.edition(), other.chapter())));
  }

  private static SideBySide.Side side(Edition edition, Chapter chapter) {
    return new SideBySide.Side(edition.language(), ChapterPages.anchor(chapter), chapter.html());
  }
}
