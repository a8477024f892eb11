package io.baipi.model.match;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Rounding;
import io.baipi.model.Words;
import io.baipi.model.formula.Formula;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a model with {@code first match}. */
final class FirstMatchReader {
  private static final Localized REST = Localized.of("其余情况", "otherwise");

  private final Words words;
  private final Diagnostics diagnostics;

  FirstMatchReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  Optional<Model> read(Header header, Fields model) {
    Optional<Fields> on = model.fields("on", "'on'");
    if (on.isEmpty()) {
      model.required("on");
    }
    Optional<Named> table = on.flatMap(o -> words.name(o, "table"));
    Optional<Named> key = on.flatMap(o -> words.name(o, "key"));
    Optional<Named> share = on.flatMap(o -> words.optionalName(o, "share"));
    List<FirstMatch.Renamed> renamed = on.map(this::renamed).orElse(List.of());
    on.ifPresent(Fields::finish);
    List<Named> by = by(model);
    List<FirstMatch.Rule> rules = rules(model);
    Optional<FirstMatch.Otherwise> otherwise = otherwise(model);
    Rounding rounding = words.rounding(model);
    var unit = words.unit(model, "unit").orElse(Units.ONE);
    if (table.isEmpty() || key.isEmpty() || otherwise.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FirstMatch(
            header,
            table.get(),
            key.get(),
            share,
            renamed,
            by,
            rules,
            otherwise.get(),
            unit,
            rounding));
  }

  private List<FirstMatch.Renamed> renamed(Fields on) {
    List<FirstMatch.Renamed> renamed = new ArrayList<>();
    for (Words.Item item : words.items(on, "in", "a renamed column")) {
      Optional<Named> of = words.name(item.fields(), "of");
      item.fields().required("unit");
      Optional<Unit> unit = words.unit(item.fields(), "unit");
      item.fields().finish();
      if (of.isPresent() && unit.isPresent()) {
        renamed.add(new FirstMatch.Renamed(item.name(), of.get(), unit.get()));
      }
    }
    return renamed;
  }

  /** The columns by which hits are counted apart: one, or a list. */
  private List<Named> by(Fields model) {
    List<Named> by = new ArrayList<>();
    for (Yaml item : model.items("also by")) {
      if (item instanceof Yaml.Scalar scalar) {
        by.add(new Named(scalar.text(), scalar.location()));
      } else {
        diagnostics.error(
            "model.shape", item.location(), "expected a column's name, not " + item.kind(), "");
      }
    }
    words.distinct(by, "a column that hits are counted by");
    return by;
  }

  private List<FirstMatch.Rule> rules(Fields model) {
    List<FirstMatch.Rule> rules = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    int number = 0;
    for (Yaml item : model.items("first match")) {
      number++;
      Optional<Fields> fields = Fields.of(item, Words.AREA, "a rule", diagnostics);
      if (fields.isEmpty()) {
        continue;
      }
      Optional<Formula> when = words.formula(fields.get(), "when");
      fields.get().required("then");
      Optional<BigDecimal> then = fields.get().number("then");
      Named name =
          fields
              .get()
              .node("rule")
              .filter(Yaml.Scalar.class::isInstance)
              .map(Yaml.Scalar.class::cast)
              .flatMap(words::newName)
              .orElse(new Named("rule-" + number, item.location()));
      if (!taken.add(name.name())) {
        diagnostics.error(
            "model.name-taken",
            name.location(),
            "there is already a rule '" + name.name() + "'",
            "give it another name");
      }
      Optional<Localized> say = fields.get().optionalLocalized("words");
      fields.get().finish();
      if (when.isPresent() && then.isPresent()) {
        rules.add(
            new FirstMatch.Rule(
                name, say.orElse(Localized.same(when.get().source())), when.get(), then.get()));
      }
    }
    return rules;
  }

  private Optional<FirstMatch.Otherwise> otherwise(Fields model) {
    Optional<Yaml> node = model.required("otherwise");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof Yaml.Scalar) {
      return model
          .number("otherwise")
          .map(n -> new FirstMatch.Otherwise(REST, n, node.get().location()));
    }
    Optional<Fields> fields = model.fields("otherwise", "'otherwise'");
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    fields.get().required("then");
    Optional<BigDecimal> then = fields.get().number("then");
    Localized say = fields.get().optionalLocalized("words").orElse(REST);
    fields.get().finish();
    return then.map(n -> new FirstMatch.Otherwise(say, n, node.get().location()));
  }
}
