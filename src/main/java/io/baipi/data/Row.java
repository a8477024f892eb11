package io.baipi.data;

import java.util.List;

/**
 * One row of a table.
 *
 * @param key the value of the primary key, parts joined by {@code " · "}; or the row's number
 * @param values one value a column, in the order of the columns
 */
public record Row(String key, List<Value> values) {
  public Row {
    values = List.copyOf(values);
  }
}
