package io.baipi.data;

import io.baipi.diagnostic.Location;
import java.util.List;

/** Where a value came from. */
public sealed interface Lineage {

  /** A cell of a data file. */
  record Cell(String table, String row, String column, Location location) implements Lineage {}

  /**
   * A rule of a model, applied to inputs.
   *
   * @param model the model's id
   * @param rule the rule in words, such as {@code score}
   * @param location the rule in the model's file
   */
  record Rule(String model, String rule, Location location, List<Lineage> inputs)
      implements Lineage {
    public Rule {
      inputs = List.copyOf(inputs);
    }
  }
}
