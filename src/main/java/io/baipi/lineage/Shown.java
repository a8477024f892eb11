package io.baipi.lineage;

import io.baipi.data.Lineage;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lineages of a table that a page shows, cell by cell, and of the table as a whole. */
final class Shown {
  private final Graph graph;

  Shown(Graph graph) {
    this.graph = graph;
  }

  /**
   * Columns by name, rows by key, for each cell its node, with its provenance where the node has
   * another one, and how many cells of which tables all of it comes from.
   */
  Map<String, Object> of(Table table) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("columns", table.names());
    view.put("rows", table.rows().stream().map(Row::key).toList());
    List<List<Object>> cells = new ArrayList<>();
    for (Row row : table.rows()) {
      cells.add(row.values().stream().map(this::cell).toList());
    }
    view.put("cells", cells);
    view.put("leaves", leaves(table));
    return view;
  }

  private Object cell(Value value) {
    int node = graph.node(value.lineage());
    int own = value.provenance().ordinal();
    return Integer.valueOf(own).equals(graph.nodes().get(node).get("p"))
        ? node
        : List.of(node, own);
  }

  private List<List<Object>> leaves(Table table) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Set<Lineage> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Row row : table.rows()) {
      for (Value value : row.values()) {
        if (!(value instanceof Value.Text)) {
          count(value.lineage(), seen, counts);
        }
      }
    }
    List<List<Object>> leaves = new ArrayList<>();
    counts.forEach((holder, count) -> leaves.add(List.of(graph.holders().number(holder), count)));
    return leaves;
  }

  /** Cells of tables, and values that stand in models' files. */
  private static void count(Lineage lineage, Set<Lineage> seen, Map<String, Integer> counts) {
    if (!seen.add(lineage)) {
      return;
    }
    if (lineage instanceof Lineage.Rule rule && !rule.inputs().isEmpty()) {
      rule.inputs().forEach(input -> count(input, seen, counts));
    } else {
      counts.merge(Graph.holder(lineage), 1, Integer::sum);
    }
  }
}
