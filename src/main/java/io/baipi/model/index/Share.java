package io.baipi.model.index;

/** Which place equal values share when they are put in order. */
public enum Share {
  /** The mean of the places that they take up. */
  AVERAGE("average"),
  /** The lowest of them: only what is strictly worse counts. */
  LOWEST("lowest");

  private final String word;

  Share(String word) {
    this.word = word;
  }

  /** The word that models use for it. */
  public String word() {
    return word;
  }
}
