package io.baipi.model.measure;

import io.baipi.model.Exploration;
import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.formula.Formula;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures of units: one row a unit, one column a measure, without a score.
 *
 * @param where which of the table's rows are units
 */
record Measures(
    Header header,
    Named table,
    Named key,
    Optional<Named> label,
    Optional<Formula> where,
    List<Measure> measures,
    Optional<Ranking> rank,
    Optional<Sorting> sort)
    implements Model {

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new MeasuresEvaluation(this, inputs).evaluate();
  }

  @Override
  public Optional<Exploration> exploration(Inputs inputs, Outcome outcome) {
    return new MeasuresExploration(this, outcome).exploration(inputs);
  }

  @Override
  public List<Named> reads() {
    Map<String, Named> tables = new LinkedHashMap<>();
    tables.put(table.name(), table);
    for (Measure measure : measures) {
      if (measure instanceof Measure.Aggregate aggregate) {
        tables.putIfAbsent(aggregate.rows().table().name(), aggregate.rows().table());
      }
    }
    return List.copyOf(tables.values());
  }

  /** A column of ranks. */
  record Ranking(Named by, boolean falling, boolean dense) {}

  /** The order of the result's rows. */
  record Sorting(Named by, boolean falling) {}
}
