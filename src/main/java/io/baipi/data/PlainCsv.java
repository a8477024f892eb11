package io.baipi.data;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file without a schema: texts, and where they stand.
 *
 * @param columns the names in the first line
 * @param records the other lines that are as long as the first
 */
public record PlainCsv(List<String> columns, List<Record> records) {

  /**
   * One line.
   *
   * @param location its first cell
   * @param cells one text a column; empty for an empty cell
   */
  public record Record(Location location, List<String> cells) {}

  /**
   * Splits CSV text (RFC 4180); what is broken is reported, and the records around it are kept.
   *
   * @param path how messages name the file
   */
  public static PlainCsv read(String path, String text, Diagnostics diagnostics) {
    Grid grid = GridReader.read(path, text, new TableReports(diagnostics));
    List<Record> records =
        grid.records().stream()
            .map(
                cells ->
                    new Record(
                        cells.get(0).location(), cells.stream().map(Grid.Cell::text).toList()))
            .toList();
    return new PlainCsv(grid.header().stream().map(Grid.Cell::text).toList(), records);
  }

  /** Writes CSV: quotes only where they are needed, lines end with LF. */
  public static String write(List<List<String>> records) {
    return CsvText.write(records);
  }

  /** The cell of a record in a column; empty when there is no such column. */
  public Optional<String> cell(Record record, String column) {
    int index = columns.indexOf(column);
    return index < 0 ? Optional.empty() : Optional.of(record.cells().get(index));
  }
}
