package io.baipi.model.measure;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Instants;
import io.baipi.model.Named;
import io.baipi.text.Dimension;
import io.baipi.text.Language;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks at the rows of another table. */
sealed interface Observer {
  /** The unit of what is observed. */
  Unit unit();

  void observe(Row row, Observations into);

  /** How a measure looks at a table; columns that are not there are reported. */
  static Optional<Observer> of(Measure.Aggregate measure, Table data, int by, Inputs inputs) {
    if (measure.observed().isEmpty()) {
      return Optional.of(new Rows(by));
    }
    if (measure.observed().get() instanceof Measure.Elapsed elapsed) {
      return times(measure, elapsed, data, inputs);
    } else if (measure.observed().get() instanceof Measure.Texts texts) {
      return texts(texts, data, inputs);
    }
    Named of = ((Measure.Cells) measure.observed().get()).of();
    int index = inputs.column(data, of);
    if (index < 0) {
      return Optional.empty();
    }
    boolean count = measure.summary().kind() == Measure.Summary.Kind.COUNT;
    return Optional.of(
        count
            ? new Known(index)
            : new Numbers(index, of, measure.in().orElse(Inputs.unit(data, index)), inputs));
  }

  private static Optional<Observer> times(
      Measure.Aggregate measure, Measure.Elapsed elapsed, Table data, Inputs inputs) {
    int from = inputs.column(data, elapsed.from());
    int to = inputs.column(data, elapsed.to());
    Unit unit = measure.in().orElse(Units.get("s"));
    if (unit.dimension() != Dimension.TIME) {
      inputs.error(
          "model.unit-mismatch",
          measure.name().location(),
          "a time cannot be measured in '" + unit.id() + "'",
          "name a unit of time, such as 'h'");
      return Optional.empty();
    }
    return from < 0 || to < 0 ? Optional.empty() : Optional.of(new Times(from, to, unit, inputs));
  }

  private static Optional<Observer> texts(Measure.Texts texts, Table data, Inputs inputs) {
    List<Integer> columns = new ArrayList<>(List.of(inputs.column(data, texts.of())));
    texts.or().ifPresent(or -> columns.add(inputs.column(data, or)));
    return columns.contains(-1)
        ? Optional.empty()
        : Optional.of(new Texts(columns, texts.partedBy().orElse("")));
  }

  /** The time in a cell; what is not one is reported. */
  static Optional<Instants.Moment> moment(Value value, Inputs inputs) {
    if (!(value instanceof Value.Text text)) {
      return Optional.empty();
    }
    Optional<Instants.Moment> moment = Instants.read(text.text().in(Language.EN));
    if (moment.isEmpty()) {
      inputs.error(
          "model.time",
          Inputs.place(value),
          "'" + value.show(Language.EN) + "' is not a time",
          "write a date such as 2025-03-01 or a time such as 2025-03-01T08:30:00Z");
    }
    return moment;
  }

  /** Every row. */
  record Rows(int by) implements Observer {
    @Override
    public Unit unit() {
      return Units.get("count");
    }

    @Override
    public void observe(Row row, Observations into) {
      into.add(Optional.of(BigDecimal.ONE), List.of(row.values().get(by)));
    }
  }

  /** Every row in which a cell is known. */
  record Known(int column) implements Observer {
    @Override
    public Unit unit() {
      return Units.get("count");
    }

    @Override
    public void observe(Row row, Observations into) {
      Value cell = row.values().get(column);
      into.add(
          cell instanceof Value.Missing ? Optional.empty() : Optional.of(BigDecimal.ONE),
          List.of(cell));
    }
  }

  /** The texts of the first of several columns that has one. */
  record Texts(List<Integer> columns, String partedBy) implements Observer {
    public Texts {
      columns = List.copyOf(columns);
    }

    @Override
    public Unit unit() {
      return Units.ONE;
    }

    @Override
    public void observe(Row row, Observations into) {
      for (int column : columns) {
        Value cell = row.values().get(column);
        into.cells().add(cell);
        if (!(cell instanceof Value.Missing)) {
          String text = cell.show(Language.EN);
          List<String> parts =
              partedBy.isEmpty() ? List.of(text) : List.of(text.split(Pattern.quote(partedBy), -1));
          parts.stream().map(String::strip).filter(p -> !p.isEmpty()).forEach(into.texts()::add);
          return;
        }
      }
    }
  }

  /** The numbers of a column. */
  record Numbers(int column, Named name, Unit unit, Inputs inputs) implements Observer {
    @Override
    public void observe(Row row, Observations into) {
      Value cell = row.values().get(column);
      into.add(Desk.number(inputs, cell, unit, name), List.of(cell));
    }
  }

  /** The time between two columns; what is not finished yet is missing. */
  record Times(int from, int to, Unit unit, Inputs inputs) implements Observer {
    @Override
    public void observe(Row row, Observations into) {
      Value start = row.values().get(from);
      Value end = row.values().get(to);
      into.add(
          elapsed(start, end).map(seconds -> Units.get("s").convert(seconds, unit)),
          List.of(start, end));
    }

    private Optional<BigDecimal> elapsed(Value start, Value end) {
      Optional<Instants.Moment> first = Observer.moment(start, inputs);
      Optional<Instants.Moment> last = Observer.moment(end, inputs);
      if (first.isEmpty() || last.isEmpty()) {
        return Optional.empty();
      }
      BigDecimal seconds = first.get().secondsTo(last.get());
      if (seconds.signum() < 0) {
        inputs.error(
            "model.negative-time",
            Inputs.place(end),
            "it ends before it starts: '" + end.show(Language.EN) + "'",
            "check the two times of this row");
        return Optional.empty();
      }
      return Optional.of(seconds);
    }
  }
}
