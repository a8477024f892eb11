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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What the figures of a publication show: single values, and all that these come from. */
final class Shown {
  private static final In NOTHING = new In(Set.of(), new Lineages(Set.of(), Set.of()));

  private final Lazy<Map<String, In>> figures;

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

  /** The figures among some that show at least one of some values. */
  List<PlacedFigure> showing(Collection<Value> wanted, List<PlacedFigure> among) {
    List<PlacedFigure> found = new ArrayList<>();
    for (PlacedFigure placed : among) {
      Set<Value> own = in(placed).values();
      if (isAnyOf(own, wanted)) {
        found.add(placed);
      }
    }
    return found;
  }

  /** Asked so often that a stream a time would be most of the work. */
  private static boolean isAnyOf(Set<Value> own, Collection<Value> wanted) {
    for (Value value : wanted) {
      if (own.contains(value)) {
        return true;
      }
    }
    return false;
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
