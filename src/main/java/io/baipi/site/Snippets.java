package io.baipi.site;

import io.baipi.data.ColumnType;
import io.baipi.data.CsvColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Programs that load a table's CSV with the right types. An empty cell is a missing value in all of
 * them, and nothing else is; the apostrophe that guards a text against spreadsheets is taken away.
 */
final class Snippets {
  private static final String MISSING = "An empty cell is a missing value, never zero.";
  private static final String GUARD =
      "An apostrophe keeps spreadsheets from reading a text as a formula.";

  private final String address;
  private final List<CsvColumn> columns;
  private final List<CsvColumn> guarded;

  /**
   * @param address a file's name or an address
   */
  Snippets(List<CsvColumn> columns, String address) {
    this.address = address;
    this.columns = columns;
    this.guarded = columns.stream().filter(CsvColumn::guarded).toList();
  }

  /** The programs by the name of their language. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Python", python());
    all.put("R", r());
    all.put("Go", new GoSnippet(address, columns).text());
    all.put("DuckDB", sql());
    return all;
  }

  String python() {
    List<String> lines = new ArrayList<>();
    lines.add("import pandas as pd");
    lines.add("");
    lines.add("# " + MISSING);
    lines.add("data = pd.read_csv(");
    lines.add("    " + quoted(address) + ",");
    lines.add("    keep_default_na=False,");
    lines.add("    na_values=[\"\"],");
    lines.add("    dtype={");
    for (CsvColumn column : columns) {
      if (column.type() != ColumnType.DATE) {
        lines.add("        " + quoted(column.name()) + ": \"" + pandas(column.type()) + "\",");
      }
    }
    lines.add("    },");
    List<CsvColumn> dates = columns.stream().filter(c -> c.type() == ColumnType.DATE).toList();
    if (!dates.isEmpty()) {
      lines.add("    parse_dates=[" + names(dates) + "],");
    }
    lines.add(")");
    if (!guarded.isEmpty()) {
      lines.add("# " + GUARD);
      lines.add("for name in [" + names(guarded) + "]:");
      lines.add("    data[name] = data[name].str.removeprefix(\"'\")");
    }
    lines.add("print(data)");
    return text(lines);
  }

  private static String pandas(ColumnType type) {
    return switch (type) {
      case STRING, DATE -> "string";
      case NUMBER -> "float64";
      case INTEGER -> "Int64";
      case BOOLEAN -> "boolean";
    };
  }

  String r() {
    List<String> lines = new ArrayList<>();
    lines.add("library(readr)");
    lines.add("");
    lines.add("# " + MISSING);
    lines.add("data <- read_csv(");
    lines.add("  " + quoted(address) + ",");
    lines.add("  na = \"\",");
    lines.add("  trim_ws = FALSE,");
    lines.add("  col_types = cols(");
    lines.add(
        columns.stream()
            .map(column -> "    " + name(column) + " = " + readr(column.type()))
            .collect(Collectors.joining(",\n")));
    lines.add("  )");
    lines.add(")");
    if (!guarded.isEmpty()) {
      lines.add("# " + GUARD);
      for (CsvColumn column : guarded) {
        String its = "data$" + name(column);
        lines.add(its + " <- sub(\"^'\", \"\", " + its + ")");
      }
    }
    lines.add("print(data)");
    return text(lines);
  }

  /** R's integers have 32 bits, which counts can exceed. */
  private static String readr(ColumnType type) {
    return switch (type) {
      case STRING -> "col_character()";
      case NUMBER, INTEGER -> "col_double()";
      case BOOLEAN -> "col_logical()";
      case DATE -> "col_date()";
    };
  }

  private static String name(CsvColumn column) {
    boolean plain = column.name().matches("[A-Za-z][A-Za-z0-9_.]*");
    return plain ? column.name() : "`" + column.name() + "`";
  }

  String sql() {
    List<String> lines = new ArrayList<>();
    lines.add("-- " + MISSING);
    if (guarded.isEmpty()) {
      lines.add("SELECT *");
    } else {
      lines.add("-- " + GUARD);
      lines.add("SELECT * REPLACE (");
      lines.add(
          guarded.stream()
              .map(column -> "\"" + column.name().replace("\"", "\"\"") + "\"")
              .map(name -> "  regexp_replace(" + name + ", '^''', '') AS " + name)
              .collect(Collectors.joining(",\n")));
      lines.add(")");
    }
    lines.add("FROM read_csv(");
    lines.add("  " + single(address) + ",");
    lines.add("  header = true,");
    lines.add("  delim = ',',");
    lines.add("  quote = '\"',");
    lines.add("  escape = '\"',");
    lines.add("  nullstr = '',");
    lines.add("  columns = {");
    lines.add(
        columns.stream()
            .map(column -> "    " + single(column.name()) + ": '" + duckDb(column.type()) + "'")
            .collect(Collectors.joining(",\n")));
    lines.add("  }");
    lines.add(");");
    return text(lines);
  }

  private static String duckDb(ColumnType type) {
    return switch (type) {
      case STRING -> "VARCHAR";
      case NUMBER -> "DOUBLE";
      case INTEGER -> "BIGINT";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
    };
  }

  private static String names(List<CsvColumn> some) {
    return some.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String single(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
