package io.baipi.pdf;

import io.baipi.chapter.Edition;
import io.baipi.chapter.Publication;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.font.PaperFonts;
import io.baipi.html.PrintDocument;
import io.baipi.look.Look;
import io.baipi.paper.Paper;
import io.baipi.text.Language;
import io.baipi.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An edition as one PDF: for print, for the archive with its data (PDF/A-3a), for everyone
 * (PDF/UA-1).
 */
public final class Book {
  /** The print style sheet, the paper's own or the generator's. */
  static final String STYLE = "templates/pdf/book.css";

  static final String SEAL = "templates/pdf/seal.svg";

  /** In each round one gap of a chapter is filled; few chapters have more. */
  private static final int FITTING_ROUNDS = 3;

  /** Page numbers in the text move the text, which can move a page; two rounds have always done. */
  private static final int ROUNDS = 4;

  /** As wide as most page numbers of what stands behind the chapters, for the first round. */
  private static final int SOME_PAGE = 188;

  private Book() {}

  /**
   * Typesets an edition. The same publication gives the same bytes.
   *
   * <p>Reports {@code pdf.glyph} for characters that no font can show, {@code pdf.link} for links
   * that lead nowhere, {@code pdf.resource} for anything that the text would load, {@code pdf.css}
   * for a mistaken style sheet, and {@code pdf.engine} for other warnings of the engine. A file
   * comes out nevertheless.
   *
   * @param attached the files that the PDF carries
   */
  public static byte[] typeset(
      Publication publication,
      Edition edition,
      PaperFonts fonts,
      List<Attachment> attached,
      Diagnostics diagnostics) {
    Paper paper = publication.paper();
    String css = PageStyle.book(paper);
    PrintDocument document =
        new Frame(publication, edition, attached).document(css, seal(paper, edition.language()));
    Places places = new Places(paper, edition);
    new Glyphs(fonts, places, diagnostics).check(document.paged(edition.language(), Map.of()));
    Typesetter typesetter = new Typesetter(fonts, new EngineLog(places, diagnostics)::accept);
    long id = id(publication.inputHash() + "\n" + edition.language().code() + "\n" + css);
    Finish finish = new Finish(paper.date(), id, Words.COVER.in(edition.language()), attached);
    List<String> chapters =
        edition.chapters().stream().map(chapter -> Frame.CHAPTER + chapter.id()).toList();
    return draw(document, edition.language(), chapters, typesetter, finish);
  }

  /**
   * Lays a document out until its blocks fill the pages and its references name the pages that they
   * lead to, and draws it.
   *
   * @param chapters the ids of the chapters' sections
   */
  static byte[] draw(
      PrintDocument document,
      Language language,
      List<String> chapters,
      Typesetter typesetter,
      Finish finish) {
    Map<String, Integer> pages = new TreeMap<>(document.referenced(SOME_PAGE));
    Fitting.Fitted fitted =
        Fitting.of(document, language, chapters, pages, typesetter, FITTING_ROUNDS);
    pages.putAll(fitted.pages());
    for (int round = 1; ; round++) {
      try (Layout layout = typesetter.lay(fitted.document().paged(language, pages))) {
        Map<String, Integer> found = layout.pages(pages.keySet());
        if (round == ROUNDS || found.equals(pages)) {
          return layout.draw(finish);
        }
        pages.clear();
        pages.putAll(found);
      }
    }
  }

  /** The mark on the cover: the paper's logo, or the seal in its accent. */
  static String seal(Paper paper, Language language) {
    return Look.of(paper).inPrint(resource(paper, SEAL), paper.title().in(language));
  }

  /** A style sheet or drawing, the paper's own or the generator's. */
  static String resource(Paper paper, String path) {
    try {
      return Files.readString(paper.resource(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** What a document's id is made from, as a number. */
  static long id(String content) {
    byte[] hash = Sha256.digest().digest(content.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(hash).getLong() >>> 1;
  }
}
