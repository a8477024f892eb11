package io.baipi.model;

import io.baipi.data.DataPackage;
import java.util.List;
import java.util.Optional;

/** A model as its file declares it, which can be worked out. */
public interface Model {
  /** What every model has. */
  Header header();

  /** The tables that it reads, as the file names them. */
  List<Named> reads();

  /** The tables that it reads, with those that only the data names: a formula in a cell can. */
  default List<Named> reads(DataPackage data) {
    return reads();
  }

  /**
   * Works the model out.
   *
   * @param inputs the tables that it reads; takes what is wrong
   * @return empty when something is wrong, which is reported
   */
  Optional<Outcome> evaluate(Inputs inputs);

  /**
   * What readers need to try the model themselves; empty for a kind that has nothing to try.
   *
   * @param inputs the same as for {@link #evaluate}
   * @param outcome what it gave
   */
  default Optional<Exploration> exploration(Inputs inputs, Outcome outcome) {
    return Optional.empty();
  }
}
