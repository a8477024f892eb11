package io.baipi.lineage;

import io.baipi.data.Lineage;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.ModelResult;
import io.baipi.model.Results;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the values of all results stand, found by the values and lineages themselves: two equal
 * values of different origin are two values.
 */
final class Standings {
  private final Map<Lineage, List<Place>> byLineage = new IdentityHashMap<>();
  private final Map<Value, Place> byValue = new IdentityHashMap<>();
  private final Map<String, Table> tables = new LinkedHashMap<>();

  Standings(Results results) {
    results.data().tables().forEach((id, table) -> add("data." + id, table));
    for (ModelResult model : results.models().values()) {
      add("model." + model.id(), model.table());
      model.parts().forEach((name, part) -> add("model." + model.id() + "." + name, part));
      model.facts().forEach((name, value) -> add(new Place.Fact(model, name, value)));
    }
  }

  private void add(String holder, Table table) {
    tables.put(holder, table);
    for (Row row : table.rows()) {
      for (int i = 0; i < row.values().size(); i++) {
        add(new Place.Cell(holder, table, row, i));
      }
    }
  }

  private void add(Place place) {
    byLineage.computeIfAbsent(place.value().lineage(), l -> new ArrayList<>()).add(place);
    byValue.putIfAbsent(place.value(), place);
  }

  /** Where the values stand that one application of a rule gave, or the value of one cell. */
  List<Place> of(Lineage lineage) {
    return byLineage.getOrDefault(lineage, List.of());
  }

  /**
   * Where a value stands.
   *
   * @param expression how a text names it; tells a form of a value, such as its bounds, where it
   *     comes from
   */
  Optional<Place> of(Value value, String expression) {
    Place own = byValue.get(value);
    if (own != null) {
      return Optional.of(own);
    }
    String path = expression.replaceFirst("\\.(low|high)$", "");
    String name = path.substring(path.lastIndexOf('.') + 1);
    return of(value.lineage()).stream().filter(place -> isNamed(place.name(), name)).findFirst();
  }

  /** Whether a column has a name, or is that of one language. */
  private static boolean isNamed(String column, String name) {
    return column.equals(name)
        || Stream.of(Language.values()).anyMatch(l -> column.equals(name + "_" + l.code()));
  }

  /** The table that a holder is. */
  Optional<Table> table(String holder) {
    return Optional.ofNullable(tables.get(holder));
  }
}
