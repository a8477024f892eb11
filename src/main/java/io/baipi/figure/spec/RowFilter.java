package io.baipi.figure.spec;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.text.Language;
import io.baipi.text.Spelling;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Narrows a figure's table to the rows that its file names with {@code rows} or {@code where}. */
final class RowFilter {
  private final Fields fields;
  private final Diagnostics diagnostics;

  RowFilter(Fields fields, Diagnostics diagnostics) {
    this.fields = fields;
    this.diagnostics = diagnostics;
  }

  /** The table with the rows that are asked for, in their own order; all rows if none are. */
  Table of(Table table) {
    return where(rows(table));
  }

  private Table rows(Table table) {
    if (!fields.has("rows")) {
      return table;
    }
    Set<String> known = new LinkedHashSet<>();
    table.rows().forEach(row -> known.add(row.key()));
    Set<String> wanted = new LinkedHashSet<>();
    for (Yaml item : fields.items("rows")) {
      if (item instanceof Yaml.Scalar key && known.contains(key.text())) {
        wanted.add(key.text());
      } else {
        String text = item instanceof Yaml.Scalar key ? key.text() : item.kind();
        diagnostics.error(
            "figure.unknown-row",
            item.location(),
            "the table '" + table.id() + "' has no row '" + text + "'",
            Spelling.hint(text, known));
      }
    }
    return with(table, table.rows().stream().filter(row -> wanted.contains(row.key())).toList());
  }

  private Table where(Table table) {
    Yaml where = fields.node("where").orElse(null);
    if (where == null) {
      return table;
    }
    if (!(where instanceof Yaml.Mapping mapping)) {
      diagnostics.error(
          "figure.shape",
          where.location(),
          "'where' takes columns and their values",
          "write 'where: {verdict: [contradicted, truncated]}'");
      return table;
    }
    Table narrowed = table;
    Fields conditions = new Fields(mapping, "figure", "a condition", diagnostics);
    for (Yaml.Entry entry : mapping.entries()) {
      narrowed = where(narrowed, entry, conditions.items(entry.key().text()));
    }
    return narrowed;
  }

  private Table where(Table table, Yaml.Entry entry, List<Yaml> values) {
    String column = entry.key().text();
    if (table.column(column).isEmpty()) {
      diagnostics.error(
          "figure.unknown-column",
          entry.key().location(),
          "the table '" + table.id() + "' has no column '" + column + "'",
          Spelling.hint(column, table.names()));
      return table;
    }
    Set<String> known = new LinkedHashSet<>();
    table.rows().forEach(row -> known.addAll(shown(table, row, column)));
    Set<String> wanted = new LinkedHashSet<>();
    for (Yaml value : values) {
      String text = value instanceof Yaml.Scalar scalar ? scalar.text() : value.kind();
      wanted.add(text);
      if (!known.contains(text)) {
        diagnostics.error(
            "figure.no-rows",
            value.location(),
            "no row of the table '" + table.id() + "' has '" + text + "' in '" + column + "'",
            Spelling.hint(text, known));
      }
    }
    return with(
        table,
        table.rows().stream()
            .filter(row -> shown(table, row, column).stream().anyMatch(wanted::contains))
            .toList());
  }

  /** What a cell shows, in every language. */
  private static List<String> shown(Table table, Row row, String column) {
    List<String> shown = new ArrayList<>();
    for (Language language : Language.values()) {
      Value value = Pick.of(column).in(table, row, language);
      if (!(value instanceof Value.Missing)) {
        shown.add(value.show(language));
      }
    }
    return shown;
  }

  private static Table with(Table table, List<Row> rows) {
    return new Table(
        table.id(),
        table.title(),
        table.columns(),
        rows,
        table.provenance(),
        table.sources(),
        table.location());
  }
}
