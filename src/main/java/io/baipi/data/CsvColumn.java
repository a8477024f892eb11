package io.baipi.data;

import java.util.List;

/**
 * One column of a table's published CSV.
 *
 * @param guarded whether some of its texts stand behind an apostrophe, see {@link DataPublisher}
 */
public record CsvColumn(String name, ColumnType type, boolean guarded) {

  /** The columns of a table's CSV in order, which can be more than the table's own. */
  public static List<CsvColumn> of(Table table) {
    return Spread.of(table).stream()
        .map(leaf -> new CsvColumn(leaf.name(), leaf.type(), isGuarded(table, leaf)))
        .toList();
  }

  static boolean isGuarded(Table table, Spread.Leaf leaf) {
    return leaf.type() == ColumnType.STRING
        && table.rows().stream()
            .flatMap(row -> leaf.cell().apply(row).stream())
            .anyMatch(value -> FormulaGuard.isRisky(value.toString()));
  }
}
