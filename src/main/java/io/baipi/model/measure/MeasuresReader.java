package io.baipi.model.measure;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.model.formula.Formula;
import io.baipi.yaml.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    Optional<Formula> where =
        units.flatMap(u -> u.has("where") ? words.formula(u, "where") : Optional.empty());
    units.ifPresent(Fields::finish);
    MeasureReader reader = new MeasureReader(words);
    List<Measure> measures = new ArrayList<>();
    for (Words.Item item : words.items(model, "measures", "a measure")) {
      reader.read(item).ifPresent(measures::add);
      item.fields().finish();
    }
    Optional<Measures.Ranking> rank = model.fields("rank", "'rank'").flatMap(this::ranking);
    Optional<Measures.Sorting> sort = model.fields("sort", "'sort'").flatMap(this::sorting);
    if (table.isEmpty() || key.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Measures(header, table.get(), key.get(), label, where, measures, rank, sort));
  }

  private Optional<Measures.Ranking> ranking(Fields fields) {
    Optional<Named> by = words.name(fields, "by");
    boolean falling = falling(fields, true);
    boolean dense = fields.word("ties", Set.of("1224", "1223")).equals(Optional.of("1223"));
    fields.finish();
    return by.map(b -> new Measures.Ranking(b, falling, dense));
  }

  private Optional<Measures.Sorting> sorting(Fields fields) {
    Optional<Named> by = words.name(fields, "by");
    boolean falling = falling(fields, false);
    fields.finish();
    return by.map(b -> new Measures.Sorting(b, falling));
  }

  private static boolean falling(Fields fields, boolean otherwise) {
    return fields
        .word("order", Set.of("falling", "rising"))
        .map(order -> order.equals("falling"))
        .orElse(otherwise);
  }
}
