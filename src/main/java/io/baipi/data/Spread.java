package io.baipi.data;

import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A table spread out into columns of single values: a text that differs by language takes one
 * column a language, a range one for each end, and a unit that differs by row its own.
 */
final class Spread {
  private static final Localized UNIT = Localized.of("单位", "unit");

  private final Table table;
  private final Set<String> taken;
  private final List<Leaf> leaves = new ArrayList<>();

  private Spread(Table table) {
    this.table = table;
    this.taken = new HashSet<>(table.names());
  }

  /**
   * A column of single values.
   *
   * @param cell its value of a row: a {@code String}, {@code BigDecimal} or {@code Boolean}, or
   *     empty when it is missing
   */
  record Leaf(
      String name,
      ColumnType type,
      Unit unit,
      Localized title,
      Function<Row, Optional<Object>> cell) {}

  /** The columns in order. */
  static List<Leaf> of(Table table) {
    Spread spread = new Spread(table);
    for (int i = 0; i < table.columns().size(); i++) {
      spread.add(i);
    }
    return List.copyOf(spread.leaves);
  }

  private void add(int index) {
    Column column = table.columns().get(index);
    List<Value> values = table.rows().stream().map(row -> row.values().get(index)).toList();
    if (values.stream().anyMatch(Value.Range.class::isInstance)) {
      addRange(column, index);
    } else if (values.stream().anyMatch(Spread::differs)) {
      addLanguages(column, index);
    } else {
      leaves.add(leaf(column, column.name(), row -> single(row.values().get(index))));
    }
    addUnit(column, index, values);
  }

  private void addRange(Column column, int index) {
    String low = column.name() + "_low";
    String high = column.name() + "_high";
    if (taken.contains(low) || taken.contains(high)) {
      // The table gives the ends in columns of its own; here only what is one number remains.
      leaves.add(leaf(column, column.name(), row -> single(row.values().get(index))));
      return;
    }
    leaves.add(leaf(column, low, row -> end(row.values().get(index), Value.Range::low)));
    leaves.add(leaf(column, high, row -> end(row.values().get(index), Value.Range::high)));
  }

  private void addLanguages(Column column, int index) {
    for (Language language : Language.values()) {
      String name = column.name() + "_" + language.code();
      if (!taken.contains(name)) {
        leaves.add(
            leaf(
                column,
                name,
                row ->
                    row.values().get(index) instanceof Value.Text text
                        ? Optional.of(text.text().in(language))
                        : single(row.values().get(index))));
      }
    }
  }

  /** A number whose unit the reader cannot see anywhere else takes it along. */
  private void addUnit(Column column, int index, List<Value> values) {
    String name = column.name() + "_unit";
    boolean differs =
        values.stream().anyMatch(v -> unit(v).filter(u -> !u.equals(column.unit())).isPresent());
    if (!differs || taken.contains(name) || hasUnitColumn(index)) {
      return;
    }
    leaves.add(
        new Leaf(
            name,
            ColumnType.STRING,
            Units.ONE,
            UNIT,
            row -> unit(row.values().get(index)).map(Unit::id)));
  }

  private boolean hasUnitColumn(int numbers) {
    for (int i = 0; i < table.columns().size(); i++) {
      int texts = i;
      if (texts != numbers
          && table.rows().stream()
              .allMatch(row -> saysUnit(row.values().get(texts), row.values().get(numbers)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysUnit(Value text, Value number) {
    return unit(number)
        .map(unit -> text instanceof Value.Text t && t.text().in(Language.EN).equals(unit.id()))
        .orElse(true);
  }

  private static Optional<Unit> unit(Value value) {
    if (value instanceof Value.Num num) {
      return Optional.of(num.unit());
    }
    return value instanceof Value.Range range ? Optional.of(range.unit()) : Optional.empty();
  }

  private static Leaf leaf(Column column, String name, Function<Row, Optional<Object>> cell) {
    return new Leaf(name, column.type(), column.unit(), column.title(), cell);
  }

  private static boolean differs(Value value) {
    return value instanceof Value.Text text
        && text.text().texts().values().stream().distinct().count() > 1;
  }

  private static Optional<Object> end(Value value, Function<Value.Range, BigDecimal> end) {
    return value instanceof Value.Range range ? Optional.of(end.apply(range)) : single(value);
  }

  private static Optional<Object> single(Value value) {
    if (value instanceof Value.Num num) {
      return Optional.of(num.number());
    }
    if (value instanceof Value.Text text) {
      return Optional.of(text.text().in(Language.ZH));
    }
    return value instanceof Value.Truth truth ? Optional.of(truth.truth()) : Optional.empty();
  }
}
