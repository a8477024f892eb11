package io.baipi.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What was published.
 *
 * @param out the output folder
 * @param stages how long each stage took, in order
 */
public record BuildReport(Path out, Size size, List<Stage> stages) {

  /** How many files there are and how many bytes they take. */
  public record Size(int files, long bytes) {
    static Size of(Path folder) throws IOException {
      List<Path> all;
      try (Stream<Path> tree = Files.walk(folder)) {
        all = tree.filter(Files::isRegularFile).toList();
      }
      long bytes = 0;
      for (Path file : all) {
        bytes += Files.size(file);
      }
      return new Size(all.size(), bytes);
    }
  }

  /** One stage of the build and its wall time in milliseconds. */
  public record Stage(String name, long millis) {}

  /** A few lines for the terminal. */
  public String summary() {
    long total = stages.stream().mapToLong(Stage::millis).sum();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "published %d files, %.1f MB, in %.1f s to %s\n",
            size.files(),
            size.bytes() / 1e6,
            total / 1e3,
            out));
    for (Stage stage : stages) {
      text.append(String.format(Locale.ROOT, "  %-9s %6d ms\n", stage.name(), stage.millis()));
    }
    return text.toString();
  }
}
