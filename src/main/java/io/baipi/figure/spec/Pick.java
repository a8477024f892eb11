package io.baipi.figure.spec;

import io.baipi.data.Column;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.Optional;

/**
 * A column that a figure shows.
 *
 * @param column its name, which may stand for {@code name_zh} and {@code name_en}
 * @param comparison the column of a comparison, such as {@code >=}, that a bound stands behind
 * @param title what the figure calls it, where not by its own title
 */
public record Pick(String column, Optional<String> comparison, Optional<Localized> title) {

  /** A column under its own title. */
  public static Pick of(String column) {
    return new Pick(column, Optional.empty(), Optional.empty());
  }

  /** The value of a row in this column. */
  public Value in(Table table, Row row, Language language) {
    return row.values().get(index(table, language));
  }

  /** The column in a language. */
  public Column column(Table table, Language language) {
    return table.columns().get(index(table, language));
  }

  /** The column's title, without its unit. */
  public String title(Table table, Language language) {
    return title.orElseGet(() -> column(table, language).title()).in(language);
  }

  /** The column's title with its unit, for axes and heads. */
  public String titleWithUnit(Table table, Language language) {
    return Heads.withUnit(title(table, language), column(table, language).unit(), language);
  }

  private int index(Table table, Language language) {
    int index = table.indexOf(column, language);
    for (Language other : Language.values()) {
      index = index >= 0 ? index : table.indexOf(column, other);
    }
    if (index < 0) {
      throw new IllegalStateException(table.id() + " has no column " + column);
    }
    return index;
  }
}
