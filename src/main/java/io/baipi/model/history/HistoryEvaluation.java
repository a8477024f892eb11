package io.baipi.model.history;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Instants;
import io.baipi.model.Method;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.model.Version;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes the state of a history at the end of days.
 *
 * <p>A version holds from its row to the next row of the same owner. After an owner's last row
 * nothing is known of it: it no longer counts, rather than being taken to stay as it was.
 */
final class HistoryEvaluation {
  private static final Unit COUNT = Units.get("count");
  private static final Localized NONE = Localized.of("未声明", "none");

  private final History model;
  private final Inputs inputs;

  HistoryEvaluation(History model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
  }

  /** A change of one owner's version. */
  private record Change(Instant at, Optional<Version> version, Value cell) {}

  Optional<Outcome> evaluate() {
    Optional<Table> found = inputs.table(model.table());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Table data = found.get();
    model.of().forEach(name -> inputs.column(data, name));
    int at = inputs.column(data, model.at());
    int version = inputs.column(data, model.version());
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    Map<String, List<Change>> histories = new LinkedHashMap<>();
    for (Row row : data.rows()) {
      change(row.values().get(at), row.values().get(version))
          .ifPresent(
              change ->
                  histories.computeIfAbsent(owner(data, row), o -> new ArrayList<>()).add(change));
    }
    histories.values().forEach(changes -> changes.sort(Comparator.comparing(Change::at)));
    return inputs.isSound() ? Optional.of(outcome(histories)) : Optional.empty();
  }

  private String owner(Table data, Row row) {
    List<String> parts = new ArrayList<>();
    for (Named name : model.of()) {
      parts.add(row.values().get(data.indexOf(name.name())).show(Language.EN));
    }
    return String.join(" · ", parts);
  }

  private Optional<Change> change(Value time, Value version) {
    Optional<Instants.Moment> moment = Instants.read(time.show(Language.EN));
    if (moment.isEmpty()) {
      inputs.error(
          "model.time",
          Inputs.place(time),
          "'" + time.show(Language.EN) + "' is not a time",
          "write a date such as 2025-03-01 or a time such as 2025-03-01T08:30:00Z");
      return Optional.empty();
    }
    Optional<Version> parsed = Optional.empty();
    if (version instanceof Value.Text text) {
      parsed = Version.parse(text.text().in(Language.EN));
      if (parsed.isEmpty()) {
        inputs.error(
            "model.version",
            Inputs.place(version),
            "'" + version.show(Language.EN) + "' is not a version",
            "write numbers with points between them, such as 1.21.0");
      }
    }
    return Optional.of(new Change(moment.get().instant(), parsed, version));
  }

  /** The change that holds at the end of a day; empty before the first and after the last row. */
  private static Optional<Change> holding(List<Change> changes, LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    if (changes.get(changes.size() - 1).at().isBefore(end.minusSeconds(86_400))) {
      return Optional.empty();
    }
    Optional<Change> holding = Optional.empty();
    for (Change change : changes) {
      if (change.at().isBefore(end)) {
        holding = Optional.of(change);
      }
    }
    return holding;
  }

  private Outcome outcome(Map<String, List<Change>> histories) {
    Map<LocalDate, List<Change>> held = new LinkedHashMap<>();
    TreeMap<Version, String> minors = new TreeMap<>();
    for (LocalDate day : model.dates()) {
      List<Change> states =
          histories.values().stream().map(c -> holding(c, day)).flatMap(Optional::stream).toList();
      held.put(day, states);
      states.forEach(
          s -> s.version().map(HistoryEvaluation::minor).ifPresent(v -> minors.put(v, v.text())));
    }
    Map<String, Table> parts = new LinkedHashMap<>();
    parts.put("by-version", byVersion(held, List.copyOf(minors.keySet())));
    Method method =
        new Method(model.header())
            .step(
                "as-of",
                Localized.of("某日的状态", "State at a day"),
                Localized.of(
                    "一个版本从它的那一行起有效，到同一对象的下一行为止；一个对象的最后一行之后不再计入，因为之后的状态没有读到。",
                    "A version holds from its row to the next row of the same thing. After its last row a thing"
                        + " is no longer counted, as nothing later was read."))
            .step(
                "spread",
                Localized.of("分布", "Spread"),
                Localized.of(
                    "版本按次序排列后取最低、居中与最高；个数为偶数时，居中取两个中较低的一个。",
                    "Versions are put in order; the middle of an even count is the lower of the two."),
                "",
                "by-version");
    return new Outcome(table(held), parts, new LinkedHashMap<>(), method.steps());
  }

  private Table table(Map<LocalDate, List<Change>> held) {
    ResultTable result =
        new ResultTable(model.header(), "", model.header().title())
            .text("as_of", Localized.of("截至", "As of"))
            .integer("known", COUNT, Localized.of("已知", "Known"))
            .integer("without", COUNT, Localized.of("未声明", "Without a version"))
            .text("lowest", Localized.of("最低", "Lowest"))
            .text("median", Localized.of("居中", "Median"))
            .text("highest", Localized.of("最高", "Highest"));
    held.forEach(
        (day, states) -> {
          List<Change> ordered =
              states.stream()
                  .filter(s -> s.version().isPresent())
                  .sorted(Comparator.comparing(s -> s.version().orElseThrow()))
                  .toList();
          List<Value> values = new ArrayList<>();
          values.add(rule("as of", List.of()).text(Localized.same(day.toString())));
          values.add(rule("known", states).count(states.size(), COUNT));
          values.add(rule("without", states).count(states.size() - ordered.size(), COUNT));
          values.add(at(ordered, 0, "lowest"));
          values.add(at(ordered, (ordered.size() - 1) / 2, "median"));
          values.add(at(ordered, ordered.size() - 1, "highest"));
          result.row(day.toString(), values);
        });
    return result.table();
  }

  private Value at(List<Change> ordered, int place, String rule) {
    return ordered.isEmpty()
        ? rule(rule, ordered).missing()
        : rule(rule, List.of(ordered.get(place)))
            .text(Localized.same(ordered.get(place).version().orElseThrow().text()));
  }

  /** Days down, minor versions across, how many hold each. */
  private Table byVersion(Map<LocalDate, List<Change>> held, List<Version> minors) {
    ResultTable result =
        new ResultTable(model.header(), "by-version", Localized.of("各版本的个数", "Counts by version"))
            .text("as_of", Localized.of("截至", "As of"));
    result.integer("none", COUNT, NONE);
    minors.forEach(
        minor ->
            result.integer(
                "v" + minor.text().replace('.', '_'), COUNT, Localized.same(minor.text())));
    held.forEach(
        (day, states) -> {
          List<Value> values = new ArrayList<>();
          values.add(rule("as of", List.of()).text(Localized.same(day.toString())));
          List<Change> none = states.stream().filter(s -> s.version().isEmpty()).toList();
          values.add(rule("none", none).count(none.size(), COUNT));
          for (Version minor : minors) {
            List<Change> with =
                states.stream()
                    .filter(s -> s.version().map(v -> minor(v).compareTo(minor) == 0).orElse(false))
                    .toList();
            values.add(rule(minor.text(), with).count(with.size(), COUNT));
          }
          result.row(day.toString(), values);
        });
    return result.table();
  }

  /** The version without its patch: 1.21 of 1.21.3. */
  private static Version minor(Version version) {
    List<Long> numbers = version.numbers().subList(0, Math.min(2, version.numbers().size()));
    String text = numbers.get(0) + (numbers.size() > 1 ? "." + numbers.get(1) : "");
    return new Version(text, numbers, List.of());
  }

  private Source rule(String name, List<Change> changes) {
    return Source.rule(
        model.header().id(),
        name,
        model.version().location(),
        Source.of(changes.stream().map(Change::cell).toList()));
  }
}
