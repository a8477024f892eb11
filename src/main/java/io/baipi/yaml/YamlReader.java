package io.baipi.yaml;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML 1.2 without tags, aliases or duplicate keys; what is broken becomes a diagnostic. */
public final class YamlReader {
  private static final int CODE_POINT_LIMIT = 3_000_000;
  private static final int DEPTH_LIMIT = 50;
  private static final int ALIAS_LIMIT = 100;
  private static final int NODE_LIMIT = 200_000;

  private YamlReader() {}

  /** Reads one document; empty when it is broken or holds nothing, which is then reported. */
  public static Optional<Yaml> read(String path, String text, Diagnostics diagnostics) {
    return read(path, text, 0, diagnostics);
  }

  /**
   * Reads one document that others wrote for other programs: a node that is used again by an alias
   * is read again where it is used, up to a limit.
   */
  public static Optional<Yaml> readForeign(String path, String text, Diagnostics diagnostics) {
    return read(path, text, 0, ALIAS_LIMIT, diagnostics);
  }

  /**
   * Reads one document that starts further down in its file.
   *
   * @param lineOffset how many lines of the file stand before the document
   */
  public static Optional<Yaml> read(
      String path, String text, int lineOffset, Diagnostics diagnostics) {
    return read(path, text, lineOffset, 0, diagnostics);
  }

  private static Optional<Yaml> read(
      String path, String text, int lineOffset, int aliases, Diagnostics diagnostics) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(path)
            .setUseMarks(true)
            .setCodePointLimit(CODE_POINT_LIMIT)
            .setMaxAliasesForCollections(aliases)
            // They are refused below, where their place is known.
            .setAllowNonScalarKeys(true)
            .build();
    try {
      Optional<Location> tooDeep = tooDeep(path, text, lineOffset, settings);
      if (tooDeep.isPresent()) {
        nested(tooDeep.get(), diagnostics);
        return Optional.empty();
      }
      Optional<Node> node = new Compose(settings).composeString(text);
      if (node.isEmpty()) {
        diagnostics.error(
            "yaml.empty", Location.file(path), "the file is empty", "write at least one key");
        return Optional.empty();
      }
      return new Conversion(path, lineOffset, aliases, diagnostics).convert(node.get());
    } catch (MarkedYamlEngineException e) {
      Location at =
          e.getProblemMark()
              .map(mark -> locate(path, mark, lineOffset))
              .orElse(Location.file(path));
      diagnostics.error(
          "yaml.syntax",
          at,
          "the YAML is broken: " + e.getProblem().replaceAll("\\s+", " "),
          "check the indentation, the colon after each key and the closing quotes near this line");
      return Optional.empty();
    } catch (YamlEngineException e) {
      diagnostics.error(
          "yaml.syntax",
          Location.file(path),
          "the YAML is broken: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "),
          "check the file with a YAML editor");
      return Optional.empty();
    }
  }

  /**
   * Where the nesting goes past the limit. Composing nodes is recursive, so that this is looked for
   * in the stream of events, which is not.
   */
  private static Optional<Location> tooDeep(
      String path, String text, int lineOffset, LoadSettings settings) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (depth > DEPTH_LIMIT) {
        return event.getStartMark().map(mark -> locate(path, mark, lineOffset));
      }
    }
    return Optional.empty();
  }

  private static void nested(Location at, Diagnostics diagnostics) {
    diagnostics.error(
        "yaml.nesting",
        at,
        "the YAML is nested too deeply or uses an alias",
        "write the value out where it is needed");
  }

  private static Location locate(String path, Mark mark, int lineOffset) {
    return Location.at(path, mark.getLine() + 1 + lineOffset, mark.getColumn() + 1);
  }

  /** One conversion of SnakeYAML's nodes into ours. */
  private static final class Conversion {
    private final String path;
    private final int lineOffset;
    private final int aliases;
    private final Diagnostics diagnostics;
    private final Map<Node, Integer> seen = new IdentityHashMap<>();
    private int nodes;

    Conversion(String path, int lineOffset, int aliases, Diagnostics diagnostics) {
      this.path = path;
      this.lineOffset = lineOffset;
      this.aliases = aliases;
      this.diagnostics = diagnostics;
    }

    Optional<Yaml> convert(Node node) {
      Location at =
          node.getStartMark()
              .map(mark -> locate(path, mark, lineOffset))
              .orElse(Location.file(path));
      // A node that holds itself is met again and again until the limit.
      if (seen.merge(node, 1, Integer::sum) > 1 + aliases || nodes++ > NODE_LIMIT) {
        nested(at, diagnostics);
        return Optional.empty();
      }
      if (node instanceof ScalarNode scalar) {
        return Optional.of(scalar(scalar, at));
      }
      if (node instanceof SequenceNode sequence) {
        List<Yaml> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
          convert(item).ifPresent(items::add);
        }
        return Optional.of(new Yaml.Sequence(List.copyOf(items), at));
      }
      return Optional.of(mapping((MappingNode) node, at));
    }

    private static Yaml.Scalar scalar(ScalarNode node, Location at) {
      boolean quoted = node.getScalarStyle() != ScalarStyle.PLAIN;
      boolean block =
          node.getScalarStyle() == ScalarStyle.LITERAL
              || node.getScalarStyle() == ScalarStyle.FOLDED;
      int length = block ? 1 : node.getValue().length() + (quoted ? 2 : 0);
      return new Yaml.Scalar(node.getValue(), quoted, at.spanning(length));
    }

    private Yaml mapping(MappingNode node, Location at) {
      List<Yaml.Entry> entries = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (NodeTuple tuple : node.getValue()) {
        Optional<Yaml> key = convert(tuple.getKeyNode());
        Optional<Yaml> value = convert(tuple.getValueNode());
        if (key.isEmpty() || value.isEmpty()) {
          continue;
        }
        if (!(key.get() instanceof Yaml.Scalar name)) {
          diagnostics.error(
              "yaml.key",
              key.get().location(),
              "a key must be a single word",
              "write 'key: value'");
          continue;
        }
        if (!names.add(name.text())) {
          diagnostics.error(
              "yaml.duplicate-key",
              name.location(),
              "the key '" + name.text() + "' stands twice here",
              "keep one of them");
          continue;
        }
        entries.add(new Yaml.Entry(name, value.get()));
      }
      return new Yaml.Mapping(List.copyOf(entries), at);
    }
  }
}
