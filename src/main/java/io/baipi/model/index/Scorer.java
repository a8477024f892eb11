package io.baipi.model.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Scores units by a design. What does not depend on weights is prepared once for each setting, and
 * an indicator on a scale once for all. Safe for use by several threads.
 */
public final class Scorer {
  private final Design design;
  private final Tree tree;
  private final double[][] raw;
  private final int units;
  private final ConcurrentMap<Treating, Treated> treated = new ConcurrentHashMap<>();
  private final ConcurrentMap<Scaling, Scaled> scaled = new ConcurrentHashMap<>();

  private record Treating(int indicator, Imputation imputation) {}

  private record Scaling(int indicator, Imputation imputation, Scale scale) {}

  /**
   * @param raw a column an indicator, then those that treatments name; NaN is a missing cell
   */
  public Scorer(Design design, double[][] raw) {
    this.design = design;
    this.tree = design.tree();
    this.raw = raw.clone();
    this.units = raw.length == 0 ? 0 : raw[0].length;
  }

  public Design design() {
    return design;
  }

  /** The hierarchy in the order in which weights stand. */
  public Tree tree() {
    return tree;
  }

  public int units() {
    return units;
  }

  /** Does everything but the weights. */
  public Plan prepare(Setting setting) {
    List<Scaled> columns = new ArrayList<>();
    for (int i = 0; i < design.indicators(); i++) {
      columns.add(scaled(i, setting.imputations().get(i), setting.scales().get(i)));
    }
    return new Plan(tree, setting.combinations(), columns, treated(setting), units);
  }

  /** The plan of the design as it stands. */
  public Plan prepare() {
    return prepare(design.nominal());
  }

  /** What the treatment did to an indicator's cells. */
  public List<Change> changes(int indicator, Imputation imputation) {
    return List.copyOf(treated(indicator, imputation).changes());
  }

  /** An indicator's column after its treatment and before its scale. */
  public double[] treated(int indicator, Setting setting) {
    return treated(indicator, setting.imputations().get(indicator)).column().clone();
  }

  private List<boolean[]> treated(Setting setting) {
    List<boolean[]> known = new ArrayList<>();
    for (int i = 0; i < design.indicators(); i++) {
      known.add(treated(i, setting.imputations().get(i)).known());
    }
    return known;
  }

  private Treated treated(int indicator, Imputation imputation) {
    return treated.computeIfAbsent(
        new Treating(indicator, imputation),
        key -> Treated.of(design.treatments().get(indicator), imputation, indicator, raw));
  }

  private Scaled scaled(int indicator, Imputation imputation, Scale scale) {
    return scaled.computeIfAbsent(
        new Scaling(indicator, imputation, scale),
        key ->
            Scaled.of(
                treated(indicator, imputation), design.treatments().get(indicator), scale, design));
  }
}
