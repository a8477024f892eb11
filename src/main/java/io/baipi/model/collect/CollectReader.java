package io.baipi.model.collect;

import io.baipi.data.Provenance;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.model.formula.Formula;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a model with {@code collect}. */
final class CollectReader {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
  private static final List<String> TYPES = List.of("number", "truth", "text");

  private final Words words;
  private final Diagnostics diagnostics;

  CollectReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  Optional<Model> read(Header header, Fields model) {
    Optional<Fields> found = model.fields("collect", "'collect'");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Fields collect = found.get();
    Optional<Origin> from = collect.required("from").flatMap(this::origin);
    List<Collect.Key> by = keys(collect);
    Optional<Named> label = words.optionalName(collect, "name");
    boolean filtered = collect.has("where");
    Optional<Formula> where = collect.node("where").flatMap(words::formula);
    List<Measure> measures = new MeasureReader(words).read(collect);
    List<Collect.Declared> types = types(collect);
    Optional<Integer> least = least(collect);
    Optional<Provenance> provenance = provenance(collect, from);
    Location location =
        model.entries().stream()
            .map(Yaml.Entry::key)
            .filter(key -> key.text().equals("collect"))
            .findFirst()
            .map(Yaml.Scalar::location)
            .orElse(header.location());
    collect.finish();
    distinct(by, label, measures);
    if (from.isEmpty()
        || by.isEmpty()
        || measures.isEmpty()
        || provenance.isEmpty()
        || (filtered && where.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Collect(
            header,
            from.get(),
            by,
            label,
            where,
            measures,
            types,
            least,
            provenance.get(),
            location));
  }

  private Optional<Origin> origin(Yaml node) {
    if (node instanceof Yaml.Scalar scalar) {
      return Optional.of(new Origin.DataTable(new Named(scalar.text(), scalar.location())));
    }
    Optional<Fields> fields = Fields.of(node, Words.AREA, "'from'", diagnostics);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    boolean file = fields.get().has("file");
    boolean table = fields.get().has("table");
    Optional<Origin> origin =
        table
            ? words.name(fields.get(), "table").map(Origin.EngineTable::new)
            : words.name(fields.get(), "file").map(Origin.RawFile::new);
    if (file && table) {
      diagnostics.error(
          "model.shape",
          fields.get().locationOf("table"),
          "'from' has either a file or a table",
          "take one of them out");
      return Optional.empty();
    }
    fields.get().finish();
    return origin;
  }

  private List<Collect.Key> keys(Fields collect) {
    Optional<Yaml> node = collect.required("by");
    List<Collect.Key> keys = new ArrayList<>();
    if (node.isPresent() && node.get() instanceof Yaml.Mapping mapping) {
      for (Yaml.Entry entry : mapping.entries()) {
        Optional<Fields> fields = Fields.of(entry.value(), Words.AREA, "a key", diagnostics);
        if (fields.isPresent()) {
          keys.add(
              new Collect.Key(
                  new Named(entry.key().text(), entry.key().location()),
                  words.title(fields.get(), entry.key().text())));
          fields.get().finish();
        }
      }
      return keys;
    }
    for (Yaml item : collect.items("by")) {
      if (item instanceof Yaml.Scalar scalar) {
        keys.add(
            new Collect.Key(
                new Named(scalar.text(), scalar.location()), Localized.same(scalar.text())));
      } else {
        diagnostics.error(
            "model.shape", item.location(), "expected a column's name, not " + item.kind(), "");
      }
    }
    return keys;
  }

  private List<Collect.Declared> types(Fields collect) {
    List<Collect.Declared> types = new ArrayList<>();
    for (Yaml.Entry entry : words.entries(collect, "types")) {
      String word = entry.value() instanceof Yaml.Scalar scalar ? scalar.text() : "";
      Optional<CellKind> kind = CellKind.ofWord(word);
      if (kind.isEmpty()) {
        diagnostics.error(
            "model.unknown-word",
            entry.value().location(),
            "a column is number, truth or text, not '" + word + "'",
            Spelling.hint(word, TYPES));
      }
      Named column = new Named(entry.key().text(), entry.key().location());
      kind.ifPresent(k -> types.add(new Collect.Declared(column, k, entry.value().location())));
    }
    return types;
  }

  private Optional<Integer> least(Fields collect) {
    Optional<BigDecimal> number = collect.number("keep at least");
    if (number.isPresent()
        && (number.get().compareTo(BigDecimal.valueOf(2)) < 0
            || number.get().compareTo(MOST) > 0
            || number.get().stripTrailingZeros().scale() > 0)) {
      diagnostics.error(
          "model.number",
          collect.locationOf("keep at least"),
          "'keep at least' is a whole number of rows, 2 or more",
          "write for example '5'");
      return Optional.empty();
    }
    return number.map(BigDecimal::intValue);
  }

  /** A table of the data says itself how sure it is; files and tables elsewhere cannot. */
  private Optional<Provenance> provenance(Fields collect, Optional<Origin> from) {
    boolean data = from.isPresent() && from.get() instanceof Origin.DataTable;
    if (data) {
      if (collect.has("provenance")) {
        diagnostics.error(
            "model.provenance",
            collect.locationOf("provenance"),
            "the data's own provenance counts",
            "take 'provenance' out");
      }
      return Optional.of(Provenance.RECOMPUTED);
    }
    if (!collect.has("provenance")) {
      diagnostics.error(
          "model.missing-key",
          collect.location(),
          "'collect' needs 'provenance', because its rows are not data of the paper",
          "add 'provenance: measured', 'published' or 'synthetic'");
      return Optional.empty();
    }
    return collect
        .word("provenance", Set.of("measured", "published", "synthetic"))
        .flatMap(Words::provenance);
  }

  private void distinct(List<Collect.Key> by, Optional<Named> label, List<Measure> measures) {
    List<Named> names = new ArrayList<>();
    by.forEach(key -> names.add(key.column()));
    label.ifPresent(l -> names.add(new Named("name", l.location())));
    measures.forEach(measure -> names.add(measure.name()));
    words.distinct(names, "another column of the result");
  }
}
