package io.baipi.evidence;

import io.baipi.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ways into YAML of which nothing is certain. */
final class YamlTree {
  private YamlTree() {}

  /** What stands under a chain of keys. */
  static Optional<Yaml> at(Yaml from, String... keys) {
    Optional<Yaml> node = Optional.of(from);
    for (String key : keys) {
      node = node.flatMap(n -> entry(n, key));
    }
    return node;
  }

  private static Optional<Yaml> entry(Yaml node, String key) {
    return entries(node).stream()
        .filter(entry -> entry.key().text().equals(key))
        .map(Yaml.Entry::value)
        .findFirst();
  }

  /** The entries of a mapping; none of anything else. */
  static List<Yaml.Entry> entries(Yaml node) {
    return node instanceof Yaml.Mapping mapping ? mapping.entries() : List.of();
  }

  /** The items of a list; none of anything else. */
  static List<Yaml> items(Yaml node) {
    return node instanceof Yaml.Sequence sequence ? sequence.items() : List.of();
  }

  /** The text of a single value. */
  static Optional<String> text(Yaml node) {
    return node instanceof Yaml.Scalar scalar && !scalar.isNull()
        ? Optional.of(scalar.text().strip())
        : Optional.empty();
  }

  /** The text under a chain of keys. */
  static Optional<String> text(Yaml from, String... keys) {
    return at(from, keys).flatMap(YamlTree::text);
  }

  /** The texts of a single value, of its lines, or of a list of values. */
  static List<String> texts(Yaml node) {
    List<String> texts = new ArrayList<>();
    if (node instanceof Yaml.Sequence sequence) {
      sequence.items().forEach(item -> text(item).ifPresent(texts::add));
    } else {
      text(node).ifPresent(text -> text.lines().map(String::strip).forEach(texts::add));
    }
    texts.removeIf(String::isEmpty);
    return texts;
  }
}
