package io.baipi.model.version;

import io.baipi.model.Exploration;
import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.text.Localized;
import java.util.List;
import java.util.Optional;

/**
 * The lowest version that every platform accepts, for each reading of what they demand.
 *
 * @param chosen the platforms that count; empty for all
 * @param base the reading that the facts and the main part about refusals follow
 */
record VersionChoice(
    Header header,
    Platforms platforms,
    Constraints constraints,
    List<Named> chosen,
    List<Reading> readings,
    Named base)
    implements Model {

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new VersionChoiceEvaluation(this, inputs).evaluate();
  }

  @Override
  public Optional<Exploration> exploration(Inputs inputs, Outcome outcome) {
    return new VersionExploration(this, outcome).exploration(inputs);
  }

  @Override
  public List<Named> reads() {
    return List.of(platforms.table(), constraints.table());
  }

  /** The table of platforms. */
  record Platforms(Named table, Named key, Optional<Named> label) {}

  /** The table of demands, one row a platform and reading. */
  record Constraints(
      Named table,
      Named platform,
      Named reading,
      Named comparison,
      Named version,
      Optional<Named> where) {}

  /** One way to read the sources. */
  record Reading(Named name, Localized title) {}
}
