package io.baipi.model.run;

import io.baipi.data.Column;
import io.baipi.data.Lineage;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.ModelResult;
import io.baipi.text.Language;
import io.baipi.text.Numbers;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints results: as an aligned table for people, as CSV and JSON for programs. CSV and JSON keep
 * numbers bare, with a point before decimals, and missing values empty or {@code null}.
 */
public final class ResultPrinter {
  /** The columns of a composite indicator that come first in its CSV. */
  private static final List<String> COMPOSITE =
      List.of("score", "score_low", "score_high", "rank", "rank_best", "rank_worst", "coverage");

  private final Language language;

  /**
   * @param language the language of texts and titles
   */
  public ResultPrinter(Language language) {
    this.language = language;
  }

  /** A result: its title, its table, its parts and its facts, with aligned columns. */
  public String table(ModelResult result) {
    StringBuilder out = new StringBuilder();
    out.append(result.title().in(language)).append(" (").append(result.id()).append(")\n\n");
    out.append(table(result.table()));
    result
        .parts()
        .forEach(
            (name, part) ->
                out.append('\n')
                    .append(part.title().in(language))
                    .append(" (")
                    .append(result.id())
                    .append('.')
                    .append(name)
                    .append(")\n\n")
                    .append(table(part)));
    if (!result.facts().isEmpty()) {
      out.append('\n');
      int width = result.facts().keySet().stream().mapToInt(TextWidth::of).max().orElse(0);
      result
          .facts()
          .forEach(
              (name, value) ->
                  out.append(TextWidth.pad(name, width))
                      .append("  ")
                      .append(value.show(language))
                      .append('\n'));
    }
    return out.toString();
  }

  /** A table with aligned columns, numbers to the right; Han counts as two cells wide. */
  public String table(Table table) {
    List<Column> columns = table.columns();
    int[] widths = new int[columns.size()];
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.names());
    for (Row row : table.rows()) {
      lines.add(row.values().stream().map(value -> value.show(language)).toList());
    }
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], TextWidth.of(line.get(i)));
      }
    }
    StringBuilder out = new StringBuilder();
    for (int l = 0; l < lines.size(); l++) {
      append(out, lines.get(l), columns, widths);
      if (l == 0) {
        List<String> rules = new ArrayList<>();
        for (int width : widths) {
          rules.add("-".repeat(width));
        }
        append(out, rules, columns, widths);
      }
    }
    return out.toString();
  }

  private static void append(
      StringBuilder out, List<String> cells, List<Column> columns, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      boolean number = columns.get(i).type().isNumeric();
      line.append(i == 0 ? "" : "  ")
          .append(
              number
                  ? TextWidth.padLeft(cells.get(i), widths[i])
                  : TextWidth.pad(cells.get(i), widths[i]));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  /**
   * The main table as CSV. A composite indicator's columns are {@code unit, score, score_low,
   * score_high, rank, rank_best, rank_worst, coverage}, then one a group and one an indicator.
   */
  public String csv(ModelResult result) {
    Table table = result.table();
    if (!table.names().containsAll(COMPOSITE)) {
      return csv(table);
    }
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put(table.columns().get(0).name(), "unit");
    COMPOSITE.forEach(name -> columns.put(name, name));
    for (Column column : table.columns()) {
      if (column.unit().equals(Units.get("score")) || column.unit().equals(Units.get("index"))) {
        columns.putIfAbsent(column.name(), column.name());
      }
    }
    return csv(table, columns);
  }

  /** A table as CSV: LF line ends, quotes where they are needed. */
  public String csv(Table table) {
    Map<String, String> columns = new LinkedHashMap<>();
    table.names().forEach(name -> columns.put(name, name));
    return csv(table, columns);
  }

  private String csv(Table table, Map<String, String> columns) {
    StringBuilder out = new StringBuilder();
    out.append(columns.values().stream().map(ResultPrinter::quote).collect(Collectors.joining(",")))
        .append('\n');
    for (Row row : table.rows()) {
      out.append(
              columns.keySet().stream()
                  .map(name -> cell(row.values().get(table.indexOf(name))))
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return out.toString();
  }

  private String cell(Value value) {
    if (value instanceof Value.Num num) {
      return Numbers.bare(num.number());
    } else if (value instanceof Value.Range range) {
      return range.low().toPlainString() + ".." + range.high().toPlainString();
    } else if (value instanceof Value.Truth truth) {
      return Boolean.toString(truth.truth());
    } else if (value instanceof Value.Text text) {
      return quote(guard(text.text().in(language)));
    }
    return "";
  }

  /** Keeps a spreadsheet from running a text as a formula. */
  private static String guard(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quote(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }

  /** Results as one JSON array, each with its table, parts, facts and assumptions. */
  public String json(Collection<ModelResult> results) {
    return results.stream().map(this::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private String json(ModelResult result) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", string(result.id()));
    fields.put("title", string(result.title().in(language)));
    fields.put("about", string(result.about().in(language)));
    fields.put("sources", list(result.sources().stream().map(ResultPrinter::string).toList()));
    fields.put("inputs", list(result.inputs().stream().map(ResultPrinter::string).toList()));
    fields.put("table", json(result.table()));
    Map<String, String> parts = new LinkedHashMap<>();
    result.parts().forEach((name, part) -> parts.put(name, json(part)));
    fields.put("parts", object(parts));
    Map<String, String> facts = new LinkedHashMap<>();
    result.facts().forEach((name, value) -> facts.put(name, sure(value)));
    fields.put("facts", object(facts));
    fields.put(
        "assumptions",
        list(
            result.assumptions().stream()
                .map(
                    a -> {
                      Map<String, String> one = new LinkedHashMap<>();
                      one.put("what", string(a.what().in(language)));
                      one.put("value", string(a.value().in(language)));
                      one.put("because", string(a.because().in(language)));
                      one.put("at", string(a.location().toString()));
                      return object(one);
                    })
                .toList()));
    return object(fields);
  }

  private String json(Table table) {
    List<String> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < table.columns().size(); i++) {
        cells.put(table.columns().get(i).name(), bare(row.values().get(i)));
      }
      rows.add(object(cells));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", string(table.id()));
    fields.put("title", string(table.title().in(language)));
    fields.put("provenance", string(table.provenance().id()));
    fields.put("rows", rows.stream().collect(Collectors.joining(",\n", "[\n", "\n]")));
    return object(fields);
  }

  private String bare(Value value) {
    if (value instanceof Value.Num num) {
      return Numbers.bare(num.number());
    } else if (value instanceof Value.Range range) {
      return "[" + range.low().toPlainString() + "," + range.high().toPlainString() + "]";
    } else if (value instanceof Value.Truth truth) {
      return Boolean.toString(truth.truth());
    } else if (value instanceof Value.Text text) {
      return string(text.text().in(language));
    }
    return "null";
  }

  /** A value with its unit, how sure it is and where its rule stands. */
  private String sure(Value value) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("value", bare(value));
    if (value instanceof Value.Num num) {
      fields.put("unit", string(num.unit().id()));
    }
    fields.put("provenance", string(value.provenance().id()));
    if (value.lineage() instanceof Lineage.Rule rule) {
      fields.put("at", string(rule.location().toString()));
    }
    return object(fields);
  }

  private static String object(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> string(e.getKey()) + ":" + e.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String list(List<String> items) {
    return items.stream().collect(Collectors.joining(",", "[", "]"));
  }

  static String string(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20 || c == 0x2028 || c == 0x2029) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
