package io.baipi.model.composite;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.Source;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A unit's indicators and groups as values that know what they come from. */
final class PartValues {
  private final Composite model;
  private final Table data;
  private final Scores scores;
  private final ScoreNumbers numbers;
  private final Map<String, Source> scales = new LinkedHashMap<>();
  private final List<Part> parts;

  PartValues(Composite model, Table data, List<Row> ranked, Scores scores) {
    this.model = model;
    this.data = data;
    this.scores = scores;
    this.numbers = ScoreNumbers.of(model);
    this.parts = model.root().all().toList();
    for (Part.Indicator indicator : model.indicators()) {
      if (indicator.scale().fromData()) {
        Named column = indicator.name();
        List<Value> cells = ranked.stream().map(row -> cell(row, column)).toList();
        scales.put(
            column.name(),
            Source.rule(
                model.header().id(),
                "scale of " + column.name(),
                indicator.scaleAt(),
                Source.of(cells)));
      }
    }
  }

  private Value cell(Row row, Named column) {
    return row.values().get(data.indexOf(column.name()));
  }

  /**
   * The values of all parts.
   *
   * @param unit the row's place among the ranked, or −1
   */
  IdentityHashMap<Part, Value> of(Row row, int unit) {
    IdentityHashMap<Part, Value> values = new IdentityHashMap<>();
    int indicator = model.indicators().size();
    for (int node = parts.size() - 1; node > 0; node--) {
      Part part = parts.get(node);
      if (part instanceof Part.Indicator leaf) {
        indicator--;
        values.put(part, indicator(leaf, indicator, node, row, unit));
      } else if (part instanceof Part.Group group) {
        values.put(part, group(group, node, unit, values));
      }
    }
    return values;
  }

  /** One of the values of all parts. */
  Value pick(IdentityHashMap<Part, Value> values, Part part) {
    Value value = values.get(part);
    if (value == null) {
      throw new IllegalStateException("no value for " + part.name().name());
    }
    return value;
  }

  private Value indicator(Part.Indicator indicator, int place, int node, Row row, int unit) {
    Named column = indicator.name();
    List<Source> from = new ArrayList<>(List.of(Source.of(cell(row, column))));
    indicator.per().ifPresent(per -> from.add(Source.of(cell(row, per))));
    indicator.filling().by().ifPresent(by -> from.add(Source.of(Inputs.text(data, row, by))));
    Source scale = scales.get(column.name());
    if (scale != null) {
      from.add(scale);
    }
    Source source =
        Source.rule(model.header().id(), "normalise " + column.name(), column.location(), from);
    if (unit < 0) {
      return source.missing(numbers.unit());
    }
    double value = scores.node(node, unit);
    boolean filled = !Double.isNaN(value) && !scores.isKnown(place, unit);
    return numbers.number(filled ? source.assumed() : source, value);
  }

  private Value group(Part.Group group, int node, int unit, IdentityHashMap<Part, Value> values) {
    List<Value> inside = group.parts().stream().map(part -> pick(values, part)).toList();
    Source source =
        Source.rule(
            model.header().id(), group.name().name(), group.name().location(), Source.of(inside));
    boolean chosen = group.weights().how() == LevelWeights.How.EQUAL && group.parts().size() > 1;
    return unit < 0
        ? source.missing(numbers.unit())
        : numbers.number(chosen ? source.assumed() : source, scores.node(node, unit));
  }
}
