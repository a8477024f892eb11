package io.baipi.data;

import io.baipi.paper.Paper;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A data package's descriptor as Frictionless Data Package v1 defines it. A standard property holds
 * the paper's first language; all languages, units and provenances stand in properties that start
 * with {@code baipi:}, which the tools leave alone.
 */
final class PackageJson {
  private final Paper paper;
  private final DataPackage data;
  private final Language language;

  private PackageJson(Paper paper, DataPackage data) {
    this.paper = paper;
    this.data = data;
    this.language = paper.languages().get(0);
  }

  static Map<String, Object> of(Paper paper, DataPackage data) {
    return new PackageJson(paper, data).descriptor();
  }

  private Map<String, Object> descriptor() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("profile", "tabular-data-package");
    json.put("name", data.id());
    json.put("title", data.title().in(language));
    json.put("baipi:title", TableText.texts(data.title()));
    json.put("version", paper.edition());
    json.put("created", paper.date() + "T00:00:00Z");
    if (!paper.url().isEmpty()) {
      json.put("homepage", paper.url());
    }
    if (!data.licence().isEmpty()) {
      json.put("licenses", List.of(Map.of("name", data.licence())));
    }
    List<Object> sources = sources(data.sources().keySet());
    if (!sources.isEmpty()) {
      json.put("sources", sources);
    }
    List<Object> resources = new ArrayList<>();
    data.tables().values().forEach(table -> resources.add(resource(table)));
    json.put("resources", resources);
    return json;
  }

  private List<Object> sources(Iterable<String> ids) {
    List<Object> sources = new ArrayList<>();
    for (String id : ids) {
      Localized title = data.sources().get(id.split("/", 2)[0]);
      Map<String, Object> source = new LinkedHashMap<>();
      source.put("title", title == null ? id : title.in(language));
      source.put("baipi:id", id);
      if (title != null) {
        source.put("baipi:title", TableText.texts(title));
      }
      sources.add(source);
    }
    return sources;
  }

  private Map<String, Object> resource(Table table) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("profile", "tabular-data-resource");
    json.put("name", table.id());
    json.put("path", table.id() + ".csv");
    json.put("title", table.title().in(language));
    json.put("baipi:title", TableText.texts(table.title()));
    data.schema(table.id())
        .ifPresent(
            schema -> {
              json.put("description", schema.description().in(language));
              json.put("baipi:description", TableText.texts(schema.description()));
            });
    json.put("baipi:provenance", table.provenance().id());
    json.put("format", "csv");
    json.put("mediatype", "text/csv");
    json.put("encoding", "utf-8");
    List<Object> sources = sources(table.sources());
    if (!sources.isEmpty()) {
      json.put("sources", sources);
    }
    json.put("schema", schema(table));
    return json;
  }

  private Map<String, Object> schema(Table table) {
    Map<String, Object> json = new LinkedHashMap<>();
    List<Object> fields = new ArrayList<>();
    for (Spread.Leaf leaf : Spread.of(table)) {
      fields.add(field(table, leaf));
    }
    json.put("fields", fields);
    // Written by the publisher, whatever the paper's own files use.
    json.put("missingValues", List.of(""));
    data.schema(table.id()).ifPresent(schema -> keys(schema, json));
    return json;
  }

  private static void keys(TableSchema schema, Map<String, Object> json) {
    if (!schema.primaryKey().isEmpty()) {
      json.put("primaryKey", schema.primaryKey());
    }
    if (schema.foreignKeys().isEmpty()) {
      return;
    }
    List<Object> keys = new ArrayList<>();
    for (ForeignKey key : schema.foreignKeys()) {
      Map<String, Object> reference = new LinkedHashMap<>();
      reference.put("resource", key.resource());
      reference.put("fields", key.reference());
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("fields", key.fields());
      entry.put("reference", reference);
      keys.add(entry);
    }
    json.put("foreignKeys", keys);
  }

  private Map<String, Object> field(Table table, Spread.Leaf leaf) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", leaf.name());
    json.put("type", leaf.type().id());
    json.put("title", leaf.title().in(language));
    json.put("baipi:title", TableText.texts(leaf.title()));
    boolean guarded = CsvColumn.isGuarded(table, leaf);
    data.schema(table.id())
        .flatMap(schema -> schema.field(leaf.name()))
        .ifPresentOrElse(field -> declared(field, guarded, json), () -> unit(leaf, json));
    if (guarded) {
      json.put("baipi:guarded", true);
    }
    return json;
  }

  private static void unit(Spread.Leaf leaf, Map<String, Object> json) {
    if (leaf.type().isNumeric()) {
      json.put("baipi:unit", leaf.unit().id());
    }
  }

  private void declared(FieldSchema field, boolean guarded, Map<String, Object> json) {
    field
        .description()
        .ifPresent(
            text -> {
              json.put("description", text.in(language));
              json.put("baipi:description", TableText.texts(text));
            });
    if (!field.unitColumn().isEmpty()) {
      json.put("baipi:unitColumn", field.unitColumn());
    } else if (field.type().isNumeric()) {
      json.put("baipi:unit", field.unit().id());
    }
    json.put("baipi:provenance", field.provenance().id());
    Map<String, Object> constraints = constraints(field, guarded);
    if (!constraints.isEmpty()) {
      json.put("constraints", constraints);
    }
  }

  private static Map<String, Object> constraints(FieldSchema field, boolean guarded) {
    Constraints from = field.constraints();
    ColumnType type = field.type();
    Map<String, Object> json = new LinkedHashMap<>();
    if (from.required()) {
      json.put("required", true);
    }
    if (from.unique()) {
      json.put("unique", true);
    }
    from.minimum().ifPresent(bound -> json.put("minimum", literal(type, bound)));
    from.maximum().ifPresent(bound -> json.put("maximum", literal(type, bound)));
    if (!from.values().isEmpty()) {
      json.put("enum", from.values().stream().map(value -> literal(type, value)).toList());
    }
    from.pattern()
        .ifPresent(pattern -> json.put("pattern", guarded ? "'?(?:" + pattern + ")" : pattern));
    return json;
  }

  private static Object literal(ColumnType type, String text) {
    return switch (type) {
      case NUMBER, INTEGER -> new BigDecimal(text);
      case BOOLEAN -> text.equals("true");
      case STRING, DATE -> FormulaGuard.guard(text);
    };
  }
}
