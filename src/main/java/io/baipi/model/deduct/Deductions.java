package io.baipi.model.deduct;

import io.baipi.diagnostic.Location;
import io.baipi.model.Exploration;
import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.Rounding;
import io.baipi.model.formula.Formula;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Marks that are deducted when a measured value passes a threshold.
 *
 * @param fullMark the marks of each dimension before deductions
 * @param weights percent of each dimension in the total, in the order of the dimensions
 */
record Deductions(
    Header header,
    Thresholds thresholds,
    BigDecimal fullMark,
    List<Dimension> dimensions,
    Map<String, Double> weights,
    Optional<Sensitivity> sensitivity,
    Rounding rounding)
    implements Model {

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new DeductionsEvaluation(this, inputs).evaluate();
  }

  @Override
  public Optional<Exploration> exploration(Inputs inputs, Outcome outcome) {
    return new DeductionsExploration(this, inputs).exploration();
  }

  @Override
  public List<Named> reads() {
    return List.of(thresholds.table());
  }

  /** The table with one row of thresholds a dimension. */
  record Thresholds(Named table, Named key, Optional<Named> label, Named full, Named warn) {}

  /**
   * One measured value and what it costs.
   *
   * @param of the measured value's name
   * @param variants how much is deducted above the full threshold; the first one is the base
   * @param gradeAboveWarn the grade that a value above the warning line gets, with no marks left
   */
  record Dimension(
      Named name,
      Named of,
      Localized ofTitle,
      Unit unit,
      List<Variant> variants,
      Optional<String> gradeAboveWarn,
      Optional<Curve> curve) {}

  /** One way to deduct: its own when a source states it, one of several when none does. */
  record Variant(Named name, Localized title, Formula formula, boolean assumed) {}

  /** Where a dimension's curve is drawn. */
  record Curve(
      Named name,
      Localized title,
      BigDecimal from,
      BigDecimal to,
      BigDecimal step,
      Location location) {}

  /** The total for some cases under other assumptions. */
  record Sensitivity(Named name, Localized title, List<Case> cases, List<Change> changes) {}

  /** A made-up set of measured values. */
  record Case(Named name, Localized title, Map<String, BigDecimal> values) {}

  /**
   * Assumptions changed from the base.
   *
   * @param variants dimension → variant
   */
  record Change(
      Named name,
      Localized title,
      Map<String, String> variants,
      Optional<BigDecimal> fullMark,
      Map<String, Double> weights) {}
}
