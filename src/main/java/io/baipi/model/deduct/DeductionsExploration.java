package io.baipi.model.deduct;

import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Control;
import io.baipi.model.Controls;
import io.baipi.model.Exploration;
import io.baipi.model.Inputs;
import io.baipi.model.Rounding;
import io.baipi.model.Shown;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What readers need to try deductions with values, and with assumptions, of their own. */
final class DeductionsExploration {
  private static final Unit SCORE = Units.get("score");
  private static final Unit PERCENT = Units.get("%");

  /** What formulas call the full mark, and what assumptions about it and the weights concern. */
  private static final String MARK = "mark";

  private static final String WEIGHTS = "weights";

  private final Deductions model;
  private final Inputs inputs;

  DeductionsExploration(Deductions model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
  }

  Optional<Exploration> exploration() {
    DeductionsEvaluation evaluation = new DeductionsEvaluation(model, inputs);
    Optional<Table> found = inputs.table(model.thresholds().table());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Table data = found.get();
    List<DeductionsEvaluation.Bound> bounds = evaluation.bounds(data);
    List<Map<String, Object>> examples = examples(evaluation, bounds);
    Controls controls = new Controls(model.header());
    for (DeductionsEvaluation.Bound bound : bounds) {
      controls.add(measured(bound, first(bound)));
    }
    controls.add(
        Control.number(MARK, Localized.of("每个维度的满分", "Full mark of each dimension"), SCORE)
            .above(BigDecimal.ZERO)
            .value(Optional.of(model.fullMark())));
    for (DeductionsEvaluation.Bound bound : bounds) {
      Deductions.Dimension dimension = bound.dimension();
      if (dimension.variants().size() > 1) {
        controls.add(variant(dimension));
      }
    }
    for (DeductionsEvaluation.Bound bound : bounds) {
      Deductions.Dimension dimension = bound.dimension();
      controls.add(
          Control.number(
                  weight(dimension),
                  Localized.of(
                      "权重：" + dimension.ofTitle().in(Language.ZH),
                      "Weight: " + dimension.ofTitle().in(Language.EN)),
                  PERCENT)
              .least(BigDecimal.ZERO)
              .value(Optional.of(share(dimension))));
    }
    controls.also(WEIGHTS).also("grade").also("floor");
    Map<String, Object> map = controls.data(inputs);
    map.put("digits", BigDecimal.valueOf(model.rounding().digits()));
    map.put("suffix", Shown.suffix(SCORE));
    List<Map<String, Object>> dimensions = new ArrayList<>();
    bounds.forEach(bound -> dimensions.add(dimension(data, bound)));
    map.put("dimensions", dimensions);
    map.put("examples", examples);
    return Optional.of(new Exploration("points", map));
  }

  private static String weight(Deductions.Dimension dimension) {
    return "weight-" + dimension.name().name();
  }

  private static String way(Deductions.Dimension dimension) {
    return "way-" + dimension.name().name();
  }

  private BigDecimal share(Deductions.Dimension dimension) {
    return Rounding.shortest(model.weights().getOrDefault(dimension.name().name(), 0.0));
  }

  /** What the first case says; where there is none, the most that costs nothing. */
  private BigDecimal first(DeductionsEvaluation.Bound bound) {
    return model.sensitivity().stream()
        .flatMap(sensitivity -> sensitivity.cases().stream())
        .findFirst()
        .flatMap(one -> Optional.ofNullable(one.values().get(bound.dimension().of().name())))
        .orElse(Rounding.shortest(bound.at()));
  }

  private static Control measured(DeductionsEvaluation.Bound bound, BigDecimal first) {
    Deductions.Dimension dimension = bound.dimension();
    Control control =
        Control.number(dimension.of().name(), dimension.ofTitle(), dimension.unit())
            .least(BigDecimal.ZERO)
            .value(Optional.of(first));
    dimension
        .curve()
        .ifPresent(curve -> control.slides(curve.from(), curve.to()).step(curve.step()));
    return control;
  }

  private static Control variant(Deductions.Dimension dimension) {
    Map<String, Localized> options = new LinkedHashMap<>();
    dimension.variants().forEach(v -> options.put(v.name().name(), v.title()));
    return Control.choice(way(dimension), dimension.ofTitle(), options)
        .value(Optional.of(dimension.variants().get(0).name().name()));
  }

  private Map<String, Object> dimension(Table data, DeductionsEvaluation.Bound bound) {
    Deductions.Dimension dimension = bound.dimension();
    List<Map<String, Object>> variants = new ArrayList<>();
    for (Deductions.Variant variant : dimension.variants()) {
      Map<String, Object> formula = variant.formula().data();
      formula.put(
          "mathml",
          variant
              .formula()
              .mathml("d", Map.of(dimension.of().name(), "x", "full", "x_full", "warn", "x_warn")));
      variants.add(
          Shown.map(
              "name", variant.name().name(),
              "title", variant.title(),
              "assumed", variant.assumed(),
              "formula", formula));
    }
    Value label =
        Inputs.label(data, bound.row(), model.thresholds().key(), model.thresholds().label());
    return Shown.map(
        "name", dimension.name().name(),
        "of", dimension.of().name(),
        "title", Shown.of(label).orElse(dimension.ofTitle()),
        "weight", weight(dimension),
        "way", variants.size() > 1 ? Optional.of(way(dimension)) : Optional.empty(),
        "full", Rounding.shortest(bound.at()),
        "warn", Rounding.shortest(bound.line()),
        "full_shown", Shown.of(bound.full()),
        "warn_shown", Shown.of(bound.warn()),
        "grade", dimension.gradeAboveWarn(),
        "variants", variants);
  }

  /** The cases of the sensitivity table under the assumptions of the model itself. */
  private List<Map<String, Object>> examples(
      DeductionsEvaluation evaluation, List<DeductionsEvaluation.Bound> bounds) {
    List<Map<String, Object>> examples = new ArrayList<>();
    if (model.sensitivity().isEmpty()) {
      return examples;
    }
    Deductions.Sensitivity sensitivity = model.sensitivity().get();
    Deductions.Change none =
        new Deductions.Change(
            sensitivity.name(), sensitivity.title(), Map.of(), Optional.empty(), Map.of());
    for (Deductions.Case one : sensitivity.cases()) {
      List<Map<String, Object>> cells = new ArrayList<>();
      for (DeductionsEvaluation.Bound bound : bounds) {
        Deductions.Dimension dimension = bound.dimension();
        BigDecimal x = one.values().getOrDefault(dimension.of().name(), BigDecimal.ZERO);
        double deducted =
            bound.deduction(
                x.doubleValue(), dimension.variants().get(0), model.fullMark().doubleValue());
        cells.add(
            Shown.map(
                "value", Shown.number(x, dimension.unit()),
                "deducted", rounded(deducted)));
      }
      examples.add(
          Shown.map(
              "title",
              one.title(),
              "values",
              new LinkedHashMap<>(one.values()),
              "cells",
              cells,
              "result",
              rounded(evaluation.total(one, none, bounds))));
    }
    return examples;
  }

  private Optional<Localized> rounded(double points) {
    return Double.isNaN(points)
        ? Optional.empty()
        : Optional.of(Shown.number(model.rounding().round(points), SCORE));
  }
}
