package io.baipi.model.matrix;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.model.formula.Formula;
import io.baipi.text.Unit;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code pivot}. */
final class PivotReader {
  /** The columns of the part with the cells. */
  private static final Set<String> CELLS = Set.of("cell", "row", "column", "value", "measured");

  private static final Pattern DISTINCT = Pattern.compile("distinct (\\S+)");

  private final Words words;
  private final Diagnostics diagnostics;

  PivotReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  Optional<Model> read(Header header, Fields matrix) {
    Optional<Fields> found = matrix.fields("pivot", "a pivot");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Fields pivot = found.get();
    List<Named> tables = new Feed(words).tables(pivot);
    Optional<Named> row = words.name(pivot, "row");
    List<Named> columns = columns(pivot);
    if (pivot.has("count")) {
      return count(header, pivot, tables, row, columns);
    }
    Optional<Named> value = words.name(pivot, "value");
    Optional<Unit> unit = words.unit(pivot, "unit");
    pivot.finish();
    if (tables.isEmpty() || row.isEmpty() || columns.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    List<Named> all = new ArrayList<>(columns);
    all.add(0, row.get());
    all.add(value.get());
    checkNames(all, columns);
    return Optional.of(new Pivot(header, tables, row.get(), columns, value.get(), unit));
  }

  private Optional<Model> count(
      Header header, Fields pivot, List<Named> tables, Optional<Named> row, List<Named> columns) {
    Optional<Named> counted = words.name(pivot, "count");
    Optional<Formula> where = pivot.has("where") ? words.formula(pivot, "where") : Optional.empty();
    Optional<Integer> top = top(pivot);
    pivot.finish();
    if (tables.isEmpty() || row.isEmpty() || columns.isEmpty() || counted.isEmpty()) {
      return Optional.empty();
    }
    Matcher distinct = DISTINCT.matcher(counted.get().name());
    if (!distinct.matches() && !counted.get().name().equals("rows")) {
      diagnostics.error(
          "model.count",
          counted.get().location(),
          "'" + counted.get().name() + "' is nothing that can be counted",
          "write 'rows', or 'distinct' and the name of a column");
      return Optional.empty();
    }
    Optional<Named> of =
        distinct.matches()
            ? Optional.of(new Named(distinct.group(1), counted.get().location()))
            : Optional.empty();
    List<Named> all = new ArrayList<>(columns);
    all.add(0, row.get());
    checkNames(all, columns);
    return Optional.of(new CrossCount(header, tables, row.get(), columns, of, where, top));
  }

  private Optional<Integer> top(Fields pivot) {
    Optional<BigDecimal> top = pivot.number("top");
    if (top.isPresent()
        && (top.get().compareTo(BigDecimal.ONE) < 0
            || top.get().compareTo(BigDecimal.valueOf(1000)) > 0
            || top.get().stripTrailingZeros().scale() > 0)) {
      diagnostics.error(
          "model.top",
          pivot.locationOf("top"),
          "'top' is a whole number from 1 to 1000",
          "write for example '25'");
      return Optional.empty();
    }
    return top.map(BigDecimal::intValue);
  }

  private void checkNames(List<Named> all, List<Named> columns) {
    words.distinct(all, "another part of the pivot");
    for (Named column : columns) {
      if (CELLS.contains(column.name())) {
        diagnostics.error(
            "model.name-taken",
            column.location(),
            "'" + column.name() + "' is already the name of a column of the part 'cells'",
            "give the column of the data another name");
      }
    }
  }

  private List<Named> columns(Fields pivot) {
    pivot.required("column");
    List<Named> columns = new ArrayList<>();
    for (Yaml item : pivot.items("column")) {
      if (item instanceof Yaml.Scalar scalar) {
        columns.add(new Named(scalar.text(), scalar.location()));
      } else {
        diagnostics.error(
            "model.shape", item.location(), "expected a column's name, not " + item.kind(), "");
      }
    }
    return columns;
  }
}
