package io.baipi.model;

import io.baipi.data.Provenance;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.formula.Formula;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the small things that all kinds of models are written with. */
public record Words(Diagnostics diagnostics) {
  public static final String AREA = "model";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,59}");
  private static final int MOST_DIGITS = 12;

  /** An entry of a mapping whose key is a name of the author's. */
  public record Item(Named name, Fields fields) {}

  /** The entries of a mapping from names to mappings; empty when it is missing. */
  public List<Item> items(Fields fields, String key, String what) {
    List<Item> items = new ArrayList<>();
    for (Yaml.Entry entry : entries(fields, key)) {
      Optional<Named> name = newName(entry.key());
      Optional<Fields> body = Fields.of(entry.value(), AREA, what, diagnostics);
      if (name.isPresent() && body.isPresent()) {
        items.add(new Item(name.get(), body.get()));
      }
    }
    return items;
  }

  /** The entries of a field that must be a mapping; empty when it is missing. */
  public List<Yaml.Entry> entries(Fields fields, String key) {
    Optional<Yaml> node = fields.node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    return Fields.of(node.get(), AREA, "'" + key + "'", diagnostics)
        .map(Fields::entries)
        .orElse(List.of());
  }

  /** A name that a model gives to something of its own. */
  public Optional<Named> newName(Yaml.Scalar scalar) {
    if (!NAME.matcher(scalar.text()).matches()) {
      diagnostics.error(
          "model.name",
          scalar.location(),
          "'" + scalar.text() + "' cannot be a name",
          "use small letters a–z, digits, '_' and '-', starting with a letter");
      return Optional.empty();
    }
    return Optional.of(new Named(scalar.text(), scalar.location()));
  }

  /** A word that must be there and names something. */
  public Optional<Named> name(Fields fields, String key) {
    return fields.required(key).flatMap(this::named);
  }

  /** A word that names something. */
  public Optional<Named> optionalName(Fields fields, String key) {
    return fields.node(key).flatMap(this::named);
  }

  private Optional<Named> named(Yaml node) {
    if (node instanceof Yaml.Scalar scalar) {
      return Optional.of(new Named(scalar.text(), scalar.location()));
    }
    diagnostics.error(
        "model.shape", node.location(), "expected a single word, not " + node.kind(), "");
    return Optional.empty();
  }

  /** A unit, where one is named. */
  public Optional<Unit> unit(Fields fields, String key) {
    Optional<Named> name = optionalName(fields, key);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Unit> unit = Units.find(name.get().name());
    if (unit.isEmpty()) {
      diagnostics.error(
          "model.unit",
          name.get().location(),
          "there is no unit '" + name.get().name() + "'",
          Spelling.hint(name.get().name(), Units.ids()));
    }
    return unit;
  }

  /** A span of time above zero, such as {@code 60 s}, where one is given. */
  public Optional<TimeSpan> span(Fields fields, String key) {
    Optional<Named> text = optionalName(fields, key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<TimeSpan> span = TimeSpan.read(text.get().name());
    if (span.isEmpty()) {
      diagnostics.error(
          "model.time-span",
          text.get().location(),
          "'" + text.get().name() + "' is not a span of time above zero",
          "write a number and a unit of time, such as '60 s'");
    }
    return span;
  }

  /** A number of decimals, where one is given. */
  public Optional<Integer> digits(Fields fields, String key) {
    Optional<BigDecimal> number = fields.number(key);
    if (number.isPresent() && !isDigits(number.get())) {
      diagnostics.error(
          "model.round",
          fields.locationOf(key),
          "a number of decimals is a whole number from 0 to " + MOST_DIGITS,
          "write for example '2'");
      return Optional.empty();
    }
    return number.map(BigDecimal::intValue);
  }

  private static boolean isDigits(BigDecimal number) {
    return number.signum() >= 0
        && number.compareTo(BigDecimal.valueOf(MOST_DIGITS)) <= 0
        && number.stripTrailingZeros().scale() <= 0;
  }

  /** How far, in per cent, a figure can be off that a source prints with "about": 5 if not said. */
  public BigDecimal tolerance(Fields fields, String key) {
    BigDecimal usual = BigDecimal.valueOf(5);
    BigDecimal tolerance = fields.number(key).orElse(usual);
    if (tolerance.signum() < 0 || tolerance.compareTo(BigDecimal.valueOf(50)) > 0) {
      diagnostics.error(
          "model.tolerance",
          fields.locationOf(key),
          "a tolerance is a number of per cent from 0 to 50",
          "write for example '5'");
      return usual;
    }
    return tolerance;
  }

  /** A formula that must be there. */
  public Optional<Formula> formula(Fields fields, String key) {
    return fields.required(key).flatMap(this::formula);
  }

  /** A node that must be a formula. */
  public Optional<Formula> formula(Yaml node) {
    if (node instanceof Yaml.Scalar scalar) {
      return Formula.parse(scalar, diagnostics);
    }
    diagnostics.error("model.shape", node.location(), "expected a formula, not " + node.kind(), "");
    return Optional.empty();
  }

  /** A title, or the name itself where there is none. */
  public Localized title(Fields fields, String name) {
    return fields.optionalLocalized("title").orElse(Localized.same(name));
  }

  /** A number that must be there, in a list or a mapping. */
  public Optional<Double> decimal(Fields fields, Yaml node) {
    return fields.number(node).map(BigDecimal::doubleValue);
  }

  /** {@code round: {to: 2, half: up, before rank: true}}, or a number of decimals alone. */
  public Rounding rounding(Fields fields) {
    Optional<Yaml> node = fields.node("round");
    if (node.isEmpty()) {
      return new Rounding(2, true);
    }
    if (node.get() instanceof Yaml.Scalar) {
      return new Rounding(digits(fields, "round").orElse(2), true);
    }
    Optional<Fields> round = fields.fields("round", "rounding");
    if (round.isEmpty()) {
      return new Rounding(2, true);
    }
    int to = digits(round.get(), "to").orElse(2);
    round.get().word("half", Set.of("up"));
    boolean beforeRank = round.get().flag("before rank").orElse(true);
    round.get().finish();
    return new Rounding(to, beforeRank);
  }

  /** Reports every name that stands twice. */
  public void distinct(List<Named> names, String what) {
    Set<String> taken = new HashSet<>();
    for (Named name : names) {
      if (!taken.add(name.name())) {
        diagnostics.error(
            "model.name-taken",
            name.location(),
            "'" + name.name() + "' is already the name of " + what,
            "give it another name");
      }
    }
  }

  /** Reports weights that do not sum to 100. */
  public void weights(List<BigDecimal> weights, Location at, String what) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
      diagnostics.error(
          "model.weights",
          at,
          "the weights of " + what + " sum to " + sum.toPlainString() + ", not to 100",
          "change them so that they sum to 100, or write 'weight: equal' for each");
    }
    if (weights.stream().anyMatch(w -> w.signum() < 0)) {
      diagnostics.error("model.weights", at, "a weight of " + what + " is negative", "");
    }
  }

  public static Set<String> provenances() {
    Set<String> ids = new TreeSet<>();
    Arrays.stream(Provenance.values()).map(Provenance::id).forEach(ids::add);
    return ids;
  }

  public static Optional<Provenance> provenance(String id) {
    return Arrays.stream(Provenance.values()).filter(p -> p.id().equals(id)).findFirst();
  }
}
