package io.baipi.model.range;

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

/** Reads a model with a {@code formula}. */
final class FormulaModelReader {
  private static final int CURVE_LIMIT = 2_000;

  private final Words words;
  private final Diagnostics diagnostics;

  FormulaModelReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  Optional<Model> read(Header header, Fields model) {
    Optional<Formula> formula = words.formula(model, "formula");
    Optional<Fields> result = model.fields("result", "'result'");
    Named resultName =
        result.flatMap(r -> words.name(r, "name")).orElse(new Named("result", model.location()));
    Localized resultTitle =
        result.map(r -> words.title(r, resultName.name())).orElse(Localized.of("结果", "Result"));
    Unit unit = result.flatMap(r -> words.unit(r, "unit")).orElse(Units.ONE);
    result.ifPresent(Fields::finish);

    Map<String, FormulaModel.Input> inputs = inputs(model);
    Map<String, Kind> kinds = new LinkedHashMap<>();
    inputs.keySet().forEach(name -> kinds.put(name, Kind.NUMBER));
    boolean sound = formula.map(f -> f.check(kinds, Kind.NUMBER, diagnostics)).orElse(false);
    Optional<FormulaModel.Claim> claim = claim(model);
    List<FormulaModel.Point> points = points(model, inputs);
    List<FormulaModel.Curve> curves = curves(model, inputs);
    List<FormulaModel.Gain> gains = gains(model, inputs);
    Optional<FormulaModel.Stretch> stretch = stretch(model, inputs);
    List<FormulaModel.RuleTable> ruleTables = ruleTables(model);
    List<Named> parts = new ArrayList<>();
    curves.forEach(curve -> parts.add(curve.name()));
    stretch.ifPresent(s -> parts.add(s.name()));
    ruleTables.forEach(rules -> parts.add(rules.name()));
    words.distinct(parts, "a part of the result");
    Rounding rounding = words.rounding(model);
    if (formula.isEmpty() || !sound || inputs.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FormulaModel(
            header,
            formula.get(),
            resultName,
            resultTitle,
            unit,
            List.copyOf(inputs.values()),
            claim,
            points,
            curves,
            gains,
            stretch,
            ruleTables,
            rounding));
  }

  private Map<String, FormulaModel.Input> inputs(Fields model) {
    Map<String, FormulaModel.Input> inputs = new LinkedHashMap<>();
    model.required("over");
    for (Yaml.Entry entry : words.entries(model, "over")) {
      Optional<Named> name = words.newName(entry.key());
      if (name.isEmpty()) {
        continue;
      }
      if (entry.value() instanceof Yaml.Mapping mapping) {
        Fields fields = new Fields(mapping, Words.AREA, "an input", diagnostics);
        fields.required("from");
        fields.required("to");
        Optional<BigDecimal> low = fields.number("from");
        Optional<BigDecimal> high = fields.number("to");
        Localized title = words.title(fields, name.get().name());
        Unit unit = words.unit(fields, "unit").orElse(Units.ONE);
        boolean whole = fields.flag("whole").orElse(false);
        String assumed = fields.word("assumed", Set.of("from", "to", "both")).orElse("");
        fields.finish();
        if (low.isPresent() && high.isPresent() && ordered(low.get(), high.get(), entry.value())) {
          inputs.put(
              name.get().name(),
              new FormulaModel.Input(
                  name.get(),
                  title,
                  unit,
                  low.get(),
                  high.get(),
                  whole,
                  assumed.equals("from") || assumed.equals("both"),
                  assumed.equals("to") || assumed.equals("both")));
        }
      } else {
        pair(model, entry.value())
            .ifPresent(
                ends ->
                    inputs.put(
                        name.get().name(),
                        new FormulaModel.Input(
                            name.get(),
                            Localized.same(name.get().name()),
                            Units.ONE,
                            ends.get(0),
                            ends.get(1),
                            false,
                            false,
                            false)));
      }
    }
    return inputs;
  }

  private boolean ordered(BigDecimal low, BigDecimal high, Yaml node) {
    if (low.compareTo(high) > 0) {
      diagnostics.error(
          "model.range", node.location(), "a range starts with its lower end", "swap the two");
      return false;
    }
    return true;
  }

  private Optional<List<BigDecimal>> pair(Fields fields, Yaml node) {
    List<BigDecimal> ends = new ArrayList<>();
    if (node instanceof Yaml.Sequence sequence) {
      sequence.items().forEach(item -> fields.number(item).ifPresent(ends::add));
      if (sequence.items().size() == 2) {
        return ends.size() == 2 && ordered(ends.get(0), ends.get(1), node)
            ? Optional.of(ends)
            : Optional.empty();
      }
    }
    diagnostics.error(
        "model.range", node.location(), "a range is a list of two numbers", "write '[0, 50]'");
    return Optional.empty();
  }

  private Optional<FormulaModel.Claim> claim(Fields model) {
    Optional<Yaml> node = model.node("claimed range");
    return node.flatMap(n -> pair(model, n))
        .map(
            ends ->
                new FormulaModel.Claim(
                    ends.get(0), ends.get(1), model.locationOf("claimed range")));
  }

  private List<FormulaModel.Point> points(Fields model, Map<String, FormulaModel.Input> inputs) {
    List<FormulaModel.Point> points = new ArrayList<>();
    for (Words.Item item : words.items(model, "points", "a point")) {
      Fields fields = item.fields();
      Localized title = words.title(fields, item.name().name());
      Optional<Yaml> at = fields.required("at");
      if (at.isPresent() && at.get() instanceof Yaml.Scalar) {
        fields
            .word("at", Set.of("highest", "lowest"))
            .ifPresent(
                word ->
                    points.add(
                        new FormulaModel.Point(
                            item.name(),
                            title,
                            word.equals("highest")
                                ? FormulaModel.Place.HIGHEST
                                : FormulaModel.Place.LOWEST,
                            Map.of())));
      } else if (at.isPresent()) {
        setting(fields, "at", inputs, Set.of())
            .ifPresent(
                values ->
                    points.add(
                        new FormulaModel.Point(
                            item.name(), title, FormulaModel.Place.GIVEN, values)));
      }
      fields.finish();
    }
    return points;
  }

  /** Values for all inputs but some. */
  private Optional<Map<String, BigDecimal>> setting(
      Fields fields, String key, Map<String, FormulaModel.Input> inputs, Set<String> except) {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    Location at = fields.locationOf(key);
    boolean sound = true;
    for (Yaml.Entry entry : words.entries(fields, key)) {
      String name = entry.key().text();
      if (!inputs.containsKey(name) || except.contains(name)) {
        diagnostics.error(
            "model.unknown-input",
            entry.key().location(),
            "'" + name + "' is not an input to set here",
            Spelling.hint(
                name, inputs.keySet().stream().filter(n -> !except.contains(n)).toList()));
        sound = false;
        continue;
      }
      Optional<BigDecimal> number = fields.number(entry.value());
      number.ifPresent(n -> values.put(name, n));
      sound &= number.isPresent();
    }
    for (String name : inputs.keySet()) {
      if (sound && !values.containsKey(name) && !except.contains(name)) {
        diagnostics.error(
            "model.unset-input",
            at,
            "the input '" + name + "' is not set",
            "add '" + name + ": …'");
        sound = false;
      }
    }
    return sound ? Optional.of(values) : Optional.empty();
  }

  private Optional<Named> input(Fields fields, String key, Map<String, FormulaModel.Input> inputs) {
    Optional<Named> name = words.name(fields, key);
    if (name.isPresent() && !inputs.containsKey(name.get().name())) {
      diagnostics.error(
          "model.unknown-input",
          name.get().location(),
          "'" + name.get().name() + "' is not an input of the formula",
          Spelling.hint(name.get().name(), inputs.keySet()));
      return Optional.empty();
    }
    return name;
  }

  private List<FormulaModel.Curve> curves(Fields model, Map<String, FormulaModel.Input> inputs) {
    List<FormulaModel.Curve> curves = new ArrayList<>();
    for (Words.Item item : words.items(model, "curves", "a curve")) {
      Fields fields = item.fields();
      Localized title = words.title(fields, item.name().name());
      Optional<Named> along = input(fields, "along", inputs);
      fields.required("step");
      Optional<BigDecimal> step = fields.number("step");
      List<FormulaModel.Series> series = new ArrayList<>();
      for (Words.Item one : words.items(fields, "series", "a series")) {
        Localized seriesTitle = words.title(one.fields(), one.name().name());
        along
            .flatMap(a -> setting(one.fields(), "at", inputs, Set.of(a.name())))
            .ifPresent(
                values -> series.add(new FormulaModel.Series(one.name(), seriesTitle, values)));
        one.fields().finish();
      }
      fields.finish();
      if (along.isPresent() && step.isPresent()) {
        FormulaModel.Input input = inputs.get(along.get().name());
        if (input != null && steps(input, step.get(), fields.locationOf("step"))) {
          curves.add(new FormulaModel.Curve(item.name(), title, along.get(), step.get(), series));
        }
      }
    }
    return curves;
  }

  private boolean steps(FormulaModel.Input input, BigDecimal step, Location at) {
    boolean positive = step.signum() > 0;
    BigDecimal width = input.high().subtract(input.low());
    if (!positive
        || width.divideToIntegralValue(step).compareTo(BigDecimal.valueOf(CURVE_LIMIT)) > 0) {
      diagnostics.error(
          "model.step",
          at,
          "a curve has at most " + CURVE_LIMIT + " steps, each above zero",
          "choose a wider step");
      return false;
    }
    return true;
  }

  private List<FormulaModel.Gain> gains(Fields model, Map<String, FormulaModel.Input> inputs) {
    List<FormulaModel.Gain> gains = new ArrayList<>();
    for (Words.Item item : words.items(model, "gains", "a gain")) {
      Fields fields = item.fields();
      Optional<Named> of = input(fields, "of", inputs);
      fields.required("by");
      Optional<BigDecimal> by = fields.number("by");
      Optional<Map<String, BigDecimal>> at = setting(fields, "at", inputs, Set.of());
      Optional<Integer> round = words.digits(fields, "round");
      fields.finish();
      if (of.isPresent() && by.isPresent() && at.isPresent()) {
        gains.add(new FormulaModel.Gain(item.name(), of.get(), by.get(), at.get(), round));
      }
    }
    return gains;
  }

  private Optional<FormulaModel.Stretch> stretch(
      Fields model, Map<String, FormulaModel.Input> inputs) {
    Optional<Fields> fields = model.fields("range by bound", "'range by bound'");
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Optional<Named> name = words.name(fields.get(), "name");
    Localized title = words.title(fields.get(), name.map(Named::name).orElse(""));
    Optional<Named> of = input(fields.get(), "upper bound of", inputs);
    List<BigDecimal> bounds = new ArrayList<>();
    for (Yaml item : fields.get().items("is")) {
      fields.get().number(item).ifPresent(bounds::add);
    }
    fields.get().finish();
    FormulaModel.Input input = of.map(n -> inputs.get(n.name())).orElse(null);
    if (input != null && bounds.stream().anyMatch(b -> b.compareTo(input.low()) < 0)) {
      diagnostics.error(
          "model.range",
          fields.get().locationOf("is"),
          "an upper bound lies below the lower bound of '" + input.name().name() + "'",
          "");
      return Optional.empty();
    }
    return name.isPresent() && of.isPresent()
        ? Optional.of(new FormulaModel.Stretch(name.get(), title, of.get(), bounds))
        : Optional.empty();
  }

  private List<FormulaModel.RuleTable> ruleTables(Fields model) {
    List<FormulaModel.RuleTable> tables = new ArrayList<>();
    for (Words.Item item : words.items(model, "rules from", "a table of rules")) {
      Fields fields = item.fields();
      Localized title = words.title(fields, item.name().name());
      Optional<Named> table = words.name(fields, "table");
      Optional<Named> key = words.name(fields, "key");
      Optional<Named> label = words.name(fields, "name");
      Optional<Named> action = words.name(fields, "action");
      Localized actionTitle =
          fields.optionalLocalized("action title").orElse(Localized.of("动作", "Action"));
      List<FormulaModel.Condition> conditions = new ArrayList<>();
      for (Words.Item one : words.items(fields, "conditions", "a condition")) {
        Localized conditionTitle = words.title(one.fields(), one.name().name());
        Optional<Named> comparison = words.name(one.fields(), "comparison");
        Optional<Named> bound = words.name(one.fields(), "bound");
        one.fields().finish();
        if (comparison.isPresent() && bound.isPresent()) {
          conditions.add(
              new FormulaModel.Condition(
                  one.name(), conditionTitle, comparison.get(), bound.get()));
        }
      }
      fields.finish();
      if (table.isPresent() && key.isPresent() && label.isPresent() && action.isPresent()) {
        tables.add(
            new FormulaModel.RuleTable(
                item.name(),
                title,
                table.get(),
                key.get(),
                label.get(),
                conditions,
                action.get(),
                actionTitle));
      }
    }
    return tables;
  }
}
