package io.baipi.figure.flow;

import io.baipi.diagnostic.Location;
import java.util.Optional;

/**
 * A box of a chart.
 *
 * @param group the id of the innermost subgraph that holds it
 * @param location where it is first named
 */
record Node(
    String id, Label label, Shape shape, Look look, Optional<String> group, Location location) {

  Node labelled(Label other) {
    return new Node(id, other, shape, look, group, location);
  }
}
