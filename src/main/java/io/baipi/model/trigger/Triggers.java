package io.baipi.model.trigger;

import io.baipi.model.Comparison;
import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.TimeSpan;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Triggers that watch a series of samples.
 *
 * @param largestGap how far apart samples may be; twice the median step of a run when empty
 */
record Triggers(Header header, Series series, Optional<TimeSpan> largestGap, List<Trigger> triggers)
    implements Model {

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new TriggersEvaluation(this, inputs).evaluate();
  }

  @Override
  public List<Named> reads() {
    return List.of(series.table());
  }

  /**
   * The table of samples, one row a sample.
   *
   * @param at the column with the time
   * @param run the column that tells runs apart, where there are several
   */
  record Series(Named table, Named at, Optional<Named> run) {}

  /**
   * One trigger.
   *
   * @param of the column that it watches
   * @param unit the unit of its bound; the column's when empty
   * @param heldFor how long the condition must hold; it fires at once when empty
   * @param runs the runs that it applies to; all when empty
   */
  record Trigger(
      Named name,
      Localized title,
      Named of,
      Optional<Unit> unit,
      Condition condition,
      Optional<TimeSpan> heldFor,
      List<Named> runs) {

    boolean appliesTo(String run) {
      return runs.isEmpty() || runs.stream().anyMatch(named -> named.name().equals(run));
    }

    BigDecimal heldSeconds() {
      return heldFor.map(TimeSpan::seconds).orElse(BigDecimal.ZERO);
    }

    /** How long a series must be for the trigger to fire at all. */
    BigDecimal window() {
      return condition instanceof Growth growth
          ? heldSeconds().add(growth.within().seconds())
          : heldSeconds();
    }
  }

  /** What must hold of a sample. */
  sealed interface Condition {}

  /** The value is on one side of a bound. */
  record Level(Comparison comparison, BigDecimal bound) implements Condition {}

  /**
   * The value grows by more than an amount in a time, measured between a sample and the last one
   * that is at least the window older.
   *
   * @param per the unit of time of the rate
   */
  record Growth(BigDecimal by, Unit per, TimeSpan within) implements Condition {}
}
