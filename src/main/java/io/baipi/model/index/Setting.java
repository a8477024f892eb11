package io.baipi.model.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one variation of a design can change. */
public final class Setting {
  private final double[] weights;
  private final List<Scale> scales;
  private final List<Combination> combinations;
  private final List<Imputation> imputations;

  /**
   * @param weights a weight a node, in preorder, the root's first
   * @param scales one an indicator
   * @param combinations one a branch, in preorder
   * @param imputations one an indicator
   */
  public Setting(
      double[] weights,
      List<Scale> scales,
      List<Combination> combinations,
      List<Imputation> imputations) {
    this.weights = weights.clone();
    this.scales = List.copyOf(scales);
    this.combinations = List.copyOf(combinations);
    this.imputations = List.copyOf(imputations);
  }

  public double[] weights() {
    return weights.clone();
  }

  public List<Scale> scales() {
    return scales;
  }

  public List<Combination> combinations() {
    return combinations;
  }

  public List<Imputation> imputations() {
    return imputations;
  }

  public Setting withWeights(double[] changed) {
    return new Setting(changed, scales, combinations, imputations);
  }

  /** The same with one node's weight changed. */
  public Setting withWeight(int node, double weight) {
    double[] changed = weights.clone();
    changed[node] = weight;
    return withWeights(changed);
  }

  public Setting withScales(List<Scale> changed) {
    return new Setting(weights, changed, combinations, imputations);
  }

  public Setting withScale(int indicator, Scale scale) {
    return withScales(changed(scales, indicator, scale));
  }

  public Setting withCombinations(List<Combination> changed) {
    return new Setting(weights, scales, changed, imputations);
  }

  public Setting withCombination(int branch, Combination combination) {
    return withCombinations(changed(combinations, branch, combination));
  }

  public Setting withImputations(List<Imputation> changed) {
    return new Setting(weights, scales, combinations, changed);
  }

  public Setting withImputation(int indicator, Imputation imputation) {
    return withImputations(changed(imputations, indicator, imputation));
  }

  private static <T> List<T> changed(List<T> all, int place, T to) {
    List<T> changed = new ArrayList<>(all);
    changed.set(place, to);
    return changed;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Setting setting
        && Arrays.equals(weights, setting.weights)
        && scales.equals(setting.scales)
        && combinations.equals(setting.combinations)
        && imputations.equals(setting.imputations);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(weights) + scales.hashCode();
  }
}
