package io.baipi.model.index;

import java.util.List;

/**
 * A node of a composite indicator: an indicator, or a group of indicators and groups.
 *
 * <p>Weights are relative to those of the siblings; the root's own weight has no meaning. A node
 * with weight 0 is left out like a missing value.
 */
public sealed interface Node {
  /** The weight among its siblings. */
  double weight();

  /**
   * An indicator.
   *
   * @param indicator its place among the design's indicators
   */
  record Leaf(int indicator, double weight) implements Node {}

  /** A group: its children, and how their values become one. */
  record Branch(String name, double weight, Combination combine, List<Node> children)
      implements Node {
    public Branch {
      children = List.copyOf(children);
    }
  }
}
