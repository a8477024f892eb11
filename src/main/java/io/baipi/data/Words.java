package io.baipi.data;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words and texts that occur all over a data package's file, each checked where it stands. */
final class Words {
  static final String AREA = "data";

  private static final Pattern TABLE_NAME = Pattern.compile("[a-z][a-z0-9]*([_-][a-z0-9]+)*");
  private static final Pattern FIELD_NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  private final List<Language> languages;
  private final Diagnostics diagnostics;

  Words(List<Language> languages, Diagnostics diagnostics) {
    this.languages = languages;
    this.diagnostics = diagnostics;
  }

  Optional<String> tableName(Fields fields) {
    return name(fields, TABLE_NAME, "small letters, digits, '_' and '-', such as 'oss_projects'");
  }

  Optional<String> fieldName(Fields fields) {
    return name(fields, FIELD_NAME, "small letters, digits and '_', such as 'go_code_share'");
  }

  private Optional<String> name(Fields fields, Pattern form, String use) {
    Optional<Yaml.Scalar> scalar = fields.required("name").flatMap(this::scalar);
    if (scalar.isPresent() && !form.matcher(scalar.get().text()).matches()) {
      error(
          "name",
          scalar.get().location(),
          "'" + scalar.get().text() + "' cannot be a name",
          "use " + use);
      return Optional.empty();
    }
    return scalar.map(Yaml.Scalar::text);
  }

  /** A text that must be there in every language of the paper. */
  Localized text(Fields fields, String key) {
    Optional<Localized> text = fields.localized(key);
    text.ifPresent(found -> checkLanguages(fields, key, found));
    return text.orElseGet(() -> Localized.same(""));
  }

  /** A text that may be missing, but not in one language only. */
  Optional<Localized> optionalText(Fields fields, String key) {
    Optional<Localized> text = fields.optionalLocalized(key);
    text.ifPresent(found -> checkLanguages(fields, key, found));
    return text;
  }

  private void checkLanguages(Fields fields, String key, Localized text) {
    for (Language language : languages) {
      if (text.texts().getOrDefault(language, "").isBlank()) {
        error(
            "language",
            fields.locationOf(key),
            "'" + key + "' has no text in '" + language.code() + "'",
            "add '" + language.code() + ": …'");
      }
    }
  }

  Optional<Provenance> provenance(Fields fields) {
    Map<String, Provenance> known = new LinkedHashMap<>();
    Arrays.stream(Provenance.values()).forEach(p -> known.put(p.id(), p));
    return fields.node("provenance").flatMap(node -> word(node, known, "unknown-provenance"));
  }

  Optional<ColumnType> type(Fields fields) {
    Map<String, ColumnType> known = new LinkedHashMap<>();
    Arrays.stream(ColumnType.values()).forEach(t -> known.put(t.id(), t));
    return fields.required("type").flatMap(node -> word(node, known, "unknown-type"));
  }

  private <T> Optional<T> word(Yaml node, Map<String, T> known, String code) {
    Optional<Yaml.Scalar> scalar = scalar(node);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    String word = scalar.get().text();
    Optional<T> found = Optional.ofNullable(known.get(word));
    if (found.isEmpty()) {
      error(
          code,
          node.location(),
          "'" + word + "' is not one of the words known here",
          Spelling.hint(word, known.keySet()));
    }
    return found;
  }

  /** A list of single values, or one value. */
  List<Yaml.Scalar> list(Fields fields, String key) {
    List<Yaml.Scalar> texts = new ArrayList<>();
    for (Yaml item : fields.items(key)) {
      if (item instanceof Yaml.Scalar scalar) {
        texts.add(scalar);
      } else {
        scalar(item);
      }
    }
    return texts;
  }

  Optional<Yaml.Scalar> scalar(Yaml node) {
    if (node instanceof Yaml.Scalar scalar && !scalar.isNull()) {
      return Optional.of(scalar);
    }
    error("shape", node.location(), "expected a single value, not " + kind(node), "");
    return Optional.empty();
  }

  private static String kind(Yaml node) {
    return node instanceof Yaml.Scalar ? "nothing" : node.kind();
  }

  void error(String what, Location at, String message, String hint) {
    diagnostics.error(AREA + "." + what, at, message, hint);
  }

  Optional<Fields> fields(Yaml node, String what) {
    return Fields.of(node, AREA, what, diagnostics);
  }
}
