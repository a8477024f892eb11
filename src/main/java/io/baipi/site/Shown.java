package io.baipi.site;

import io.baipi.chapter.PlacedFigure;
import io.baipi.chapter.Publication;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.memo.Memory;
import io.baipi.memo.Same;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What the figures of a publication show: single values, and all that these come from. */
final class Shown {
  private static final In NOTHING = new In(Set.of(), new Lineages(Set.of(), Set.of()));

  private final Lazy<Map<String, In>> figures;

  /** The ids of the figures that show a value. */
  private final Lazy<Map<Value, List<String>>> showing = new Lazy<>(this::index);

  /** What one figure shows, and what that comes from. */
  private record In(Set<Value> values, Lineages lineages) {}

  private Shown(Supplier<Map<String, In>> figures) {
    this.figures = new Lazy<>(figures);
  }

  /** Found out when somebody asks. */
  static Shown by(Publication publication, Memory memory) {
    return new Shown(
        () -> {
          Map<String, In> shown = new HashMap<>();
          publication
              .figures()
              .forEach(
                  (id, figure) ->
                      figure.data().ifPresent(data -> shown.put(id, in(id, data, memory))));
          return shown;
        });
  }

  private static In in(String figure, Table data, Memory memory) {
    return memory.recall(
        "shown/" + figure,
        List.of(new Same(data)),
        () -> {
          Set<Value> own = Collections.newSetFromMap(new IdentityHashMap<>());
          Lineages.values(data).forEach(own::add);
          return new In(own, Lineages.of(own));
        });
  }

  private In in(PlacedFigure placed) {
    return figures.get().getOrDefault(placed.figure().id(), NOTHING);
  }

  private Map<Value, List<String>> index() {
    Map<Value, List<String>> index = new IdentityHashMap<>();
    figures
        .get()
        .forEach(
            (id, in) ->
                in.values()
                    .forEach(
                        value -> index.computeIfAbsent(value, its -> new ArrayList<>(1)).add(id)));
    return index;
  }

  /** The figures among some that show at least one of some values. */
  List<PlacedFigure> showing(Collection<Value> wanted, List<PlacedFigure> among) {
    Map<Value, List<String>> index = showing.get();
    Set<String> found = new HashSet<>();
    wanted.forEach(value -> found.addAll(index.getOrDefault(value, List.of())));
    return among.stream().filter(placed -> found.contains(placed.figure().id())).toList();
  }

  /** The figures among some that rest on a data table. */
  List<PlacedFigure> fromTable(String table, List<PlacedFigure> among) {
    return among.stream().filter(placed -> comesFrom(placed).tables().contains(table)).toList();
  }

  /** What a figure comes from. */
  Lineages comesFrom(PlacedFigure placed) {
    return in(placed).lineages();
  }
}
