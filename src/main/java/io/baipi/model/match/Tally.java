package io.baipi.model.match;

import io.baipi.data.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What is counted for each rule, for "otherwise" after the last, and for "undecided" after that.
 */
final class Tally {
  private final List<List<Value>> cells = new ArrayList<>();
  private final List<BigDecimal> amounts = new ArrayList<>();

  Tally(int rules) {
    for (int i = 0; i < rules + 2; i++) {
      cells.add(new ArrayList<>());
      amounts.add(BigDecimal.ZERO);
    }
  }

  void add(int place, BigDecimal amount, Value cell) {
    amounts.set(place, amounts.get(place).add(amount));
    cells.get(place).add(cell);
  }

  BigDecimal amount(int place) {
    return amounts.get(place);
  }

  List<Value> cells(int place) {
    return cells.get(place);
  }

  boolean isEmpty(int place) {
    return cells.get(place).isEmpty();
  }

  BigDecimal whole() {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  List<Value> all() {
    return cells.stream().flatMap(List::stream).toList();
  }
}
