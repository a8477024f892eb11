package io.baipi.figure.flow;

import io.baipi.diagnostic.Location;
import java.util.Optional;

/**
 * A subgraph: nodes with a frame around them.
 *
 * @param parent the id of the subgraph around it
 * @param flow its own direction, obeyed when no link crosses its frame
 */
record Group(
    String id,
    Label label,
    Optional<String> parent,
    Optional<Flow> flow,
    Look look,
    Location location) {

  Group labelled(Label other) {
    return new Group(id, other, parent, flow, look, location);
  }
}
