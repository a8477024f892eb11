package io.baipi.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.displaylist.PagedBoxCollector;
import com.openhtmltopdf.util.Diagnostic;
import io.baipi.font.PaperFonts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/** The engine: lays a document out on pages and draws it as tagged PDF. */
final class Typesetter {
  static final String PRODUCER = "Baipi";

  /** An address that leads nowhere; every resource is refused anyway. */
  private static final String NOWHERE = "baipi:/";

  private final PaperFonts fonts;
  private final Consumer<Diagnostic> log;

  Typesetter(PaperFonts fonts, Consumer<Diagnostic> log) {
    this.fonts = fonts;
    this.log = log;
  }

  /**
   * What became of a document.
   *
   * @param pages the pages, from 1, on which the expected ids stand; without those it lacks
   * @param pdf the file, if it was drawn
   */
  record Outcome(Map<String, Integer> pages, Optional<byte[]> pdf) {}

  /**
   * Lays the document out and draws it if ids stand where the text says.
   *
   * @param expected the pages that the text names, by id
   * @param inAnyCase whether to draw it nevertheless
   */
  Outcome draw(Document document, Map<String, Integer> expected, boolean inAnyCase, Finish finish) {
    try (PdfBoxRenderer renderer = builder(document).buildPdfRenderer()) {
      renderer.layout();
      Map<String, Integer> pages = pages(renderer, expected.keySet());
      if (!pages.equals(expected) && !inAnyCase) {
        renderer.getPdfDocument().close();
        return new Outcome(pages, Optional.empty());
      }
      try (PDDocument pdf = renderer.createPDFKeepOpen()) {
        return new Outcome(pages, Optional.of(finish.save(pdf)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Integer> pages(PdfBoxRenderer renderer, Set<String> ids) {
    List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
    Map<String, Integer> found = new TreeMap<>();
    for (String id : ids) {
      Box box = renderer.getSharedContext().getBoxById(id);
      if (box != null) {
        found.put(id, page(pages, PagedBoxCollector.findContentStartY(box)));
      }
    }
    return found;
  }

  private static int page(List<PageBox> pages, int y) {
    for (PageBox page : pages) {
      if (y < page.getBottom()) {
        return page.getPageNo() + 1;
      }
    }
    return pages.size();
  }

  private PdfRendererBuilder builder(Document document) {
    EngineLog.silence();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useSVGDrawer(new SvgPainter());
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useColorProfile(SrgbProfile.bytes());
    builder.useUnicodeLineBreaker(new TextBreaks());
    builder.useExternalResourceAccessControl(
        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.withDiagnosticConsumer(log);
    builder.withProducer(PRODUCER);
    font(builder, fonts.regularFile(), PaperFonts.SANS, 400);
    font(builder, fonts.boldFile(), PaperFonts.SANS, 700);
    font(builder, fonts.latinRegularFile(), PaperFonts.LATIN, 400);
    font(builder, fonts.latinBoldFile(), PaperFonts.LATIN, 700);
    font(builder, fonts.monoFile(), PaperFonts.MONO, 400);
    builder.withW3cDocument(document, NOWHERE);
    return builder;
  }

  private static void font(PdfRendererBuilder builder, Path file, String family, int weight) {
    Set<FSFontUseCase> uses = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
    builder.useFont(file.toFile(), family, weight, FontStyle.NORMAL, true, uses);
  }
}
