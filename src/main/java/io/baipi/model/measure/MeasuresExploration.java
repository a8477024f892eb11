package io.baipi.model.measure;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Controls;
import io.baipi.model.Exploration;
import io.baipi.model.Inputs;
import io.baipi.model.Outcome;
import io.baipi.model.Sheet;
import io.baipi.model.Shown;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What readers need to work measures out for a unit of their own: the cells and the rows that the
 * measures read become inputs, and the measures are worked out from the top.
 */
final class MeasuresExploration {
  /** More units make no list of examples. */
  private static final int EXAMPLE_LIMIT = 40;

  private final Measures model;
  private final Outcome outcome;

  MeasuresExploration(Measures model, Outcome outcome) {
    this.model = model;
    this.outcome = outcome;
  }

  Optional<Exploration> exploration(Inputs inputs) {
    Optional<Table> units = inputs.table(model.table());
    if (units.isEmpty() || outcome.table().rows().isEmpty()) {
      return Optional.empty();
    }
    Wanted wanted = new Wanted(outcome.table(), Sheet.of(units.get()), inputs);
    MeasureSteps steps = new MeasureSteps(wanted, outcome.table());
    for (Measure measure : model.measures()) {
      if (measure instanceof Measure.Aggregate aggregate) {
        wanted.list(aggregate);
      }
    }
    Optional<Map<String, Object>> where = model.where().map(steps::formula);
    List<Map<String, Object>> measures = model.measures().stream().map(steps::step).toList();
    wanted.settle();
    List<Map<String, Object>> examples = examples(units.get(), wanted);
    Controls controls = new Controls(model.header());
    Row first = outcome.table().rows().get(0);
    Map<String, Object> start = values(units.get(), first, wanted);
    wanted
        .controls()
        .forEach(
            (name, control) -> {
              Object value = start.getOrDefault(name, Optional.empty());
              controls.add(control.value(value instanceof Optional<?> o ? o : Optional.of(value)));
            });
    model.measures().stream()
        .map(measure -> measure.name().name())
        .filter(name -> !controls.has(name))
        .forEach(controls::also);
    Map<String, Object> data = controls.data(inputs);
    data.put("where", where);
    data.put("measures", measures);
    data.put("examples", examples);
    return Optional.of(new Exploration("measures", data));
  }

  /** What the inputs are for a unit of the data. */
  private Map<String, Object> values(Table units, Row worked, Wanted wanted) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < units.rows().size(); i++) {
      Row unit = units.rows().get(i);
      if (unit.key().equals(worked.key())) {
        String key = Inputs.keyOf(units, unit, model.key()).show(Language.EN);
        for (String name : wanted.controls().keySet()) {
          values.put(name, wanted.value(name, i, worked, key));
        }
      }
    }
    return values;
  }

  private List<Map<String, Object>> examples(Table units, Wanted wanted) {
    List<Map<String, Object>> examples = new ArrayList<>();
    for (Row worked : outcome.table().rows()) {
      Optional<Row> unit = units.row(worked.key());
      if (unit.isEmpty() || examples.size() == EXAMPLE_LIMIT) {
        continue;
      }
      Value title = Inputs.label(units, unit.get(), model.key(), model.label());
      List<Optional<Localized>> cells = new ArrayList<>();
      for (Measure measure : model.measures()) {
        int column = outcome.table().indexOf(measure.name().name());
        cells.add(Shown.of(worked.values().get(column)));
      }
      examples.add(
          Shown.map(
              "title",
              Shown.of(title).orElse(Localized.same(worked.key())),
              "values",
              values(units, worked, wanted),
              "cells",
              cells));
    }
    return examples;
  }
}
