package io.baipi.model.trust;

import io.baipi.model.index.Tree;
import java.util.Arrays;

/** Changes of weights inside a hierarchy; weights stand in preorder. */
final class Levels {
  private Levels() {}

  /** The share of a node among its siblings, from 0 to 1. */
  static double share(Tree tree, double[] weights, int node) {
    return weights[node] / (weights[node] + others(tree, weights, node));
  }

  /** Gives a node a share among its siblings, which divide the rest in their proportions. */
  static void set(Tree tree, double[] weights, int node, double share) {
    double others = others(tree, weights, node);
    for (int sibling : tree.children(tree.parent(node))) {
      weights[sibling] =
          sibling == node ? share : others == 0 ? 0 : weights[sibling] / others * (1 - share);
    }
  }

  /** The weight of a node's siblings together. */
  static double others(Tree tree, double[] weights, int node) {
    double sum = 0;
    for (int sibling : tree.children(tree.parent(node))) {
      sum += sibling == node ? 0 : weights[sibling];
    }
    return sum;
  }

  /** The children of a branch that weigh anything. */
  static int[] weighed(Tree tree, double[] weights, int branch) {
    return Arrays.stream(tree.children(branch)).filter(c -> weights[c] > 0).toArray();
  }
}
