package io.baipi.model.trigger;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.Comparison;
import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.TimeSpan;
import io.baipi.model.Words;
import io.baipi.text.Dimension;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a model with {@code triggers}. */
final class TriggersReader {
  private static final String GROWS = "grows by";

  private final Words words;
  private final Diagnostics diagnostics;

  TriggersReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  Optional<Model> read(Header header, Fields model) {
    Optional<Triggers.Series> series = series(model);
    Optional<TimeSpan> largestGap = words.span(model, "largest gap");
    List<Words.Item> items = words.items(model, "triggers", "a trigger");
    List<Triggers.Trigger> triggers = new ArrayList<>();
    for (Words.Item item : items) {
      trigger(item).ifPresent(triggers::add);
      item.fields().finish();
    }
    if (items.isEmpty()) {
      diagnostics.error(
          "model.no-triggers",
          model.locationOf("triggers"),
          "the model has no triggers",
          "add for example 'slow: {of: p99_ms, above: 35, unit: ms, held for: 60 s}'");
    }
    return series.map(s -> new Triggers(header, s, largestGap, triggers));
  }

  private Optional<Triggers.Series> series(Fields model) {
    if (model.required("series").isEmpty()) {
      return Optional.empty();
    }
    Optional<Fields> fields = model.fields("series", "'series'");
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Optional<Named> table = words.name(fields.get(), "table");
    Optional<Named> at = words.name(fields.get(), "at");
    Optional<Named> run = words.optionalName(fields.get(), "run");
    fields.get().finish();
    return table.flatMap(t -> at.map(a -> new Triggers.Series(t, a, run)));
  }

  private Optional<Triggers.Trigger> trigger(Words.Item item) {
    Fields fields = item.fields();
    Localized title = words.title(fields, item.name().name());
    Optional<Named> of = words.name(fields, "of");
    Optional<Unit> unit = words.unit(fields, "unit");
    Optional<Triggers.Condition> condition = condition(item);
    Optional<TimeSpan> heldFor = words.span(fields, "held for");
    List<Named> runs = new ArrayList<>();
    for (Yaml run : fields.items("applies to")) {
      if (run instanceof Yaml.Scalar scalar) {
        runs.add(new Named(scalar.text(), scalar.location()));
      } else {
        diagnostics.error(
            "model.shape", run.location(), "expected a run's name, not " + run.kind(), "");
      }
    }
    if (of.isEmpty() || condition.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Triggers.Trigger(
            item.name(), title, of.get(), unit, condition.get(), heldFor, List.copyOf(runs)));
  }

  private Optional<Triggers.Condition> condition(Words.Item item) {
    Fields fields = item.fields();
    List<Comparison> levels =
        Arrays.stream(Comparison.values()).filter(c -> fields.has(c.words())).toList();
    boolean grows = fields.has(GROWS);
    if (levels.size() + (grows ? 1 : 0) != 1) {
      diagnostics.error(
          "model.trigger",
          item.name().location(),
          "the trigger '" + item.name().name() + "' needs one condition",
          "write one of: above, at least, below, at most, grows by");
      return Optional.empty();
    }
    if (grows) {
      return growth(fields);
    }
    Comparison comparison = levels.get(0);
    return fields.number(comparison.words()).map(bound -> new Triggers.Level(comparison, bound));
  }

  private Optional<Triggers.Condition> growth(Fields fields) {
    Optional<BigDecimal> by = fields.number(GROWS);
    fields.required("per");
    Optional<Unit> per = words.unit(fields, "per");
    Optional<TimeSpan> within = words.span(fields, "within");
    if (per.isPresent() && per.get().dimension() != Dimension.TIME) {
      diagnostics.error(
          "model.unit-mismatch",
          fields.locationOf("per"),
          "'" + per.get().id() + "' is not a unit of time",
          "write for example 'per: min'");
      return Optional.empty();
    }
    if (by.isEmpty() || per.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Triggers.Growth(
            by.get(), per.get(), within.orElse(new TimeSpan(BigDecimal.ONE, per.get()))));
  }
}
