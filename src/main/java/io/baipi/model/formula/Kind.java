package io.baipi.model.formula;

/** What a part of a formula stands for. */
public enum Kind {
  NUMBER("a number"),
  TRUTH("true or false"),
  TEXT("a text");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** The kind in words, for messages. */
  public String words() {
    return words;
  }
}
