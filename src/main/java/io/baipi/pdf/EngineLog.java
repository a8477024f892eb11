package io.baipi.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.LogMessageId.LogMessageId1Param;
import com.openhtmltopdf.util.LogMessageId.LogMessageId2Param;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** Turns what the engine logs into diagnostics. */
final class EngineLog {
  private final Places places;
  private final Diagnostics diagnostics;

  EngineLog(Places places, Diagnostics diagnostics) {
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /** Keeps the engine from writing to the terminal; its diagnostics still come. */
  static void silence() {
    XRLog.setLoggerImpl(new Silence());
  }

  /** Takes one entry. */
  void accept(Diagnostic entry) {
    if (entry.getLevel().intValue() < Level.WARNING.intValue()) {
      return;
    }
    Enum<?> id = entry.getLogMessageId().getEnum();
    String message = entry.getFormattedMessage();
    if (id == LogMessageId1Param.GENERAL_PDF_COULD_NOT_FIND_VALID_TARGET_FOR_LINK
        || id == LogMessageId1Param.GENERAL_PDF_COULD_NOT_FIND_VALID_TARGET_FOR_BOOKMARK) {
      String target = argument(entry, 0);
      diagnostics.error(
          "pdf.link",
          places.holding("href=\"" + Markup.text(target) + "\""),
          "nothing in this edition has the id that a link leads to: " + target,
          "give the target that id, or correct the link");
    } else if (id == LogMessageId2Param.LOAD_RESOURCE_ACCESS_REJECTED) {
      String address = argument(entry, 0);
      diagnostics.error(
          "pdf.resource",
          places.holding(Markup.text(address)),
          "the PDF takes nothing from outside, but the text refers to " + address,
          "draw it as a figure of the paper");
    } else if (entry.getLogMessageId().getWhere().equals(XRLog.CSS_PARSE)) {
      diagnostics.error(
          "pdf.css",
          Location.file(Book.STYLE),
          "the style sheet has a mistake: " + oneLine(message),
          "correct it; the engine knows CSS 2.1 and parts of CSS 3");
    } else {
      diagnostics.warning(
          "pdf.engine", Location.file("paper.yaml"), oneLine(message + cause(entry)), "");
    }
  }

  private static String argument(Diagnostic entry, int index) {
    return String.valueOf(entry.getArgs()[index]);
  }

  private static String cause(Diagnostic entry) {
    return entry.hasError() ? " (" + entry.getError().getMessage() + ")" : "";
  }

  private static String oneLine(String message) {
    return message.replaceAll("\\s+", " ").strip();
  }

  private static final class Silence implements XRLogger {
    @Override
    public void log(String where, Level level, String message) {}

    @Override
    public void log(String where, Level level, String message, @Nullable Throwable cause) {}

    @Override
    public void setLevel(String logger, Level level) {}

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
      return false;
    }
  }
}
