package io.baipi.model;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.text.Dimension;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out the declared facts of a model from its tables. */
public final class Facts {
  private static final MathContext PRECISION = MathContext.DECIMAL64;
  private static final int DIVIDED_DIGITS = 2;

  private final Header header;
  private final Inputs inputs;
  private final Table table;
  private final Map<String, Table> parts;

  public Facts(Header header, Inputs inputs, Table table, Map<String, Table> parts) {
    this.header = header;
    this.inputs = inputs;
    this.table = table;
    this.parts = parts;
  }

  /** Adds the declared facts to those that the engine found itself. */
  public void addTo(Map<String, Value> facts) {
    for (Fact fact : header.facts()) {
      Optional<Value> value = value(fact);
      if (value.isPresent() && facts.put(fact.name().name(), value.get()) != null) {
        inputs.error(
            "model.name-taken",
            fact.name().location(),
            "the fact '" + fact.name().name() + "' is already there",
            "give it another name");
      }
    }
  }

  private Optional<Value> value(Fact fact) {
    if (fact instanceof Fact.Literal literal) {
      return Optional.of(
          Source.literal(
                  header.id(), fact.name().name(), fact.name().location(), literal.provenance())
              .number(literal.number(), literal.unit()));
    } else if (fact instanceof Fact.Count count) {
      return inputs
          .table(count.table())
          .map(
              t ->
                  rule(fact, t.rows().stream().map(row -> row.values().get(0)).toList())
                      .count(t.rows().size(), Units.get("count")));
    } else if (fact instanceof Fact.Overall overall) {
      return overall(overall);
    } else if (fact instanceof Fact.Cell cell) {
      return cell(cell.part(), cell.row(), cell.column());
    } else if (fact instanceof Fact.Cited cited) {
      return inputs.table(cited.table()).flatMap(t -> cell(t, cited.row(), cited.column()));
    } else if (fact instanceof Fact.Ratio ratio) {
      return ratio(ratio);
    } else if (fact instanceof Fact.Difference difference) {
      return difference(difference);
    }
    throw new IllegalStateException("an unknown kind of fact");
  }

  private Source rule(Fact fact, List<Value> values) {
    return Source.rule(header.id(), fact.name().name(), fact.name().location(), Source.of(values));
  }

  private Optional<Table> tableOf(Named part) {
    if (part.name().isEmpty()) {
      return Optional.of(table);
    }
    Table found = parts.get(part.name());
    if (found == null) {
      inputs.error(
          "model.unknown-table",
          part.location(),
          "the model has no part '" + part.name() + "'",
          Spelling.hint(part.name(), parts.keySet()));
    }
    return Optional.ofNullable(found);
  }

  private Optional<Value> cell(Named part, Named row, Named column) {
    return tableOf(part).flatMap(from -> cell(from, row, column));
  }

  private Optional<Value> cell(Table from, Named row, Named column) {
    if (inputs.column(from, column) < 0) {
      return Optional.empty();
    }
    Optional<Value> value = from.value(row.name(), column.name());
    if (value.isEmpty()) {
      String what = from == table ? "the result" : "the table '" + from.id() + "'";
      inputs.error(
          "model.unknown-row",
          row.location(),
          what + " has no row '" + row.name() + "'",
          Spelling.hint(row.name(), from.rows().stream().map(Row::key).toList()));
    }
    return value;
  }

  private Optional<Value> overall(Fact.Overall fact) {
    Optional<Table> from = tableOf(fact.part());
    if (from.isEmpty() || inputs.column(from.get(), fact.column()) < 0) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    List<Value.Num> numbers = new ArrayList<>();
    List<Value> all = from.get().values(fact.column().name());
    for (Row row : from.get().rows()) {
      Value value = row.values().get(from.get().indexOf(fact.column().name()));
      if (value instanceof Value.Num num) {
        rows.add(row);
        numbers.add(num);
      }
    }
    Source source = rule(fact, all);
    Unit unit = from.get().columns().get(from.get().indexOf(fact.column().name())).unit();
    if (numbers.isEmpty()) {
      return Optional.of(source.missing(unit));
    }
    BigDecimal high = numbers.stream().map(Value.Num::number).max(BigDecimal::compareTo).get();
    BigDecimal low = numbers.stream().map(Value.Num::number).min(BigDecimal::compareTo).get();
    return Optional.of(
        switch (fact.summary()) {
          case HIGHEST -> source.number(Rounding.round(high, fact.round()), unit);
          case LOWEST -> source.number(Rounding.round(low, fact.round()), unit);
          case SPREAD ->
              source.number(Rounding.round(high.subtract(low), fact.round()), differenceUnit(unit));
          case SUM -> source.number(Rounding.round(sum(numbers), fact.round()), unit);
          case MEAN ->
              source.number(
                  sum(numbers)
                      .divide(BigDecimal.valueOf(numbers.size()), PRECISION)
                      .setScale(fact.round().orElse(DIVIDED_DIGITS), RoundingMode.HALF_UP),
                  unit);
          case WHERE_HIGHEST -> source.text(names(from.get(), rows, numbers, high));
          case WHERE_LOWEST -> source.text(names(from.get(), rows, numbers, low));
        });
  }

  private static BigDecimal sum(List<Value.Num> numbers) {
    return numbers.stream().map(Value.Num::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The names of the rows that hold a number, joined as each language joins a list. */
  private static Localized names(
      Table table, List<Row> rows, List<Value.Num> numbers, BigDecimal wanted) {
    int column = Math.max(0, table.indexOf("name"));
    Map<Language, String> joined = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        if (numbers.get(i).number().compareTo(wanted) == 0) {
          names.add(rows.get(i).values().get(column).show(language));
        }
      }
      joined.put(language, String.join(language == Language.ZH ? "、" : ", ", names));
    }
    return new Localized(joined);
  }

  private Optional<Value> ratio(Fact.Ratio fact) {
    Optional<Value> first = cell(fact.part(), fact.first(), fact.column());
    Optional<Value> second = cell(fact.part(), fact.second(), fact.column());
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    Source source = rule(fact, List.of(first.get(), second.get()));
    if (first.get() instanceof Value.Num a
        && second.get() instanceof Value.Num b
        && b.number().signum() != 0) {
      BigDecimal ratio = a.unit().convert(a.number(), b.unit()).divide(b.number(), PRECISION);
      return Optional.of(
          source.number(
              ratio.setScale(fact.round().orElse(DIVIDED_DIGITS), RoundingMode.HALF_UP),
              Units.ONE));
    }
    return Optional.of(source.missing());
  }

  private Optional<Value> difference(Fact.Difference fact) {
    Optional<Value> first = cell(fact.part(), fact.first(), fact.column());
    Optional<Value> second = cell(fact.part(), fact.second(), fact.column());
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    Source source = rule(fact, List.of(first.get(), second.get()));
    if (first.get() instanceof Value.Num a && second.get() instanceof Value.Num b) {
      BigDecimal difference = a.number().subtract(b.unit().convert(b.number(), a.unit()));
      return Optional.of(source.number(difference, differenceUnit(a.unit())));
    }
    return Optional.of(source.missing());
  }

  /** The difference of two shares is in percentage points. */
  private static Unit differenceUnit(Unit unit) {
    return unit.dimension() == Dimension.SHARE ? Units.get("pp") : unit;
  }
}
