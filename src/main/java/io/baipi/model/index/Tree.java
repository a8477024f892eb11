package io.baipi.model.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tree of nodes laid out in preorder: a branch stands before its children, the root at 0. */
public final class Tree {
  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();
  private final int[] ends;
  private final int[] indicators;
  private final int[] branchOf;
  private final int branches;

  public Tree(Node.Branch root) {
    add(root, -1);
    ends = new int[nodes.size()];
    branchOf = new int[nodes.size()];
    indicators =
        nodes.stream()
            .mapToInt(node -> node instanceof Node.Leaf leaf ? leaf.indicator() : -1)
            .toArray();
    Arrays.fill(branchOf, -1);
    int seen = 0;
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof Node.Branch) {
        branchOf[i] = seen++;
      }
    }
    branches = seen;
    for (int i = nodes.size() - 1; i >= 0; i--) {
      ends[i] = Math.max(ends[i], i + 1);
      if (i > 0) {
        int parent = parents.get(i);
        ends[parent] = Math.max(ends[parent], ends[i]);
      }
    }
  }

  private void add(Node node, int parent) {
    int place = nodes.size();
    nodes.add(node);
    parents.add(parent);
    if (node instanceof Node.Branch branch) {
      branch.children().forEach(child -> add(child, place));
    }
  }

  /** All nodes in preorder. */
  public List<Node> nodes() {
    return List.copyOf(nodes);
  }

  public int size() {
    return ends.length;
  }

  /** How many nodes are branches. */
  public int branches() {
    return branches;
  }

  /** The place of a node's parent; −1 for the root. */
  public int parent(int node) {
    return parents.get(node);
  }

  /** One more than the place of the last node below a node: its first child is {@code node + 1}. */
  public int end(int node) {
    return ends[node];
  }

  /** The indicator of a leaf; −1 for a branch. */
  public int indicator(int node) {
    return indicators[node];
  }

  /** A branch's place among the branches, in preorder; −1 for a leaf. */
  public int branch(int node) {
    return branchOf[node];
  }

  /** The places of a node's children. */
  public int[] children(int node) {
    int[] children = new int[ends[node] - node - 1];
    int count = 0;
    for (int child = node + 1; child < ends[node]; child = ends[child]) {
      children[count++] = child;
    }
    return Arrays.copyOf(children, count);
  }

  /** The weights that the nodes declare, in preorder. */
  public double[] weights() {
    return nodes.stream().mapToDouble(Node::weight).toArray();
  }

  /**
   * Each node's share of the whole, from 0 to 1: its share among its siblings times its parent's.
   *
   * @param weights a weight a node, in preorder
   */
  public double[] overall(double[] weights) {
    double[] overall = new double[ends.length];
    overall(weights, overall);
    return overall;
  }

  /** The same, put into {@code overall}. */
  void overall(double[] weights, double[] overall) {
    overall[0] = 1;
    for (int node = 0; node < ends.length; node++) {
      double total = 0;
      for (int child = node + 1; child < ends[node]; child = ends[child]) {
        total += weights[child];
      }
      for (int child = node + 1; child < ends[node]; child = ends[child]) {
        overall[child] = total == 0 ? 0 : overall[node] * weights[child] / total;
      }
    }
  }
}
