package io.baipi.data;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.baipi.diagnostic.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits CSV text (RFC 4180, comma, UTF-8, any line break) into cells that know their place. What
 * breaks that form becomes a diagnostic.
 */
final class GridReader {
  private static final int CELL_LIMIT = 100_000;
  private static final int COLUMN_LIMIT = 1_000;

  private final String path;
  private final String text;
  private final TableReports reports;

  private GridReader(String path, String text, TableReports reports) {
    this.path = path;
    this.text = text;
    this.reports = reports;
  }

  static Grid read(String path, String text, TableReports reports) {
    return new GridReader(path, text, reports).read();
  }

  private Grid read() {
    CellTracker tracker = new CellTracker(path, text);
    List<List<Grid.Cell>> records = new ArrayList<>();
    boolean whole = true;
    try (CsvReader<List<Grid.Cell>> reader =
            CsvReader.builder()
                .allowUnclosedQuote(false)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(tracker, text);
        CloseableIterator<List<Grid.Cell>> iterator = reader.iterator()) {
      while (iterator.hasNext()) {
        records.add(iterator.next());
      }
    } catch (CsvParseException e) {
      broken(tracker.nextField());
      whole = false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (records.isEmpty()) {
      if (whole) {
        reports.error(
            "data.empty-file",
            Location.file(path),
            "the file is empty",
            "write the names of the columns into the first line");
      }
      return new Grid(List.of(), List.of(), false);
    }
    List<Grid.Cell> header = records.get(0);
    if (header.size() > COLUMN_LIMIT) {
      reports.error(
          "data.too-wide",
          header.get(COLUMN_LIMIT).location(),
          "the table has more than " + COLUMN_LIMIT + " columns",
          "keep tables long, not wide");
      return new Grid(List.of(), List.of(), false);
    }
    List<List<Grid.Cell>> kept = new ArrayList<>();
    for (List<Grid.Cell> record : records.subList(1, records.size())) {
      if (fits(record, header.size())) {
        kept.add(record);
      } else {
        whole = false;
      }
    }
    records.forEach(record -> record.forEach(this::checkQuotes));
    return new Grid(header, kept, whole);
  }

  private boolean fits(List<Grid.Cell> record, int width) {
    Grid.Cell last = record.get(record.size() - 1);
    boolean written = !last.text().isEmpty() || last.location().length() > 1;
    if (record.size() == 1 && !written) {
      reports.error("data.blank-line", last.location(), "the line is empty", "delete the line");
      return false;
    }
    if (record.size() == width) {
      return true;
    }
    if (record.size() > width) {
      reports.error(
          "data.ragged-row",
          record.get(width).location(),
          "the row has " + record.size() + " cells, the header has " + width,
          "a text that holds a comma must stand in double quotes");
    } else {
      reports.error(
          "data.ragged-row",
          last.location(),
          "the row ends here with " + record.size() + " cells, the header has " + width,
          "a missing value still needs its comma");
    }
    return false;
  }

  /** RFC 4180 allows a quote only in a quoted cell; readers disagree about the others. */
  private void checkQuotes(Grid.Cell cell) {
    Location at = cell.location();
    int quote = cell.text().indexOf('"');
    boolean quoted = at.length() > cell.text().length();
    if (quote >= 0 && !quoted) {
      reports.error(
          "data.stray-quote",
          at.right(quote),
          "a double quote inside a cell that is not quoted",
          "put the whole cell into double quotes and write each quote in it twice");
    }
    if (cell.text().length() > CELL_LIMIT) {
      reports.error(
          "data.cell-too-long",
          at,
          "the cell has more than " + CELL_LIMIT + " characters",
          "long text belongs into a chapter");
    }
  }

  /** The parser gives up on a quoted cell for one of two reasons. */
  private void broken(CellTracker.Place start) {
    int i = start.offset() + 1;
    while (i < text.length()) {
      if (text.charAt(i) != '"') {
        i++;
      } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
        i += 2;
      } else {
        CellTracker.Place end = start.moveTo(text, i + 1);
        reports.error(
            "data.text-after-quote",
            Location.at(path, end.line(), end.column()),
            "the cell goes on after its closing quote; the rest of the file is not read",
            "write a quote inside a quoted cell twice, or end the cell with a comma");
        return;
      }
    }
    reports.error(
        "data.unclosed-quote",
        Location.at(path, start.line(), start.column()),
        "the quote that opens here is never closed; the rest of the file is not read",
        "close the cell with a double quote, and write each quote inside it twice");
  }
}
