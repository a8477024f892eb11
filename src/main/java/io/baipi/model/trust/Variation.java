package io.baipi.model.trust;

import io.baipi.diagnostic.Location;
import io.baipi.model.Named;
import io.baipi.model.index.Combination;
import io.baipi.model.index.Imputation;
import io.baipi.model.index.Scale;
import java.util.List;
import java.util.Optional;

/**
 * A choice behind the ranks that a draw makes anew. Where a list has an empty entry, that stands
 * for what the model declares.
 */
sealed interface Variation {
  /** Where the model's file asks for it. */
  Location location();

  /** What is chosen, in words; what has the same words cannot be chosen twice in one draw. */
  default String what() {
    if (this instanceof Weights) {
      return "the weights";
    } else if (this instanceof Inside inside) {
      return "the weights of '" + inside.group().name() + "'";
    } else if (this instanceof Own own) {
      return "the weight of '" + own.node().name() + "'";
    } else if (this instanceof Scales) {
      return "the scale";
    } else if (this instanceof Combinations) {
      return "the combination";
    }
    return "what stands in for missing cells";
  }

  /**
   * All weights at every level.
   *
   * @param within by how many percent of its own each can change; empty for any weighting
   */
  record Weights(Optional<Double> within, Location location) implements Variation {}

  /**
   * The weights inside a group, each between two numbers before they are normalised.
   *
   * @param bounds in percent; empty for any weighting
   */
  record Inside(Named group, Optional<Bounds> bounds, Location location) implements Variation {}

  /** The weight of a group or an indicator in percent; its siblings share what is left. */
  record Own(Named node, Bounds bounds, Location location) implements Variation {}

  /** The scale of all indicators. */
  record Scales(List<Optional<Scale>> options, Location location) implements Variation {}

  /** How values are combined, at all levels. */
  record Combinations(List<Optional<Combination>> options, Location location)
      implements Variation {}

  /** What stands in for missing cells, of all indicators. */
  record Gaps(List<Optional<Imputation>> options, Location location) implements Variation {}

  /** Each missing cell takes any value that the interval allows. */
  record Anywhere(Location location) implements Variation {}

  /** Two ends in percent. */
  record Bounds(double from, double to) {}
}
