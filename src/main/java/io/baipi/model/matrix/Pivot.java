package io.baipi.model.matrix;

import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.text.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Measurements, one a row of a table, spread out over rows and columns.
 *
 * @param tables the tables that feed the matrix
 * @param row the column that names the rows
 * @param columns the columns whose values together name the columns
 * @param value the column with what is measured
 * @param unit its unit; the first table's when empty
 */
record Pivot(
    Header header,
    List<Named> tables,
    Named row,
    List<Named> columns,
    Named value,
    Optional<Unit> unit)
    implements Model {

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new PivotEvaluation(this, inputs).evaluate();
  }

  @Override
  public List<Named> reads() {
    return tables;
  }
}
