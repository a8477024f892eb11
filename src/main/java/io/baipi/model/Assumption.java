package io.baipi.model;

import io.baipi.diagnostic.Location;
import io.baipi.text.Localized;
import io.baipi.yaml.Yaml;
import java.util.List;
import java.util.Optional;

/**
 * What a source leaves open and a model had to choose.
 *
 * @param what the question left open
 * @param value what was chosen
 * @param because why
 * @param concerns the inputs or results that it is about, where readers can try the model
 * @param vary what else could have been chosen, in the words of the model's kind
 */
public record Assumption(
    Localized what,
    Localized value,
    Localized because,
    List<Named> concerns,
    Optional<Yaml> vary,
    Location location) {
  public Assumption {
    concerns = List.copyOf(concerns);
  }

  /** One for which nothing else is considered. */
  public Assumption(Localized what, Localized value, Localized because, Location location) {
    this(what, value, because, List.of(), Optional.empty(), location);
  }
}
