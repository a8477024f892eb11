package io.baipi.site;

import io.baipi.data.DataPackage;
import io.baipi.data.ForeignKey;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.TableSchema;
import io.baipi.data.Value;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of all data tables that belong to a unit: its own row, the rows that refer to these by
 * foreign keys, the rows that refer to those in turn, and the rows of tables that name the unit in
 * a column that is called as the units' key is.
 */
final class UnitRows {
  private final DataPackage data;
  private final Map<Reference, Map<List<String>, List<Integer>>> places = new HashMap<>();

  /** Columns of a table whose words name rows. */
  private record Reference(String table, List<String> columns) {}

  /** Some rows of a table. */
  record Some(Table table, List<Row> rows) {}

  UnitRows(DataPackage data) {
    this.data = data;
  }

  /**
   * The rows by table, in the order of the package.
   *
   * @param units the table of units
   * @param key its column that names them
   * @param unit the row of one unit
   */
  List<Some> of(Table units, String key, Row unit) {
    Map<String, Map<String, Row>> found = new LinkedHashMap<>();
    add(units, List.of(unit), found);
    addNamed(key, word(unit.values().get(units.indexOf(key))), found);
    List<Some> ordered = new ArrayList<>();
    for (Table table : data.tables().values()) {
      Map<String, Row> own = found.getOrDefault(table.id(), Map.of());
      if (!own.isEmpty()) {
        ordered.add(new Some(table, List.copyOf(own.values())));
      }
    }
    return ordered;
  }

  private static String word(Value value) {
    return value.show(Language.EN);
  }

  /**
   * Adds rows, and those that refer to them.
   *
   * @param found the rows by table and key
   */
  private void add(Table table, Collection<Row> more, Map<String, Map<String, Row>> found) {
    Map<String, Row> own = found.computeIfAbsent(table.id(), id -> new LinkedHashMap<>());
    int before = own.size();
    more.forEach(row -> own.put(row.key(), row));
    if (own.size() == before) {
      return;
    }
    data.schemas()
        .forEach(
            (id, schema) -> {
              Optional<Table> child = data.table(id);
              for (ForeignKey foreign : schema.foreignKeys()) {
                if (child.isPresent() && foreign.resource().equals(table.id())) {
                  List<Row> referring = referring(child.get(), foreign, table, own.values());
                  if (!referring.isEmpty()) {
                    add(child.get(), referring, found);
                  }
                }
              }
            });
  }

  /** The rows of a table that refer to some rows of another one, in their order. */
  private List<Row> referring(
      Table child, ForeignKey foreign, Table parent, Collection<Row> parents) {
    Set<List<String>> wanted = new LinkedHashSet<>();
    for (Row row : parents) {
      wanted.add(words(parent, row, foreign.reference()));
    }
    return rows(child, foreign.fields(), wanted);
  }

  private List<Row> rows(Table table, List<String> columns, Set<List<String>> wanted) {
    Map<List<String>, List<Integer>> known =
        places.computeIfAbsent(
            new Reference(table.id(), columns), reference -> places(table, columns));
    return wanted.stream()
        .flatMap(words -> known.getOrDefault(words, List.of()).stream())
        .sorted()
        .map(table.rows()::get)
        .toList();
  }

  private static Map<List<String>, List<Integer>> places(Table table, List<String> columns) {
    Map<List<String>, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < table.rows().size(); i++) {
      places
          .computeIfAbsent(words(table, table.rows().get(i), columns), key -> new ArrayList<>())
          .add(i);
    }
    return places;
  }

  private static List<String> words(Table table, Row row, List<String> columns) {
    List<String> words = new ArrayList<>();
    for (String column : columns) {
      int index = table.indexOf(column);
      words.add(index < 0 ? "" : word(row.values().get(index)));
    }
    return words;
  }

  private void addNamed(String key, String unit, Map<String, Map<String, Row>> found) {
    for (Table table : data.tables().values()) {
      int column = table.indexOf(key);
      if (column < 0 || found.containsKey(table.id()) || refersElsewhere(table, key)) {
        continue;
      }
      List<Row> named = rows(table, List.of(key), Set.of(List.of(unit)));
      if (!named.isEmpty()) {
        add(table, named, found);
      }
    }
  }

  /**
   * Whether a column of the key's name holds the keys of something else: its table says whose, or
   * others refer to it.
   */
  private boolean refersElsewhere(Table table, String key) {
    boolean foreign =
        data.schema(table.id()).stream()
            .flatMap(schema -> schema.foreignKeys().stream())
            .anyMatch(its -> its.fields().contains(key));
    boolean own =
        data.schema(table.id()).map(TableSchema::primaryKey).orElse(List.of()).equals(List.of(key));
    return foreign || (own && hasOtherForeignKeys(table));
  }

  private boolean hasOtherForeignKeys(Table table) {
    return data.schema(table.id()).filter(schema -> !schema.foreignKeys().isEmpty()).isPresent();
  }
}
