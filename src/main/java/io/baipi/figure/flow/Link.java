package io.baipi.figure.flow;

import io.baipi.diagnostic.Location;
import java.util.Optional;

/** A line from a node or subgraph to another or to itself. */
record Link(
    String from,
    String to,
    Optional<Label> label,
    Stroke stroke,
    Tip tail,
    Tip head,
    Location location) {

  boolean visible() {
    return stroke != Stroke.INVISIBLE;
  }

  Link labelled(Optional<Label> other) {
    return new Link(from, to, other, stroke, tail, head, location);
  }
}
