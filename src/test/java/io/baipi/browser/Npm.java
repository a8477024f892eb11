package io.baipi.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Programs that come from npm. {@code src/test/npm} pins them; {@code npm ci} in a copy of it at
 * {@code target/npm} installs them, which {@code .ci/run} does.
 */
final class Npm {
  private static final Path MODULES = Path.of("target", "npm", "node_modules").toAbsolutePath();

  private Npm() {}

  /** A file of a package; the test is skipped where it isn't installed. */
  static Path file(String path) {
    Path file = MODULES.resolve(path);
    assumeTrue(Files.isRegularFile(file), path + " is not installed; see CONTRIBUTING.md");
    return file;
  }

  /**
   * Runs a program to its end.
   *
   * @return what it wrote to its standard output; its errors stand there, too, where asked for
   */
  static String run(List<String> command, Map<String, String> environment, boolean withErrors)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("baipi-", ".out");
    Path errors = Files.createTempFile("baipi-", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
      if (withErrors) {
        builder.redirectErrorStream(true);
      } else {
        builder.redirectError(errors.toFile());
      }
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException(command.get(0) + " did not end: " + Files.readString(errors));
      }
      String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
      return text.isEmpty() ? Files.readString(errors) : text;
    } finally {
      Files.deleteIfExists(output);
      Files.deleteIfExists(errors);
    }
  }
}
