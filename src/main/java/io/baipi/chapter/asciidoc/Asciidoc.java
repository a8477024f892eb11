package io.baipi.chapter.asciidoc;

import io.baipi.chapter.source.Head;
import io.baipi.chapter.source.Markup;
import io.baipi.chapter.source.Piece;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.html.AsciidocHtml;
import io.baipi.template.MappedText;
import io.baipi.template.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/**
 * Chapters in AsciiDoc. It takes seconds to start: make one only when a chapter needs it, and close
 * it at the end. It converts one text at a time.
 */
public final class Asciidoc implements Markup, AutoCloseable {
  // The logger would write to the console; a weakly held one would forget that it must not.
  private static final Logger CONSOLE = Logger.getLogger("asciidoctor");

  private final Asciidoctor asciidoctor;
  private final List<LogRecord> log = new ArrayList<>();

  /** Starts Asciidoctor. */
  public Asciidoc() {
    CONSOLE.setUseParentHandlers(false);
    asciidoctor = Asciidoctor.Factory.create();
    asciidoctor.registerLogHandler(log::add);
    for (String kind : FigureMacro.KINDS) {
      asciidoctor.javaExtensionRegistry().blockMacro(new FigureMacro(kind));
    }
  }

  @Override
  public Head head(SourceText source, Diagnostics diagnostics) {
    return Header.read(source, diagnostics);
  }

  @Override
  public synchronized List<Piece> pieces(
      MappedText text, SourceText source, Diagnostics diagnostics) {
    log.clear();
    convert(text.text());
    for (LogRecord record : log) {
      report(record, text, source, diagnostics);
    }
    return LineScanner.pieces(text.text());
  }

  private static void report(
      LogRecord record, MappedText text, SourceText source, Diagnostics diagnostics) {
    String message = String.valueOf(record.getMessage()).strip();
    boolean checkedByUs =
        message.startsWith("possible invalid reference")
            || message.startsWith("section title out of sequence");
    if (checkedByUs || record.getSeverity().compareTo(Severity.WARN) < 0) {
      return;
    }
    int line = record.getCursor() == null ? 0 : record.getCursor().getLineNumber();
    Location at =
        line < 1
            ? Location.file(source.path())
            : Location.line(source.path(), source.lineOf(text.origin(line, 1)));
    diagnostics.error(
        "chapter.asciidoc",
        at,
        "the AsciiDoc is broken: " + message.toLowerCase(Locale.ROOT),
        "compare the opening and closing lines of blocks near this line");
  }

  @Override
  public synchronized String html(String body) {
    return AsciidocHtml.normalise(convert(body));
  }

  private String convert(String text) {
    Attributes attributes =
        Attributes.builder()
            .attribute("sectids!", "")
            .attribute("source-highlighter!", "")
            .attribute("icons!", "")
            .attribute("table-caption!", "")
            .attribute("example-caption!", "")
            .attribute("listing-caption!", "")
            .attribute("reproducible", "")
            .attribute("attribute-missing", "warn")
            .build();
    Options options =
        Options.builder()
            .safe(SafeMode.SECURE)
            .backend("html5")
            .standalone(false)
            .attributes(attributes)
            .build();
    return String.valueOf(asciidoctor.convert(text, options));
  }

  @Override
  public void close() {
    asciidoctor.shutdown();
  }
}
