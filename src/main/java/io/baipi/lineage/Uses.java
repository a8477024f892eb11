package io.baipi.lineage;

import io.baipi.chapter.Binding;
import io.baipi.chapter.Chapter;
import io.baipi.chapter.Edition;
import io.baipi.chapter.PlacedFigure;
import io.baipi.data.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where else in an edition a value is told: in other chapters' texts, and in figures. */
final class Uses {
  /** A number that stands everywhere is not followed everywhere. */
  private static final int LIMIT = 8;

  private final Map<String, Set<Integer>> chapters = new HashMap<>();
  private final Map<Value, List<PlacedFigure>> figures = new IdentityHashMap<>();
  private final Edition edition;

  Uses(Edition edition) {
    this.edition = edition;
    for (int i = 0; i < edition.chapters().size(); i++) {
      for (Binding binding : edition.chapters().get(i).bindings()) {
        chapters.computeIfAbsent(binding.expression(), e -> new LinkedHashSet<>()).add(i);
      }
    }
    for (PlacedFigure placed : edition.figures()) {
      placed.figure().data().stream()
          .flatMap(table -> table.rows().stream())
          .flatMap(row -> row.values().stream())
          .forEach(
              value -> {
                List<PlacedFigure> in = figures.computeIfAbsent(value, v -> new ArrayList<>());
                if (!in.contains(placed)) {
                  in.add(placed);
                }
              });
    }
  }

  /** The number of each other chapter whose text tells a value by the same name. */
  List<Integer> chapters(String expression, Chapter own) {
    return chapters.getOrDefault(expression, Set.of()).stream()
        .filter(i -> !edition.chapters().get(i).id().equals(own.id()))
        .limit(LIMIT)
        .toList();
  }

  /** Label and address of each figure that shows a value. */
  List<List<String>> figures(Value value) {
    return figures.getOrDefault(value, List.of()).stream()
        .limit(LIMIT)
        .map(f -> List.of(f.label(), f.chapter() + ".html#" + f.figure().anchor()))
        .toList();
  }
}
