package io.baipi.model;

import io.baipi.data.Provenance;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.text.Units;
import io.baipi.yaml.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code facts} of a model. */
public final class FactReader {
  private final Words words;
  private final Diagnostics diagnostics;

  public FactReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  public List<Fact> read(Fields model) {
    List<Fact> facts = new ArrayList<>();
    for (Words.Item item : words.items(model, "facts", "a fact")) {
      fact(item.name(), item.fields()).ifPresent(facts::add);
      item.fields().optionalLocalized("title");
      item.fields().finish();
    }
    return facts;
  }

  /** The titles of those facts that have one. */
  public Map<String, Localized> titles(Fields model) {
    Map<String, Localized> titles = new LinkedHashMap<>();
    for (Words.Item item : words.items(model, "facts", "a fact")) {
      item.fields()
          .optionalLocalized("title")
          .ifPresent(title -> titles.put(item.name().name(), title));
    }
    return titles;
  }

  private Optional<Fact> fact(Named name, Fields fields) {
    Named part = words.optionalName(fields, "in").orElse(new Named("", name.location()));
    if (fields.has("value")) {
      return literal(name, fields);
    }
    if (fields.has("count")) {
      return words.name(fields, "count").map(table -> new Fact.Count(name, table));
    }
    for (Fact.Summary summary : Fact.Summary.values()) {
      if (fields.has(summary.word())) {
        Optional<Integer> round = words.digits(fields, "round");
        return words
            .name(fields, summary.word())
            .map(column -> new Fact.Overall(name, summary, column, part, round));
      }
    }
    if (fields.has("row")) {
      Optional<Named> column = words.name(fields, "of");
      if (fields.has("table")) {
        Optional<Named> table = words.name(fields, "table");
        Optional<Named> row = words.name(fields, "row");
        return table.isEmpty() || column.isEmpty() || row.isEmpty()
            ? Optional.empty()
            : Optional.of(new Fact.Cited(name, table.get(), column.get(), row.get()));
      }
      return words
          .name(fields, "row")
          .flatMap(row -> column.map(c -> new Fact.Cell(name, c, row, part)));
    }
    if (fields.has("divide")) {
      return pair(fields, "divide", "by")
          .map(
              p ->
                  new Fact.Ratio(
                      name, p.column, part, p.first, p.second, words.digits(fields, "round")));
    }
    if (fields.has("subtract")) {
      return pair(fields, "subtract", "from")
          .map(p -> new Fact.Difference(name, p.column, part, p.second, p.first));
    }
    Set<String> known = new LinkedHashSet<>(List.of("value", "count", "row", "divide", "subtract"));
    Arrays.stream(Fact.Summary.values()).map(Fact.Summary::word).forEach(known::add);
    diagnostics.error(
        "model.fact",
        name.location(),
        "the fact '" + name.name() + "' does not say what it is",
        fields.entries().isEmpty()
            ? "known: " + String.join(", ", known)
            : Spelling.hint(fields.entries().get(0).key().text(), known));
    fields.entries().forEach(entry -> fields.has(entry.key().text()));
    return Optional.empty();
  }

  private record Pair(Named column, Named first, Named second) {}

  private Optional<Pair> pair(Fields fields, String firstKey, String secondKey) {
    Optional<Named> column = words.name(fields, "of");
    Optional<Named> first = words.name(fields, firstKey);
    Optional<Named> second = words.name(fields, secondKey);
    if (column.isEmpty() || first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Pair(column.get(), first.get(), second.get()));
  }

  private Optional<Fact> literal(Named name, Fields fields) {
    Optional<BigDecimal> number = fields.number("value");
    Provenance provenance =
        fields
            .word("provenance", Words.provenances())
            .flatMap(Words::provenance)
            .orElse(Provenance.ASSUMED);
    return number.map(
        n -> new Fact.Literal(name, n, words.unit(fields, "unit").orElse(Units.ONE), provenance));
  }
}
