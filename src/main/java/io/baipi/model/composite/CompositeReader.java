package io.baipi.model.composite;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Comparison;
import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Rounding;
import io.baipi.model.Words;
import io.baipi.text.Localized;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a model with {@code groups}. */
final class CompositeReader {
  private static final List<String> FIXED =
      List.of(
          "name",
          "score",
          "score_low",
          "score_high",
          "rank",
          "rank_best",
          "rank_worst",
          "coverage");

  private final Words words;
  private final Diagnostics diagnostics;

  CompositeReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  Optional<Model> read(Header header, Fields model) {
    Optional<Fields> units = model.fields("units", "'units'");
    Optional<Named> table = units.flatMap(u -> words.name(u, "table"));
    Optional<Named> key = units.flatMap(u -> words.name(u, "key"));
    Optional<Named> label = units.flatMap(u -> words.optionalName(u, "name"));
    units.ifPresent(Fields::finish);
    if (units.isEmpty()) {
      model.required("units");
    }
    Scale scale = scale(model).orElse(new Scale.MinMax());
    List<Composite.Requirement> requirements = requirements(model);
    List<Composite.Group> groups = groups(model, scale);
    model.word("missing", Set.of("leave out"));
    Combination combine =
        word(model, "combine", Arrays.asList(Combination.values()), Combination::word)
            .orElse(Combination.MEAN);
    Composite.Unknowns unknowns = unknowns(model);
    Composite.Ties ties =
        word(model, "ties", Arrays.asList(Composite.Ties.values()), Composite.Ties::word)
            .orElse(Composite.Ties.STANDARD);
    Rounding rounding = words.rounding(model);
    Optional<Named> published = words.optionalName(model, "published rank");
    if (table.isEmpty() || key.isEmpty() || groups.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Composite(
            header,
            table.get(),
            key.get(),
            label,
            published,
            requirements,
            groups,
            combine,
            unknowns,
            ties,
            rounding,
            model.locationOf("scale")));
  }

  private static <T> Optional<T> word(
      Fields fields, String key, List<T> all, Function<T, String> name) {
    Set<String> known = all.stream().map(name).collect(Collectors.toSet());
    return fields
        .word(key, known)
        .flatMap(word -> all.stream().filter(t -> name.apply(t).equals(word)).findFirst());
  }

  private Optional<Scale> scale(Fields fields) {
    Optional<Yaml> node = fields.node("scale");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof Yaml.Scalar) {
      return fields.word("scale", Set.of("min-max")).map(word -> new Scale.MinMax());
    }
    Optional<Fields> scale = fields.fields("scale", "a scale");
    if (scale.isEmpty()) {
      return Optional.empty();
    }
    List<Yaml> posts = scale.get().required("goalposts").map(n -> items(n)).orElse(List.of());
    scale.get().finish();
    List<Double> ends = new ArrayList<>();
    posts.forEach(post -> words.decimal(fields, post).ifPresent(ends::add));
    if (ends.size() != 2 || ends.get(0) >= ends.get(1)) {
      diagnostics.error(
          "model.goalposts",
          scale.get().locationOf("goalposts"),
          "goalposts are two numbers, the lower one first",
          "write for example 'goalposts: [20, 85]'");
      return Optional.empty();
    }
    return Optional.of(new Scale.Goalposts(ends.get(0), ends.get(1)));
  }

  private static List<Yaml> items(Yaml node) {
    return node instanceof Yaml.Sequence sequence ? sequence.items() : List.of(node);
  }

  private List<Composite.Requirement> requirements(Fields model) {
    List<Composite.Requirement> requirements = new ArrayList<>();
    for (Words.Item item : words.items(model, "require", "a requirement")) {
      Fields fields = item.fields();
      Localized title = words.title(fields, item.name().name());
      List<Composite.Requirement> bounds = new ArrayList<>();
      for (Comparison comparison : Comparison.values()) {
        fields
            .number(comparison.words())
            .ifPresent(
                bound ->
                    bounds.add(new Composite.Requirement(item.name(), title, comparison, bound)));
      }
      if (bounds.size() == 1) {
        requirements.add(bounds.get(0));
      } else {
        diagnostics.error(
            "model.requirement",
            item.name().location(),
            "a requirement needs one bound",
            "write one of 'at least', 'above', 'at most', 'below'");
      }
      fields.finish();
    }
    return requirements;
  }

  private List<Composite.Group> groups(Fields model, Scale scale) {
    List<Composite.Group> groups = new ArrayList<>();
    List<Words.Item> items = words.items(model, "groups", "a group");
    Weights weights = new Weights(items, "the groups", model.locationOf("groups"));
    List<Named> columns = new ArrayList<>();
    for (String fixed : FIXED) {
      columns.add(new Named(fixed, model.location()));
    }
    for (Words.Item item : items) {
      Fields fields = item.fields();
      Localized title = words.title(fields, item.name().name());
      List<Words.Item> inside = words.items(fields, "indicators", "an indicator");
      if (inside.isEmpty()) {
        diagnostics.error(
            "model.no-indicator",
            item.name().location(),
            "the group '" + item.name().name() + "' has no indicators",
            "add 'indicators: {column: {better: higher}}'");
      }
      Weights insideWeights =
          new Weights(
              inside,
              "the indicators of '" + item.name().name() + "'",
              fields.locationOf("indicators"));
      List<Composite.Indicator> indicators = new ArrayList<>();
      for (Words.Item indicator : inside) {
        indicators.add(indicator(indicator, insideWeights.of(indicator.name().name()), scale));
        columns.add(indicator.name());
      }
      columns.add(item.name());
      fields.finish();
      groups.add(
          new Composite.Group(
              item.name(),
              title,
              weights.of(item.name().name()),
              indicators,
              insideWeights.equal && inside.size() > 1));
    }
    words.distinct(columns, "a column of the result");
    return groups;
  }

  private Composite.Indicator indicator(Words.Item item, double weight, Scale scale) {
    Fields fields = item.fields();
    Localized title = words.title(fields, item.name().name());
    fields.required("better");
    boolean higher =
        fields.word("better", Set.of("higher", "lower")).orElse("higher").equals("higher");
    Scale own = scale(fields).orElse(scale);
    fields.finish();
    return new Composite.Indicator(item.name(), title, weight, higher, own);
  }

  private Composite.Unknowns unknowns(Fields model) {
    Location at = model.locationOf("interval");
    Optional<Fields> interval = model.fields("interval", "'interval'");
    if (interval.isEmpty()) {
      return new Composite.Unknowns(0, 100, true, at);
    }
    double from = interval.get().number("missing from").orElse(BigDecimal.ZERO).doubleValue();
    double to = interval.get().number("to").orElse(BigDecimal.valueOf(100)).doubleValue();
    boolean held =
        interval.get().word("scale", Set.of("held", "free")).orElse("held").equals("held");
    interval.get().finish();
    if (!(0 <= from && from <= to && to <= 100)) {
      diagnostics.error(
          "model.interval",
          at,
          "a missing value lies between two numbers from 0 to 100",
          "write for example '{missing from: 0, to: 100}'");
      return new Composite.Unknowns(0, 100, held, at);
    }
    return new Composite.Unknowns(from, to, held, at);
  }

  /** The weights of one level: all equal, or numbers that sum to 100. */
  private final class Weights {
    private final Map<String, Double> byName = new HashMap<>();
    private final boolean equal;

    Weights(List<Words.Item> items, String what, Location at) {
      List<BigDecimal> numbers = new ArrayList<>();
      int equals = 0;
      boolean broken = false;
      for (Words.Item item : items) {
        Optional<Named> weight = words.optionalName(item.fields(), "weight");
        if (weight.isEmpty() || weight.get().name().equals("equal")) {
          equals++;
          continue;
        }
        Optional<BigDecimal> number = item.fields().number("weight");
        broken |= number.isEmpty();
        number.ifPresent(numbers::add);
        byName.put(item.name().name(), number.map(BigDecimal::doubleValue).orElse(0.0));
      }
      equal = equals == items.size();
      if (equal) {
        items.forEach(item -> byName.put(item.name().name(), 100.0 / items.size()));
      } else if (equals > 0) {
        diagnostics.error(
            "model.weights",
            at,
            "some of " + what + " have a weight and some have none",
            "give each one a number, or none");
      } else if (!broken) {
        words.weights(numbers, at, what);
      }
    }

    double of(String name) {
      return byName.getOrDefault(name, 0.0);
    }
  }
}
