package io.baipi.citation;

import io.baipi.diagnostic.Location;
import java.util.Map;
import java.util.Optional;

/**
 * A work that can be cited.
 *
 * @param key what chapters cite it by; small letters, digits and hyphens
 * @param fields by their BibTeX names in small letters; plain text without LaTeX
 * @param location its key in the bibliography
 */
record Work(String key, WorkType type, Map<String, String> fields, Location location) {
  Work {
    fields = Map.copyOf(fields);
  }

  /** A field, unless it is missing or empty. */
  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).filter(text -> !text.isBlank());
  }

  /** The first of several fields that is there. */
  Optional<String> first(String... names) {
    for (String name : names) {
      Optional<String> field = field(name);
      if (field.isPresent()) {
        return field;
      }
    }
    return Optional.empty();
  }

  /** Whether it is written in Chinese: as its language says, else as its title looks. */
  boolean isChinese() {
    return first("langid", "language")
        .map(tag -> tag.startsWith("zh") || tag.equals("chinese"))
        .orElseGet(() -> isHan(fields.getOrDefault("title", "")));
  }

  /** Whether a text has a Han character. */
  static boolean isHan(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
