package io.baipi.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes CSV (RFC 4180 with LF): quotes only where they are needed, nothing for a missing cell. */
final class CsvText {
  private CsvText() {}

  /** One line a record; the first is the header. */
  static String write(List<List<String>> records) {
    // In a table of one column, a missing cell would leave an empty line, which readers skip.
    boolean narrow = records.stream().anyMatch(record -> record.size() == 1);
    StringWriter out = new StringWriter();
    try (CsvWriter writer =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(narrow ? QuoteStrategies.EMPTY : QuoteStrategies.REQUIRED)
            .build(out)) {
      records.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
