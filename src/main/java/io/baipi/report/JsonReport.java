package io.baipi.report;

import io.baipi.data.json.Json;
import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Location;
import io.baipi.diagnostic.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Diagnostics as JSON: {@code diagnostics}, each with code, severity, path, line, column,
 * endColumn, message and hint, and {@code totals}. Lines and columns count from 1, columns in
 * UTF-16 units; {@code endColumn} is the one after the last. What is not known is null.
 */
public final class JsonReport {
  private JsonReport() {}

  /** The whole report, with a final line break. */
  public static String print(List<Diagnostic> diagnostics) {
    Map<String, Object> totals = new LinkedHashMap<>();
    totals.put("errors", count(diagnostics, Severity.ERROR));
    totals.put("warnings", count(diagnostics, Severity.WARNING));
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("diagnostics", diagnostics.stream().sorted().map(JsonReport::entry).toList());
    report.put("totals", totals);
    return Json.write(report);
  }

  private static Map<String, @Nullable Object> entry(Diagnostic diagnostic) {
    Location at = diagnostic.location();
    boolean placed = at.line() > 0 && at.column() > 0;
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("code", diagnostic.code());
    entry.put("severity", diagnostic.severity().word());
    entry.put("path", at.path());
    entry.put("line", at.line() > 0 ? at.line() : null);
    entry.put("column", placed ? at.column() : null);
    entry.put("endColumn", placed ? at.column() + at.length() : null);
    entry.put("message", diagnostic.message());
    entry.put("hint", diagnostic.hint());
    return entry;
  }

  private static long count(List<Diagnostic> diagnostics, Severity severity) {
    return diagnostics.stream().filter(d -> d.severity() == severity).count();
  }
}
