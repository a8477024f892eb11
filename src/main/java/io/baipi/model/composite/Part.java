package io.baipi.model.composite;

import io.baipi.diagnostic.Location;
import io.baipi.model.Named;
import io.baipi.model.index.Combination;
import io.baipi.model.index.Outliers;
import io.baipi.model.index.Scale;
import io.baipi.text.Localized;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An indicator, or a group of indicators and groups. */
sealed interface Part {
  Named name();

  Localized title();

  /** The weight beside its siblings, which matters only in relation to theirs. */
  double weight();

  /** This part and all inside it, in the order of the file. */
  Stream<Part> all();

  /**
   * A group.
   *
   * @param combineAt where its combination is declared
   * @param weights how the weights inside come about
   */
  record Group(
      Named name,
      Localized title,
      double weight,
      Combination combine,
      Location combineAt,
      LevelWeights weights,
      List<Part> parts)
      implements Part {
    @Override
    public Stream<Part> all() {
      return Stream.concat(Stream.of(this), parts.stream().flatMap(Part::all));
    }
  }

  /**
   * A column of the data.
   *
   * @param per the column that it is divided by
   * @param log whether logarithms are taken, and where this is said
   * @param scaleAt where its scale is declared
   */
  record Indicator(
      Named name,
      Localized title,
      double weight,
      Optional<Named> per,
      Filling filling,
      Optional<Location> log,
      Outliers outliers,
      boolean higher,
      Scale scale,
      Location scaleAt)
      implements Part {
    @Override
    public Stream<Part> all() {
      return Stream.of(this);
    }
  }
}
