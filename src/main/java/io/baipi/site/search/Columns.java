package io.baipi.site.search;

import io.baipi.data.Column;
import io.baipi.data.Table;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.List;

/** The columns of a table that readers of a language are shown. */
final class Columns {
  private Columns() {}

  /** Their places: a text that is kept in one column a language is shown in this one only. */
  static List<Integer> shown(Table table, Language language) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (!isForOthers(table, table.columns().get(i).name(), language)) {
        shown.add(i);
      }
    }
    return shown;
  }

  /** Those with quantities. */
  static List<Column> quantities(Table table) {
    return table.columns().stream().filter(column -> column.type().isNumeric()).toList();
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
}
