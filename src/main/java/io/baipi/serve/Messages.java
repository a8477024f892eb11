package io.baipi.serve;

import io.baipi.data.json.Json;
import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.DiagnosticPrinter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page is told, each message one line of JSON. */
final class Messages {
  /** More than anybody reads at once; the terminal lists all. */
  private static final int LIMIT = 60;

  private final Path root;
  private final Editor editor;

  /**
   * A patch and the page that it is for.
   *
   * @param from the seal of that page
   */
  record Sealed(String from, Patch patch) {}

  Messages(Path root, Editor editor) {
    this.root = root;
    this.editor = editor;
  }

  /**
   * What the last reading found.
   *
   * @param seal of the page as it is now, by which the browser knows whether it shows it; empty
   *     when the page is gone
   * @param patch what turns the page as it was into the page as it is, if that takes little
   * @param assets what the page's style sheets, scripts and images are known by
   */
  String state(
      Preview.Reported reported, String seal, Optional<Sealed> patch, Session.Assets assets) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("version", reported.version());
    message.put("current", reported.current());
    message.put("seal", seal);
    patch.ifPresent(
        it -> {
          message.put("from", it.from());
          message.put("blocks", it.patch().blocks());
        });
    message.put("style", assets.style());
    message.put("script", assets.script());
    DiagnosticPrinter printer = new DiagnosticPrinter(root, false);
    List<Object> found = new ArrayList<>();
    for (Diagnostic diagnostic : reported.found()) {
      if (found.size() < LIMIT) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("severity", diagnostic.severity().word());
        entry.put("code", diagnostic.code());
        entry.put("place", diagnostic.location().toString());
        entry.put("text", printer.print(diagnostic));
        entry.put("open", editor.open(diagnostic.location()));
        found.add(entry);
      }
    }
    message.put("found", found);
    message.put("count", reported.found().size());
    return Json.inline(message);
  }
}
