package io.baipi.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import io.baipi.font.PaperFonts;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
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

  /** Lays a document out. The layout must be closed. */
  Layout lay(Document document) {
    return Layout.of(builder(document).buildPdfRenderer());
  }

  private PdfRendererBuilder builder(Document document) {
    EngineLog.silence();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useSVGDrawer(new SvgPainter());
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
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
