package io.baipi.site.search;

import io.baipi.chapter.Brief;
import io.baipi.chapter.Chapter;
import io.baipi.chapter.Heading;
import io.baipi.html.Passage;
import io.baipi.html.Passages;
import java.util.ArrayList;
import java.util.List;

/** The sections, notes, terms and references of the chapters and the brief. */
final class ChapterEntries {
  private ChapterEntries() {}

  static List<Entry> of(Frame frame) {
    List<Entry> entries = new ArrayList<>();
    List<Chapter> texts = new ArrayList<>(frame.edition().chapters());
    frame.edition().brief().map(Brief::text).ifPresent(texts::add);
    for (Chapter chapter : texts) {
      String label = label(frame, chapter);
      String anchor =
          chapter.headings().stream()
              .filter(heading -> heading.level() == 1)
              .map(Heading::id)
              .findFirst()
              .orElse("sec-" + chapter.id());
      for (Passage passage : Passages.of(chapter.html(), anchor, chapter.title())) {
        entries.add(entry(frame, chapter, label, passage, passage.anchor().equals(anchor)));
      }
    }
    return entries;
  }

  private static Entry entry(
      Frame frame, Chapter chapter, String label, Passage passage, boolean first) {
    Kind kind =
        switch (passage.kind()) {
          case SECTION -> Kind.SECTION;
          case NOTE -> Kind.NOTE;
          case TERM -> Kind.TERM;
          case REFERENCE -> Kind.REFERENCE;
        };
    String whole = label + " " + chapter.title();
    String text =
        first && !chapter.finding().isEmpty()
            ? (chapter.finding() + "\n" + passage.text()).strip()
            : passage.text();
    return new Entry(
        kind,
        first ? label : frame.word(kind),
        first ? label : passage.label(),
        passage.title(),
        first ? "" : whole,
        text,
        chapter.id() + ".html",
        passage.anchor());
  }

  private static String label(Frame frame, Chapter chapter) {
    if (chapter.number().isEmpty()) {
      return frame.word("brief");
    }
    return frame
        .word(chapter.appendix() ? "appendix_number" : "chapter_number")
        .replace("{n}", chapter.number());
  }
}
