package io.baipi.model.collect;

import io.baipi.data.Provenance;
import io.baipi.diagnostic.Location;
import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.formula.Formula;
import io.baipi.text.Localized;
import java.util.List;
import java.util.Optional;

/**
 * Raw rows grouped into units.
 *
 * @param types declared kinds of columns; the name's place is the column's
 * @param least groups with fewer known rows are hidden
 * @param provenance of rows that are not a table of the paper's data
 * @param location of the word {@code collect}
 */
record Collect(
    Header header,
    Origin from,
    List<Key> by,
    Optional<Named> label,
    Optional<Formula> where,
    List<Measure> measures,
    List<Declared> types,
    Optional<Integer> least,
    Provenance provenance,
    Location location)
    implements Model {

  /** A column whose values are the units, or a part of them. */
  record Key(Named column, Localized title) {}

  /** A column whose kind the model declares. */
  record Declared(Named column, CellKind kind, Location location) {}

  @Override
  public List<Named> reads() {
    return from instanceof Origin.DataTable table ? List.of(table.named()) : List.of();
  }

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new CollectEvaluation(this, inputs).evaluate();
  }
}
