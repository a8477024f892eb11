package io.baipi.model.plan;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.TimeSpan;
import io.baipi.model.Words;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a model with {@code stages}. */
final class PlanReader {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final TimeSpan YEAR = new TimeSpan(BigDecimal.valueOf(365), Units.get("d"));
  private static final TimeSpan MONTH = new TimeSpan(BigDecimal.valueOf(30), Units.get("d"));
  private static final int DIGITS = 2;

  private final Words words;
  private final Diagnostics diagnostics;

  PlanReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  Optional<Model> read(Header header, Fields model) {
    Optional<Plan.Stages> stages = stages(model);
    if (Stream.of("shares", "order", "budget").noneMatch(model::has)) {
      diagnostics.error(
          "model.no-checks",
          model.locationOf("stages"),
          "the plan has nothing that could be checked",
          "add 'shares', 'order' or 'budget'");
    }
    List<Plan.Shares> shares = all(model, "shares", "shares", this::shares);
    List<Plan.Order> orders = all(model, "order", "an order", this::order);
    List<Plan.Budget> budgets = all(model, "budget", "a budget", this::budget);
    words.distinct(shares.stream().map(Plan.Shares::of).toList(), "shares that are checked");
    words.distinct(orders.stream().map(Plan.Order::of).toList(), "an order that is checked");
    words.distinct(budgets.stream().map(Plan.Budget::of).toList(), "a budget that is checked");
    int digits = words.digits(model, "round").orElse(DIGITS);
    return stages.map(s -> new Plan(header, s, shares, orders, budgets, digits));
  }

  private Optional<Plan.Stages> stages(Fields model) {
    Optional<Fields> fields = model.fields("stages", "'stages'");
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Optional<Named> table = words.name(fields.get(), "table");
    Optional<Named> key = words.name(fields.get(), "key");
    Optional<Named> label = words.optionalName(fields.get(), "name");
    fields.get().finish();
    return table.flatMap(t -> key.map(k -> new Plan.Stages(t, k, label)));
  }

  /** One check, or a list of them. */
  private <T> List<T> all(
      Fields model, String key, String what, Function<Fields, Optional<T>> read) {
    List<T> checks = new ArrayList<>();
    for (Yaml item : model.items(key)) {
      Optional<Fields> fields = Fields.of(item, Words.AREA, what, diagnostics);
      fields.flatMap(read).ifPresent(checks::add);
      fields.ifPresent(Fields::finish);
    }
    return checks;
  }

  private Optional<Plan.Shares> shares(Fields fields) {
    Optional<Named> of = words.name(fields, "of");
    Optional<Named> by = words.optionalName(fields, "by");
    BigDecimal target = fields.number("sum to").orElse(WHOLE);
    return of.map(column -> new Plan.Shares(column, by, target));
  }

  private Optional<Plan.Order> order(Fields fields) {
    Optional<Named> of = words.name(fields, "of");
    List<Direction> directions =
        Arrays.stream(Direction.values()).filter(d -> fields.has(d.word())).toList();
    Optional<BigDecimal> reaches = fields.number("reaches");
    if (directions.size() != 1) {
      diagnostics.error(
          "model.order",
          fields.location(),
          "an order goes one way",
          "write one of: falls, rises, never falls, never rises");
      return Optional.empty();
    }
    Direction direction = directions.get(0);
    if (!fields.node(direction.word()).map(PlanReader::isEmpty).orElse(true)) {
      diagnostics.error(
          "model.order",
          fields.locationOf(direction.word()),
          "'" + direction.word() + "' stands alone, without a value",
          "write '{of: column, " + direction.word() + "}'");
    }
    return of.map(column -> new Plan.Order(column, direction, reaches));
  }

  private static boolean isEmpty(Yaml node) {
    return node instanceof Yaml.Scalar scalar && scalar.isNull();
  }

  private Optional<Plan.Budget> budget(Fields fields) {
    Optional<Named> of = words.name(fields, "of");
    Optional<BigDecimal> within = fields.number("within");
    Optional<BigDecimal> availability = fields.number("availability");
    boolean fromUptime = fields.has("availability");
    if (fromUptime == fields.has("within")) {
      diagnostics.error(
          "model.budget",
          fields.location(),
          "a budget has either 'within' or 'availability'",
          "write for example 'within: 0.005' or 'availability: 99.995'");
      return Optional.empty();
    }
    if (!fromUptime) {
      Optional<Unit> unit = words.unit(fields, "unit");
      if (within.isEmpty() || !isBudget(within.get().signum() > 0, fields.locationOf("within"))) {
        return Optional.empty();
      }
      return of.map(column -> new Plan.Budget(column, within.get(), unit, Optional.empty()));
    }
    TimeSpan year = words.span(fields, "year").orElse(YEAR);
    TimeSpan month = words.span(fields, "month").orElse(MONTH);
    if (availability.isEmpty()) {
      return Optional.empty();
    }
    boolean share = availability.get().signum() >= 0 && availability.get().compareTo(WHOLE) < 0;
    if (!isBudget(share, fields.locationOf("availability"))) {
      return Optional.empty();
    }
    Plan.Uptime uptime = new Plan.Uptime(availability.get(), year, month);
    return of.map(
        column ->
            new Plan.Budget(
                column,
                WHOLE.subtract(availability.get()),
                Optional.of(Units.get("%")),
                Optional.of(uptime)));
  }

  private boolean isBudget(boolean sound, Location at) {
    if (!sound) {
      diagnostics.error(
          "model.budget",
          at,
          "the budget leaves nothing",
          "'within' is above zero, 'availability' is from 0 to below 100");
    }
    return sound;
  }
}
