package io.baipi.model.collect;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads the first record of a CSV file, which names its columns, and nothing after it. */
final class CsvHead {
  private static final int LIMIT = 1_000_000;
  private static final char BOM = '\ufeff';

  private CsvHead() {}

  /** The names of the columns; empty when the record is not UTF-8 or does not end. */
  static Optional<List<String>> read(Path file) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        Reader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()))) {
      return record(reader);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<String>> record(Reader reader) throws IOException {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean quoted = false;
    int read = 0;
    int c = reader.read();
    if (c == BOM) {
      c = reader.read();
    }
    while (c >= 0 && (quoted || (c != '\n' && c != '\r'))) {
      if (++read > LIMIT) {
        return Optional.empty();
      }
      int next = reader.read();
      if (c == '"' && quoted && next == '"') {
        name.append('"');
        next = reader.read();
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        names.add(name.toString());
        name.setLength(0);
      } else {
        name.append((char) c);
      }
      c = next;
    }
    names.add(name.toString());
    return quoted ? Optional.empty() : Optional.of(names);
  }
}
