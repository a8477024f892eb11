package io.baipi.site.search;

import io.baipi.data.Column;
import io.baipi.data.DataPackage;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.ModelResult;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rows of datasets and models stand for: companies, platforms, skills. One entry a name,
 * with the tables that have it and the numbers of the figures and sections that mention it. What it
 * is called, the title of the key's column says.
 */
final class UnitEntries {
  /** Tables with more rows list observations, not things that have a name. */
  private static final int MOST_ROWS = 200;

  private static final int MOST_PLACES = 8;
  private static final String NAME = "name";

  private final Frame frame;
  private final Language language;
  private final Map<String, Unit> units = new LinkedHashMap<>();

  private UnitEntries(Frame frame) {
    this.frame = frame;
    this.language = frame.language();
  }

  /** One thing, gathered from the tables that it has a row in. */
  private record Unit(
      String name,
      String badge,
      String page,
      String anchor,
      Set<String> keys,
      Set<String> tables) {}

  /**
   * The units.
   *
   * @param others the entries of figures and sections, which may mention them
   */
  static List<Entry> of(Frame frame, Collection<Entry> others) {
    UnitEntries made = new UnitEntries(frame);
    DataPackage data = frame.publication().results().data();
    for (Table table : data.tables().values()) {
      String title = table.title().in(made.language);
      made.key(table, data)
          .ifPresent(key -> made.add(table, key, title, frame.addresses().data().apply(table), ""));
    }
    for (ModelResult model : frame.publication().results().models().values()) {
      Table table = model.table();
      String title = model.title().in(made.language);
      if (!table.columns().isEmpty()) {
        String page = frame.addresses().method().apply(model);
        made.add(table, table.columns().get(0), title, page, "result");
      }
    }
    return made.units.values().stream().map(unit -> made.entry(unit, others)).toList();
  }

  /** The one column that tells a dataset's rows apart. */
  private Optional<Column> key(Table table, DataPackage data) {
    return data.schema(table.id())
        .filter(schema -> schema.primaryKey().size() == 1)
        .flatMap(schema -> table.column(schema.primaryKey().get(0)));
  }

  private void add(Table table, Column key, String title, String page, String anchor) {
    int named = table.indexOf(NAME, language);
    if (named < 0 || table.rows().size() > MOST_ROWS || key.type().isNumeric()) {
      return;
    }
    for (Row row : table.rows()) {
      String name = row.values().get(named).show(language);
      if (row.values().get(named) instanceof Value.Text && name.length() > 1) {
        Unit unit =
            units.computeIfAbsent(
                Folding.fold(name),
                folded -> unit(name, row, key.title().in(language), page, anchor));
        unit.keys().add(row.key());
        unit.tables().add(title);
      }
    }
  }

  private Unit unit(String name, Row row, String badge, String page, String anchor) {
    String card =
        "scorecard-" + row.key().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".html";
    boolean scored = frame.addresses().pages().contains(card);
    return new Unit(
        name,
        badge,
        scored ? card : page,
        scored ? "" : anchor,
        new LinkedHashSet<>(),
        new LinkedHashSet<>());
  }

  private Entry entry(Unit unit, Collection<Entry> others) {
    String comma = language == Language.ZH ? "、" : ", ";
    List<String> lines = new ArrayList<>();
    unit.keys().stream().filter(key -> !key.equals(unit.name())).forEach(lines::add);
    lines.add(
        others.stream()
            .filter(other -> !other.label().isEmpty() && mentions(other, unit.name()))
            .limit(MOST_PLACES)
            .map(other -> (isSection(other) ? "§" : "") + other.label())
            .collect(Collectors.joining(comma)));
    return new Entry(
        Kind.UNIT,
        unit.badge().isEmpty() ? frame.word(Kind.UNIT) : unit.badge(),
        "",
        unit.name(),
        unit.tables().stream().limit(MOST_PLACES).collect(Collectors.joining(comma)),
        String.join("\n", lines).strip(),
        unit.page(),
        unit.anchor());
  }

  /** A section below a chapter's title. */
  private static boolean isSection(Entry entry) {
    return entry.kind() == Kind.SECTION && !entry.context().isEmpty();
  }

  private static boolean mentions(Entry other, String name) {
    return isIn(other.text(), name) || isIn(other.title(), name);
  }

  /** Whether a name stands in a text as a whole: not as a part of another Latin word. */
  private static boolean isIn(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      if (!(at > 0 && joins(text.charAt(at - 1), name.charAt(0)))
          && !(end < text.length() && joins(text.charAt(end), name.charAt(name.length() - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean joins(char one, char other) {
    return isLatin(one) && isLatin(other);
  }

  private static boolean isLatin(char c) {
    return c < 0x2E80 && Character.isLetterOrDigit(c);
  }
}
