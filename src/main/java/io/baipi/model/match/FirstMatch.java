package io.baipi.model.match;

import io.baipi.diagnostic.Location;
import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.Rounding;
import io.baipi.model.formula.Formula;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new FirstMatchEvaluation(this, inputs).evaluate();
  }

  @Override
  public List<Named> reads() {
    return List.of(table);
  }

  /** When a condition holds, what follows. */
  record Rule(Named name, Localized words, Formula when, BigDecimal then) {}

  /** What follows when no condition holds. */
  record Otherwise(Localized words, BigDecimal then, Location location) {}
}
