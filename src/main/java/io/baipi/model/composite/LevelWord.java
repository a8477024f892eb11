package io.baipi.model.composite;

import io.baipi.diagnostic.Location;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A choice that a model makes for all levels at once, {@code mean}, or for each, {@code {top:
 * geometric, groups: mean}}.
 *
 * @param top what holds over the parts at the top
 * @param groups what holds inside groups that say nothing themselves
 * @param at where it stands, or the model when it does not
 */
record LevelWord<T>(Optional<T> top, Optional<T> groups, Location at) {

  static <T> LevelWord<T> read(Fields model, String key, List<T> all, Function<T, String> name) {
    Location at = model.locationOf(key);
    Optional<Yaml> node = model.node(key);
    if (node.isPresent() && node.get() instanceof Yaml.Mapping) {
      Optional<Fields> levels = model.fields(key, "'" + key + "'");
      Optional<T> top = levels.flatMap(f -> word(f, "top", all, name));
      Optional<T> groups = levels.flatMap(f -> word(f, "groups", all, name));
      levels.ifPresent(Fields::finish);
      return new LevelWord<>(top, groups, at);
    }
    Optional<T> both = word(model, key, all, name);
    return new LevelWord<>(both, both, at);
  }

  /** One of several things by its word. */
  static <T> Optional<T> word(Fields fields, String key, List<T> all, Function<T, String> name) {
    Set<String> known = all.stream().map(name).collect(Collectors.toSet());
    return fields
        .word(key, known)
        .flatMap(word -> all.stream().filter(t -> name.apply(t).equals(word)).findFirst());
  }
}
