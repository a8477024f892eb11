package io.baipi.site;

import io.baipi.data.ColumnType;
import io.baipi.data.CsvColumn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A program in Go that loads a table with nothing but the standard library; as gofmt writes it. */
final class GoSnippet {
  private final String address;
  private final List<CsvColumn> columns;
  private final List<String> fields = new ArrayList<>();
  private final Set<ColumnType> types = EnumSet.noneOf(ColumnType.class);

  GoSnippet(String address, List<CsvColumn> columns) {
    this.address = address;
    this.columns = columns;
    Set<String> taken = new HashSet<>();
    for (CsvColumn column : columns) {
      types.add(column.type());
      String name = field(column.name());
      fields.add(taken.add(name) ? name : name + fields.size());
    }
  }

  private boolean isRemote() {
    return address.contains("://");
  }

  private boolean hasGuards() {
    return columns.stream().anyMatch(CsvColumn::guarded);
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("package main");
    lines.add("");
    lines.add("import (");
    imports().forEach(name -> lines.add("\t\"" + name + "\""));
    lines.add(")");
    lines.add("");
    lines.add(
        "// Row is one row. A nil pointer and an empty string are missing values, never zero.");
    lines.add("type Row struct {");
    int width = fields.stream().mapToInt(String::length).max().orElse(0);
    for (int i = 0; i < fields.size(); i++) {
      lines.add("\t" + padded(fields.get(i), width + 1) + type(columns.get(i).type()));
    }
    lines.add("}");
    lines.add("");
    lines.add("func main() {");
    open(lines);
    lines.add("\tif err != nil {");
    lines.add("\t\tlog.Fatal(err)");
    lines.add("\t}");
    lines.add("\tvar rows []Row");
    lines.add("\tfor _, r := range records[1:] {");
    lines.add("\t\trows = append(rows, Row{");
    for (int i = 0; i < fields.size(); i++) {
      lines.add("\t\t\t" + padded(fields.get(i) + ":", width + 2) + cell(i) + ",");
    }
    lines.add("\t\t})");
    lines.add("\t}");
    lines.add("\tfmt.Println(len(rows), \"rows\")");
    lines.add("}");
    helpers(lines);
    return String.join("\n", lines) + "\n";
  }

  private Set<String> imports() {
    Set<String> names = new TreeSet<>(List.of("encoding/csv", "fmt", "log"));
    names.add(isRemote() ? "net/http" : "os");
    if (types.stream().anyMatch(type -> type.isNumeric() || type == ColumnType.BOOLEAN)) {
      names.add("strconv");
    }
    if (hasGuards()) {
      names.add("strings");
    }
    if (types.contains(ColumnType.DATE)) {
      names.add("time");
    }
    return names;
  }

  private void open(List<String> lines) {
    String quoted = "\"" + address.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    String variable = isRemote() ? "answer" : "file";
    String reader = isRemote() ? "answer.Body" : "file";
    lines.add(
        "\t" + variable + ", err := " + (isRemote() ? "http.Get(" : "os.Open(") + quoted + ")");
    lines.add("\tif err != nil {");
    lines.add("\t\tlog.Fatal(err)");
    lines.add("\t}");
    lines.add("\tdefer " + reader + ".Close()");
    lines.add("\trecords, err := csv.NewReader(" + reader + ").ReadAll()");
  }

  private String cell(int index) {
    CsvColumn column = columns.get(index);
    String cell = "r[" + index + "]";
    return switch (column.type()) {
      case STRING -> column.guarded() ? "strings.TrimPrefix(" + cell + ", \"'\")" : cell;
      case NUMBER -> "optional(" + cell + ", number)";
      case INTEGER -> "optional(" + cell + ", integer)";
      case BOOLEAN -> "optional(" + cell + ", strconv.ParseBool)";
      case DATE -> "optional(" + cell + ", date)";
    };
  }

  private void helpers(List<String> lines) {
    if (types.equals(EnumSet.of(ColumnType.STRING))) {
      return;
    }
    lines.add("");
    lines.add("func optional[T any](cell string, parse func(string) (T, error)) *T {");
    lines.add("\tif cell == \"\" {");
    lines.add("\t\treturn nil");
    lines.add("\t}");
    lines.add("\tvalue, err := parse(cell)");
    lines.add("\tif err != nil {");
    lines.add("\t\tlog.Fatal(err)");
    lines.add("\t}");
    lines.add("\treturn &value");
    lines.add("}");
    helper(lines, ColumnType.NUMBER, "number", "float64", "strconv.ParseFloat(cell, 64)");
    helper(lines, ColumnType.INTEGER, "integer", "int64", "strconv.ParseInt(cell, 10, 64)");
    helper(lines, ColumnType.DATE, "date", "time.Time", "time.Parse(\"2006-01-02\", cell)");
  }

  private void helper(
      List<String> lines, ColumnType needed, String name, String type, String call) {
    if (types.contains(needed)) {
      lines.add("");
      lines.add("func " + name + "(cell string) (" + type + ", error) {");
      lines.add("\treturn " + call);
      lines.add("}");
    }
  }

  private static String type(ColumnType type) {
    return switch (type) {
      case STRING -> "string";
      case NUMBER -> "*float64";
      case INTEGER -> "*int64";
      case BOOLEAN -> "*bool";
      case DATE -> "*time.Time";
    };
  }

  /** A column's name in camel case, which begins with a capital letter of ASCII. */
  private static String field(String column) {
    StringBuilder name = new StringBuilder();
    for (String part : column.split("[^\\p{IsAlphabetic}\\p{Nd}]+")) {
      if (!part.isEmpty()) {
        name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
      }
    }
    boolean capital = name.length() > 0 && name.charAt(0) >= 'A' && name.charAt(0) <= 'Z';
    return capital ? name.toString() : "Column" + name;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
