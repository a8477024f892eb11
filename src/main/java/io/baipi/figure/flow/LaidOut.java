package io.baipi.figure.flow;

import java.util.List;
import java.util.Optional;

/** A chart with a place for everything on it; in px. */
record LaidOut(
    double width,
    double height,
    List<PlacedGroup> groups,
    List<PlacedNode> nodes,
    List<PlacedLink> links) {

  /** A subgraph's frame; its title stands at the top left inside. */
  record PlacedGroup(Group group, Box box, List<String> lines, double titleWidth) {}

  /** A node and the lines in it. */
  record PlacedNode(Node node, Box box, List<String> lines) {}

  /** A link's corners from its tail to its head. */
  record PlacedLink(Link link, List<Point> points, Optional<PlacedLabel> label) {}

  /** The lines on a link. */
  record PlacedLabel(Box box, List<String> lines) {}
}
