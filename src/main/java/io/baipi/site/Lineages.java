package io.baipi.site;

import io.baipi.data.Lineage;
import io.baipi.data.Table;
import io.baipi.data.Value;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What values come from, all the way down.
 *
 * @param tables the ids of data tables
 * @param models the ids of models
 */
record Lineages(Set<String> tables, Set<String> models) {

  /** What some values come from, in the order in which it is met. */
  static Lineages of(Collection<Value> values) {
    Lineages found = new Lineages(new LinkedHashSet<>(), new LinkedHashSet<>());
    Set<Lineage> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    values.forEach(value -> found.add(value.lineage(), seen));
    return found;
  }

  /** What a table's values come from. */
  static Lineages of(Table table) {
    return of(values(table).toList());
  }

  /** All values of a table. */
  static Stream<Value> values(Table table) {
    return table.rows().stream().flatMap(row -> row.values().stream());
  }

  private void add(Lineage lineage, Set<Lineage> seen) {
    if (!seen.add(lineage)) {
      return;
    }
    if (lineage instanceof Lineage.Cell cell) {
      tables.add(cell.table());
    } else if (lineage instanceof Lineage.Rule rule) {
      models.add(rule.model());
      rule.inputs().forEach(input -> add(input, seen));
    }
  }
}
