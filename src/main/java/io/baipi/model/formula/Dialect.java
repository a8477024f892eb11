package io.baipi.model.formula;

/** A kind of SQL that formulas can be written in. */
public enum Dialect {
  DUCKDB('"'),
  SPARK('`'),
  TRINO('"');

  private final char quote;

  Dialect(char quote) {
    this.quote = quote;
  }

  /** A column's or a table's name, in this dialect's quotes, so that no word is a keyword. */
  public String name(String name) {
    String sign = String.valueOf(quote);
    return sign + name.replace(sign, sign + sign) + sign;
  }

  /** A text as a literal. */
  public String text(String text) {
    if (this != SPARK) {
      return "'" + text.replace("'", "''") + "'";
    }
    // Spark unescapes backslashes, joins 'it''s' to its, and fills in ${…} before it parses.
    return "'"
        + text.replace("\\", "\\\\")
            .replace("'", "\\'")
            .replace("$", "\\u0024")
            .replace("\n", "\\n")
        + "'";
  }

  /** The number itself where it is finite, else NULL. */
  String finite(String number, boolean orNaN) {
    if (orNaN && this == TRINO) {
      // There NaN equals nothing, not even NaN, so that nullif does not find it.
      return "element_at(filter(ARRAY[" + number + "], v -> is_finite(v)), 1)";
    }
    String bounded = "nullif(nullif(" + number + ", " + HIGHEST + "), " + LOWEST + ")";
    return orNaN ? "nullif(" + bounded + ", CAST('NaN' AS DOUBLE))" : bounded;
  }

  /** More than every number. */
  static final String HIGHEST = "CAST('Infinity' AS DOUBLE)";

  /** Less than every number. */
  static final String LOWEST = "CAST('-Infinity' AS DOUBLE)";
}
