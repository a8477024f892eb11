package io.baipi.lineage;

import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.model.ModelResult;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nodes that one page's values come from, each once, with what they name. */
final class Graph {

  /** How many values are told of what one application of a rule gave. */
  private static final int OUTCOMES = 8;

  private final Sources sources;
  private final Language language;
  private final int most;
  private final RuleWords words;
  private final Holders holders;
  private final Map<Lineage, Integer> byLineage = new IdentityHashMap<>();
  private final Map<String, Integer> byPlace = new HashMap<>();
  private final List<Map<String, Object>> nodes = new ArrayList<>();

  /**
   * How much is told.
   *
   * @param inputs how many inputs of a rule are told one by one; the others are counted by their
   *     tables
   * @param line how long a line of a file may be that is repeated
   */
  record Detail(int inputs, int line) {}

  Graph(Sources sources, Language language, Detail detail) {
    this.most = detail.inputs();
    this.sources = sources;
    this.language = language;
    this.words = new RuleWords(language);
    this.holders = new Holders(sources, language, detail.line());
  }

  Holders holders() {
    return holders;
  }

  List<Map<String, Object>> nodes() {
    return nodes;
  }

  /** The number of the node that a lineage is. */
  int node(Lineage lineage) {
    Integer known = byLineage.get(lineage);
    if (known != null) {
      return known;
    }
    int number = lineage instanceof Lineage.Cell cell ? cell(cell) : rule((Lineage.Rule) lineage);
    byLineage.put(lineage, number);
    return number;
  }

  /** A node that is made for the page alone. */
  int add(Map<String, Object> node) {
    nodes.add(node);
    return nodes.size() - 1;
  }

  private int cell(Lineage.Cell cell) {
    Optional<Table> table = sources.results().data().table(cell.table());
    // A row's key is read where the row begins.
    if (table.isPresent() && cell.location().line() == 0) {
      Optional<Row> row = table.get().row(cell.row()).filter(r -> !r.values().isEmpty());
      if (row.isPresent()
          && row.get().values().get(0).lineage() instanceof Lineage.Cell first
          && first.location().line() > 0) {
        return node(first);
      }
    }
    String place = cell.location() + " " + cell.table() + " " + cell.row();
    Integer known = byPlace.get(place);
    if (known != null) {
      return known;
    }
    int number = add(cell.location().line() == 0 ? whole(cell) : one(cell, table));
    byPlace.put(place, number);
    return number;
  }

  private Map<String, Object> one(Lineage.Cell cell, Optional<Table> table) {
    Map<String, Object> node = new LinkedHashMap<>();
    String holder = "data." + cell.table();
    node.put("t", holders.number(holder));
    node.put("row", cell.row());
    holders.anchor(holder, cell.row()).ifPresent(anchor -> node.put("a", anchor));
    node.put("name", cell.column());
    node.put(
        "col",
        table.flatMap(t -> t.column(cell.column())).map(c -> c.title().in(language)).orElse(""));
    node.put("at", holders.at(cell.location()));
    Optional<Value> value = table.flatMap(t -> t.value(cell.row(), cell.column()));
    // Where a table has no key, or one twice, the value is looked for by its own lineage.
    Value own =
        sources.standings().of(cell).stream()
            .filter(place -> place.holder().equals(holder))
            .map(Place::value)
            .findFirst()
            .or(() -> value)
            .orElse(null);
    if (own != null) {
      if (!(own instanceof Value.Missing)) {
        node.put("v", own.show(language));
      }
      node.put("p", own.provenance().ordinal());
    }
    table.flatMap(t -> remark(t, cell)).ifPresent(remark -> node.put("why", remark));
    return node;
  }

  /**
   * What the row says about a cell in a column of its own: {@code <column>_note}, or {@code note}.
   */
  private Optional<String> remark(Table table, Lineage.Cell cell) {
    for (String name : List.of(cell.column() + "_note", cell.column() + "_reason", "note")) {
      int index = table.indexOf(name, language);
      if (index >= 0 && !table.columns().get(index).name().equals(cell.column())) {
        return table
            .row(cell.row())
            .map(row -> row.values().get(index))
            .filter(value -> !(value instanceof Value.Missing))
            .map(value -> value.show(language));
      }
    }
    return Optional.empty();
  }

  /** All rows of a table or a file. */
  private Map<String, Object> whole(Lineage.Cell cell) {
    Map<String, Object> node = new LinkedHashMap<>();
    Optional<Table> data = sources.results().data().table(cell.table());
    String holder = (data.isPresent() ? "data." : "model.") + cell.table();
    Optional<Table> table = sources.standings().table(holder);
    if (table.isPresent()) {
      node.put("t", holders.number(holder));
      node.put("rows", table.get().rows().size());
      node.put("p", table.get().provenance().ordinal());
    }
    if (!cell.row().isEmpty()) {
      node.put("row", cell.row());
    }
    node.put("at", holders.at(cell.location()));
    return node;
  }

  private int rule(Lineage.Rule rule) {
    Map<String, Object> node = new LinkedHashMap<>();
    // The number is taken before the inputs take theirs, so that values stand before their inputs.
    int number = add(node);
    byLineage.put(rule, number);
    String id = rule.model().replaceFirst("\\..*", "");
    Optional<ModelResult> model = Optional.ofNullable(sources.results().models().get(id));
    List<Place> places = sources.standings().of(rule);
    List<Table> read = new ArrayList<>();
    for (Lineage input : rule.inputs()) {
      if (input instanceof Lineage.Cell cell && read.size() < most) {
        sources
            .results()
            .data()
            .table(cell.table())
            .filter(t -> !read.contains(t))
            .ifPresent(read::add);
      }
    }
    if (model.isPresent()) {
      node.put("m", holders.number("model." + id));
    } else if (sources.results().data().table(id).isPresent()) {
      node.put("m", holders.number("data." + id));
    }
    node.put("rule", words.of(rule, model, read));
    node.put("at", holders.at(rule.location()));
    if (model.isPresent()) {
      RuleWords.step(model.get(), rule, places.stream().findFirst())
          .ifPresent(step -> node.put("step", holders.step(model.get(), step)));
    }
    if (!places.isEmpty()) {
      node.put("out", outcomes(places));
      node.put("p", places.get(0).value().provenance().ordinal());
    }
    inputs(rule, node);
    return number;
  }

  private List<List<Object>> outcomes(List<Place> places) {
    List<Place> told = new ArrayList<>();
    for (boolean numbers : new boolean[] {true, false}) {
      for (Place place : places) {
        boolean isNumber = !(place.value() instanceof Value.Text);
        if (isNumber == numbers && told.size() < OUTCOMES) {
          told.add(place);
        }
      }
    }
    return told.stream().map(this::outcome).toList();
  }

  /** Table, row, column, text and provenance of a value; a missing one has no text. */
  List<Object> outcome(Place place) {
    boolean missing = place.value() instanceof Value.Missing;
    return List.of(
        holders.number(place.holder()),
        place.row(),
        place.title(language),
        missing ? "" : place.value().show(language),
        place.value().provenance().ordinal());
  }

  private void inputs(Lineage.Rule rule, Map<String, Object> node) {
    Set<Lineage> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Integer> told = new ArrayList<>();
    Map<String, Integer> rest = new LinkedHashMap<>();
    for (Lineage input : rule.inputs()) {
      if (!seen.add(input)) {
        continue;
      }
      if (told.size() < most) {
        int number = node(input);
        if (!told.contains(number)) {
          told.add(number);
        }
      } else {
        rest.merge(holder(input), 1, Integer::sum);
      }
    }
    if (!told.isEmpty()) {
      node.put("in", told);
    }
    if (!rest.isEmpty()) {
      List<List<Object>> more = new ArrayList<>();
      rest.forEach((holder, count) -> more.add(List.of(holders.number(holder), count)));
      node.put("more", more);
    }
  }

  /** The table or model that a lineage ends in. */
  static String holder(Lineage lineage) {
    return lineage instanceof Lineage.Cell cell
        ? "data." + cell.table()
        : "model." + ((Lineage.Rule) lineage).model().replaceFirst("\\..*", "");
  }

  /** How sure something is as the page's script knows it. */
  static List<List<String>> marks(Language language) {
    List<List<String>> marks = new ArrayList<>();
    for (Provenance provenance : Provenance.values()) {
      marks.add(List.of(provenance.id(), provenance.mark(), provenance.label().in(language)));
    }
    return marks;
  }

  /** Where something stands that is no value. */
  List<Integer> at(Location location) {
    return holders.at(location);
  }
}
