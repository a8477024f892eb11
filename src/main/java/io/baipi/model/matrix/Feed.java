package io.baipi.model.matrix;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;

/** Reads which tables feed a matrix: {@code table: one}, or {@code tables: [one, two]}. */
final class Feed {
  private final Words words;
  private final Diagnostics diagnostics;

  Feed(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  List<Named> tables(Fields fields) {
    if (fields.has("table") == fields.has("tables")) {
      diagnostics.error(
          "model.tables",
          fields.location(),
          "the matrix does not say which table it is made of",
          "write either 'table: one' or 'tables: [one, two]'");
      return List.of();
    }
    if (fields.has("table")) {
      return words.name(fields, "table").stream().toList();
    }
    List<Named> tables = new ArrayList<>();
    for (Yaml item : fields.items("tables")) {
      if (item instanceof Yaml.Scalar scalar) {
        tables.add(new Named(scalar.text(), scalar.location()));
      } else {
        diagnostics.error(
            "model.shape", item.location(), "expected a table's name, not " + item.kind(), "");
      }
    }
    words.distinct(tables, "a table of this matrix");
    return tables;
  }
}
