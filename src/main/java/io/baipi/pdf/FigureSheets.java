package io.baipi.pdf;

import io.baipi.chapter.Edition;
import io.baipi.chapter.PlacedFigure;
import io.baipi.chapter.Publication;
import io.baipi.figure.Figure;
import io.baipi.figure.FigureKind;
import io.baipi.font.PaperFonts;
import io.baipi.paper.Paper;
import io.baipi.pdf.drawing.Drawing;
import io.baipi.text.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The drawings of an edition for download, each as a PDF of one page that is as large as the
 * figure: for slides and documents, with the label, the finding and the source that the book gives.
 */
public final class FigureSheets {
  private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private FigureSheets() {}

  /**
   * The files by their names, such as {@code ranking.zh.pdf}; none for tables. PDF/A-2a and
   * PDF/UA-1. The same figure gives the same bytes.
   */
  public static SortedMap<String, byte[]> of(
      Publication publication, Edition edition, PaperFonts fonts) {
    Paper paper = publication.paper();
    Language language = edition.language();
    SortedMap<String, byte[]> files = new TreeMap<>();
    DocumentBuilder reader = reader();
    try (FontFiles shared = new FontFiles(fonts)) {
      for (PlacedFigure placed : edition.figures()) {
        Figure figure = placed.figure();
        String name = figure.id() + "." + language.code() + ".pdf";
        if (figure.kind() != FigureKind.TABLE && !files.containsKey(name)) {
          Finish finish =
              new Finish(paper.date(), id(name, placed, language), placed.label(), List.of());
          FigureSheet sheet = new FigureSheet(paper, placed, language, shared);
          files.put(name, sheet.save(drawing(figure, language, reader), finish));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Made from the figure alone, so that the file of one that doesn't change stays as it is. */
  private static long id(String name, PlacedFigure placed, Language language) {
    return Book.id(
        String.join(
            "\n",
            name,
            placed.label(),
            placed.caption(),
            placed.figure().badge().name(),
            placed.figure().in(language).toString()));
  }

  private static Drawing drawing(Figure figure, Language language, DocumentBuilder reader)
      throws IOException {
    try {
      return Drawing.read(
              reader
                  .parse(new InputSource(new StringReader(figure.in(language).body())))
                  .getDocumentElement())
          .orElseThrow(
              () -> new IllegalStateException(figure.id() + " has marks that are not known"));
    } catch (SAXException e) {
      throw new IllegalStateException(figure.id(), e);
    }
  }

  private static DocumentBuilder reader() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(DOCTYPE, true);
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
