package io.baipi.scaffold;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What new things may be called. */
final class Names {
  private static final int LIMIT = 64;
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  private Names() {}

  /** Refuses what cannot be the id of a chapter, figure, model or paper. */
  static void checkSlug(String name) throws Refusal {
    if (!SLUG.matcher(name).matches() || name.length() > LIMIT) {
      throw new Refusal(
          "'" + name + "' cannot be an id",
          "use small letters, digits and single hyphens, such as 'supply-chain', and at most "
              + LIMIT
              + " of them");
    }
  }

  /** Refuses what cannot be the name of a table in texts and formulas. */
  static void checkTable(String name) throws Refusal {
    if (!TABLE.matcher(name).matches() || name.length() > LIMIT) {
      throw new Refusal(
          "'" + name + "' cannot be the name of a dataset",
          "use small letters, digits and single '_', such as 'oss_projects', and at most "
              + LIMIT
              + " of them");
    }
  }

  /**
   * A column's name for a header.
   *
   * @param place the column's place, from 1, for headers without Latin letters
   * @param taken the names given before
   */
  static String column(String header, int place, Set<String> taken) {
    String plain =
        header
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^[^a-z]+|_+$", "");
    String name = plain.isEmpty() ? "column_" + place : plain;
    String free = name;
    for (int n = place; taken.contains(free); n++) {
      free = name + "_" + n;
    }
    return free;
  }
}
