package io.baipi.model.change;

import io.baipi.data.Column;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.Source;
import io.baipi.model.change.Changes.Role;
import io.baipi.model.verdict.Figure;
import io.baipi.model.verdict.FigureReader;
import io.baipi.text.Dimension;
import io.baipi.text.Language;
import io.baipi.text.Spelling;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the pairs of figures of a comparison table; what is wrong is reported at its cell. */
final class PairReader {
  private final Inputs inputs;
  private final FigureReader figures;

  PairReader(Inputs inputs, FigureReader figures) {
    this.inputs = inputs;
    this.figures = figures;
  }

  List<Pair> read(Changes.Comparisons comparisons, Table table) {
    return comparisons instanceof Changes.ByRow byRow
        ? byRow(byRow, table)
        : byColumn((Changes.ByColumn) comparisons, table);
  }

  private List<Pair> byRow(Changes.ByRow layout, Table table) {
    boolean fine = true;
    for (Role role : Role.values()) {
      Named column = column(layout, role);
      boolean there =
          role == Role.NAME
              ? table.column(column.name()).isPresent()
              : table.indexOf(column.name()) >= 0;
      if (!there && (layout.columns().containsKey(role) || !role.isOptional())) {
        inputs.textColumn(table, column);
        fine = false;
      }
    }
    List<Pair> pairs = new ArrayList<>();
    if (fine) {
      table.rows().forEach(row -> byRow(layout, table, row).ifPresent(pairs::add));
    }
    return pairs;
  }

  private static Named column(Changes.ByRow layout, Role role) {
    return layout.columns().getOrDefault(role, new Named(role.column(), layout.table().location()));
  }

  private Optional<Pair> byRow(Changes.ByRow layout, Table table, Row row) {
    Named name = column(layout, Role.NAME);
    Value metric = cell(table, row, column(layout, Role.METRIC)).orElseThrow();
    Value label = table.column(name.name()).isPresent() ? Inputs.text(table, row, name) : metric;
    Optional<Better> better =
        layout.better().or(() -> better(cell(table, row, column(layout, Role.BETTER))));
    Optional<Value> claimed = cell(table, row, column(layout, Role.CLAIMED));
    Optional<Value> form = cell(table, row, column(layout, Role.FORM));
    return pair(
        row.key(),
        label,
        new Place(table, row, table.indexOf(column(layout, Role.BEFORE).name())),
        new Place(table, row, table.indexOf(column(layout, Role.AFTER).name())),
        better,
        claimed.flatMap(c -> claim(c, form)));
  }

  private static Optional<Value> cell(Table table, Row row, Named column) {
    int index = table.indexOf(column.name());
    return index < 0 ? Optional.empty() : Optional.of(row.values().get(index));
  }

  private Optional<Better> better(Optional<Value> cell) {
    if (cell.isEmpty() || !(cell.get() instanceof Value.Text text)) {
      return Optional.empty();
    }
    String word = text.text().in(Language.EN);
    Optional<Better> better = Better.ofWord(word);
    if (better.isEmpty()) {
      inputs.error(
          "model.unknown-word",
          Inputs.place(text),
          "'" + word + "' does not say which way is better",
          Spelling.hint(word, Better.words()));
    }
    return better;
  }

  private Optional<Pair.Claim> claim(Value claimed, Optional<Value> form) {
    if (!(claimed instanceof Value.Num num)) {
      return Optional.empty();
    }
    if (form.isEmpty() || !(form.get() instanceof Value.Text text)) {
      inputs.error(
          "model.claimed-form",
          Inputs.place(claimed),
          "the claimed change has no form",
          "say how it is stated: percent, times or points");
      return Optional.empty();
    }
    String word = text.text().in(Language.EN);
    Optional<Form> known = Form.ofWord(word);
    if (known.isEmpty()) {
      inputs.error(
          "model.claimed-form",
          Inputs.place(text),
          "'" + word + "' is no form of a change",
          Spelling.hint(word, Form.words()));
    }
    return known.map(
        f ->
            new Pair.Claim(
                new Value.Num(num.number(), f.unit(), num.provenance(), num.lineage()), f));
  }

  private List<Pair> byColumn(Changes.ByColumn layout, Table table) {
    Optional<Row> from = row(table, layout.from());
    Optional<Row> to = row(table, layout.to());
    boolean fine = true;
    for (Named metric : layout.metrics()) {
      fine &= inputs.column(table, metric) >= 0;
    }
    for (Named metric : layout.better().keySet()) {
      fine &= inputs.column(table, metric) >= 0;
    }
    List<Pair> pairs = new ArrayList<>();
    if (from.isEmpty() || to.isEmpty() || !fine) {
      return pairs;
    }
    for (int index : metrics(layout, table)) {
      Column column = table.columns().get(index);
      Optional<Better> better =
          layout.better().entrySet().stream()
              .filter(entry -> entry.getKey().name().equals(column.name()))
              .map(Map.Entry::getValue)
              .findFirst()
              .or(layout::all);
      Value title = Source.of(from.get().values().get(index)).text(column.title());
      pair(
              column.name(),
              title,
              new Place(table, from.get(), index),
              new Place(table, to.get(), index),
              better,
              Optional.empty())
          .ifPresent(pairs::add);
    }
    return pairs;
  }

  private static List<Integer> metrics(Changes.ByColumn layout, Table table) {
    List<Integer> indexes = new ArrayList<>();
    layout.metrics().forEach(metric -> indexes.add(table.indexOf(metric.name())));
    for (int i = 0; i < table.columns().size() && layout.metrics().isEmpty(); i++) {
      if (table.columns().get(i).type().isNumeric()) {
        indexes.add(i);
      }
    }
    return indexes;
  }

  private Optional<Row> row(Table table, Named key) {
    Optional<Row> row = table.row(key.name());
    if (row.isEmpty()) {
      inputs.error(
          "model.unknown-row",
          key.location(),
          "the table '" + table.id() + "' has no row '" + key.name() + "'",
          Spelling.hint(key.name(), table.rows().stream().map(Row::key).toList()));
    }
    return row;
  }

  /** A cell in its table. */
  private record Place(Table table, Row row, int column) {
    Value value() {
      return row.values().get(column);
    }
  }

  private Optional<Pair> pair(
      String metric,
      Value name,
      Place before,
      Place after,
      Optional<Better> better,
      Optional<Pair.Claim> claim) {
    boolean numbers = isNumber(before.value());
    if (!isNumber(after.value()) || !numbers) {
      return Optional.empty();
    }
    Optional<Unit> first = unit(before.value());
    Optional<Unit> second = unit(after.value());
    if (first.isPresent()
        && second.isPresent()
        && first.get().dimension() != second.get().dimension()) {
      inputs.error(
          "model.unit-mismatch",
          Inputs.place(after.value()),
          "'" + second.get().id() + "' does not compare with '" + first.get().id() + "' before",
          "give both figures in units that measure the same thing");
      return Optional.empty();
    }
    Unit unit = first.or(() -> second).orElse(Units.ONE);
    if (claim.isPresent()
        && claim.get().form() == Form.POINTS
        && first.or(() -> second).isPresent()
        && unit.dimension() != Dimension.SHARE) {
      inputs.error(
          "model.unit-mismatch",
          Inputs.place(claim.get().cell()),
          "a change in points is between two percentages, not between figures in '"
              + unit.id()
              + "'",
          "write the change in per cent, or the figures in '%'");
      return Optional.empty();
    }
    return Optional.of(
        new Pair(
            metric,
            name,
            before.value(),
            after.value(),
            figures.shown(before.table(), before.row(), before.column()),
            figures.shown(after.table(), after.row(), after.column()),
            figure(before),
            figure(after),
            unit,
            better,
            claim));
  }

  private Optional<Figure> figure(Place place) {
    return figures.figure(place.table(), place.row(), place.column());
  }

  /** The unit of a number; a missing cell has none that matters. */
  private static Optional<Unit> unit(Value value) {
    if (value instanceof Value.Num num) {
      return Optional.of(num.unit());
    }
    return value instanceof Value.Range range ? Optional.of(range.unit()) : Optional.empty();
  }

  private boolean isNumber(Value value) {
    if (unit(value).isPresent() || value instanceof Value.Missing) {
      return true;
    }
    inputs.error(
        "model.not-a-number",
        Inputs.place(value),
        "'" + value.show(Language.EN) + "' is not a number to compare",
        "name a column of numbers");
    return false;
  }
}
