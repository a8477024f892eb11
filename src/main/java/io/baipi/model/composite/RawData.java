package io.baipi.model.composite;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.text.Language;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The ranked units' cells as columns of doubles: the indicators, then what they are divided by,
 * then the codes of the groups that gaps are filled from.
 *
 * @param per the column that divides each indicator
 * @param by the column of each indicator's groups
 */
@SuppressWarnings("ArrayRecordComponent") // columns, which nobody compares
record RawData(
    Table table, List<Row> rows, double[][] columns, List<OptionalInt> per, List<OptionalInt> by) {

  static RawData read(Composite model, Table table, List<Row> rows, Inputs inputs) {
    List<double[]> columns = new ArrayList<>();
    for (Part.Indicator indicator : model.indicators()) {
      columns.add(numbers(indicator.name(), table, rows, inputs));
    }
    List<OptionalInt> per = new ArrayList<>();
    List<OptionalInt> by = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (Part.Indicator indicator : model.indicators()) {
      per.add(
          indicator
              .per()
              .map(
                  name -> {
                    columns.add(numbers(name, table, rows, inputs));
                    return OptionalInt.of(columns.size() - 1);
                  })
              .orElse(OptionalInt.empty()));
      by.add(
          indicator
              .filling()
              .by()
              .map(
                  name ->
                      OptionalInt.of(
                          places.computeIfAbsent(
                              name.name(),
                              key -> {
                                columns.add(codes(name, table, rows));
                                return columns.size() - 1;
                              })))
              .orElse(OptionalInt.empty()));
    }
    return new RawData(table, rows, columns.toArray(double[][]::new), per, by);
  }

  private static double[] numbers(Named name, Table table, List<Row> rows, Inputs inputs) {
    int column = table.indexOf(name.name());
    Unit unit = Inputs.unit(table, column);
    return rows.stream()
        .mapToDouble(
            row ->
                inputs
                    .number(row.values().get(column), unit, name)
                    .map(BigDecimal::doubleValue)
                    .orElse(Double.NaN))
        .toArray();
  }

  /** The same number for the same words; NaN where there are none. */
  private static double[] codes(Named name, Table table, List<Row> rows) {
    Map<String, Integer> codes = new HashMap<>();
    return rows.stream()
        .map(row -> Inputs.text(table, row, name))
        .mapToDouble(
            value ->
                value instanceof Value.Missing
                    ? Double.NaN
                    : codes.computeIfAbsent(value.show(Language.ZH), words -> codes.size()))
        .toArray();
  }

  int units() {
    return rows.size();
  }

  /** A unit's name and where its cell of a column stands, for messages. */
  String where(int unit, Named column) {
    Row row = rows.get(unit);
    return "'"
        + row.key()
        + "' ("
        + Inputs.where(row.values().get(table.indexOf(column.name())))
        + ")";
  }
}
