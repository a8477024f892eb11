package io.baipi.model.measure;

import io.baipi.data.Column;
import io.baipi.data.Value;
import java.util.List;

/**
 * A column that was worked out.
 *
 * @param shown its values for readers, one a unit
 * @param seen what formulas of measures below compare
 */
record Worked(Column column, List<Value> shown, List<Value> seen) {
  Worked {
    shown = List.copyOf(shown);
    seen = List.copyOf(seen);
  }

  static Worked of(Column column, List<Value> values) {
    return new Worked(column, values, values);
  }
}
