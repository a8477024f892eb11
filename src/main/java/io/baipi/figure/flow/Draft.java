package io.baipi.figure.flow;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.text.Spelling;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chart while its source is being read: what is mentioned before it is said what it is. */
final class Draft {
  private final Map<String, DraftNode> nodes = new LinkedHashMap<>();
  private final Map<String, DraftGroup> groups = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final Map<String, Look> classes = new LinkedHashMap<>();
  private final Map<String, Look> looks = new LinkedHashMap<>();
  private final List<Use> uses = new ArrayList<>();
  private final Deque<DraftGroup> open = new ArrayDeque<>();

  private static final class DraftNode {
    private final Location location;
    private Label label;
    private Shape shape = Shape.RECTANGLE;
    private boolean described;
    private Optional<DraftGroup> group = Optional.empty();

    DraftNode(String id, Location location) {
      this.location = location;
      this.label = new Label(id, location);
    }
  }

  private static final class DraftGroup {
    private final String id;
    private final Label label;
    private final Optional<DraftGroup> parent;
    private final Location location;
    private Optional<Flow> flow = Optional.empty();

    DraftGroup(String id, Label label, Optional<DraftGroup> parent, Location location) {
      this.id = id;
      this.label = label;
      this.parent = parent;
      this.location = location;
    }
  }

  /** A node or subgraph that a style or a class names. */
  private record Use(
      String id, Location location, Optional<Look> look, Optional<String> styleClass) {}

  void mention(NodeParser.Mention mention) throws Mistake {
    DraftNode node = nodes.get(mention.id());
    if (node == null) {
      if (nodes.size() >= Limits.NODES) {
        throw tooMany("nodes", Limits.NODES, mention.location());
      }
      node = new DraftNode(mention.id(), mention.location());
      nodes.put(mention.id(), node);
    }
    if (mention.label().isPresent()) {
      node.label = mention.label().get();
      node.shape = mention.shape().orElse(node.shape);
      node.described = true;
    }
    join(node);
    mention
        .styleClass()
        .ifPresent(
            name ->
                uses.add(
                    new Use(
                        mention.id(),
                        name.location(),
                        Optional.empty(),
                        Optional.of(name.text()))));
  }

  /** A node belongs to the innermost of the subgraphs that are open when it is mentioned. */
  private void join(DraftNode node) {
    if (open.isEmpty() || (node.group.isPresent() && !open.contains(node.group.get()))) {
      return;
    }
    node.group = Optional.of(open.element());
  }

  void link(Link link) throws Mistake {
    if (links.size() >= Limits.LINKS) {
      throw tooMany("links", Limits.LINKS, link.location());
    }
    links.add(link);
  }

  void openGroup(String id, Label label, Location location) throws Mistake {
    if (groups.containsKey(id)) {
      throw new Mistake(
          "diagram.duplicate",
          location,
          "there is already a subgraph '" + id + "'",
          "give it another id: subgraph other [" + label.text() + "]");
    }
    if (groups.size() >= Limits.GROUPS) {
      throw tooMany("subgraphs", Limits.GROUPS, location);
    }
    if (open.size() >= Limits.NESTING) {
      throw new Mistake(
          "diagram.limit",
          location,
          "subgraphs are nested more than " + Limits.NESTING + " deep",
          "make two charts of it");
    }
    DraftGroup group = new DraftGroup(id, label, Optional.ofNullable(open.peek()), location);
    groups.put(id, group);
    open.push(group);
  }

  void closeGroup(Location location) throws Mistake {
    if (open.isEmpty()) {
      throw new Mistake(
          "diagram.syntax",
          location,
          "'end' without a subgraph",
          "remove it; a node cannot be called end");
    }
    open.pop();
  }

  void direction(Flow flow, Location location) throws Mistake {
    if (open.isEmpty()) {
      throw new Mistake(
          "diagram.syntax",
          location,
          "'direction' stands outside a subgraph",
          "say the chart's direction in its first line: flowchart LR");
    }
    open.element().flow = Optional.of(flow);
  }

  void defineClass(String name, Look look) {
    classes.put(name, look);
  }

  void useClass(String id, Location location, String name) {
    uses.add(new Use(id, location, Optional.empty(), Optional.of(name)));
  }

  void style(String id, Location location, Look look) {
    uses.add(new Use(id, location, Optional.of(look), Optional.empty()));
  }

  /** The chart, once every line is read; what does not fit together is reported. */
  Chart finish(Flow flow, Diagnostics diagnostics) {
    for (DraftGroup group : open) {
      diagnostics.error(
          "diagram.syntax",
          group.location,
          "the subgraph '" + group.id + "' is not closed",
          "write 'end' in a line of its own after its last node");
    }
    for (DraftGroup group : groups.values()) {
      DraftNode same = nodes.remove(group.id);
      if (same != null && same.described) {
        diagnostics.error(
            "diagram.duplicate",
            group.location,
            "'" + group.id + "' is both a node and a subgraph",
            "give one of them another id");
      }
    }
    applyStyles(diagnostics);
    checkLinks(diagnostics);
    checkGroups(diagnostics);
    return new Chart(flow, chartGroups(), chartNodes(), List.copyOf(links));
  }

  private void applyStyles(Diagnostics diagnostics) {
    for (Use use : uses) {
      if (!nodes.containsKey(use.id()) && !groups.containsKey(use.id())) {
        List<String> known = new ArrayList<>(nodes.keySet());
        known.addAll(groups.keySet());
        diagnostics.error(
            "diagram.unknown-node",
            use.location(),
            "there is no node '" + use.id() + "'",
            Spelling.nearest(use.id(), known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("name a node of this chart"));
        continue;
      }
      Optional<Look> look = use.look().or(() -> use.styleClass().map(classes::get));
      if (look.isEmpty()) {
        diagnostics.error(
            "diagram.unknown-class",
            use.location(),
            "there is no class '" + use.styleClass().orElse("") + "'",
            "define it: classDef " + use.styleClass().orElse("name") + " stroke:#1d5b94");
        continue;
      }
      looks.merge(use.id(), look.get(), Look::under);
    }
  }

  private void checkLinks(Diagnostics diagnostics) {
    for (Link link : links) {
      if (contains(link.from(), link.to()) || contains(link.to(), link.from())) {
        diagnostics.error(
            "diagram.link-into-own-group",
            link.location(),
            "'" + link.from() + "' and '" + link.to() + "' lie one inside the other",
            "link two nodes, or the subgraph with something outside it");
      }
    }
  }

  private boolean contains(String groupId, String id) {
    DraftGroup group = groups.get(groupId);
    if (group == null || groupId.equals(id)) {
      return false;
    }
    DraftNode node = nodes.get(id);
    DraftGroup inner = groups.get(id);
    Optional<DraftGroup> around =
        node != null ? node.group : inner != null ? inner.parent : Optional.empty();
    while (around.isPresent()) {
      if (around.get() == group) {
        return true;
      }
      around = around.get().parent;
    }
    return false;
  }

  private void checkGroups(Diagnostics diagnostics) {
    for (DraftGroup group : groups.values()) {
      boolean holdsNode = nodes.values().stream().anyMatch(n -> n.group.equals(Optional.of(group)));
      boolean holdsGroup =
          groups.values().stream().anyMatch(g -> g.parent.equals(Optional.of(group)));
      if (!holdsNode && !holdsGroup) {
        diagnostics.error(
            "diagram.empty-group",
            group.location,
            "the subgraph '" + group.id + "' is empty",
            "name its nodes between 'subgraph' and 'end', before they are named elsewhere");
      }
    }
  }

  private List<Group> chartGroups() {
    List<Group> found = new ArrayList<>();
    for (DraftGroup group : groups.values()) {
      found.add(
          new Group(
              group.id,
              group.label,
              group.parent.map(parent -> parent.id),
              group.flow,
              looks.getOrDefault(group.id, Look.PLAIN),
              group.location));
    }
    return List.copyOf(found);
  }

  private List<Node> chartNodes() {
    Look usual = classes.getOrDefault("default", Look.PLAIN);
    List<Node> found = new ArrayList<>();
    nodes.forEach(
        (id, node) ->
            found.add(
                new Node(
                    id,
                    node.label.text().isEmpty() ? new Label(id, node.location) : node.label,
                    node.shape,
                    usual.under(looks.getOrDefault(id, Look.PLAIN)),
                    node.group.map(group -> group.id),
                    node.location)));
    return List.copyOf(found);
  }

  private static Mistake tooMany(String what, int limit, Location location) {
    return new Mistake(
        "diagram.limit",
        location,
        "the chart has more than " + limit + " " + what,
        "make several charts of it");
  }
}
