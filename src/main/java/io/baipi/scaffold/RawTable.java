package io.baipi.scaffold;

import io.baipi.data.ColumnType;
import io.baipi.data.PlainCsv;
import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.text.Language;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A CSV file that has no schema yet, and what its columns seem to hold.
 *
 * @param headers the first line, as it is
 * @param names a name that texts and formulas can use for each column
 * @param types what each column holds
 * @param missing texts that stand for a missing value, the empty one first
 * @param rows the cells below the first line, without blanks around them
 */
record RawTable(
    List<String> headers,
    List<String> names,
    List<ColumnType> types,
    List<String> missing,
    List<List<String>> rows) {

  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,29})");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,9})?");
  private static final Set<String> NO_VALUE =
      Set.of("", "-", "--", "—", "NA", "N/A", "n/a", "na", "NaN", "nan", "null", "NULL", "None");

  /** Reads a CSV text; refused when it is broken or has no rows. */
  static RawTable read(String name, String text) throws Refusal {
    Diagnostics diagnostics = new Diagnostics();
    PlainCsv csv = PlainCsv.read(name, text, diagnostics);
    if (diagnostics.hasErrors()) {
      Diagnostic first = diagnostics.sorted().get(0);
      throw new Refusal(first.location() + ": " + first.message(), first.hint());
    }
    List<List<String>> rows =
        csv.records().stream()
            .map(record -> record.cells().stream().map(String::strip).toList())
            .toList();
    if (rows.isEmpty()) {
      throw new Refusal(name + " has no rows", "give a CSV file with a header and one row or more");
    }
    List<String> headers = csv.columns().stream().map(String::strip).toList();
    List<String> names = new ArrayList<>();
    List<ColumnType> types = new ArrayList<>();
    Set<String> missing = new TreeSet<>(Set.of(""));
    for (int i = 0; i < headers.size(); i++) {
      names.add(Names.column(headers.get(i), i + 1, new LinkedHashSet<>(names)));
      List<String> cells = column(rows, i);
      ColumnType type = type(cells);
      types.add(type);
      if (type != ColumnType.STRING) {
        cells.stream().filter(NO_VALUE::contains).forEach(missing::add);
      }
    }
    return new RawTable(headers, names, types, List.copyOf(missing), rows);
  }

  private static List<String> column(List<List<String>> rows, int column) {
    return rows.stream().map(row -> row.get(column)).toList();
  }

  private static ColumnType type(List<String> cells) {
    List<String> said = cells.stream().filter(cell -> !NO_VALUE.contains(cell)).toList();
    if (said.isEmpty()) {
      return ColumnType.STRING;
    }
    if (said.stream().allMatch(cell -> INTEGER.matcher(cell).matches())) {
      return ColumnType.INTEGER;
    }
    if (said.stream().allMatch(cell -> NUMBER.matcher(cell).matches())) {
      return ColumnType.NUMBER;
    }
    if (said.stream().allMatch(cell -> cell.equals("true") || cell.equals("false"))) {
      return ColumnType.BOOLEAN;
    }
    return said.stream().allMatch(RawTable::isDate) ? ColumnType.DATE : ColumnType.STRING;
  }

  private static boolean isDate(String cell) {
    try {
      return LocalDate.parse(cell).toString().equals(cell);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** The rows as CSV, below the columns' names. */
  String csv() {
    List<List<String>> all = new ArrayList<>(List.of(names));
    all.addAll(rows);
    return PlainCsv.write(all);
  }

  /** The declaration of the table as a file of resources. */
  String resources(String table, String source, List<Language> languages) {
    StringBuilder out = new StringBuilder();
    out.append("resources:\n  - name: ").append(table).append("\n    path: ").append(table);
    out.append(".csv\n    title: ").append(same(table, languages));
    out.append("\n    description: ").append(Starter.texts(Starter.DESCRIPTION, languages));
    out.append(
        "\n    # How sure the values are: evidence, measured, recomputed, published, assumed");
    out.append(" or synthetic.\n    provenance: assumed\n");
    out.append("    # Where they come from: ids of 'sources' in data/datapackage.yaml.\n");
    out.append("    sources: [").append(source).append("]\n    schema:\n");
    key().ifPresent(key -> out.append("      primaryKey: ").append(key).append('\n'));
    out.append("      missingValues: [");
    out.append(missing.stream().map(RawTable::quoted).collect(Collectors.joining(", ")));
    out.append(
        "]\n      # Give each number its unit: add for example 'unit: ms' or 'unit: \"%\"'.\n");
    out.append("      fields:\n");
    for (int i = 0; i < names.size(); i++) {
      String title = headers.get(i).isEmpty() ? names.get(i) : headers.get(i);
      out.append("        - {name: ").append(names.get(i));
      out.append(", type: ").append(types.get(i).id());
      out.append(", title: ").append(same(title, languages)).append("}\n");
    }
    return out.toString();
  }

  /** The first column of texts or whole numbers that tells all rows apart. */
  private Optional<String> key() {
    for (int i = 0; i < names.size(); i++) {
      List<String> cells = column(rows, i);
      boolean fits = types.get(i) == ColumnType.STRING || types.get(i) == ColumnType.INTEGER;
      if (fits
          && cells.stream().noneMatch(missing::contains)
          && Set.copyOf(cells).size() == cells.size()) {
        return Optional.of(names.get(i));
      }
    }
    return Optional.empty();
  }

  private static String same(String text, List<Language> languages) {
    return languages.stream()
        .map(language -> language.code() + ": " + quoted(text))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String quoted(String text) {
    String plain = text.replaceAll("\\p{Cntrl}+", " ");
    return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
