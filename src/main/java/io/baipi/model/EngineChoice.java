package io.baipi.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The engine that collects raw rows.
 *
 * @param url what {@code --engine} says, such as {@code jdbc:trino://host:8080/hive/default}; empty
 *     for the embedded one
 * @param drivers jars with JDBC drivers that the generator does not bring
 * @param user who asks, when the URL does not say it
 * @param password never printed
 */
public record EngineChoice(
    Optional<String> url, List<Path> drivers, Optional<String> user, Optional<String> password) {
  public EngineChoice {
    drivers = List.copyOf(drivers);
  }

  /** The engine that comes with the generator. */
  public static EngineChoice embedded() {
    return new EngineChoice(Optional.empty(), List.of(), Optional.empty(), Optional.empty());
  }

  /** An engine by its URL alone. */
  public static EngineChoice of(String url) {
    return new EngineChoice(Optional.of(url), List.of(), Optional.empty(), Optional.empty());
  }

  /** Without the password, so that none reaches a log. */
  @Override
  public String toString() {
    return "EngineChoice[drivers=" + drivers + "]";
  }
}
