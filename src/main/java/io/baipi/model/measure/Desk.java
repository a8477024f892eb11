package io.baipi.model.measure;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.Sheet;
import io.baipi.model.Source;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a measure is worked out from.
 *
 * @param model the model's id
 * @param units the units' table, without those that are screened out
 * @param sheet the table's columns and the measures above
 */
record Desk(String model, Inputs inputs, Table units, Sheet sheet) {

  /** The origin of a value that a measure computes. */
  Source source(Measure measure, Collection<? extends Value> cells) {
    return Source.rule(model, measure.name().name(), measure.name().location(), Source.of(cells));
  }

  Column number(Measure measure, Unit unit) {
    return new Column(measure.name().name(), ColumnType.NUMBER, unit, measure.said().title());
  }

  /** A number in a unit; one of which only bounds are known is not known. */
  static Optional<BigDecimal> number(Inputs inputs, Value value, Unit unit, Named column) {
    return value instanceof Value.Range ? Optional.empty() : inputs.number(value, unit, column);
  }

  /** A column's numbers in a unit, top to bottom; what does not convert is reported. */
  List<Optional<BigDecimal>> numbers(Sheet.Series series, Unit unit, Named column) {
    List<Optional<BigDecimal>> numbers = new ArrayList<>();
    for (Value value : series.values()) {
      numbers.add(number(inputs, value, unit, column));
    }
    return numbers;
  }

  /** Reports arithmetic that cannot be done, unless the measure takes that as missing. */
  void undefined(Measure measure, int row, String cells) {
    if (!measure.said().lenient()) {
      inputs.error(
          "model.undefined",
          measure.name().location(),
          "'" + measure.name().name() + "' is not defined for '" + sheet.row(row) + "': " + cells,
          "correct the cell, or write 'undefined: missing'");
    }
  }
}
