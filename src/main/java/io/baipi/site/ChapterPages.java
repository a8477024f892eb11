package io.baipi.site;

import io.baipi.chapter.Chapter;
import io.baipi.chapter.Heading;
import io.baipi.html.ReadingTime;
import io.baipi.memo.Same;
import io.baipi.site.bake.BakedPage;
import io.baipi.text.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One page a chapter. */
final class ChapterPages {
  private ChapterPages() {}

  static List<BakedPage> of(Frame frame) {
    List<Chapter> chapters = frame.edition().chapters();
    List<BakedPage> pages = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      int place = i;
      pages.add(
          new BakedPage(
              frame.path(name(chapter)),
              "chapter",
              LazyView.of(() -> view(frame, place)),
              Optional.of(chapter.location().path()),
              chapter.html(),
              chapter.location()));
    }
    return pages;
  }

  private static View view(Frame frame, int place) {
    List<Chapter> chapters = frame.edition().chapters();
    Chapter chapter = chapters.get(place);
    View view =
        view(frame, chapter)
            .with("number", chapter.number())
            .with("numbered", label(frame, chapter))
            .with("both", BothPages.link(frame, chapter));
    if (place > 0) {
      view.with("previous", link(frame, chapters.get(place - 1)));
    }
    if (place + 1 < chapters.size()) {
      view.with("next", link(frame, chapters.get(place + 1)));
    }
    return view;
  }

  /** What the page of any text begins and ends with. */
  static View view(Frame frame, Chapter text) {
    return frame
        .page(name(text), text.title(), text.finding(), sections(text))
        .with("anchor", anchor(text))
        .with("finding", text.finding())
        .with("minutes", minutes(frame, text))
        .with("updated", Dates.format(updated(frame, text), frame.language()))
        .with("isoUpdated", updated(frame, text).toString())
        .with("translation", TranslationsPage.line(frame, text))
        .with(
            "staleHead",
            frame.publication().translations().isHeadStale(frame.language(), text.id()))
        .with(
            "cite",
            frame.card(
                frame
                    .publication()
                    .citations()
                    .chapter(frame.language(), text.id(), text.title())));
  }

  static String name(Chapter chapter) {
    return chapter.id() + ".html";
  }

  static String minutes(Frame frame, Chapter chapter) {
    int minutes =
        frame
            .memory()
            .recall(
                "minutes/" + frame.path(chapter.id()),
                List.of(new Same(chapter.html())),
                () -> ReadingTime.minutes(chapter.html()));
    return frame.word("read_minutes").replace("{n}", String.valueOf(minutes));
  }

  /** When a chapter's content last changed: the paper's date if it does not say. */
  static LocalDate updated(Frame frame, Chapter chapter) {
    return chapter.updated().orElse(frame.publication().paper().date());
  }

  /** "Chapter 2" or "Appendix A". */
  static String label(Frame frame, Chapter chapter) {
    return frame
        .word(chapter.appendix() ? "appendix_number" : "chapter_number")
        .replace("{n}", chapter.number());
  }

  /** A link to a chapter: {@code href}, {@code title} and {@code numbered}. */
  static Map<String, Object> link(Frame frame, Chapter chapter) {
    return link(frame, chapter, name(chapter));
  }

  /** The way to a page of a neighbouring chapter. */
  static Map<String, Object> link(Frame frame, Chapter chapter, String href) {
    return new View()
        .with("href", href)
        .with("title", chapter.title())
        .with("numbered", label(frame, chapter))
        .map();
  }

  static String anchor(Chapter chapter) {
    return chapter.headings().stream()
        .filter(heading -> heading.level() == 1)
        .map(Heading::id)
        .findFirst()
        .orElse("sec-" + chapter.id());
  }

  static List<Map<String, Object>> sections(Chapter chapter) {
    return chapter.headings().stream()
        .filter(heading -> heading.level() > 1 && heading.level() <= 3)
        .map(
            heading ->
                Frame.section(heading.id(), heading.title(), heading.number(), heading.level()))
        .toList();
  }
}
