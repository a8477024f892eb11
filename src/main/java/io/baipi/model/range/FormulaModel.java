package io.baipi.model.range;

import io.baipi.diagnostic.Location;
import io.baipi.model.Exploration;
import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.Rounding;
import io.baipi.model.formula.Domain;
import io.baipi.model.formula.Formula;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A formula over a declared domain.
 *
 * @param result the name of what it gives
 */
record FormulaModel(
    Header header,
    Formula formula,
    Named result,
    Localized resultTitle,
    Unit unit,
    List<Input> inputs,
    Optional<Claim> claim,
    List<Point> points,
    List<Curve> curves,
    List<Gain> gains,
    Optional<Stretch> stretch,
    List<RuleTable> ruleTables,
    Rounding rounding)
    implements Model {

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new FormulaEvaluation(this, inputs).evaluate();
  }

  @Override
  public Optional<Exploration> exploration(Inputs inputs, Outcome outcome) {
    return Optional.of(new FormulaExploration(this, outcome).exploration(inputs));
  }

  @Override
  public List<Named> reads() {
    return ruleTables.stream().map(RuleTable::table).toList();
  }

  /**
   * An input and the values that it can take.
   *
   * @param assumedLow whether no source gives the lower end
   * @param assumedHigh whether no source gives the upper end
   */
  record Input(
      Named name,
      Localized title,
      Unit unit,
      BigDecimal low,
      BigDecimal high,
      boolean whole,
      boolean assumedLow,
      boolean assumedHigh) {
    boolean assumed() {
      return assumedLow || assumedHigh;
    }

    /** The domain without the ends that are assumed. */
    Domain openDomain() {
      return new Domain(
          assumedLow ? Double.NEGATIVE_INFINITY : low.doubleValue(),
          assumedHigh ? Double.POSITIVE_INFINITY : high.doubleValue(),
          whole);
    }

    Domain domain() {
      return new Domain(low.doubleValue(), high.doubleValue(), whole);
    }
  }

  /** The range that a source claims for the result. */
  record Claim(BigDecimal low, BigDecimal high, Location location) {}

  /** A named point of the domain: the best, the worst, or one that is spelled out. */
  record Point(Named name, Localized title, Place place, Map<String, BigDecimal> at) {}

  /** How a point is found. */
  enum Place {
    HIGHEST,
    LOWEST,
    GIVEN
  }

  /** The result along one input, one series for each setting of the others. */
  record Curve(Named name, Localized title, Named along, BigDecimal step, List<Series> series) {}

  /** One setting of the inputs that a curve does not run along. */
  record Series(Named name, Localized title, Map<String, BigDecimal> at) {}

  /** What the result gains when one input grows by a step. */
  record Gain(
      Named name, Named of, BigDecimal by, Map<String, BigDecimal> at, Optional<Integer> round) {}

  /** The range again for other upper bounds of one input. */
  record Stretch(Named name, Localized title, Named input, List<BigDecimal> bounds) {}

  /** A data table of conditions and what follows from them, put into words. */
  record RuleTable(
      Named name,
      Localized title,
      Named table,
      Named key,
      Named label,
      List<Condition> conditions,
      Named action,
      Localized actionTitle) {}

  /** A comparison in one column and its bound in another. */
  record Condition(Named name, Localized title, Named comparison, Named bound) {}
}
