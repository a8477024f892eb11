package io.baipi.model.measure;

import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures of units, each brought to one unit of measurement, without a score. */
record Measures(
    Header header, Named table, Named key, Optional<Named> label, List<Measure> measures)
    implements Model {

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new MeasuresEvaluation(this, inputs).evaluate();
  }

  @Override
  public List<Named> reads() {
    List<Named> tables = new ArrayList<>(List.of(table));
    for (Measure measure : measures) {
      if (measure instanceof Median median) {
        tables.add(median.table());
      }
    }
    return tables;
  }

  /** One column of the result. */
  sealed interface Measure {
    Named name();

    Localized title();

    Optional<Unit> in();

    Optional<Integer> round();
  }

  /** A column of the units' own table. */
  record Plain(Named name, Localized title, Named of, Optional<Unit> in, Optional<Integer> round)
      implements Measure {}

  /**
   * The median of the time between two columns of another table, over the rows of each unit.
   *
   * @param by the column with the unit's key
   */
  record Median(
      Named name,
      Localized title,
      Named table,
      Named by,
      Named from,
      Named to,
      Optional<Unit> in,
      Optional<Integer> round)
      implements Measure {}
}
