package io.baipi.model.composite;

import java.util.Arrays;

/**
 * The arithmetic of a composite indicator on plain columns: one entry a unit, NaN for missing.
 *
 * <p>The interval of a score takes each missing indicator of the unit at {@code from} and at {@code
 * to}. With the scale held, ends come from the known cells alone, so that units' intervals don't
 * depend on each other: any unit can be at its low end while any other is at its high end. With the
 * scale free, an indicator with a gap has no scale that is sure, and counts as unknown for every
 * unit.
 *
 * <p>An indicator whose known cells are all equal has no scale. If every unit is known it cannot
 * tell them apart, and is left out for all, in scores and intervals alike; if some cells are
 * missing it is unknown for all.
 */
final class CompositeScores {
  private final Composite model;
  private final int units;
  private final double[][][] scaled;
  private final double[][][] low;
  private final double[][][] high;

  /**
   * @param raw group → indicator → unit
   */
  CompositeScores(Composite model, double[][][] raw, int units) {
    this.model = model;
    this.units = units;
    this.scaled = new double[raw.length][][];
    this.low = new double[raw.length][][];
    this.high = new double[raw.length][][];
    for (int g = 0; g < raw.length; g++) {
      scaled[g] = new double[raw[g].length][];
      low[g] = new double[raw[g].length][];
      high[g] = new double[raw[g].length][];
      for (int i = 0; i < raw[g].length; i++) {
        indicator(g, i, raw[g][i]);
      }
    }
  }

  private void indicator(int g, int i, double[] raw) {
    Composite.Indicator indicator = model.groups().get(g).indicators().get(i);
    double[] values = indicator.scale().normalise(raw, indicator.higher());
    boolean complete = Arrays.stream(raw).noneMatch(Double::isNaN);
    boolean spread = Arrays.stream(values).anyMatch(x -> !Double.isNaN(x));
    boolean unsure =
        !spread || (indicator.scale().fromData() && !complete && !model.unknowns().heldScale());
    double[] lows = values.clone();
    double[] highs = values.clone();
    boolean dropped = complete && !spread;
    for (int u = 0; u < raw.length && !dropped; u++) {
      if (Double.isNaN(values[u]) || unsure) {
        lows[u] = model.unknowns().from();
        highs[u] = model.unknowns().to();
      }
    }
    scaled[g][i] = values;
    low[g][i] = lows;
    high[g][i] = highs;
  }

  /** An indicator on the scale from 0 to 100. */
  double indicator(int g, int i, int unit) {
    return scaled[g][i][unit];
  }

  /** A group from the indicators that are there. */
  double group(int g, int unit) {
    return group(scaled, g, unit);
  }

  double score(int unit) {
    return score(scaled, unit);
  }

  double scoreLow(int unit) {
    return score(low, unit);
  }

  double scoreHigh(int unit) {
    return score(high, unit);
  }

  /** The percentage of all weight whose indicators are there. */
  double coverage(int unit) {
    double covered = 0;
    for (int g = 0; g < scaled.length; g++) {
      double inside = 0;
      for (int i = 0; i < scaled[g].length; i++) {
        if (!Double.isNaN(scaled[g][i][unit])) {
          inside += model.groups().get(g).indicators().get(i).weight();
        }
      }
      covered += model.groups().get(g).weight() * inside / 100;
    }
    return covered;
  }

  /** The points that a group adds to the score, when the score is a mean. */
  double points(int g, int unit) {
    double total = 0;
    for (int k = 0; k < scaled.length; k++) {
      total += Double.isNaN(group(k, unit)) ? 0 : model.groups().get(k).weight();
    }
    return group(g, unit) * model.groups().get(g).weight() / total;
  }

  int units() {
    return units;
  }

  private double group(double[][][] values, int g, int unit) {
    double[] inside = new double[values[g].length];
    double[] weights = new double[values[g].length];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = values[g][i][unit];
      weights[i] = model.groups().get(g).indicators().get(i).weight();
    }
    return model.combine().of(inside, weights);
  }

  private double score(double[][][] values, int unit) {
    double[] groups = new double[values.length];
    double[] weights = new double[values.length];
    for (int g = 0; g < groups.length; g++) {
      groups[g] = group(values, g, unit);
      weights[g] = model.groups().get(g).weight();
    }
    return model.combine().of(groups, weights);
  }
}
