package io.baipi.model.matrix;

import io.baipi.data.Value;
import java.util.List;
import java.util.Optional;

/** One row of a matrix of verdicts. */
record Judged(String key, Value keyCell, Value label, List<Cell> cells) {

  /** The cells that are judged. */
  List<Cell> judged() {
    return cells.stream().filter(cell -> cell.aspect().isJudged()).toList();
  }

  /**
   * One cell.
   *
   * @param value what the table states; empty when no table has such a row and column
   * @param level empty when nothing is stated, or when the column is not judged
   */
  record Cell(Verdicts.Aspect aspect, Optional<Value> value, Optional<Level> level) {}
}
