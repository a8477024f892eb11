package io.baipi.pdf;

import io.baipi.chapter.Edition;
import io.baipi.chapter.Publication;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.font.PaperFonts;
import io.baipi.html.PrintDocument;
import io.baipi.paper.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/** An edition as one PDF: for print, for the archive (PDF/A-2a), for everyone (PDF/UA-1). */
public final class Book {
  /** The print style sheet, the paper's own or the generator's. */
  static final String STYLE = "templates/pdf/book.css";

  private static final String SEAL = "templates/pdf/seal.svg";

  /** Page numbers in the text move the text, which can move a page; two rounds have always done */
  private static final int ROUNDS = 4;

  /** As wide as most page numbers, for the first round. */
  private static final int SOME_PAGE = 88;

  private Book() {}

  /**
   * Typesets an edition. The same publication gives the same bytes.
   *
   * <p>Reports {@code pdf.glyph} for characters that no font can show, {@code pdf.link} for links
   * that lead nowhere, {@code pdf.resource} for anything that the text would load, {@code pdf.css}
   * for a mistaken style sheet, and {@code pdf.engine} for other warnings of the engine. A file
   * comes out nevertheless.
   */
  public static byte[] typeset(
      Publication publication, Edition edition, PaperFonts fonts, Diagnostics diagnostics) {
    Paper paper = publication.paper();
    String css = resource(paper, STYLE);
    PrintDocument document = new Frame(publication, edition).document(css, resource(paper, SEAL));
    Places places = new Places(paper, edition);
    new Glyphs(fonts, places, diagnostics).check(document.paged(edition.language(), Map.of()));
    Typesetter typesetter = new Typesetter(fonts, new EngineLog(places, diagnostics)::accept);
    long id = id(publication.inputHash() + "\n" + edition.language().code() + "\n" + css);
    Finish finish = new Finish(paper.date(), id, Words.COVER.in(edition.language()));
    Map<String, Integer> pages = new TreeMap<>();
    document.referenced().forEach(target -> pages.put(target, SOME_PAGE));
    for (int round = 1; ; round++) {
      Typesetter.Outcome outcome =
          typesetter.draw(
              document.paged(edition.language(), pages), pages, round == ROUNDS, finish);
      if (outcome.pdf().isPresent()) {
        return outcome.pdf().get();
      }
      pages.clear();
      pages.putAll(outcome.pages());
    }
  }

  private static String resource(Paper paper, String path) {
    try {
      return Files.readString(paper.resource(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  static long id(String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong() >>> 1;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
