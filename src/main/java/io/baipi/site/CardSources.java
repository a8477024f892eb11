package io.baipi.site;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What single tables hold about a unit, for its scorecard. */
final class CardSources {
  /** A unit with more rows in a table is sent to the table's page. */
  private static final int ROW_LIMIT = 12;

  private final Scorecards.Unit unit;
  private final Language language;

  CardSources(Scorecards.Unit unit, Language language) {
    this.unit = unit;
    this.language = language;
  }

  /** A unit's rows of a data table: one as a list of fields, several as a table; or nothing. */
  Optional<Map<String, Object>> data(UnitRows.Some some) {
    Table table = some.table();
    View view = source(table, DataPages.name(table), some.rows().size());
    if (some.rows().size() == 1) {
      return filled(view, fields(table, some.rows().get(0), Set.of()));
    }
    if (some.rows().size() <= ROW_LIMIT) {
      Table own =
          new Table(
              table.id(),
              table.title(),
              table.columns(),
              some.rows(),
              table.provenance(),
              table.sources(),
              table.location());
      view.with("table", new TableView(own, language).map());
    }
    return Optional.of(view.with("fields", List.of()).map());
  }

  /** A unit's row of another model's table; or nothing. */
  Optional<Map<String, Object>> result(Scorecards.Result result) {
    boolean isPart = result.table() != result.model().table();
    Set<String> printed = isPart ? Set.of() : Set.copyOf(result.model().printed());
    return filled(
        source(result.table(), MethodPages.name(result.model()), 1),
        fields(result.table(), result.row(), printed));
  }

  private View source(Table table, String href, int count) {
    return new View()
        .with("title", table.title().in(language))
        .with("href", href)
        .with("count", String.valueOf(count));
  }

  private static Optional<Map<String, Object>> filled(View view, List<Map<String, Object>> fields) {
    return fields.isEmpty() ? Optional.empty() : Optional.of(view.with("fields", fields).map());
  }

  /** The fields of a row that say something: not its key, not its name, and not the unit's key. */
  private List<Map<String, Object>> fields(Table table, Row row, Set<String> printed) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (int index : TableView.shown(table, language)) {
      String name = table.columns().get(index).name();
      Value value = row.values().get(index);
      boolean isName =
          index == 0
              || name.equals("name")
              || name.equals("name_" + language.code())
              || value.show(language).equals(unit.key());
      if (!isName && (printed.isEmpty() || printed.contains(name))) {
        fields.add(FieldView.of(table.columns().get(index).title().in(language), value, language));
      }
    }
    return fields;
  }
}
