package io.baipi.model.deduct;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Rounding;
import io.baipi.model.Words;
import io.baipi.model.formula.Formula;
import io.baipi.model.formula.Kind;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a model with {@code deductions}. */
final class DeductionsReader {
  private static final int CURVE_LIMIT = 2_000;

  private final Words words;
  private final Diagnostics diagnostics;

  DeductionsReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  Optional<Model> read(Header header, Fields model) {
    Optional<Deductions.Thresholds> thresholds = thresholds(model);
    model.required("full mark");
    Optional<BigDecimal> fullMark = model.number("full mark");
    if (fullMark.isPresent() && fullMark.get().signum() <= 0) {
      diagnostics.error(
          "model.full-mark", model.locationOf("full mark"), "a full mark is above zero", "");
    }
    List<Deductions.Dimension> dimensions = new ArrayList<>();
    for (Words.Item item : words.items(model, "deductions", "a deduction")) {
      dimension(item).ifPresent(dimensions::add);
      item.fields().finish();
    }
    List<String> names = dimensions.stream().map(d -> d.name().name()).toList();
    Map<String, Double> weights = weights(model, names);
    Optional<Deductions.Sensitivity> sensitivity = sensitivity(model, dimensions);
    Rounding rounding = words.rounding(model);
    List<Named> parts = new ArrayList<>();
    dimensions.forEach(d -> d.curve().ifPresent(curve -> parts.add(curve.name())));
    sensitivity.ifPresent(s -> parts.add(s.name()));
    words.distinct(parts, "a part of the result");
    if (thresholds.isEmpty() || fullMark.isEmpty() || dimensions.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Deductions(
            header, thresholds.get(), fullMark.get(), dimensions, weights, sensitivity, rounding));
  }

  private Optional<Deductions.Thresholds> thresholds(Fields model) {
    Optional<Fields> fields = model.fields("thresholds", "'thresholds'");
    if (fields.isEmpty()) {
      model.required("thresholds");
      return Optional.empty();
    }
    Optional<Named> table = words.name(fields.get(), "table");
    Optional<Named> key = words.name(fields.get(), "key");
    Optional<Named> label = words.optionalName(fields.get(), "name");
    Optional<Named> full = words.name(fields.get(), "full at most");
    Optional<Named> warn = words.name(fields.get(), "warn at");
    fields.get().finish();
    if (table.isEmpty() || key.isEmpty() || full.isEmpty() || warn.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Deductions.Thresholds(table.get(), key.get(), label, full.get(), warn.get()));
  }

  private Optional<Deductions.Dimension> dimension(Words.Item item) {
    Fields fields = item.fields();
    Optional<Named> of = words.name(fields, "of");
    Localized title = words.title(fields, of.map(Named::name).orElse(item.name().name()));
    Unit unit = words.unit(fields, "unit").orElse(Units.ONE);
    Optional<String> grade = fields.optionalText("grade above warning");
    Map<String, Kind> kinds = new LinkedHashMap<>();
    of.ifPresent(name -> kinds.put(name.name(), Kind.NUMBER));
    List.of("full", "warn", "mark").forEach(name -> kinds.put(name, Kind.NUMBER));
    List<Deductions.Variant> variants = variants(item, kinds);
    Optional<Deductions.Curve> curve = curve(fields);
    if (of.isEmpty() || variants.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Deductions.Dimension(item.name(), of.get(), title, unit, variants, grade, curve));
  }

  private List<Deductions.Variant> variants(Words.Item item, Map<String, Kind> kinds) {
    Fields fields = item.fields();
    List<Deductions.Variant> variants = new ArrayList<>();
    if (fields.has("deduct")) {
      words
          .formula(fields, "deduct")
          .filter(f -> f.check(kinds, Kind.NUMBER, diagnostics))
          .ifPresent(
              f ->
                  variants.add(
                      new Deductions.Variant(
                          new Named("deduction", item.name().location()),
                          Localized.of("扣分", "Deduction"),
                          f,
                          false)));
      return variants;
    }
    List<Words.Item> items = words.items(fields, "deduct one of", "a way to deduct");
    for (Words.Item one : items) {
      Localized title = words.title(one.fields(), one.name().name());
      Optional<Formula> formula = words.formula(one.fields(), "deduct");
      one.fields().finish();
      formula
          .filter(f -> f.check(kinds, Kind.NUMBER, diagnostics))
          .ifPresent(f -> variants.add(new Deductions.Variant(one.name(), title, f, true)));
    }
    if (items.isEmpty()) {
      diagnostics.error(
          "model.missing-key",
          item.name().location(),
          "'" + item.name().name() + "' does not say how much is deducted",
          "add 'deduct: formula', or 'deduct one of' where no source says it");
    }
    return variants;
  }

  private Optional<Deductions.Curve> curve(Fields dimension) {
    Optional<Fields> fields = dimension.fields("curve", "a curve");
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Optional<Named> name = words.name(fields.get(), "name");
    Localized title = words.title(fields.get(), name.map(Named::name).orElse(""));
    List.of("from", "to", "step").forEach(fields.get()::required);
    Optional<BigDecimal> from = fields.get().number("from");
    Optional<BigDecimal> to = fields.get().number("to");
    Optional<BigDecimal> step = fields.get().number("step");
    fields.get().finish();
    if (name.isEmpty() || from.isEmpty() || to.isEmpty() || step.isEmpty()) {
      return Optional.empty();
    }
    Location at = fields.get().location();
    if (step.get().signum() <= 0
        || to.get()
                .subtract(from.get())
                .divideToIntegralValue(step.get())
                .compareTo(BigDecimal.valueOf(CURVE_LIMIT))
            > 0) {
      diagnostics.error(
          "model.step",
          at,
          "a curve has at most " + CURVE_LIMIT + " steps, each above zero",
          "choose a wider step");
      return Optional.empty();
    }
    return Optional.of(
        new Deductions.Curve(name.get(), title, from.get(), to.get(), step.get(), at));
  }

  private Map<String, Double> weights(Fields fields, List<String> names) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Optional<Yaml> node = fields.node("weights");
    if (node.isEmpty() || node.get() instanceof Yaml.Scalar) {
      fields.word("weights", Set.of("equal"));
      names.forEach(name -> weights.put(name, 100.0 / names.size()));
      return weights;
    }
    List<BigDecimal> numbers = new ArrayList<>();
    for (Yaml.Entry entry : words.entries(fields, "weights")) {
      String name = known(entry.key(), names, "a dimension").orElse("");
      fields
          .number(entry.value())
          .ifPresent(
              n -> {
                weights.put(name, n.doubleValue());
                numbers.add(n);
              });
    }
    words.weights(numbers, node.get().location(), "the dimensions");
    names.forEach(name -> weights.putIfAbsent(name, 0.0));
    return weights;
  }

  private Optional<String> known(Yaml.Scalar word, List<String> names, String what) {
    if (names.contains(word.text())) {
      return Optional.of(word.text());
    }
    diagnostics.error(
        "model.unknown-name",
        word.location(),
        "'" + word.text() + "' is not " + what + " of this model",
        Spelling.hint(word.text(), names));
    return Optional.empty();
  }

  private Optional<Deductions.Sensitivity> sensitivity(
      Fields model, List<Deductions.Dimension> dimensions) {
    Optional<Fields> fields = model.fields("sensitivity", "'sensitivity'");
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Named name =
        words
            .optionalName(fields.get(), "name")
            .orElse(new Named("sensitivity", fields.get().location()));
    Localized title = words.title(fields.get(), name.name());
    List<Deductions.Case> cases = new ArrayList<>();
    for (Words.Item item : words.items(fields.get(), "cases", "a case")) {
      cases.add(readCase(item, dimensions));
      item.fields().finish();
    }
    List<Deductions.Change> changes = new ArrayList<>();
    for (Words.Item item : words.items(fields.get(), "vary", "a change")) {
      changes.add(change(item, dimensions));
      item.fields().finish();
    }
    fields.get().finish();
    return Optional.of(new Deductions.Sensitivity(name, title, cases, changes));
  }

  private Deductions.Case readCase(Words.Item item, List<Deductions.Dimension> dimensions) {
    Localized title = words.title(item.fields(), item.name().name());
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    for (Deductions.Dimension dimension : dimensions) {
      String of = dimension.of().name();
      item.fields().required(of);
      item.fields().number(of).ifPresent(n -> values.put(of, n));
    }
    return new Deductions.Case(item.name(), title, values);
  }

  private Deductions.Change change(Words.Item item, List<Deductions.Dimension> dimensions) {
    List<String> names = dimensions.stream().map(d -> d.name().name()).toList();
    Localized title = words.title(item.fields(), item.name().name());
    Map<String, String> variants = new LinkedHashMap<>();
    for (Yaml.Entry entry : words.entries(item.fields(), "deduct")) {
      Optional<String> dimension = known(entry.key(), names, "a dimension");
      if (dimension.isPresent() && entry.value() instanceof Yaml.Scalar word) {
        List<String> ways =
            dimensions.stream()
                .filter(d -> d.name().name().equals(dimension.get()))
                .flatMap(d -> d.variants().stream())
                .map(v -> v.name().name())
                .collect(Collectors.toList());
        known(word, ways, "a way to deduct").ifPresent(way -> variants.put(dimension.get(), way));
      }
    }
    Optional<BigDecimal> fullMark = item.fields().number("full mark");
    Map<String, Double> weights =
        item.fields().has("weights") ? weights(item.fields(), names) : Map.of();
    return new Deductions.Change(item.name(), title, variants, fullMark, weights);
  }
}
