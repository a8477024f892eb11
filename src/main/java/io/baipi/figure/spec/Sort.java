package io.baipi.figure.spec;

/** The order of rows: by a column, or as the table has them when the column is empty. */
public record Sort(String column, boolean descending) {
  /** As the table has them. */
  public static final Sort NONE = new Sort("", false);
}
