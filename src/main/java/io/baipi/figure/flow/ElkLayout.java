package io.baipi.figure.flow;

import io.baipi.figure.flow.LaidOut.PlacedGroup;
import io.baipi.figure.flow.LaidOut.PlacedLabel;
import io.baipi.figure.flow.LaidOut.PlacedLink;
import io.baipi.figure.flow.LaidOut.PlacedNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.ContentAlignment;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Places a chart with ELK's layered algorithm. */
final class ElkLayout {
  private static final double MARGIN = 4;
  private static final double FRAME = 16;

  /** The room that each link needs on a side of a node. */
  private static final double ROOM = 13;

  private final Chart chart;
  private final Flow flow;
  private final Typography type;
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> placed = new LinkedHashMap<>();
  private final Map<ElkNode, PlacedNode> bodies = new IdentityHashMap<>();
  private final Map<Group, List<String>> titles = new LinkedHashMap<>();
  private final Map<String, Flow> flows = new HashMap<>();
  private final Junctions junctions;
  private final Map<String, ElkPort> trunks = new HashMap<>();
  private final Map<String, ElkPort> mouths = new HashMap<>();

  private ElkLayout(Chart chart, Flow flow, Typography type) {
    this.chart = chart;
    this.flow = flow;
    this.type = type;
    this.junctions = new Junctions(chart);
  }

  /** Loading the algorithm takes half a second: only once, and only when a chart is drawn. */
  private static final class Algorithm {
    static final LayoutMetaDataService SERVICE = register();

    private static LayoutMetaDataService register() {
      LayoutMetaDataService service = LayoutMetaDataService.getInstance();
      service.registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
      return service;
    }
  }

  /**
   * The chart laid out in a direction.
   *
   * @throws RuntimeException of any kind when ELK cannot lay it out
   */
  static LaidOut layOut(Chart chart, Flow flow, Typography type) {
    return new ElkLayout(chart, flow, type).run();
  }

  private LaidOut run() {
    if (Algorithm.SERVICE.getAlgorithmData(LayeredOptions.ALGORITHM_ID) == null) {
      throw new IllegalStateException("ELK's layered algorithm is not registered");
    }
    options(root, flow);
    chart.groups().forEach(this::addGroup);
    chart.nodes().forEach(this::addNode);
    Map<Link, ElkEdge> edges = new IdentityHashMap<>();
    chart.links().forEach(link -> edges.put(link, addLink(link)));
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    List<PlacedNode> nodes = new ArrayList<>();
    for (Node node : chart.nodes()) {
      ElkNode elk = elk(node.id());
      PlacedNode body = new PlacedNode(node, box(elk), type.nodeLines(node));
      bodies.put(elk, body);
      nodes.add(body);
    }
    List<PlacedGroup> groups = new ArrayList<>();
    titles.forEach(
        (group, lines) ->
            groups.add(
                new PlacedGroup(group, box(elk(group.id())), lines, type.groups().widest(lines))));
    List<PlacedLink> links = new ArrayList<>();
    for (Link link : chart.links()) {
      ElkEdge edge = edges.get(link);
      if (link.visible() && edge != null) {
        links.add(place(link, edge));
      }
    }
    return new LaidOut(
        Math.ceil(root.getWidth()), Math.ceil(root.getHeight()), groups, nodes, links);
  }

  private void addGroup(Group group) {
    ElkNode node = ElkGraphUtil.createNode(group.parent().map(this::elk).orElse(root));
    List<String> lines = type.groupLines(group);
    titles.put(group, lines);
    // A direction of its own can only be obeyed apart from the rest.
    boolean isApart = group.flow().isPresent() && !holdsGroups(group) && !isCrossed(group);
    Flow around = group.parent().map(flows::get).orElse(flow);
    Flow own = isApart ? group.flow().orElse(around) : around;
    flows.put(group.id(), own);
    options(node, own);
    if (isApart) {
      node.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.SEPARATE_CHILDREN);
    }
    double head = lines.size() * Typography.GROUP_LEADING + FRAME;
    node.setProperty(CoreOptions.PADDING, new ElkPadding(head, FRAME, FRAME, FRAME));
    node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
    double width = type.groups().widest(lines) + 2 * FRAME;
    double height = head + FRAME;
    // The algorithm lays upright charts out on their side and does not turn this size with the
    // rest of an inner frame (ELK 0.12.1).
    node.setProperty(
        CoreOptions.NODE_SIZE_MINIMUM,
        isApart || own.isLevel() ? new KVector(width, height) : new KVector(height, width));
    node.setProperty(CoreOptions.CONTENT_ALIGNMENT, ContentAlignment.centerCenter());
    placed.put(group.id(), node);
  }

  private boolean holdsGroups(Group group) {
    return chart.groups().stream()
        .anyMatch(inner -> inner.parent().filter(group.id()::equals).isPresent());
  }

  private boolean isCrossed(Group group) {
    return chart.links().stream()
        .anyMatch(link -> isInside(link.from(), group) != isInside(link.to(), group));
  }

  private boolean isInside(String id, Group group) {
    Optional<String> around =
        chart.nodes().stream()
            .filter(node -> node.id().equals(id))
            .findFirst()
            .flatMap(Node::group)
            .or(() -> parentOf(id));
    while (around.isPresent()) {
      if (around.get().equals(group.id())) {
        return true;
      }
      around = parentOf(around.get());
    }
    return false;
  }

  private Optional<String> parentOf(String groupId) {
    return chart.groups().stream()
        .filter(group -> group.id().equals(groupId))
        .findFirst()
        .flatMap(Group::parent);
  }

  private void addNode(Node node) {
    ElkNode elk = ElkGraphUtil.createNode(node.group().map(this::elk).orElse(root));
    Box size = type.nodeBox(node.shape(), type.nodeLines(node));
    boolean isLevel = node.group().map(flows::get).orElse(flow).isLevel();
    double room = ROOM * (junctions.ends(node.id()) + 1);
    elk.setDimensions(
        isLevel ? size.width() : Math.max(size.width(), room),
        isLevel ? Math.max(size.height(), room) : size.height());
    placed.put(node.id(), elk);
  }

  private ElkEdge addLink(Link link) {
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(start(link.from()), end(link.to()));
    if (link.visible() && link.label().isPresent()) {
      List<String> lines = type.linkLines(link.label().get());
      ElkLabel label = ElkGraphUtil.createLabel(link.label().get().text(), edge);
      label.setDimensions(
          Math.ceil(type.links().widest(lines)) + 10, lines.size() * Typography.LINK_LEADING + 4);
      label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
    }
    return edge;
  }

  /** What a link starts at: the node, or the place on it that several links share. */
  private ElkConnectableShape start(String id) {
    return junctions.branch(id)
        ? trunks.computeIfAbsent(id, key -> ElkGraphUtil.createPort(elk(key)))
        : elk(id);
  }

  private ElkConnectableShape end(String id) {
    return junctions.merge(id)
        ? mouths.computeIfAbsent(id, key -> ElkGraphUtil.createPort(elk(key)))
        : elk(id);
  }

  private PlacedLink place(Link link, ElkEdge edge) {
    Point origin = origin(edge.getContainingNode());
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(shifted(section.getStartX(), section.getStartY(), origin));
      for (ElkBendPoint bend : section.getBendPoints()) {
        points.add(shifted(bend.getX(), bend.getY(), origin));
      }
      points.add(shifted(section.getEndX(), section.getEndY(), origin));
    }
    if (points.size() < 2) {
      throw new IllegalStateException("no way from " + link.from() + " to " + link.to());
    }
    clip(points, 0, 1, edge.getSources().get(0));
    clip(points, points.size() - 1, points.size() - 2, edge.getTargets().get(0));
    Optional<PlacedLabel> label =
        edge.getLabels().stream()
            .findFirst()
            .map(
                elk ->
                    new PlacedLabel(
                        new Box(
                            origin.x() + elk.getX(),
                            origin.y() + elk.getY(),
                            elk.getWidth(),
                            elk.getHeight()),
                        link.label().map(type::linkLines).orElse(List.of())));
    return new PlacedLink(link, List.copyOf(points), label);
  }

  /** ELK ends links on a node's box: moves an end on to the outline of its shape. */
  private void clip(List<Point> points, int end, int before, ElkConnectableShape shape) {
    PlacedNode body = bodies.get(ElkGraphUtil.connectableShapeToNode(shape));
    if (body != null) {
      Box box = body.box();
      points.set(
          end,
          Outline.meet(
              Outline.of(body.node().shape(), box),
              points.get(before),
              points.get(end),
              Math.max(box.width(), box.height())));
    }
  }

  private ElkNode elk(String id) {
    ElkNode node = placed.get(id);
    if (node == null) {
      throw new IllegalStateException("no node " + id);
    }
    return node;
  }

  private static Point shifted(double x, double y, Point by) {
    return new Point(x + by.x(), y + by.y());
  }

  private static Box box(ElkNode node) {
    Point origin = origin(node);
    return new Box(origin.x(), origin.y(), node.getWidth(), node.getHeight());
  }

  private static Point origin(ElkNode node) {
    double x = 0;
    double y = 0;
    for (ElkNode at = node; at != null && at.getParent() != null; at = at.getParent()) {
      x += at.getX();
      y += at.getY();
    }
    return new Point(x, y);
  }

  private void options(ElkNode node, Flow flow) {
    node.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    node.setProperty(CoreOptions.DIRECTION, direction(flow));
    node.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    node.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    node.setProperty(CoreOptions.RANDOM_SEED, 1);
    node.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
    node.setProperty(LayeredOptions.SPACING_NODE_NODE, 28d);
    node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 32d);
    node.setProperty(LayeredOptions.SPACING_EDGE_NODE, 18d);
    node.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 14d);
    node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 16d);
    node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 14d);
    node.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
    node.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
    // ELK 0.12.1 fails (ModelOrderNodeComparator) when the order counts and links cross frames.
    if (chart.groups().isEmpty()) {
      node.setProperty(
          LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    }
    node.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
    node.setProperty(LayeredOptions.FEEDBACK_EDGES, false);
  }

  private static Direction direction(Flow flow) {
    return switch (flow) {
      case DOWN -> Direction.DOWN;
      case UP -> Direction.UP;
      case RIGHT -> Direction.RIGHT;
      case LEFT -> Direction.LEFT;
    };
  }
}
