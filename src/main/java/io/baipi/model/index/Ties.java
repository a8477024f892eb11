package io.baipi.model.index;

/** How equal scores share ranks. */
public enum Ties {
  /** 1, 2, 2, 4. */
  STANDARD("1224"),
  /** 1, 2, 2, 3. */
  DENSE("1223");

  private final String word;

  Ties(String word) {
    this.word = word;
  }

  /** The word that models use for it. */
  public String word() {
    return word;
  }
}
