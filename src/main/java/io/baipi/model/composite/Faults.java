package io.baipi.model.composite;

import io.baipi.diagnostic.Location;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.Rounding;
import io.baipi.model.index.Combination;
import io.baipi.model.index.Scale;
import io.baipi.model.index.Scorer;
import io.baipi.model.index.Setting;
import io.baipi.text.Numbers;
import java.util.Arrays;
import java.util.List;

/** Reports data that a model's words have no meaning for. */
final class Faults {
  private static final int FEWEST_UNITS = 2;

  private final Composite model;
  private final RawData raw;
  private final Inputs inputs;

  Faults(Composite model, RawData raw, Inputs inputs) {
    this.model = model;
    this.raw = raw;
    this.inputs = inputs;
  }

  /** What is wrong with the cells themselves. */
  void reportRaw() {
    List<Part.Indicator> indicators = model.indicators();
    for (int i = 0; i < indicators.size(); i++) {
      Part.Indicator indicator = indicators.get(i);
      reportDivision(indicator, i);
      reportLogarithm(indicator, i);
      if (model.intervalAt().isEmpty()
          && Arrays.stream(raw.columns()[i]).allMatch(Double::isNaN)
          && raw.units() > 0) {
        inputs.error(
            "model.all-missing",
            indicator.name().location(),
            "'" + indicator.name().name() + "' is missing for every unit that is ranked",
            "write 'interval: {missing from: 0, to: 100}' to count it as unknown, or take it out");
      }
    }
    // A table without any row is broken or empty, which is reported where it is read.
    if (raw.units() < FEWEST_UNITS && !raw.table().rows().isEmpty()) {
      indicators.stream()
          .filter(indicator -> indicator.scale().fromData())
          .findFirst()
          .ifPresent(this::tooFew);
    }
  }

  private void tooFew(Part.Indicator indicator) {
    inputs.error(
        "model.too-few",
        model.table().location(),
        (raw.units() == 0 ? "no unit is" : "only one unit is")
            + " ranked, and the scale of '"
            + indicator.name().name()
            + "' compares units",
        "rank two units or more, or use 'scale: {goalposts: [0, 100]}'");
  }

  private void reportDivision(Part.Indicator indicator, int place) {
    if (indicator.per().isEmpty()) {
      return;
    }
    Named per = indicator.per().get();
    double[] divisors = raw.columns()[raw.per().get(place).orElseThrow()];
    for (int u = 0; u < divisors.length; u++) {
      if (divisors[u] == 0) {
        inputs.error(
            "model.per-zero",
            per.location(),
            "'" + per.name() + "' is 0 for " + raw.where(u, per) + ", and nothing is divided by 0",
            "leave the cell empty if it is not known, or divide by another column");
        return;
      }
    }
  }

  private void reportLogarithm(Part.Indicator indicator, int place) {
    boolean scaled = indicator.scale() instanceof Scale.Logged;
    if (indicator.log().isEmpty() && !scaled) {
      return;
    }
    Location at = indicator.log().orElse(indicator.scaleAt());
    double[] column = raw.columns()[place];
    for (int u = 0; u < column.length; u++) {
      double divisor =
          raw.per().get(place).isPresent() ? raw.columns()[raw.per().get(place).getAsInt()][u] : 1;
      if (column[u] / divisor <= 0) {
        inputs.error(
            "model.log",
            at,
            "'"
                + indicator.name().name()
                + "' is "
                + shown(column[u])
                + " for "
                + raw.where(u, indicator.name())
                + ", and only numbers above 0 have a logarithm",
            "leave out 'log', or use 'scale: {goalposts: [1, 100], log: true}', which caps first");
        return;
      }
    }
  }

  /** What is wrong with the columns once they are treated. */
  void reportTreated(Scorer scorer) {
    Setting nominal = scorer.design().nominal();
    List<Part.Indicator> indicators = model.indicators();
    for (int i = 0; i < indicators.size(); i++) {
      Part.Indicator indicator = indicators.get(i);
      double[] column = scorer.treated(i, nominal);
      if (column.length == 0) {
        continue;
      }
      boolean constant = Arrays.stream(column).allMatch(x -> x == column[0]);
      if (constant && indicator.scale().needsSpread()) {
        inputs.error(
            "model.constant",
            indicator.name().location(),
            "'" + indicator.name().name() + "' is the same for every unit, and has no scale",
            "take it out, or use 'scale: {goalposts: [0, 100]}'");
      }
      if (indicator.scale() instanceof Scale.Target target) {
        reportTarget(indicator, target, column);
      } else if (indicator.scale() instanceof Scale.Logged logged
          && logged.of() instanceof Scale.Target target) {
        reportTarget(indicator, target, Arrays.stream(column).map(StrictMath::log).toArray());
      }
    }
  }

  private void reportTarget(Part.Indicator indicator, Scale.Target target, double[] column) {
    double worst = target.worst(column, indicator.higher());
    boolean behind = indicator.higher() ? target.target() <= worst : target.target() >= worst;
    if (behind) {
      inputs.error(
          "model.target",
          indicator.scaleAt(),
          "the target of '"
              + indicator.name().name()
              + "' is not better than the worst value that a unit has",
          "name a target "
              + (indicator.higher() ? "above " : "below ")
              + shown(worst)
              + (indicator.log().isPresent() || indicator.scale() instanceof Scale.Logged
                  ? " (a logarithm)"
                  : "")
              + ", or turn 'better' round");
    }
  }

  /** Values below zero where a combination has no meaning for them. */
  void reportNegative(Scores scores) {
    List<Part> parts = model.root().all().toList();
    for (int node = 0; node < parts.size(); node++) {
      if (parts.get(node) instanceof Part.Group group && group.combine().needsPositive()) {
        for (int child : scores.scorer().tree().children(node)) {
          reportNegative(group, parts.get(child), scores, child);
        }
      }
    }
  }

  private void reportNegative(Part.Group group, Part part, Scores scores, int node) {
    for (int u = 0; u < raw.units(); u++) {
      double least = scores.least(node, u);
      if (least < 0) {
        inputs.error(
            "model.negative",
            group.combineAt(),
            "'"
                + part.name().name()
                + "' is "
                + (scores.node(node, u) < 0 ? "" : "possibly ")
                + shown(least)
                + " for '"
                + raw.rows().get(u).key()
                + "', and a "
                + (group.combine() == Combination.GEOMETRIC ? "geometric" : "harmonic")
                + " mean takes nothing below 0",
            "use 'combine: mean', or a scale that starts at 0 such as min-max");
        return;
      }
    }
  }

  private static String shown(double number) {
    return Numbers.plain(Rounding.shortest(number));
  }
}
