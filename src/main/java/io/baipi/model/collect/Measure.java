package io.baipi.model.collect;

import io.baipi.model.Named;
import io.baipi.model.formula.Formula;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One column of the result.
 *
 * @param of what is counted or summed up; empty for a count of rows and for distinct values
 * @param weight the weight of a weighted mean
 * @param distinct the column whose different values are counted
 * @param at the place of a percentile, from 0 to 100; 50 for a median
 * @param round decimals of the result
 * @param decimals decimals that are kept of each number before it is added
 */
record Measure(
    Named name,
    Localized title,
    Aggregate aggregate,
    Optional<Formula> of,
    Optional<Formula> weight,
    Optional<Named> distinct,
    BigDecimal at,
    Optional<Unit> unit,
    Optional<Integer> round,
    int decimals) {

  /** The column that the measure is of, when it is of a column as it stands. */
  Optional<String> plainColumn() {
    return of.map(Formula::source).filter(source -> of.get().names().contains(source));
  }
}
