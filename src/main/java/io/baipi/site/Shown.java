package io.baipi.site;

import io.baipi.chapter.PlacedFigure;
import io.baipi.chapter.Publication;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.figure.Figure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;

/** What the figures of a publication show: single values, and all that these come from. */
final class Shown {
  private final Map<String, Set<Value>> values = new HashMap<>();
  private final Map<String, Lineages> lineages = new HashMap<>();

  private Shown() {}

  static Shown by(Publication publication) {
    Shown shown = new Shown();
    for (Entry<String, Figure> entry : publication.figures().entrySet()) {
      entry.getValue().data().ifPresent(data -> shown.add(entry.getKey(), data));
    }
    return shown;
  }

  private void add(String figure, Table data) {
    Set<Value> own = Collections.newSetFromMap(new IdentityHashMap<>());
    Lineages.values(data).forEach(own::add);
    values.put(figure, own);
    lineages.put(figure, Lineages.of(own));
  }

  /** The figures among some that show at least one of some values. */
  List<PlacedFigure> showing(Collection<Value> wanted, List<PlacedFigure> among) {
    List<PlacedFigure> found = new ArrayList<>();
    for (PlacedFigure placed : among) {
      Set<Value> own = values.getOrDefault(placed.figure().id(), Set.of());
      if (wanted.stream().anyMatch(own::contains)) {
        found.add(placed);
      }
    }
    return found;
  }

  /** The figures among some that rest on a data table. */
  List<PlacedFigure> fromTable(String table, List<PlacedFigure> among) {
    return among.stream().filter(placed -> comesFrom(placed).tables().contains(table)).toList();
  }

  /** What a figure comes from. */
  Lineages comesFrom(PlacedFigure placed) {
    return lineages.getOrDefault(placed.figure().id(), new Lineages(Set.of(), Set.of()));
  }
}
