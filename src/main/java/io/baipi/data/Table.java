package io.baipi.data;

import io.baipi.diagnostic.Location;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table: a data file's, or a model's result.
 *
 * @param id its name: the resource's for data, {@code model} or {@code model.part} for results
 * @param title its title for readers
 * @param provenance the weakest provenance of its values
 * @param sources the ids of the published tables that it comes from, such as {@code
 *     ranking-2025/T1}
 * @param location the CSV file, or the model's file
 */
public record Table(
    String id,
    Localized title,
    List<Column> columns,
    List<Row> rows,
    Provenance provenance,
    List<String> sources,
    Location location) {

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    sources = List.copyOf(sources);
    for (Row row : rows) {
      if (row.values().size() != columns.size()) {
        throw new IllegalArgumentException(id + ": row " + row.key() + " is ragged");
      }
    }
  }

  /** The place of a column, or -1. */
  public int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The place of a column in a language: {@code name} itself, or {@code name_zh} and {@code
   * name_en} where a text is kept in two columns; -1 when there is neither.
   */
  public int indexOf(String column, Language language) {
    int index = indexOf(column);
    return index >= 0 ? index : indexOf(column + "_" + language.code());
  }

  /** The column that has a name, in any language. */
  public Optional<Column> column(String name) {
    for (Language language : Language.values()) {
      int index = indexOf(name, language);
      if (index >= 0) {
        return Optional.of(columns.get(index));
      }
    }
    return Optional.empty();
  }

  /** The row that has a key. */
  public Optional<Row> row(String key) {
    return rows.stream().filter(row -> row.key().equals(key)).findFirst();
  }

  /** One value, if both the row and the column exist. */
  public Optional<Value> value(String key, String column) {
    int index = indexOf(column);
    return index < 0 ? Optional.empty() : row(key).map(row -> row.values().get(index));
  }

  /** The values of a column, top to bottom; empty when there is no such column. */
  public List<Value> values(String column) {
    int index = indexOf(column);
    List<Value> values = new ArrayList<>();
    if (index >= 0) {
      rows.forEach(row -> values.add(row.values().get(index)));
    }
    return values;
  }

  /** The names of all columns. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
