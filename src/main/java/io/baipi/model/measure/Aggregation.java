package io.baipi.model.measure;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Instants;
import io.baipi.model.Named;
import io.baipi.model.Rounding;
import io.baipi.model.Sheet;
import io.baipi.model.Source;
import io.baipi.model.formula.Kind;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out what the rows of another table come to for each unit. */
final class Aggregation {
  private static final Unit COUNT = Units.get("count");

  private final Desk desk;
  private final Measure.Aggregate measure;
  private final Named key;

  Aggregation(Desk desk, Measure.Aggregate measure, Named key) {
    this.desk = desk;
    this.measure = measure;
    this.key = key;
  }

  /** The rows of one unit, and for how many {@code where} cannot be decided. */
  private static final class Group {
    private final Observations found = new Observations();
    private int undecided;
  }

  Optional<Worked> work() {
    Inputs inputs = desk.inputs();
    Optional<Table> found = inputs.table(measure.rows().table());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Table data = found.get();
    int by = inputs.column(data, measure.rows().by());
    Optional<Observer> observer = Observer.of(measure, data, by, inputs);
    Named unitColumn = measure.rows().unit().orElse(key);
    int own = inputs.column(desk.units(), unitColumn);
    int since = measure.rows().since().map(s -> inputs.column(data, s.at())).orElse(-1);
    Sheet sheet = Sheet.of(data);
    boolean fine = measure.rows().where().map(w -> sheet.check(w, Kind.TRUTH, inputs)).orElse(true);
    boolean timed = measure.rows().since().isEmpty() || since >= 0;
    if (by < 0 || own < 0 || observer.isEmpty() || !fine || !timed) {
      return Optional.empty();
    }
    Map<String, Group> groups = new LinkedHashMap<>();
    for (int i = 0; i < data.rows().size(); i++) {
      Row row = data.rows().get(i);
      Group group =
          groups.computeIfAbsent(row.values().get(by).show(Language.EN), unit -> new Group());
      int place = i;
      Optional<Sheet.Result> where =
          measure.rows().where().map(w -> sheet.defined(w, place, inputs));
      if (where.map(w -> w.isKnown() && !w.isTrue()).orElse(false)) {
        continue;
      }
      Optional<Boolean> recent = recent(row, since, inputs);
      if (recent.isPresent() && !recent.get()) {
        continue;
      }
      if (recent.isEmpty() || where.map(w -> !w.isKnown()).orElse(false)) {
        group.undecided++;
        where.ifPresent(w -> group.found.cells().addAll(w.cells()));
      } else {
        observer.get().observe(row, group.found);
      }
    }
    Measure.Summary.Kind kind = measure.summary().kind();
    boolean count = kind.counts();
    Unit unit = count ? COUNT : observer.get().unit();
    List<Value> values = new ArrayList<>();
    for (Row row : desk.units().rows()) {
      Value name = Inputs.keyOf(desk.units(), row, unitColumn);
      values.add(
          name instanceof Value.Missing
              ? desk.source(measure, List.of(name)).missing(unit)
              : value(
                  groups.getOrDefault(name.show(Language.EN), new Group()),
                  none(name, data.provenance()),
                  unit));
    }
    Column column =
        new Column(
            measure.name().name(),
            kind.isVersion() ? ColumnType.STRING : count ? ColumnType.INTEGER : ColumnType.NUMBER,
            unit,
            measure.said().title());
    return Optional.of(Worked.of(column, values));
  }

  /** Whether a row is recent enough; empty when it has no time. */
  private Optional<Boolean> recent(Row row, int column, Inputs inputs) {
    if (column < 0) {
      return Optional.of(true);
    }
    Value cell = row.values().get(column);
    if (!(cell instanceof Value.Text)) {
      return Optional.empty();
    }
    Optional<Instants.Moment> at = Observer.moment(cell, inputs);
    return at.map(
        m -> !m.instant().isBefore(measure.rows().since().orElseThrow().earliest().instant()));
  }

  /** The origin of there being no rows: the unit that has none, and the table that was searched. */
  private Source none(Value name, Provenance searched) {
    Named table = measure.rows().table();
    Source rule =
        Source.rule(
            desk.model(),
            measure.name().name(),
            measure.name().location(),
            List.of(
                Source.of(name),
                Source.literal(desk.model(), measure.name().name(), table.location(), searched)));
    // That there are none is what the table says; the unit's name is no claim.
    return new Source(rule.lineage(), Provenance.computed(List.of(searched)));
  }

  private Value value(Group group, Source none, Unit unit) {
    Observations found = group.found;
    Measure.Summary.Kind kind = measure.summary().kind();
    Source source = found.cells().isEmpty() ? none : desk.source(measure, found.cells());
    int undecided = measure.rows().leaveOut() ? 0 : group.undecided;
    if (kind.isVersion()) {
      return undecided > 0
          ? source.missing()
          : found
              .version(kind)
              .map(version -> source.text(Localized.same(version)))
              .orElse(source.missing());
    }
    if (kind.counts()) {
      int known = kind == Measure.Summary.Kind.COUNT ? found.numbers().size() : found.distinct();
      return undecided == 0
          ? source.count(known, unit)
          : source.range(
              BigDecimal.valueOf(known), BigDecimal.valueOf((long) known + undecided), unit);
    }
    // Part of a sum is not the sum, whereas a mean of what is known is a mean.
    boolean partial =
        measure.summary().kind() == Measure.Summary.Kind.SUM
            && found.missing() > 0
            && !measure.rows().leaveOut();
    if (undecided > 0 || partial) {
      return source.missing(unit);
    }
    return found
        .sum(measure.summary())
        .map(number -> source.number(rounded(number), unit))
        .orElse(source.missing(unit));
  }

  private BigDecimal rounded(BigDecimal number) {
    boolean divided =
        measure.summary().kind() == Measure.Summary.Kind.MEAN
            || measure.observed().filter(Measure.Elapsed.class::isInstance).isPresent();
    return Rounding.round(
        number,
        measure
            .said()
            .round()
            .or(() -> divided ? Optional.of(Arithmetic.QUOTIENT_DIGITS) : Optional.empty()));
  }
}
