package io.baipi.model.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Units whose indicators stand on their scales, ready to be weighed. Safe for use by several
 * threads; each takes its own {@link Room}.
 */
public final class Plan {
  private final Tree tree;
  private final List<Combination> combinations;
  private final double[][] values;
  private final double[][] low;
  private final double[][] high;
  private final List<boolean[]> known;
  private final int units;
  private final boolean flat;
  private final Columns columns;

  Plan(
      Tree tree,
      List<Combination> combinations,
      List<Scaled> scaled,
      List<boolean[]> known,
      int units) {
    this.tree = tree;
    this.combinations = combinations;
    this.values = scaled.stream().map(Scaled::values).toArray(double[][]::new);
    this.low = scaled.stream().map(Scaled::low).toArray(double[][]::new);
    this.high = scaled.stream().map(Scaled::high).toArray(double[][]::new);
    this.known = known;
    this.units = units;
    this.flat =
        combinations.stream().allMatch(c -> c == Combination.MEAN)
            && scaled.stream().allMatch(Scaled::complete);
    this.columns = new Columns(tree, combinations, units);
  }

  /** Room for one scoring, so that many can be made without new memory; one a thread. */
  public static final class Room {
    final double[] shares;
    final double[][] nodes;
    final double[] totals;

    Room(int nodes, int units, boolean flat) {
      this.shares = new double[nodes];
      this.nodes = flat ? new double[0][0] : new double[nodes][units];
      this.totals = new double[flat ? 0 : units];
    }
  }

  public Room room() {
    return new Room(tree.size(), units, flat);
  }

  public int units() {
    return units;
  }

  public Tree tree() {
    return tree;
  }

  /** The scores, NaN for a unit without one. */
  public double[] score(double[] weights) {
    double[] scores = new double[units];
    score(weights, scores, room());
    return scores;
  }

  /**
   * The scores put into {@code into}, without new memory.
   *
   * @param weights a weight a node in preorder, the root's first; not negative
   */
  public void score(double[] weights, double[] into, Room room) {
    if (flat) {
      Flat.score(tree, values, weights, into, room.shares);
    } else {
      columns.score(values, weights, room.nodes, room.totals);
      System.arraycopy(room.nodes[0], 0, into, 0, units);
    }
  }

  /**
   * The scores with other values on the scales, such as ones that stand in for missing cells.
   *
   * @param other a column an indicator, NaN for missing; with no more gaps than the plan's own
   */
  public void score(double[][] other, double[] weights, double[] into, Room room) {
    if (flat) {
      Flat.score(tree, other, weights, into, room.shares);
    } else {
      columns.score(other, weights, room.nodes, room.totals);
      System.arraycopy(room.nodes[0], 0, into, 0, units);
    }
  }

  /**
   * Every node's column, in preorder: the scores first, indicators as they stand on their scales.
   */
  public double[][] nodes(double[] weights) {
    double[][] nodes = new double[tree.size()][units];
    columns.score(values, weights, nodes, new double[units]);
    return nodes;
  }

  /** An indicator on its scale. */
  public double[] normalised(int indicator) {
    return values[indicator].clone();
  }

  /** The least place on its scale that each unit can have, a missing cell's included. */
  public double[] low(int indicator) {
    return low[indicator].clone();
  }

  /** The greatest place on its scale that each unit can have, a missing cell's included. */
  public double[] high(int indicator) {
    return high[indicator].clone();
  }

  /** Some of the units alone, on the scales that all of them set. */
  public Plan only(int... chosen) {
    List<Scaled> scaled = new ArrayList<>();
    List<boolean[]> there = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      double[][] some = new double[3][chosen.length];
      boolean[] has = new boolean[chosen.length];
      boolean complete = true;
      for (int u = 0; u < chosen.length; u++) {
        some[0][u] = values[i][chosen[u]];
        some[1][u] = low[i][chosen[u]];
        some[2][u] = high[i][chosen[u]];
        has[u] = known.get(i)[chosen[u]];
        complete &= !Double.isNaN(some[0][u]);
      }
      scaled.add(new Scaled(some[0], some[1], some[2], complete));
      there.add(has);
    }
    return new Plan(tree, combinations, scaled, there, chosen.length);
  }

  /** The least that an indicator can be for a unit. */
  public double least(int indicator, int unit) {
    return low[indicator][unit];
  }

  /** Whether the data has a cell of an indicator, so that it was not filled. */
  public boolean isKnown(int indicator, int unit) {
    return known.get(indicator)[unit];
  }

  /** The least and the greatest score that each unit can have. */
  public Bounds bounds(double[] weights) {
    return columns.bounds(low, high, weights);
  }

  /** The share of all weight, from 0 to 1, whose cells the data has and whose scale exists. */
  public double[] coverage(double[] weights) {
    double[] overall = tree.overall(weights);
    double[] coverage = new double[units];
    for (int node = 0; node < tree.size(); node++) {
      int indicator = tree.indicator(node);
      if (indicator < 0) {
        continue;
      }
      boolean[] there = known.get(indicator);
      for (int u = 0; u < units; u++) {
        if (there[u] && !Double.isNaN(values[indicator][u])) {
          coverage[u] += overall[node];
        }
      }
    }
    return coverage;
  }

  public List<Combination> combinations() {
    return combinations;
  }
}
