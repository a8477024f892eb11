package io.baipi.lineage;

import io.baipi.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that values come from, their lines and their hashes, both of the same bytes. */
final class SourceFiles {
  private final Path root;
  private final Map<String, Optional<SourceFile>> read = new HashMap<>();

  SourceFiles(Path root) {
    this.root = root;
  }

  /**
   * A file.
   *
   * @param sha256 of its bytes, in small hexadecimal digits
   */
  record SourceFile(String sha256, List<String> lines) {
    /** A line by its number from 1, without its break; empty when the file is shorter. */
    String line(int number) {
      return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }
  }

  /** The file at a path relative to the paper; empty when there is none. */
  Optional<SourceFile> file(String path) {
    return read.computeIfAbsent(path, this::read);
  }

  private Optional<SourceFile> read(String path) {
    Path file = root.resolve(path).normalize();
    if (path.isEmpty() || !file.startsWith(root.normalize()) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.UTF_8);
      // Columns are counted behind a byte order mark.
      String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
      String hash = Sha256.of(bytes);
      return Optional.of(new SourceFile(hash, List.of(plain.split("\r\n|\r|\n", -1))));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
