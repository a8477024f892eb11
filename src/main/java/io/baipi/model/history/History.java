package io.baipi.model.history;

import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Versions that change over time, one row a change.
 *
 * @param of the columns that say whose version it is
 * @param at the column with the time of the change
 * @param version the column with the version from then on; missing where there is none
 * @param dates the days at whose end the state is taken, in order
 */
record History(
    Header header, Named table, List<Named> of, Named at, Named version, List<LocalDate> dates)
    implements Model {

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new HistoryEvaluation(this, inputs).evaluate();
  }

  @Override
  public List<Named> reads() {
    return List.of(table);
  }
}
