package io.baipi.model.collect;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.model.formula.Formula;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.text.Unit;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the {@code columns} of a model with {@code collect}. */
final class MeasureReader {
  private static final int DECIMALS = 6;
  private static final int MOST_DECIMALS = 9;
  private static final BigDecimal HALF = BigDecimal.valueOf(50);
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final Words words;
  private final Diagnostics diagnostics;

  MeasureReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  List<Measure> read(Fields collect) {
    collect.required("columns");
    List<Measure> measures = new ArrayList<>();
    for (Words.Item item : words.items(collect, "columns", "a column")) {
      measure(item).ifPresent(measures::add);
      item.fields().finish();
    }
    return measures;
  }

  private Optional<Measure> measure(Words.Item item) {
    Fields fields = item.fields();
    List<Aggregate> said =
        Arrays.stream(Aggregate.values()).filter(a -> fields.has(a.word())).toList();
    Localized title = words.title(fields, item.name().name());
    Optional<Unit> unit = words.unit(fields, "unit");
    Optional<Integer> round = words.digits(fields, "round");
    int decimals = decimals(fields);
    if (said.size() != 1) {
      notOne(item, said);
      return Optional.empty();
    }
    Aggregate aggregate = said.get(0);
    Yaml node = fields.node(aggregate.word()).orElseThrow();
    Optional<Formula> of = Optional.empty();
    Optional<Formula> weight = Optional.empty();
    Optional<Named> distinct = Optional.empty();
    BigDecimal at = HALF;
    boolean sound = true;
    if (aggregate == Aggregate.DISTINCT) {
      distinct = words.name(fields, aggregate.word());
      sound = distinct.isPresent();
    } else if (aggregate == Aggregate.WEIGHTED_MEAN || aggregate == Aggregate.PERCENTILE) {
      Optional<Fields> two = fields.fields(aggregate.word(), "'" + aggregate.word() + "'");
      of = two.flatMap(t -> words.formula(t, "of"));
      sound = of.isPresent();
      if (aggregate == Aggregate.WEIGHTED_MEAN) {
        weight = two.flatMap(t -> words.formula(t, "weight"));
        sound &= weight.isPresent();
      } else {
        Optional<BigDecimal> place = two.flatMap(this::place);
        sound &= place.isPresent();
        at = place.orElse(HALF);
      }
      two.ifPresent(Fields::finish);
    } else if (!isRows(aggregate, node)) {
      of = words.formula(node);
      sound = of.isPresent();
    }
    return sound
        ? Optional.of(
            new Measure(
                item.name(), title, aggregate, of, weight, distinct, at, unit, round, decimals))
        : Optional.empty();
  }

  private static boolean isRows(Aggregate aggregate, Yaml node) {
    return aggregate == Aggregate.COUNT
        && node instanceof Yaml.Scalar scalar
        && scalar.text().equals("rows");
  }

  private void notOne(Words.Item item, List<Aggregate> said) {
    List<String> known = Arrays.stream(Aggregate.values()).map(Aggregate::word).toList();
    if (said.size() > 1) {
      diagnostics.error(
          "model.shape",
          item.fields().locationOf(said.get(1).word()),
          "a column is one of "
              + String.join(", ", said.stream().map(Aggregate::word).toList())
              + ", not several",
          "make two columns of it");
      return;
    }
    Optional<String> near =
        item.fields().entries().stream()
            .flatMap(entry -> Spelling.nearest(entry.key().text(), known).stream())
            .findFirst();
    diagnostics.error(
        "model.shape",
        item.name().location(),
        "the column '" + item.name().name() + "' does not say what it is",
        near.map(n -> "did you mean '" + n + "'?").orElse("known: " + String.join(", ", known)));
    item.fields().entries().forEach(entry -> item.fields().has(entry.key().text()));
  }

  private int decimals(Fields fields) {
    Optional<Integer> digits = words.digits(fields, "decimals");
    if (digits.isPresent() && digits.get() > MOST_DECIMALS) {
      diagnostics.error(
          "model.round",
          fields.locationOf("decimals"),
          "at most " + MOST_DECIMALS + " decimals are kept of a number that is added",
          "");
      return DECIMALS;
    }
    return digits.orElse(DECIMALS);
  }

  private Optional<BigDecimal> place(Fields fields) {
    fields.required("at");
    Optional<BigDecimal> at = fields.number("at");
    if (at.isPresent()
        && (at.get().signum() < 0
            || at.get().compareTo(WHOLE) > 0
            || at.get().stripTrailingZeros().scale() > 2)) {
      diagnostics.error(
          "model.number",
          fields.locationOf("at"),
          "a percentile is at a number from 0 to 100 with at most two decimals",
          "write for example '90'");
      return Optional.empty();
    }
    return at;
  }
}
