package io.baipi.yaml;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of one YAML mapping, read with a diagnostic for each that is missing, of the wrong
 * shape or unknown. Ask for every field, then call {@link #finish()}: what nobody asked for is
 * reported as unknown.
 */
public final class Fields {
  private final Yaml.Mapping mapping;
  private final String area;
  private final String what;
  private final Diagnostics diagnostics;
  private final Map<String, Yaml> values = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * @param area the first part of the diagnostics' codes, such as {@code model}
   * @param what the thing in words, such as {@code a model}
   */
  public Fields(Yaml.Mapping mapping, String area, String what, Diagnostics diagnostics) {
    this.mapping = mapping;
    this.area = area;
    this.what = what;
    this.diagnostics = diagnostics;
    for (Yaml.Entry entry : mapping.entries()) {
      values.put(entry.key().text(), entry.value());
    }
  }

  /** The fields of a node that must be a mapping; reported and empty otherwise. */
  public static Optional<Fields> of(Yaml node, String area, String what, Diagnostics diagnostics) {
    if (node instanceof Yaml.Mapping mapping) {
      return Optional.of(new Fields(mapping, area, what, diagnostics));
    }
    diagnostics.error(
        area + ".shape",
        node.location(),
        what + " must be a mapping, not " + node.kind(),
        "write 'key: value' lines");
    return Optional.empty();
  }

  /** Where the mapping starts. */
  public Location location() {
    return mapping.location();
  }

  /** The entries as they stand, without marking any as asked for. */
  public List<Yaml.Entry> entries() {
    return mapping.entries();
  }

  /** Whether a field is there. */
  public boolean has(String key) {
    asked.add(key);
    return values.containsKey(key);
  }

  /** Where a field's value stands, or the mapping when it is missing. */
  public Location locationOf(String key) {
    Yaml value = values.get(key);
    return value == null ? location() : value.location();
  }

  /** A field of any shape. */
  public Optional<Yaml> node(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key));
  }

  /** A field of any shape that must be there. */
  public Optional<Yaml> required(String key) {
    Optional<Yaml> node = node(key);
    if (node.isEmpty()) {
      diagnostics.error(
          area + ".missing-key", location(), what + " needs '" + key + "'", "add '" + key + ": …'");
    }
    return node;
  }

  /** A text that must be there; empty when it is not. */
  public String text(String key) {
    return required(key).flatMap(this::scalar).orElse("");
  }

  /** A text that may be missing. */
  public Optional<String> optionalText(String key) {
    return node(key).flatMap(this::scalar);
  }

  /** A number that may be missing. */
  public Optional<BigDecimal> number(String key) {
    return node(key).flatMap(node -> number(node));
  }

  /** A node that must be a number. */
  public Optional<BigDecimal> number(Yaml node) {
    Optional<String> text = scalar(node);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text.get()));
    } catch (NumberFormatException e) {
      diagnostics.error(
          area + ".number",
          node.location(),
          "'" + text.get() + "' is not a number",
          "write digits, with a point before decimals");
      return Optional.empty();
    }
  }

  /** {@code true} or {@code false}, which may be missing. */
  public Optional<Boolean> flag(String key) {
    Optional<Yaml> node = node(key);
    Optional<String> text = node.flatMap(this::scalar);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().equals("true") || text.get().equals("false")) {
      return Optional.of(text.get().equals("true"));
    }
    diagnostics.error(
        area + ".flag", node.orElseThrow().location(), "'" + key + "' must be true or false", "");
    return Optional.empty();
  }

  /** One word out of a fixed set, which may be missing. */
  public Optional<String> word(String key, Set<String> allowed) {
    Optional<Yaml> node = node(key);
    Optional<String> text = node.flatMap(this::scalar);
    if (text.isPresent() && !allowed.contains(text.get())) {
      diagnostics.error(
          area + ".unknown-word",
          node.orElseThrow().location(),
          "'" + text.get() + "' is not a word that '" + key + "' knows",
          Spelling.hint(text.get(), allowed));
      return Optional.empty();
    }
    return text;
  }

  /** A text in several languages that must be there. */
  public Optional<Localized> localized(String key) {
    return required(key).flatMap(this::localized);
  }

  /** A text in several languages that may be missing. */
  public Optional<Localized> optionalLocalized(String key) {
    return node(key).flatMap(this::localized);
  }

  /** A node that is {@code {zh: …, en: …}} or one text for every language. */
  public Optional<Localized> localized(Yaml node) {
    if (node instanceof Yaml.Scalar scalar) {
      return Optional.of(Localized.same(scalar.text()));
    }
    if (!(node instanceof Yaml.Mapping texts)) {
      diagnostics.error(
          area + ".shape",
          node.location(),
          "a text must be one value or {zh: …, en: …}, not " + node.kind(),
          "");
      return Optional.empty();
    }
    Map<Language, String> found = new EnumMap<>(Language.class);
    for (Yaml.Entry entry : texts.entries()) {
      Optional<Language> language = Language.ofCode(entry.key().text());
      Optional<String> text = scalar(entry.value());
      if (language.isEmpty()) {
        diagnostics.error(
            area + ".language",
            entry.key().location(),
            "'" + entry.key().text() + "' is not a language of this generator",
            "known: zh, en");
      } else if (text.isPresent()) {
        found.put(language.get(), text.get());
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(new Localized(found));
  }

  /** A list of texts; a single text counts as a list of one; empty when missing. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Yaml item : items(key)) {
      scalar(item).ifPresent(texts::add);
    }
    return texts;
  }

  /** A list of nodes; a single node counts as a list of one; empty when missing. */
  public List<Yaml> items(String key) {
    Optional<Yaml> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    return node.get() instanceof Yaml.Sequence sequence ? sequence.items() : List.of(node.get());
  }

  /** A field that is itself a mapping, which may be missing. */
  public Optional<Fields> fields(String key, String of) {
    return node(key).flatMap(node -> Fields.of(node, area, of, diagnostics));
  }

  /** Reports every key that was never asked for. */
  public void finish() {
    for (Yaml.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!asked.contains(key)) {
        diagnostics.error(
            area + ".unknown-word",
            entry.key().location(),
            what + " does not know '" + key + "'",
            Spelling.hint(key, asked));
      }
    }
  }

  private Optional<String> scalar(Yaml node) {
    if (node instanceof Yaml.Scalar scalar) {
      return Optional.of(scalar.text());
    }
    diagnostics.error(
        area + ".shape", node.location(), "expected a single value, not " + node.kind(), "");
    return Optional.empty();
  }
}
