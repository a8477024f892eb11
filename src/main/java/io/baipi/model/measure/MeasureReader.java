package io.baipi.model.measure;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.model.formula.Formula;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one measure: which of the forms it has, and that form. */
final class MeasureReader {
  private static final List<String> FORMS =
      List.of("formula", "difference", "share", "ratio", "first match", "steps");

  private final Words words;
  private final Diagnostics diagnostics;
  private final AggregateReader aggregates;
  private final ChosenReader choices;
  private final StepsReader steps;

  MeasureReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
    this.aggregates = new AggregateReader(words);
    this.choices = new ChosenReader(words);
    this.steps = new StepsReader(words);
  }

  Optional<Measure> read(Words.Item item) {
    Fields fields = item.fields();
    List<Yaml.Entry> forms =
        fields.entries().stream()
            .filter(
                e ->
                    FORMS.contains(e.key().text())
                        || AggregateReader.kind(e.key().text()).isPresent())
            .toList();
    if (forms.size() > 1 || !forms.isEmpty() && fields.has("of")) {
      diagnostics.error(
          "model.measure",
          forms.get(forms.size() - 1).key().location(),
          "the measure '" + item.name().name() + "' says twice what it is",
          "make two measures of it");
      fields.entries().forEach(entry -> fields.has(entry.key().text()));
      return Optional.empty();
    }
    String form = forms.isEmpty() ? "of" : forms.get(0).key().text();
    Localized title = words.title(fields, item.name().name());
    Optional<Integer> round =
        form.equals("first match") ? Optional.empty() : words.digits(fields, "round");
    boolean divides = Set.of("formula", "difference", "share", "ratio").contains(form);
    boolean lenient = divides && fields.word("undefined", Set.of("missing")).isPresent();
    Measure.Said said = new Measure.Said(item.name(), title, round, lenient);
    return switch (form) {
      case "of" -> {
        Optional<Unit> in = words.unit(fields, "in");
        yield words.name(fields, "of").map(of -> new Measure.Plain(said, of, in));
      }
      case "formula" -> {
        Optional<Formula> formula = words.formula(fields, "formula");
        Optional<Unit> unit = words.unit(fields, "unit");
        yield formula.map(f -> new Measure.Calculated(said, f, unit));
      }
      case "difference" -> difference(said, fields);
      case "share" -> quotient(said, fields, "share", "in");
      case "ratio" -> quotient(said, fields, "ratio", "to");
      case "first match" -> choices.read(said, fields);
      case "steps" -> steps.read(said, fields);
      default -> aggregates.read(said, fields, form);
    };
  }

  private Optional<Measure> quotient(
      Measure.Said said, Fields fields, String form, String divisor) {
    Optional<Fields> body = fields.fields(form, "a " + form);
    Optional<Named> of = body.flatMap(b -> words.name(b, "of"));
    Optional<Named> by = body.flatMap(b -> words.name(b, divisor));
    body.ifPresent(Fields::finish);
    return of.flatMap(o -> by.map(b -> new Measure.Quotient(said, o, b, form.equals("share"))));
  }

  private Optional<Measure> difference(Measure.Said said, Fields fields) {
    Optional<Fields> body = fields.fields("difference", "a difference");
    Optional<Measure.Rate> of = body.flatMap(b -> rate(b, "of"));
    Optional<Measure.Rate> less = body.flatMap(b -> rate(b, "less"));
    body.ifPresent(Fields::finish);
    return of.flatMap(o -> less.map(l -> new Measure.Difference(said, o, l)));
  }

  /** A column of rates, or {@code {of: asked, from: ads}}. */
  private Optional<Measure.Rate> rate(Fields fields, String key) {
    Optional<Yaml> node = fields.node(key);
    if (node.isEmpty() || node.get() instanceof Yaml.Scalar) {
      return words.name(fields, key).map(of -> new Measure.Rate(of, Optional.empty()));
    }
    Optional<Fields> body = fields.fields(key, "a rate");
    Optional<Named> of = body.flatMap(b -> words.name(b, "of"));
    Optional<Named> from = body.flatMap(b -> words.name(b, "from"));
    body.ifPresent(Fields::finish);
    return from.isEmpty() ? Optional.empty() : of.map(o -> new Measure.Rate(o, from));
  }
}
