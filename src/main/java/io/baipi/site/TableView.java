package io.baipi.site;

import io.baipi.data.Column;
import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.lineage.Addresses;
import io.baipi.text.Dimension;
import io.baipi.text.Language;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table as templates see it, in one language. */
final class TableView {
  /** Longer tables are cut on pages; the data files hold every row. */
  static final int ROW_LIMIT = Addresses.ROW_LIMIT;

  /** Longer tables are folded away. */
  private static final int OPEN_LIMIT = 24;

  private final Table table;
  private final Language language;

  /** How the values of each column came to be; names and other words are no claims. */
  private final List<Set<Provenance>> provenances = new ArrayList<>();

  TableView(Table table, Language language) {
    this.table = table;
    this.language = language;
    for (int i = 0; i < table.columns().size(); i++) {
      provenances.add(provenances(i));
    }
  }

  Map<String, Object> map() {
    return map(false);
  }

  /** The same with each row's id on the page, and its line in the file that it is read from. */
  Map<String, Object> withLines() {
    return map(true);
  }

  private Map<String, Object> map(boolean lines) {
    List<String> anchors = lines ? Addresses.rows(table) : List.of();
    List<Integer> shown = shown(table, language);
    List<Map<String, Object>> columns = new ArrayList<>();
    for (int index : shown) {
      columns.add(column(index));
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Row row : table.rows().subList(0, Math.min(ROW_LIMIT, table.rows().size()))) {
      List<Map<String, Object>> cells = new ArrayList<>();
      for (int index : shown) {
        cells.add(cell(row.values().get(index), index));
      }
      View view = new View().with("cells", cells);
      if (lines) {
        view.with("anchor", anchors.get(rows.size())).with("line", line(row));
      }
      rows.add(view.map());
    }
    Map<String, Object> map = new LinkedHashMap<>(head());
    map.putAll(
        new View()
            .with("columns", columns)
            .with("lines", lines)
            .with("rows", rows)
            .with("long", table.rows().size() > OPEN_LIMIT)
            .with("cut", table.rows().size() > ROW_LIMIT)
            .map());
    return map;
  }

  /** The line where a row starts. */
  private static String line(Row row) {
    return row.values().stream()
        .map(Value::lineage)
        .filter(Lineage.Cell.class::isInstance)
        .map(lineage -> String.valueOf(((Lineage.Cell) lineage).location().line()))
        .findFirst()
        .orElse("");
  }

  /** What there is to say of the table without its cells. */
  Map<String, Object> head() {
    return new View()
        .with("title", table.title().in(language))
        .with("count", Numbers.plain(BigDecimal.valueOf(table.rows().size())))
        .with("missing", Numbers.plain(BigDecimal.valueOf(missing())))
        .with("badge", Badges.of(table.provenance(), language))
        .map();
  }

  /** The unit of a column in words; empty for texts, plain numbers and counts. */
  static String unit(Unit unit, Language language) {
    boolean plain = unit.dimension() == Dimension.NONE || unit.dimension() == Dimension.COUNT;
    return plain ? "" : unit.title().in(language);
  }

  /** How many cells are missing. */
  private long missing() {
    return table.rows().stream()
        .flatMap(row -> row.values().stream())
        .filter(Value.Missing.class::isInstance)
        .count();
  }

  /** A text that is kept in one column a language is shown in this language only. */
  static List<Integer> shown(Table table, Language language) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (!isForOthers(table, table.columns().get(i).name(), language)) {
        shown.add(i);
      }
    }
    return shown;
  }

  private static boolean isForOthers(Table table, String name, Language language) {
    for (Language other : Language.values()) {
      String ending = "_" + other.code();
      if (other != language && name.endsWith(ending)) {
        String base = name.substring(0, name.length() - ending.length());
        return table.indexOf(base + "_" + language.code()) >= 0;
      }
    }
    return false;
  }

  private Map<String, Object> column(int index) {
    Column column = table.columns().get(index);
    Set<Provenance> all = provenances.get(index);
    Provenance common = all.size() == 1 ? all.iterator().next() : table.provenance();
    return new View()
        .with("name", column.name())
        .with("title", column.title().in(language))
        .with("unit", unit(column.unit(), language))
        .with("numeric", column.type().isNumeric())
        .with("mark", common == table.provenance() ? Map.of() : mark(common))
        .map();
  }

  private Set<Provenance> provenances(int index) {
    Set<Provenance> found = EnumSet.noneOf(Provenance.class);
    for (Row row : table.rows()) {
      Value value = row.values().get(index);
      if (!(value instanceof Value.Missing) && !(value instanceof Value.Text)) {
        found.add(value.provenance());
      }
    }
    return found;
  }

  /** A cell; it has a mark of its own only where the cells of its column differ. */
  private Map<String, Object> cell(Value value, int index) {
    boolean differs =
        value.provenance() != table.provenance()
            && !(value instanceof Value.Text)
            && provenances.get(index).size() > 1;
    return new View()
        .with("text", text(value, table.columns().get(index).unit()))
        .with("missing", value instanceof Value.Missing)
        .with("numeric", value instanceof Value.Num || value instanceof Value.Range)
        .with("mark", differs ? mark(value.provenance()) : Map.of())
        .map();
  }

  private Map<String, Object> mark(Provenance provenance) {
    return Badges.of(provenance, language);
  }

  /** The unit stands in the column's head unless a cell has another one. */
  private String text(Value value, Unit unit) {
    if (value instanceof Value.Num num && num.unit().equals(unit)) {
      return Numbers.plain(num.number());
    }
    if (value instanceof Value.Range range
        && range.unit().equals(unit)
        && range.low().compareTo(range.high()) != 0) {
      return Numbers.plain(range.low()) + "–" + Numbers.plain(range.high());
    }
    return value.show(language);
  }
}
