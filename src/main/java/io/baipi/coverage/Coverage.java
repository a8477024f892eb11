package io.baipi.coverage;

import io.baipi.data.DataPackage;
import io.baipi.data.Table;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.figure.flow.FlowCharts;
import io.baipi.paper.Paper;
import io.baipi.text.Spelling;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of an inventory a paper uses: a table is used when a dataset names it among its sources, a
 * flow chart when a diagram does.
 *
 * @param tables the tables of the inventory that are used
 * @param diagrams the flow charts of the inventory that are used
 */
public record Coverage(Inventory inventory, Set<String> tables, Set<String> diagrams) {

  /**
   * Holds a paper against an inventory. An id that the paper names and the inventory does not have
   * is reported: it is misspelt, or the inventory lacks it.
   */
  public static Coverage of(
      Paper paper, DataPackage data, Inventory inventory, Diagnostics diagnostics) {
    Set<String> tables = new LinkedHashSet<>();
    for (Table table : data.tables().values()) {
      report(table.sources(), table.location(), inventory, diagnostics);
      tables.addAll(table.sources());
    }
    Set<String> diagrams = new LinkedHashSet<>();
    for (Map.Entry<Location, List<String>> diagram :
        FlowCharts.sources(paper, diagnostics).entrySet()) {
      report(diagram.getValue(), diagram.getKey(), inventory, diagnostics);
      diagrams.addAll(diagram.getValue());
    }
    tables.retainAll(inventory.tables());
    diagrams.retainAll(inventory.diagrams());
    return new Coverage(inventory, tables, diagrams);
  }

  private static void report(
      List<String> sources, Location at, Inventory inventory, Diagnostics diagnostics) {
    for (String id : sources) {
      // A work as a whole has no number, and is not in an inventory of its parts.
      if (id.contains("/") && !inventory.has(id)) {
        Set<String> known = new TreeSet<>(inventory.tables());
        known.addAll(inventory.diagrams());
        diagnostics.error(
            "coverage.unknown-id",
            at,
            "the inventory has no '" + id + "'",
            Spelling.hint(id, known));
      }
    }
  }

  /** Whether nothing is left out. */
  public boolean isWhole() {
    return unusedTables().isEmpty() && unusedDiagrams().isEmpty();
  }

  /** The tables that no dataset names, in the inventory's order. */
  public List<String> unusedTables() {
    return inventory.tables().stream().filter(id -> !tables.contains(id)).toList();
  }

  /** The flow charts that no diagram names, in the inventory's order. */
  public List<String> unusedDiagrams() {
    return inventory.diagrams().stream().filter(id -> !diagrams.contains(id)).toList();
  }

  /** The counts, one a line, then what is not used, one id a line. */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(tables.size() + " of " + inventory.tables().size() + " tables\n");
    out.append(diagrams.size() + " of " + inventory.diagrams().size() + " flow charts\n");
    if (!isWhole()) {
      out.append("not used:\n");
      unusedTables().forEach(id -> out.append("  ").append(id).append('\n'));
      unusedDiagrams().forEach(id -> out.append("  ").append(id).append('\n'));
    }
    return out.toString();
  }
}
