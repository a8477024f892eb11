package io.baipi.model;

import io.baipi.diagnostic.Location;
import io.baipi.model.formula.Formula;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.List;

/**
 * Rules of which the first one that holds decides.
 *
 * @param share the column that says how much of the whole a row stands for
 * @param resultUnit the unit of what the rules give
 */
record FirstMatch(
    Header header,
    Named table,
    Named key,
    Named share,
    List<Rule> rules,
    Otherwise otherwise,
    Unit resultUnit,
    Rounding rounding)
    implements Model {

  @Override
  public List<Named> reads() {
    return List.of(table);
  }

  /** When a condition holds, what follows. */
  record Rule(Named name, Localized words, Formula when, BigDecimal then) {}

  /** What follows when no condition holds. */
  record Otherwise(Localized words, BigDecimal then, Location location) {}
}
