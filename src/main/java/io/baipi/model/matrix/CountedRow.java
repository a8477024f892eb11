package io.baipi.model.matrix;

import io.baipi.data.Value;
import io.baipi.text.Language;
import java.util.Map;

/** A row of a matrix with its cells that are not empty. */
record CountedRow(Value name, Map<Grid.Head, CountedCell> cells) {

  String key() {
    return name.show(Language.EN);
  }

  /** In how many columns something was certainly counted. */
  long inColumns() {
    return cells.values().stream().filter(cell -> cell.sure() > 0).count();
  }

  long total() {
    return cells.values().stream().mapToLong(CountedCell::sure).sum();
  }
}
