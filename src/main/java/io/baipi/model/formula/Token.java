package io.baipi.model.formula;

/** A word of a formula. */
record Token(Type type, String text, int start, int length) {
  enum Type {
    NUMBER,
    TEXT,
    NAME,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return (type == Type.SYMBOL || type == Type.NAME) && text.equals(symbol);
  }
}
