package io.baipi.figure.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which links may share one end with their neighbours, as a trunk does with its branches. A link
 * that shared both ends, or that lies on a cycle, could be read in several ways: such a link keeps
 * an end of its own.
 */
final class Junctions {
  private final Set<String> nodes = new HashSet<>();
  private final Map<String, List<Link>> leaving = new HashMap<>();
  private final Map<String, List<Link>> entering = new HashMap<>();
  private final Map<String, Set<String>> reachable = new HashMap<>();

  Junctions(Chart chart) {
    chart.nodes().forEach(node -> nodes.add(node.id()));
    for (Link link : chart.links()) {
      leaving.computeIfAbsent(link.from(), id -> new ArrayList<>()).add(link);
      entering.computeIfAbsent(link.to(), id -> new ArrayList<>()).add(link);
    }
  }

  /** Whether all links that leave a node start at one place. */
  boolean branch(String node) {
    List<Link> links = leaving.getOrDefault(node, List.of());
    return links.size() > 1 && alike(links, Link::tail) && links.stream().noneMatch(this::isBound);
  }

  /** Whether all links that enter a node end at one place. */
  boolean merge(String node) {
    List<Link> links = entering.getOrDefault(node, List.of());
    return links.size() > 1
        && alike(links, Link::head)
        && links.stream().noneMatch(this::isBound)
        && links.stream()
            .allMatch(link -> leaving.getOrDefault(link.from(), List.of()).size() == 1);
  }

  /** How many places the links of a node need on its busier side. */
  int ends(String node) {
    int out = branch(node) ? 1 : leaving.getOrDefault(node, List.of()).size();
    int in = merge(node) ? 1 : entering.getOrDefault(node, List.of()).size();
    return Math.max(out, in);
  }

  private static boolean alike(List<Link> links, Function<Link, Tip> tip) {
    Link first = links.get(0);
    return links.stream()
        .allMatch(
            link ->
                link.stroke() == first.stroke()
                    && tip.apply(link) == tip.apply(first)
                    && link.visible());
  }

  /** Whether a link lies on a cycle, or has a subgraph at an end. */
  private boolean isBound(Link link) {
    return !nodes.contains(link.from())
        || !nodes.contains(link.to())
        || link.from().equals(link.to())
        || reachableFrom(link.to()).contains(link.from());
  }

  private Set<String> reachableFrom(String id) {
    Set<String> known = reachable.get(id);
    if (known != null) {
      return known;
    }
    Set<String> found = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      for (Link link : leaving.getOrDefault(next, List.of())) {
        if (found.add(link.to())) {
          open.add(link.to());
        }
      }
    }
    reachable.put(id, found);
    return found;
  }
}
