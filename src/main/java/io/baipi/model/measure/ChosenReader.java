package io.baipi.model.measure;

import io.baipi.model.Words;
import io.baipi.model.formula.Formula;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rules of which the first that holds gives a unit its word or number. */
final class ChosenReader {
  private static final String MISSING = "missing";

  private final Words words;

  ChosenReader(Words words) {
    this.words = words;
  }

  Optional<Measure> read(Measure.Said said, Fields fields) {
    Optional<Unit> unit = words.unit(fields, "unit");
    List<Measure.Rule> rules = new ArrayList<>();
    for (Yaml item : fields.items("first match")) {
      Optional<Fields> rule = Fields.of(item, Words.AREA, "a rule", words.diagnostics());
      Optional<Formula> when = rule.flatMap(r -> words.formula(r, "when"));
      Optional<Measure.Choice> then = rule.flatMap(this::choice);
      rule.ifPresent(Fields::finish);
      if (when.isPresent() && then.isPresent()) {
        rules.add(new Measure.Rule(when.get(), then.get()));
      }
    }
    Optional<Measure.Choice> otherwise = otherwise(fields);
    return otherwise.map(o -> new Measure.Chosen(said, rules, o, unit));
  }

  private Optional<Measure.Choice> otherwise(Fields fields) {
    Optional<Yaml> node = fields.required("otherwise");
    if (node.isPresent() && node.get() instanceof Yaml.Scalar scalar) {
      return Optional.of(choice(scalar, Optional.empty()));
    }
    Optional<Fields> body = node.flatMap(n -> fields.fields("otherwise", "'otherwise'"));
    Optional<Measure.Choice> choice = body.flatMap(this::choice);
    body.ifPresent(Fields::finish);
    return choice;
  }

  private Optional<Measure.Choice> choice(Fields rule) {
    Optional<Yaml> then = rule.required("then");
    Optional<Localized> say = rule.optionalLocalized("words");
    if (then.isEmpty()) {
      return Optional.empty();
    }
    if (then.get() instanceof Yaml.Scalar scalar) {
      return Optional.of(choice(scalar, say));
    }
    words
        .diagnostics()
        .error(
            "model.shape",
            then.get().location(),
            "'then' must be a word or a number, not " + then.get().kind(),
            "");
    return Optional.empty();
  }

  private static Measure.Choice choice(Yaml.Scalar scalar, Optional<Localized> say) {
    boolean missing = !scalar.quoted() && scalar.text().equals(MISSING);
    return new Measure.Choice(
        missing ? Optional.empty() : Optional.of(scalar.text()),
        scalar.quoted() ? Optional.empty() : number(scalar.text()),
        say,
        scalar.location());
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
