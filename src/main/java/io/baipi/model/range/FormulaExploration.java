package io.baipi.model.range;

import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Control;
import io.baipi.model.Controls;
import io.baipi.model.Exploration;
import io.baipi.model.Inputs;
import io.baipi.model.Outcome;
import io.baipi.model.Shown;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What readers need to try a formula with inputs of their own. */
final class FormulaExploration {
  private static final BigDecimal SLIDER_STEPS = BigDecimal.valueOf(100);

  private final FormulaModel model;
  private final Outcome outcome;

  FormulaExploration(FormulaModel model, Outcome outcome) {
    this.model = model;
    this.outcome = outcome;
  }

  Exploration exploration(Inputs inputs) {
    Controls controls = new Controls(model.header());
    List<Map<String, Object>> examples = examples();
    for (FormulaModel.Input input : model.inputs()) {
      controls.add(control(input, start(input)));
    }
    controls.also(model.result().name());
    Map<String, Object> data = controls.data(inputs);
    Map<String, Object> formula = model.formula().data();
    formula.put("mathml", model.formula().mathml(model.result().name(), Map.of()));
    formula.put("anatomy", model.formula().anatomy(Map.of()));
    data.put("formula", formula);
    data.put(
        "result",
        Shown.map(
            "name", model.result().name(),
            "title", model.resultTitle(),
            "suffix", Shown.suffix(model.unit()),
            "digits", BigDecimal.valueOf(model.rounding().digits())));
    data.put("range", ends("range_low", "range_high"));
    data.put(
        "claim",
        model.claim().isEmpty()
            ? Optional.empty()
            : Optional.of(ends("claimed_low", "claimed_high")));
    data.put("holds", fact("claim_holds").flatMap(Shown::raw));
    data.put("examples", examples);
    return new Exploration("formula", data);
  }

  /**
   * The step of the input's curve, where there is one, and else a hundredth of what is declared.
   */
  private Control control(FormulaModel.Input input, Optional<?> start) {
    Control control =
        Control.number(input.name().name(), input.title(), input.unit())
            .declared(input.low(), input.high(), input.unit())
            .assumed(input.assumedLow(), input.assumedHigh())
            .slides(input.low(), input.high())
            .value(start);
    if (input.whole()) {
      return control.whole();
    }
    BigDecimal width = input.high().subtract(input.low());
    return control.step(
        width.signum() == 0 ? BigDecimal.ONE : width.divide(SLIDER_STEPS, new MathContext(1)));
  }

  /** Where the first point that is spelled out lies; where none is, the lower end. */
  private Optional<?> start(FormulaModel.Input input) {
    return Optional.of(
        model.points().stream()
            .filter(point -> point.place() == FormulaModel.Place.GIVEN)
            .findFirst()
            .flatMap(point -> Optional.ofNullable(point.at().get(input.name().name())))
            .orElse(input.low()));
  }

  private Optional<Value> fact(String name) {
    return Optional.ofNullable(outcome.facts().get(name));
  }

  private Map<String, Object> ends(String low, String high) {
    Map<String, Object> ends = new LinkedHashMap<>();
    put(ends, "low", low);
    put(ends, "high", high);
    return ends;
  }

  private void put(Map<String, Object> ends, String end, String name) {
    if (fact(name).orElse(null) instanceof Value.Num num) {
      ends.put(end, num.number());
      ends.put(end + "_shown", Shown.number(num.number(), num.unit()));
      ends.put(end + "_assumed", num.provenance() == Provenance.ASSUMED);
    }
  }

  /** The named points, worked out. */
  private List<Map<String, Object>> examples() {
    Table table = outcome.table();
    List<Map<String, Object>> examples = new ArrayList<>();
    for (int i = 0; i < model.points().size(); i++) {
      FormulaModel.Point point = model.points().get(i);
      Row row = table.rows().get(i);
      Map<String, Object> values = new LinkedHashMap<>();
      List<Optional<Localized>> cells = new ArrayList<>();
      for (FormulaModel.Input input : model.inputs()) {
        Value value = row.values().get(table.indexOf(input.name().name()));
        values.put(input.name().name(), Shown.raw(value));
        cells.add(shown(value, input.unit()));
      }
      Value result = row.values().get(table.indexOf(model.result().name()));
      examples.add(
          Shown.map(
              "title",
              point.title(),
              "values",
              values,
              "cells",
              cells,
              "result",
              shown(result, model.unit())));
    }
    return examples;
  }

  private static Optional<Localized> shown(Value value, Unit unit) {
    return value instanceof Value.Num num
        ? Optional.of(Shown.number(num.number(), unit))
        : Shown.of(value);
  }
}
