package io.baipi.build;

import io.baipi.chapter.Brief;
import io.baipi.chapter.Chapter;
import io.baipi.chapter.Edition;
import io.baipi.chapter.PlacedFigure;
import io.baipi.chapter.Publication;
import io.baipi.citation.Card;
import io.baipi.citation.Citations;
import io.baipi.data.Table;
import io.baipi.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Citations of the paper and of its parts, as files that reference managers import. */
final class CiteFiles {
  private CiteFiles() {}

  /** The files of one edition by their names. */
  static Map<String, byte[]> of(Publication publication, Edition edition) {
    Map<String, byte[]> files = new TreeMap<>();
    Citations citations = publication.citations();
    Language language = edition.language();
    page(files, citations.paper(language));
    for (Chapter chapter : edition.chapters()) {
      page(files, citations.chapter(language, chapter.id(), chapter.title()));
      for (PlacedFigure placed : chapter.figures()) {
        bibtex(
            files,
            citations.figure(
                language,
                placed.figure().anchor(),
                placed.label(),
                placed.caption(),
                chapter.id()));
      }
    }
    edition
        .brief()
        .map(Brief::text)
        .ifPresent(text -> page(files, citations.chapter(language, text.id(), text.title())));
    for (Table table : publication.results().data().tables().values()) {
      page(files, citations.dataset(language, table.id(), table.title().in(language)));
    }
    return files;
  }

  private static void page(Map<String, byte[]> files, Card card) {
    bibtex(files, card);
    files.put(card.id() + ".json", card.json().getBytes(StandardCharsets.UTF_8));
    files.put(card.id() + ".ris", card.ris().getBytes(StandardCharsets.UTF_8));
  }

  private static void bibtex(Map<String, byte[]> files, Card card) {
    files.put(card.id() + ".bib", card.bibtex().getBytes(StandardCharsets.UTF_8));
  }
}
