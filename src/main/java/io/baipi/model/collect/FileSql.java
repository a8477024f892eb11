package io.baipi.model.collect;

import io.baipi.model.formula.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a dialect reads files.
 *
 * @param before statements that come before the query
 * @param from what the query then selects from
 */
record FileSql(List<String> before, String from) {

  /**
   * @param paths the files
   * @param csv whether they are CSV; Parquet otherwise
   * @param columns of CSV: all columns of the files, in their order
   * @param decimals how many decimals are kept of a number of a CSV file
   */
  static FileSql of(
      Dialect dialect, List<String> paths, boolean csv, List<SourceColumn> columns, int decimals) {
    return dialect == Dialect.SPARK
        ? spark(paths, csv, columns, decimals)
        : duckDb(paths, csv, columns, decimals);
  }

  private static FileSql duckDb(
      List<String> paths, boolean csv, List<SourceColumn> columns, int decimals) {
    Dialect dialect = Dialect.DUCKDB;
    String files = paths.stream().map(dialect::text).collect(Collectors.joining(", ", "[", "]"));
    if (!csv) {
      return new FileSql(List.of(), "read_parquet(" + files + ")");
    }
    String types =
        columns.stream()
            .map(c -> dialect.text(c.name()) + ": '" + type(dialect, c, decimals) + "'")
            .collect(Collectors.joining(", ", "{", "}"));
    return new FileSql(
        List.of(),
        "read_csv("
            + files
            + ", auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"',"
            + " nullstr = '', columns = "
            + types
            + ")");
  }

  /** One view a file, since a view has one path. */
  private static FileSql spark(
      List<String> paths, boolean csv, List<SourceColumn> columns, int decimals) {
    Dialect dialect = Dialect.SPARK;
    String types =
        columns.stream()
            .map(c -> dialect.name(c.name()) + " " + type(dialect, c, decimals))
            .collect(Collectors.joining(", ", "(", ") "));
    List<String> views = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String path : paths) {
      String name = "baipi_raw_" + (names.size() + 1);
      names.add(name);
      String file = dialect.text(path.startsWith("/") ? "file://" + path : path);
      views.add(
          "CREATE OR REPLACE TEMPORARY VIEW "
              + name
              + " "
              + (csv ? types : "")
              + "USING "
              + (csv ? "csv" : "parquet")
              + " OPTIONS (path "
              + file
              + (csv
                  ? ", header 'true', enforceSchema 'false', mode 'FAILFAST', multiLine 'true',"
                      + " quote '\"', escape '\"'"
                  : "")
              + ")");
    }
    String from =
        names.size() == 1
            ? names.get(0)
            : names.stream()
                .map(name -> "SELECT * FROM " + name)
                .collect(Collectors.joining(" UNION ALL ", "(", ")"));
    return new FileSql(views, from);
  }

  private static String type(Dialect dialect, SourceColumn column, int decimals) {
    return switch (column.kind()) {
      case EXACT, FLOAT -> "DECIMAL(" + CollectSql.LONG_DIGITS + ", " + decimals + ")";
      case TRUTH -> "BOOLEAN";
      case TEXT, OTHER -> dialect == Dialect.SPARK ? "STRING" : "VARCHAR";
    };
  }
}
