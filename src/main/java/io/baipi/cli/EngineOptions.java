package io.baipi.cli;

import io.baipi.model.EngineChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which engine collects raw rows. */
final class EngineOptions {
  @Option(
      names = "--engine",
      paramLabel = "URL",
      description =
          "The engine that collects raw rows: jdbc:… or sc://host:port (default: the embedded one).")
  private Optional<String> engine = Optional.empty();

  @Option(
      names = "--driver",
      paramLabel = "JAR",
      description = "A JDBC driver for --engine; may be repeated. Also: BAIPI_DRIVERS.")
  private List<Path> drivers = new ArrayList<>();

  /** The user's name and the password come from the URL or the environment. */
  EngineChoice choice() {
    List<Path> jars = new ArrayList<>(drivers);
    variable("BAIPI_DRIVERS").stream()
        .flatMap(paths -> Arrays.stream(paths.split(File.pathSeparator, -1)))
        .filter(path -> !path.isBlank())
        .map(Path::of)
        .forEach(jars::add);
    return new EngineChoice(
        engine, jars, variable("BAIPI_ENGINE_USER"), variable("BAIPI_ENGINE_PASSWORD"));
  }

  private static Optional<String> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
  }
}
