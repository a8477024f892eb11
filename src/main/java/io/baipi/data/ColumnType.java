package io.baipi.data;

/** The Table Schema types that columns can have. */
public enum ColumnType {
  STRING("string"),
  NUMBER("number"),
  INTEGER("integer"),
  BOOLEAN("boolean"),
  DATE("date");

  private final String id;

  ColumnType(String id) {
    this.id = id;
  }

  /** The word in the schema. */
  public String id() {
    return id;
  }

  /** Whether values of this type are numbers. */
  public boolean isNumeric() {
    return this == NUMBER || this == INTEGER;
  }
}
