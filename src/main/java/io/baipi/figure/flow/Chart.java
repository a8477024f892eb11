package io.baipi.figure.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A flow chart as its source says it.
 *
 * @param groups every subgraph, outer ones before the ones inside them
 * @param nodes in the order of their first mention
 */
record Chart(Flow flow, List<Group> groups, List<Node> nodes, List<Link> links) {

  /** Every text on the chart: of subgraphs, nodes and links. */
  List<Label> labels() {
    List<Label> all = new ArrayList<>();
    groups.forEach(group -> all.add(group.label()));
    nodes.forEach(node -> all.add(node.label()));
    links.forEach(link -> link.label().ifPresent(all::add));
    return all;
  }

  /** The same chart with other texts. */
  Chart withLabels(UnaryOperator<Label> change) {
    return new Chart(
        flow,
        groups.stream().map(group -> group.labelled(change.apply(group.label()))).toList(),
        nodes.stream().map(node -> node.labelled(change.apply(node.label()))).toList(),
        links.stream().map(link -> link.labelled(link.label().map(change))).toList());
  }

  /** The text of a node or subgraph. */
  Optional<Label> labelOf(String id) {
    for (Node node : nodes) {
      if (node.id().equals(id)) {
        return Optional.of(node.label());
      }
    }
    return groups.stream().filter(group -> group.id().equals(id)).map(Group::label).findFirst();
  }
}
