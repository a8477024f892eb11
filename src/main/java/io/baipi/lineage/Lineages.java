package io.baipi.lineage;

import io.baipi.chapter.Binding;
import io.baipi.chapter.Chapter;
import io.baipi.chapter.Edition;
import io.baipi.chapter.PlacedFigure;
import io.baipi.chapter.Publication;
import io.baipi.citation.Entry;
import io.baipi.data.Table;
import io.baipi.data.json.Json;
import io.baipi.model.ModelResult;
import io.baipi.text.Localized;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

/**
 * The lineages of an edition's pages, each page's as a classic script that hands one object to
 * {@code Baipi.lineage}: the nodes that its values come from, and which value comes from which.
 */
public final class Lineages {
  private static final Pattern QUOTED = Pattern.compile("data-source=\"([^\"&<>]+)\"");

  /** How much is told, from the most to the least. */
  private static final List<Graph.Detail> DETAILS =
      List.of(
          new Graph.Detail(12, 800),
          new Graph.Detail(8, 800),
          new Graph.Detail(5, 400),
          new Graph.Detail(3, 160));

  /** How large a script may be, compressed, in bytes. */
  private static final int LIMIT = 52 * 1024;

  private final Sources sources;
  private final Edition edition;
  private final Uses uses;
  private final Map<String, String> words;
  private final Map<String, List<String>> works;

  /**
   * @param words what the page's script says, by key
   */
  public Lineages(Publication publication, Edition edition, Map<String, String> words) {
    this.sources = new Sources(publication.results(), publication.paper().root());
    this.edition = edition;
    this.uses = new Uses(edition);
    this.words = new TreeMap<>(words);
    this.works = works(publication.results().data().sources());
  }

  /** The titles of the works that data come from, and where the references list them. */
  private Map<String, List<String>> works(Map<String, Localized> titles) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    titles.forEach(
        (id, title) -> {
          String anchor = Entry.anchor(id);
          Optional<Chapter> listing =
              edition.chapters().stream()
                  .filter(chapter -> chapter.html().contains("id=\"" + anchor + "\""))
                  .findFirst();
          found.put(
              id,
              List.of(
                  title.in(edition.language()),
                  listing.map(chapter -> chapter.id() + ".html#" + anchor).orElse("")));
        });
    return found;
  }

  /** The script of a chapter; empty when nothing in it comes from data. */
  public Optional<String> chapter(Chapter chapter) {
    return within(graph -> chapter(chapter, graph));
  }

  /** The script of a model's page. */
  public String model(ModelResult model) {
    return within(graph -> Optional.of(model(model, graph))).orElseThrow();
  }

  /** The script that tells as much as keeps it small enough. */
  private Optional<String> within(Function<Graph, Optional<String>> script) {
    Optional<String> made = Optional.empty();
    for (Graph.Detail detail : DETAILS) {
      made = script.apply(new Graph(sources, edition.language(), detail));
      if (made.isEmpty() || compressed(made.get()) <= LIMIT) {
        return made;
      }
    }
    return made;
  }

  private static int compressed(String script) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(script.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      byte[] buffer = new byte[8192];
      int size = 0;
      while (!deflater.finished()) {
        size += deflater.deflate(buffer);
      }
      return size;
    } finally {
      deflater.end();
    }
  }

  private Optional<String> chapter(Chapter chapter, Graph graph) {
    Map<String, Object> view = new LinkedHashMap<>();
    Map<String, Object> from = new TreeMap<>();
    Map<String, List<Integer>> that = new TreeMap<>();
    for (Binding binding : chapter.bindings()) {
      if (binding.isClaim()) {
        that.computeIfAbsent(binding.expression(), e -> new ArrayList<>())
            .add(claim(binding, graph));
      } else {
        from.computeIfAbsent(binding.expression(), e -> bound(binding, chapter, graph));
      }
    }
    Map<String, Object> quoted = quoted(chapter, graph);
    Map<String, Object> figures = figures(chapter, graph);
    if (from.isEmpty() && that.isEmpty() && quoted.isEmpty() && figures.isEmpty()) {
      return Optional.empty();
    }
    view.put("from", from);
    view.put("that", that);
    view.put("quoted", quoted);
    view.put("tables", figures);
    return Optional.of(script(view, graph));
  }

  private String model(ModelResult model, Graph graph) {
    Map<String, Object> tables = new LinkedHashMap<>();
    tables.put("result", shown("model." + model.id(), model.table(), graph));
    model
        .parts()
        .forEach(
            (name, part) ->
                tables.put(
                    Addresses.part(name), shown("model." + model.id() + "." + name, part, graph)));
    Map<String, Object> from = new TreeMap<>();
    model
        .facts()
        .forEach(
            (name, value) ->
                from.put(
                    name,
                    List.of(
                        graph.node(value.lineage()),
                        graph.outcome(new Place.Fact(model, name, value)),
                        List.of(),
                        List.of())));
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("from", from);
    view.put("tables", tables);
    return script(view, graph);
  }

  private Map<String, Object> shown(String holder, Table table, Graph graph) {
    Table cut =
        new Table(
            table.id(),
            table.title(),
            table.columns(),
            table.rows().subList(0, Math.min(Addresses.ROW_LIMIT, table.rows().size())),
            table.provenance(),
            table.sources(),
            table.location());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("t", graph.holders().number(holder));
    view.put("p", table.provenance().ordinal());
    view.putAll(new Shown(graph).of(cut));
    return view;
  }

  /** A value: its node, what it is, and where else it is told. */
  private List<Object> bound(Binding binding, Chapter chapter, Graph graph) {
    int node = graph.node(binding.value().lineage());
    Optional<Place> place = sources.standings().of(binding.value(), binding.expression());
    return List.of(
        node,
        place.map(graph::outcome).orElse(List.of()),
        uses.chapters(binding.expression(), chapter),
        place.map(Place::value).map(uses::figures).orElse(List.of()));
  }

  /** A claim: the condition as it is written, and as it reads with the values in it. */
  private int claim(Binding binding, Graph graph) {
    List<List<Object>> compared = new ArrayList<>();
    for (Binding value : binding.compared()) {
      compared.add(
          List.of(
              graph.node(value.value().lineage()),
              sources
                  .standings()
                  .of(value.value(), value.expression())
                  .map(graph::outcome)
                  .orElse(List.of()),
              value.shown(),
              value.expression()));
    }
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("that", binding.expression());
    Condition.read(binding).ifPresent(text -> node.put("reads", text));
    node.put("of", compared);
    node.put("at", graph.at(binding.location()));
    node.put("p", binding.value().provenance().ordinal());
    return graph.add(node);
  }

  private Map<String, Object> quoted(Chapter chapter, Graph graph) {
    Map<String, Object> quoted = new TreeMap<>();
    Matcher match = QUOTED.matcher(chapter.html());
    while (match.find()) {
      String source = match.group(1);
      List<Integer> tables = new ArrayList<>();
      sources
          .results()
          .data()
          .tables()
          .forEach(
              (id, table) -> {
                if (source.contains("/") && table.sources().contains(source)) {
                  tables.add(graph.holders().number("data." + id));
                }
              });
      quoted.putIfAbsent(
          source, List.of(graph.holders().source(List.of(source)), List.copyOf(tables)));
    }
    return quoted;
  }

  private Map<String, Object> figures(Chapter chapter, Graph graph) {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (PlacedFigure placed : chapter.figures()) {
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("label", placed.label());
      view.put("caption", placed.caption());
      placed.figure().table().ifPresent(table -> view.put("t", graph.holders().number(table)));
      view.put("at", graph.at(placed.figure().location()));
      view.put("p", placed.figure().badge().ordinal());
      if (!placed.figure().sources().isEmpty()) {
        view.put("from", graph.holders().source(placed.figure().sources()));
      }
      placed.figure().data().ifPresent(data -> view.putAll(new Shown(graph).of(data)));
      figures.put(placed.figure().anchor(), view);
    }
    return figures;
  }

  private String script(Map<String, Object> view, Graph graph) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("words", words);
    all.put("marks", Graph.marks(edition.language()));
    all.put("works", works);
    all.put("chapters", chapters());
    all.putAll(view);
    all.put("nodes", graph.nodes());
    all.put("steps", graph.holders().steps());
    all.put("holders", graph.holders().tables());
    all.put("files", graph.holders().files());
    return "Baipi.lineage(" + Json.inline(all) + ");\n";
  }

  private List<List<String>> chapters() {
    return edition.chapters().stream()
        .map(chapter -> List.of(chapter.number(), chapter.title(), chapter.id() + ".html"))
        .toList();
  }
}
