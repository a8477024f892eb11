package io.baipi.model.trust;

import io.baipi.data.Column;
import io.baipi.data.Value;
import io.baipi.model.Header;
import io.baipi.model.Source;
import io.baipi.model.index.Scorer;
import io.baipi.model.index.Tree;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.List;

/**
 * A composite indicator whose ranks are to be tested.
 *
 * @param scorer its arithmetic
 * @param units the units that are ranked, in the scorer's order
 * @param parts its groups and indicators in preorder, the whole first
 * @param key the column that names the units
 */
public record Subject(
    Header header, Scorer scorer, List<Unit> units, List<Part> parts, Column key) {
  public Subject {
    units = List.copyOf(units);
    parts = List.copyOf(parts);
  }

  /**
   * A unit.
   *
   * @param row its row's key
   * @param key the value that names it
   * @param name its name for readers
   * @param score where its score comes from and how sure that is
   */
  public record Unit(String row, Value key, Value name, Source score) {}

  /** A group or an indicator. */
  public record Part(String name, Localized title) {}

  Tree tree() {
    return scorer.tree();
  }

  /** The place of a group or an indicator, or -1. */
  int node(String name) {
    for (int node = 1; node < parts.size(); node++) {
      if (parts.get(node).name().equals(name)) {
        return node;
      }
    }
    return -1;
  }

  /** The places of all indicators, in preorder. */
  List<Integer> leaves() {
    List<Integer> leaves = new ArrayList<>();
    for (int node = 0; node < tree().size(); node++) {
      if (tree().indicator(node) >= 0) {
        leaves.add(node);
      }
    }
    return leaves;
  }

  /** The names of parts that are groups, or that are indicators. */
  List<String> names(boolean groups) {
    List<String> names = new ArrayList<>();
    for (int node = 1; node < parts.size(); node++) {
      if (tree().indicator(node) < 0 == groups) {
        names.add(parts.get(node).name());
      }
    }
    return names;
  }
}
