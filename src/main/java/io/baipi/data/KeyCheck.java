package io.baipi.data;

import io.baipi.diagnostic.Location;
import io.baipi.text.Spelling;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds rows against primary and foreign keys. */
final class KeyCheck {
  private static final int HINT_LIMIT = 1_000;

  private KeyCheck() {}

  /** Every row must have a primary key, and no two the same. */
  static void primary(CheckedTable table) {
    List<String> fields = table.resource().schema().primaryKey();
    if (fields.isEmpty()) {
      return;
    }
    Map<List<String>, Location> seen = new HashMap<>();
    for (int row = 0; row < table.cells().size(); row++) {
      Location at = table.cell(row, fields.get(0)).location();
      Optional<List<String>> key = table.key(row, fields);
      if (key.isEmpty()) {
        missing(table, row, fields);
        continue;
      }
      Location first = seen.putIfAbsent(key.get(), at);
      // A field that must be unique for itself has been reported already.
      if (first != null && !(fields.size() == 1 && unique(table, fields.get(0)))) {
        table
            .reports()
            .error(
                "data.duplicate-key",
                at,
                "the key " + Literal.quote(String.join(" · ", key.get())) + " stands twice",
                "it stands in line " + first.line() + " already");
      }
    }
  }

  private static void missing(CheckedTable table, int row, List<String> fields) {
    Set<String> missingTexts = table.resource().schema().missingValues();
    for (String field : fields) {
      Grid.Cell cell = table.cell(row, field);
      boolean required =
          table
              .resource()
              .schema()
              .field(field)
              .filter(f -> f.constraints().required())
              .isPresent();
      if (missingTexts.contains(cell.text()) && !required) {
        table
            .reports()
            .error(
                "data.required",
                cell.location(),
                "'" + field + "' is part of the key and must not be missing",
                "write the value");
      }
    }
  }

  private static boolean unique(CheckedTable table, String field) {
    return table.resource().schema().field(field).filter(f -> f.constraints().unique()).isPresent();
  }

  /** Every foreign key must be found in the table that it refers to. */
  static void foreign(CheckedTable table, Map<String, CheckedTable> all) {
    for (ForeignKey key : table.resource().schema().foreignKeys()) {
      CheckedTable other = key.resource().isEmpty() ? table : all.get(key.resource());
      // Rows that could not be read would make every reference to them look wrong.
      if (other == null || !other.whole() || !other.table().names().containsAll(key.reference())) {
        continue;
      }
      Set<List<String>> known = new LinkedHashSet<>();
      for (int row = 0; row < other.cells().size(); row++) {
        other.key(row, key.reference()).ifPresent(known::add);
      }
      List<String> shown = known.stream().map(values -> String.join(" · ", values)).toList();
      for (int row = 0; row < table.cells().size(); row++) {
        Optional<List<String>> value = table.key(row, key.fields());
        if (value.isPresent() && !known.contains(value.get())) {
          String text = String.join(" · ", value.get());
          table
              .reports()
              .error(
                  "data.foreign-key",
                  table.cell(row, key.fields().get(0)).location(),
                  Literal.quote(text)
                      + " is not in "
                      + other.table().id()
                      + "."
                      + String.join(", ", key.reference()),
                  hint(text, shown, other.table().id()));
        }
      }
    }
  }

  private static String hint(String text, List<String> known, String table) {
    // Comparing with every row of a large table would take too long.
    return Spelling.nearest(Literal.cut(text), known.size() <= HINT_LIMIT ? known : List.of())
        .map(near -> "did you mean '" + near + "'?")
        .orElse("add a row to " + table + ", or correct the value");
  }
}
