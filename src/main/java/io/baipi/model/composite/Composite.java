package io.baipi.model.composite;

import io.baipi.diagnostic.Location;
import io.baipi.model.Comparison;
import io.baipi.model.Exploration;
import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.Rounding;
import io.baipi.model.index.Ties;
import io.baipi.model.index.Unknowns;
import io.baipi.model.trust.Trust;
import io.baipi.text.Localized;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A composite indicator: units are screened, their indicators treated, brought to one scale,
 * weighed, combined and ranked.
 *
 * @param label the column with the units' names for readers
 * @param publishedRank the column with a rank that a source publishes
 * @param root what holds the groups and indicators at the top
 * @param points what the best end of a bounded scale counts
 * @param intervalAt where the interval is declared; empty when it is not
 * @param rounding empty when nothing is rounded
 * @param trust what is asked about the trust in the ranks
 */
record Composite(
    Header header,
    Named table,
    Named key,
    Optional<Named> label,
    Optional<Named> publishedRank,
    List<Requirement> requirements,
    Part.Group root,
    double points,
    Unknowns unknowns,
    Optional<Location> intervalAt,
    Ties ties,
    Optional<Rounding> rounding,
    Trust trust)
    implements Model {

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new CompositeEvaluation(this, inputs).evaluate();
  }

  @Override
  public Optional<Exploration> exploration(Inputs inputs, Outcome outcome) {
    CompositeEvaluation again = new CompositeEvaluation(this, inputs.quiet());
    return again
        .work()
        .flatMap(worked -> new WeightsExploration(this, worked, again, outcome).exploration());
  }

  @Override
  public List<Named> reads() {
    return List.of(table);
  }

  /** All indicators, in the order of the file. */
  List<Part.Indicator> indicators() {
    return root.all()
        .filter(Part.Indicator.class::isInstance)
        .map(Part.Indicator.class::cast)
        .toList();
  }

  /** All groups, those around before those inside, without the root. */
  List<Part.Group> groups() {
    return root.all()
        .skip(1)
        .filter(Part.Group.class::isInstance)
        .map(Part.Group.class::cast)
        .toList();
  }

  /** How many decimals scores are compared with; all when empty. */
  OptionalInt rankDigits() {
    return rounding.filter(Rounding::beforeRank).stream().mapToInt(Rounding::digits).findFirst();
  }

  /** A condition that units must meet to be ranked. */
  record Requirement(Named column, Localized title, Comparison comparison, BigDecimal bound) {}
}
