package io.baipi.translation;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.text.Language;
import io.baipi.yaml.Yaml;
import io.baipi.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The originals that were translated: hashes by language, document and key.
 *
 * @param hashes in the order of the file
 */
record Lock(Map<Language, Map<String, Map<String, String>>> hashes) {
  static final String FILE = "content/translations.lock.yaml";

  private static final String HEAD =
      """
      # Written by ./baipi translations --accept; don't edit it by hand.
      # For each block of a translation: the hash of the original that it was accepted for.
      """;

  static Lock empty() {
    return new Lock(Map.of());
  }

  static Lock read(String text, Diagnostics diagnostics) {
    Map<Language, Map<String, Map<String, String>>> hashes = new LinkedHashMap<>();
    Optional<Yaml> yaml = YamlReader.read(FILE, text, diagnostics);
    for (Yaml.Entry language : yaml.map(node -> entries(node, diagnostics)).orElse(List.of())) {
      Optional<Language> code = Language.ofCode(language.key().text());
      if (code.isEmpty()) {
        broken(language.key().location(), diagnostics);
        continue;
      }
      Map<String, Map<String, String>> documents = new LinkedHashMap<>();
      for (Yaml.Entry document : entries(language.value(), diagnostics)) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Yaml.Entry key : entries(document.value(), diagnostics)) {
          if (key.value() instanceof Yaml.Scalar hash) {
            keys.put(key.key().text(), hash.text());
          } else {
            broken(key.value().location(), diagnostics);
          }
        }
        documents.put(document.key().text(), keys);
      }
      hashes.put(code.get(), documents);
    }
    return new Lock(hashes);
  }

  private static List<Yaml.Entry> entries(Yaml node, Diagnostics diagnostics) {
    if (node instanceof Yaml.Mapping mapping) {
      return mapping.entries();
    }
    if (!(node instanceof Yaml.Scalar scalar && scalar.isNull())) {
      broken(node.location(), diagnostics);
    }
    return List.of();
  }

  private static void broken(Location at, Diagnostics diagnostics) {
    diagnostics.error(
        "translation.lock",
        at,
        "this is not what the program writes into this file",
        "restore the file, or delete it and accept the translations again");
  }

  String hash(Language language, String document, String key) {
    return hashes
        .getOrDefault(language, Map.of())
        .getOrDefault(document, Map.of())
        .getOrDefault(key, "");
  }

  String text() {
    StringBuilder out = new StringBuilder(HEAD);
    hashes.forEach(
        (language, documents) -> {
          out.append(language.code()).append(":\n");
          documents.forEach(
              (document, keys) -> {
                out.append("  ").append(document).append(":\n");
                keys.forEach(
                    (key, hash) ->
                        out.append("    \"")
                            .append(key.replace("\\", "\\\\").replace("\"", "\\\""))
                            .append("\": \"")
                            .append(hash)
                            .append("\"\n"));
              });
        });
    return out.toString();
  }
}
