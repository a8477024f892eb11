package io.baipi.model.measure;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.yaml.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a model with {@code measures}. */
final class MeasuresReader {
  private final Words words;

  MeasuresReader(Words words) {
    this.words = words;
  }

  Optional<Model> read(Header header, Fields model) {
    Optional<Fields> units = model.fields("units", "'units'");
    if (units.isEmpty()) {
      model.required("units");
    }
    Optional<Named> table = units.flatMap(u -> words.name(u, "table"));
    Optional<Named> key = units.flatMap(u -> words.name(u, "key"));
    Optional<Named> label = units.flatMap(u -> words.optionalName(u, "name"));
    units.ifPresent(Fields::finish);
    List<Measures.Measure> measures = new ArrayList<>();
    for (Words.Item item : words.items(model, "measures", "a measure")) {
      measure(item).ifPresent(measures::add);
      item.fields().finish();
    }
    if (table.isEmpty() || key.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Measures(header, table.get(), key.get(), label, measures));
  }

  private Optional<Measures.Measure> measure(Words.Item item) {
    Fields fields = item.fields();
    Localized title = words.title(fields, item.name().name());
    Optional<Unit> in = words.unit(fields, "in");
    Optional<Integer> round = words.digits(fields, "round");
    if (!fields.has("median")) {
      return words
          .name(fields, "of")
          .map(of -> new Measures.Plain(item.name(), title, of, in, round));
    }
    Optional<Fields> median = fields.fields("median", "a median");
    if (median.isEmpty()) {
      return Optional.empty();
    }
    Optional<Named> table = words.name(median.get(), "table");
    Optional<Named> by = words.name(median.get(), "by");
    Optional<Named> from = words.name(median.get(), "from");
    Optional<Named> to = words.name(median.get(), "to");
    median.get().finish();
    if (table.isEmpty() || by.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Measures.Median(
            item.name(), title, table.get(), by.get(), from.get(), to.get(), in, round));
  }
}
