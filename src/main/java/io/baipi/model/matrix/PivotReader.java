package io.baipi.model.matrix;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.text.Unit;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a {@code pivot}. */
final class PivotReader {
  /** The columns of the part with the cells. */
  private static final Set<String> CELLS = Set.of("cell", "row", "column", "value", "measured");

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
    Optional<Named> value = words.name(pivot, "value");
    Optional<Unit> unit = words.unit(pivot, "unit");
    pivot.finish();
    if (tables.isEmpty() || row.isEmpty() || columns.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    List<Named> all = new ArrayList<>(columns);
    all.add(0, row.get());
    all.add(value.get());
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
    return Optional.of(new Pivot(header, tables, row.get(), columns, value.get(), unit));
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
