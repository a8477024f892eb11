package io.baipi.citation;

import de.undercouch.citeproc.csl.CSLType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a work is: the types of BibTeX and BibLaTeX, each with what styles call it. */
enum WorkType {
  ARTICLE(CSLType.ARTICLE_JOURNAL, "article"),
  BOOK(CSLType.BOOK, "book", "booklet", "manual", "proceedings"),
  PART(CSLType.CHAPTER, "incollection", "inbook"),
  PAPER(CSLType.PAPER_CONFERENCE, "inproceedings", "conference"),
  REPORT(CSLType.REPORT, "techreport", "report"),
  THESIS(CSLType.THESIS, "phdthesis", "mastersthesis", "thesis"),
  ONLINE(CSLType.WEBPAGE, "online", "electronic", "www"),
  STANDARD(CSLType.STANDARD, "standard"),
  DATASET(CSLType.DATASET, "dataset"),
  SOFTWARE(CSLType.SOFTWARE, "software"),
  MANUSCRIPT(CSLType.MANUSCRIPT, "unpublished"),
  OTHER(CSLType.DOCUMENT, "misc"),
  /** A figure of this paper; BibTeX has no type for it. */
  FIGURE(CSLType.FIGURE);

  private final CSLType csl;
  private final List<String> names;

  WorkType(CSLType csl, String... names) {
    this.csl = csl;
    this.names = List.of(names);
  }

  CSLType csl() {
    return csl;
  }

  /** The name in a BibTeX file. */
  String bibtex() {
    return names.isEmpty() ? OTHER.bibtex() : names.get(0);
  }

  /** The type of a name after {@code @}, in any case. */
  static Optional<WorkType> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.names.contains(lower)).findFirst();
  }

  /** All names that a BibTeX file can use. */
  static List<String> known() {
    return Arrays.stream(values()).flatMap(type -> type.names.stream()).toList();
  }
}
