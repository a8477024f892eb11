package io.baipi.lineage;

import io.baipi.data.Row;
import io.baipi.data.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The pages and places in an edition's folder where tables, rows and rules are shown. */
public final class Addresses {
  /** How the names of tables' pages start. */
  public static final String DATA = "data-";

  /** How the names of models' pages start. */
  public static final String METHOD = "method-";

  /** How many rows a page shows of a table; the files for download hold every row. */
  public static final int ROW_LIMIT = 200;

  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}._-]+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");

  private Addresses() {}

  /** The page of a data table. */
  public static String table(String id) {
    return DATA + id.replace('_', '-') + ".html";
  }

  /** The page of a model. */
  public static String model(String id) {
    return METHOD + id + ".html";
  }

  /** The id, on a model's page, of a result; the main one has an empty name. */
  public static String part(String name) {
    return name.isEmpty() ? "result" : "part-" + name;
  }

  /** The id of a step on a model's page, by its place from 0. */
  public static String step(int index) {
    return "step-" + (index + 1);
  }

  /**
   * Where the table is shown that {@code data.companies} or {@code model.ranking.screening} names.
   */
  public static Optional<String> reference(String reference) {
    String[] names = reference.split("\\.", 3);
    if (names.length == 2 && names[0].equals("data")) {
      return Optional.of(table(names[1]));
    }
    if (names.length >= 2 && names[0].equals("model")) {
      return Optional.of(model(names[1]) + "#" + part(names.length == 3 ? names[2] : ""));
    }
    return Optional.empty();
  }

  /** The ids of a table's rows on its page, top to bottom; rows that it leaves out have none. */
  public static List<String> rows(Table table) {
    List<String> ids = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Row row : table.rows().subList(0, Math.min(ROW_LIMIT, table.rows().size()))) {
      String key = OTHER.matcher(row.key()).replaceAll("-");
      String id = "row-" + EDGES.matcher(key).replaceAll("");
      String free = id;
      for (int i = 2; !taken.add(free); i++) {
        free = id + "-" + i;
      }
      ids.add(free);
    }
    return ids;
  }
}
