package io.baipi.model.matrix;

import io.baipi.data.Value;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rows and columns of a pivot: rows and values in the order in which they come up. */
final class Grid {
  private static final String BETWEEN = "\n";

  private final Map<String, Value> rows = new LinkedHashMap<>();
  private final List<Map<String, Value>> dimensions = new ArrayList<>();

  private final Set<String> reserved;

  /**
   * @param reserved names that no column can have
   */
  Grid(int dimensions, Set<String> reserved) {
    this.reserved = reserved;
    for (int i = 0; i < dimensions; i++) {
      this.dimensions.add(new LinkedHashMap<>());
    }
  }

  /**
   * A column.
   *
   * @param name its name, such as {@code h100_2048}
   * @param title its title, such as {@code H100 · 2,048}
   * @param values its value in each dimension
   */
  record Head(String name, Localized title, List<Value> values) {}

  /**
   * Makes room for a measurement.
   *
   * @param places its row, and its value in each dimension
   * @return what names its place
   */
  String enter(List<Value> places) {
    rows.putIfAbsent(key(places.get(0)), places.get(0));
    for (int i = 1; i < places.size(); i++) {
      dimensions.get(i - 1).putIfAbsent(key(places.get(i)), places.get(i));
    }
    return place(places.get(0), places.subList(1, places.size()));
  }

  String place(Value row, Head head) {
    return place(row, head.values());
  }

  private static String place(Value row, List<Value> values) {
    return key(row) + BETWEEN + String.join(BETWEEN, values.stream().map(Grid::key).toList());
  }

  /** A number is the same however many zeros it is written with. */
  private static String key(Value value) {
    return value instanceof Value.Num num
        ? num.number().stripTrailingZeros().toPlainString() + " " + num.unit().id()
        : value.show(Language.EN);
  }

  List<Value> rows() {
    return List.copyOf(rows.values());
  }

  /** All combinations of the dimensions' values, numbers in their order. */
  List<Head> columns() {
    List<List<Value>> combinations = new ArrayList<>(List.of(List.of()));
    for (Map<String, Value> dimension : dimensions) {
      List<List<Value>> longer = new ArrayList<>();
      for (List<Value> shorter : combinations) {
        for (Value value : ordered(dimension)) {
          List<Value> combination = new ArrayList<>(shorter);
          combination.add(value);
          longer.add(combination);
        }
      }
      combinations = longer;
    }
    Set<String> taken = new HashSet<>(reserved);
    List<Head> heads = new ArrayList<>();
    for (List<Value> combination : combinations) {
      heads.add(
          new Head(name(combination, taken, heads.size() + 1), title(combination), combination));
    }
    return heads;
  }

  private static List<Value> ordered(Map<String, Value> dimension) {
    List<Value> values = new ArrayList<>(dimension.values());
    if (values.stream().allMatch(Value.Num.class::isInstance)) {
      values.sort(
          (a, b) -> {
            Value.Num first = (Value.Num) a;
            Value.Num second = (Value.Num) b;
            return first
                .number()
                .multiply(first.unit().factor())
                .compareTo(second.number().multiply(second.unit().factor()));
          });
    }
    return values;
  }

  private static String name(List<Value> combination, Set<String> taken, int number) {
    StringBuilder name = new StringBuilder();
    for (Value value : combination) {
      String word =
          value instanceof Value.Num num
              ? num.number().toPlainString()
              : value.show(Language.EN).toLowerCase(Locale.ROOT);
      name.append(name.isEmpty() ? "" : "_").append(word.replaceAll("[^a-z0-9]+", "_"));
    }
    boolean usable = name.toString().matches("[a-z][a-z0-9_]*");
    String wanted = usable ? name.toString() : "column_" + number;
    if (!taken.add(wanted)) {
      wanted = "column_" + number;
      taken.add(wanted);
    }
    return wanted;
  }

  private static Localized title(List<Value> combination) {
    return Localized.of(joined(combination, Language.ZH), joined(combination, Language.EN));
  }

  private static String joined(List<Value> combination, Language language) {
    return String.join(" · ", combination.stream().map(value -> value.show(language)).toList());
  }
}
