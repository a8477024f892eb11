package io.baipi.report;

import io.baipi.data.json.Json;
import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Location;
import io.baipi.diagnostic.Rule;
import io.baipi.diagnostic.Rules;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Diagnostics as SARIF 2.1.0, the form in which code hosts and editors read what tools find. */
public final class SarifReport {
  private static final String VERSION = "2.1.0";
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final Rules rules;
  private final String version;

  /**
   * @param rules what the codes mean
   * @param version the generator's version
   */
  public SarifReport(Rules rules, String version) {
    this.rules = rules;
    this.version = version;
  }

  /** The whole log, with a final line break. Addresses are relative to the paper's folder. */
  public String print(List<Diagnostic> diagnostics) {
    List<String> codes = new ArrayList<>();
    List<Object> described = new ArrayList<>();
    for (Rule rule : rules.all()) {
      codes.add(rule.code());
      described.add(described(rule));
    }
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "baipi");
    driver.put("version", version);
    driver.put("rules", described);
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", diagnostics.stream().sorted().map(d -> result(d, codes)).toList());
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", VERSION);
    log.put("runs", List.of(run));
    return Json.write(log);
  }

  private static Map<String, Object> described(Rule rule) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("id", rule.code());
    words.put("shortDescription", text(rule.meaning()));
    words.put("help", text(rule.advice()));
    words.put("defaultConfiguration", Map.of("level", rule.severity().word()));
    return words;
  }

  private static Map<String, Object> result(Diagnostic diagnostic, List<String> codes) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", diagnostic.code());
    int index = codes.indexOf(diagnostic.code());
    if (index >= 0) {
      result.put("ruleIndex", index);
    }
    result.put("level", diagnostic.severity().word());
    String hint = diagnostic.hint().isEmpty() ? "" : "\nhint: " + diagnostic.hint();
    // Braces stand for arguments in a result's message, and are written twice to stand for
    // themselves.
    result.put(
        "message", text((diagnostic.message() + hint).replace("{", "{{").replace("}", "}}")));
    result.put("locations", List.of(Map.of("physicalLocation", place(diagnostic.location()))));
    return result;
  }

  private static Map<String, Object> place(Location at) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("artifactLocation", Map.of("uri", uri(at.path())));
    if (at.line() > 0) {
      Map<String, Object> region = new LinkedHashMap<>();
      region.put("startLine", at.line());
      if (at.column() > 0) {
        region.put("startColumn", at.column());
        region.put("endColumn", at.column() + at.length());
      }
      place.put("region", region);
    }
    return place;
  }

  /** A path as a relative reference: other characters than ASCII, blanks and colons are escaped. */
  private static String uri(String path) {
    try {
      String rooted = path.startsWith("/") ? path : "/" + path;
      String address = new URI(null, null, rooted, null).toASCIIString();
      return (path.startsWith("/") ? address : address.substring(1)).replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private static Map<String, Object> text(String words) {
    return Map.of("text", words);
  }
}
