package io.baipi.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema of the project. */
public final class EditorSchema {
  private final Schema schema;
  private final JsonNode root;

  private EditorSchema(String text) {
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    this.root = JsonMapper.shared().readTree(text);
  }

  /** A schema by its path from the project's folder. */
  public static EditorSchema read(String path) {
    try {
      Path home = Path.of(System.getProperty("baipi.home", "."));
      return of(Files.readString(home.resolve(path), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A schema from its text. */
  public static EditorSchema of(String text) {
    return new EditorSchema(text);
  }

  /** What is wrong with a document; empty when nothing is. */
  public List<String> errors(YamlTree document) {
    return schema.validate(document.json(), InputFormat.JSON).stream()
        .map(e -> e.getInstanceLocation() + " " + e.getMessage())
        .toList();
  }

  /** The schemas that refuse an unknown word in the mapping at a place, by their own place. */
  public Set<String> closing(YamlTree document, List<String> path, String word) {
    Set<String> closing = new LinkedHashSet<>();
    for (Error error : schema.validate(document.json(), InputFormat.JSON)) {
      if (error.getKeyword().equals("additionalProperties")
          && word.equals(error.getProperty())
          && isAt(error, path)) {
        String at = error.getSchemaLocation().getFragment().toString();
        closing.add(at.substring(0, at.lastIndexOf('/')));
      }
    }
    return closing;
  }

  /** Whether a value's shape or text is refused at a place. */
  public boolean refuses(YamlTree document, List<String> path) {
    return schema.validate(document.json(), InputFormat.JSON).stream().anyMatch(e -> isAt(e, path));
  }

  /** The words of the lists that refuse a value at a place. */
  public Set<String> choices(YamlTree document, List<String> path) {
    Set<String> words = new LinkedHashSet<>();
    for (Error error : schema.validate(document.json(), InputFormat.JSON)) {
      if (isAt(error, path)) {
        if (error.getKeyword().equals("enum")) {
          error.getSchemaNode().forEach(word -> words.add(word.asString()));
        } else if (error.getKeyword().equals("const")) {
          words.add(error.getSchemaNode().asString());
        }
      }
    }
    return words;
  }

  private static boolean isAt(Error error, List<String> path) {
    if (error.getInstanceLocation().getNameCount() != path.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      if (!String.valueOf(error.getInstanceLocation().getElement(i)).equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The words that each closed part of the schema knows, by the part's place. */
  public Map<String, Set<String>> closed() {
    Map<String, Set<String>> closed = new LinkedHashMap<>();
    collect(root, "", closed);
    return closed;
  }

  /** The words at the top. */
  public Set<String> top() {
    return new LinkedHashSet<>(root.path("properties").propertyNames());
  }

  private static void collect(JsonNode node, String at, Map<String, Set<String>> closed) {
    if (node.isObject() && node.path("additionalProperties").isBoolean()) {
      closed.put(at, new LinkedHashSet<>(node.path("properties").propertyNames()));
    }
    if (node.isObject()) {
      node.properties().forEach(e -> collect(e.getValue(), at + "/" + e.getKey(), closed));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), at + "/" + i, closed);
      }
    }
  }
}
