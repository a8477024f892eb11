package io.baipi.model.matrix;

import io.baipi.data.Value;
import io.baipi.model.Source;
import io.baipi.text.Language;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was counted for one cell; rows that perhaps don't count make it a range. */
final class CountedCell {
  private final boolean distinct;
  private final List<Value> cells = new ArrayList<>();
  private final Set<String> sure = new HashSet<>();
  private final Set<String> possible = new HashSet<>();

  CountedCell(boolean distinct) {
    this.distinct = distinct;
  }

  /**
   * @param cell the text that is counted once, or any cell of a row that is
   */
  void add(Value cell, boolean certain) {
    String counted = distinct ? cell.show(Language.EN) : String.valueOf(possible.size());
    possible.add(counted);
    if (certain) {
      sure.add(counted);
    }
    cells.add(cell);
  }

  int sure() {
    return sure.size();
  }

  List<Value> cells() {
    return cells;
  }

  Value value(Source source, Unit unit) {
    return sure.size() == possible.size()
        ? source.count(sure.size(), unit)
        : source.range(BigDecimal.valueOf(sure.size()), BigDecimal.valueOf(possible.size()), unit);
  }
}
