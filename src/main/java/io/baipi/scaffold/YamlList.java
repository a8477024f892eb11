package io.baipi.scaffold;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.yaml.Yaml;
import io.baipi.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Adds an item to a list in a YAML file by adding to its text: comments and layout stay. */
final class YamlList {
  private final String path;
  private final String key;
  private final String item;

  /**
   * @param path how messages name the file
   * @param key the list's key at the top of the file
   * @param item what to add: one word that needs no quotes
   */
  YamlList(String path, String key, String item) {
    this.path = path;
    this.key = key;
    this.item = item;
  }

  /** The text with the item at the end of the list; the list is made when there is none. */
  String addTo(String text) throws Refusal {
    Optional<Yaml> list = list(text);
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    String changed;
    if (list.isEmpty()) {
      String before = text.isEmpty() || text.endsWith("\n") ? text : text + end;
      changed = before + key + ":" + end + "  - " + item + end;
    } else {
      changed = add(text, lastList(list.get()), end);
    }
    if (!holds(list(changed))) {
      throw byHand();
    }
    return changed;
  }

  private String add(String text, Yaml.Sequence list, String end) throws Refusal {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    if (list.items().isEmpty()) {
      return inLine(lines, list.location(), 1, item);
    }
    Yaml last = list.items().get(list.items().size() - 1);
    Location at = last.location();
    String before = lines.get(at.line() - 1).substring(0, at.column() - 1);
    if (before.matches("\\s*-\\s+")) {
      String dash = before.substring(0, before.indexOf('-'));
      int line = endOf(lines, at.line() - 1, dash.length());
      String added = dash + "- " + item;
      if (line == lines.size() - 1) {
        lines.set(line, lines.get(line) + end + added);
      } else {
        lines.add(line + 1, end.length() > 1 ? added + "\r" : added);
      }
      return String.join("\n", lines);
    }
    if (last instanceof Yaml.Scalar) {
      return inLine(lines, at, at.length(), ", " + item);
    }
    throw byHand();
  }

  /** The text with words put into a line, behind what stands at a place. */
  private static String inLine(List<String> lines, Location at, int length, String words) {
    String line = lines.get(at.line() - 1);
    int behind = Math.min(line.length(), at.column() - 1 + length);
    lines.set(at.line() - 1, line.substring(0, behind) + words + line.substring(behind));
    return String.join("\n", lines);
  }

  /** The last line of an item: what follows it and stands further right than its dash. */
  private static int endOf(List<String> lines, int start, int dash) {
    int end = start;
    for (int i = start + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      if (line.length() - line.stripLeading().length() <= dash) {
        break;
      }
      end = i;
    }
    return end;
  }

  /** The list itself, or that of its last part, where it is made of parts with lists. */
  private Yaml.Sequence lastList(Yaml list) throws Refusal {
    if (!(list instanceof Yaml.Sequence sequence)) {
      throw byHand();
    }
    List<Yaml> items = sequence.items();
    if (!items.isEmpty() && items.get(items.size() - 1) instanceof Yaml.Mapping part) {
      Optional<Yaml> inner = value(part);
      if (inner.isPresent()) {
        return lastList(inner.get());
      }
    }
    return sequence;
  }

  private Optional<Yaml> list(String text) throws Refusal {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Yaml> yaml = YamlReader.read(path, text, diagnostics);
    if (yaml.isEmpty() || !(yaml.get() instanceof Yaml.Mapping mapping)) {
      throw new Refusal(path + " cannot be read", "run './baipi check' and correct it first");
    }
    return value(mapping);
  }

  private Optional<Yaml> value(Yaml.Mapping mapping) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().text().equals(key))
        .map(Yaml.Entry::value)
        .findFirst();
  }

  private boolean holds(Optional<Yaml> list) throws Refusal {
    return list.isPresent()
        && lastList(list.get()).items().stream()
            .anyMatch(i -> i instanceof Yaml.Scalar scalar && scalar.text().equals(item));
  }

  private Refusal byHand() {
    return new Refusal(
        "'" + item + "' cannot be added under '" + key + "' in " + path,
        "write the list with one item a line: '  - " + item + "'");
  }
}
