package io.baipi.model.version;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.text.Spelling;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a model with {@code find: lowest version}. */
final class VersionChoiceReader {
  private final Words words;
  private final Diagnostics diagnostics;

  VersionChoiceReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  Optional<Model> read(Header header, Fields model) {
    model.word("find", Set.of("lowest version"));
    Optional<VersionChoice.Platforms> platforms = platforms(model);
    Optional<VersionChoice.Constraints> constraints = constraints(model);
    List<VersionChoice.Reading> readings = new ArrayList<>();
    for (Words.Item item : words.items(model, "readings", "a reading")) {
      readings.add(
          new VersionChoice.Reading(item.name(), words.title(item.fields(), item.name().name())));
      item.fields().finish();
    }
    if (readings.isEmpty()) {
      model.required("readings");
    }
    List<Named> chosen = new ArrayList<>();
    for (Yaml item : model.items("accepted by")) {
      if (item instanceof Yaml.Scalar scalar && !scalar.text().equals("all")) {
        chosen.add(new Named(scalar.text(), scalar.location()));
      }
    }
    Optional<Named> base = base(model, readings);
    if (platforms.isEmpty() || constraints.isEmpty() || base.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new VersionChoice(
            header, platforms.get(), constraints.get(), chosen, readings, base.get()));
  }

  private Optional<Named> base(Fields model, List<VersionChoice.Reading> readings) {
    Optional<Named> base = words.optionalName(model, "base reading");
    List<String> names = readings.stream().map(r -> r.name().name()).toList();
    if (base.isPresent() && !names.contains(base.get().name())) {
      diagnostics.error(
          "model.unknown-name",
          base.get().location(),
          "'" + base.get().name() + "' is not a reading of this model",
          Spelling.hint(base.get().name(), names));
      return Optional.empty();
    }
    return base.or(() -> readings.stream().findFirst().map(VersionChoice.Reading::name));
  }

  private Optional<VersionChoice.Platforms> platforms(Fields model) {
    Optional<Fields> fields = model.fields("platforms", "'platforms'");
    if (fields.isEmpty()) {
      model.required("platforms");
      return Optional.empty();
    }
    Optional<Named> table = words.name(fields.get(), "table");
    Optional<Named> key = words.name(fields.get(), "key");
    Optional<Named> label = words.optionalName(fields.get(), "name");
    fields.get().finish();
    return table.isEmpty() || key.isEmpty()
        ? Optional.empty()
        : Optional.of(new VersionChoice.Platforms(table.get(), key.get(), label));
  }

  private Optional<VersionChoice.Constraints> constraints(Fields model) {
    Optional<Fields> fields = model.fields("constraints", "'constraints'");
    if (fields.isEmpty()) {
      model.required("constraints");
      return Optional.empty();
    }
    Optional<Named> table = words.name(fields.get(), "table");
    Optional<Named> platform = words.name(fields.get(), "platform");
    Optional<Named> reading = words.name(fields.get(), "reading");
    Optional<Named> comparison = words.name(fields.get(), "comparison");
    Optional<Named> version = words.name(fields.get(), "version");
    Optional<Named> where = words.optionalName(fields.get(), "where");
    fields.get().finish();
    if (table.isEmpty()
        || platform.isEmpty()
        || reading.isEmpty()
        || comparison.isEmpty()
        || version.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new VersionChoice.Constraints(
            table.get(), platform.get(), reading.get(), comparison.get(), version.get(), where));
  }
}
