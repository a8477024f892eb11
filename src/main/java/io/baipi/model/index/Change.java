package io.baipi.model.index;

/**
 * What a treatment did to one cell.
 *
 * @param before NaN when the cell was missing
 */
public record Change(int unit, double before, double after, Why why) {
  /** The step of the treatment. */
  public enum Why {
    DENOMINATED("denominated"),
    IMPUTED("imputed"),
    LOGGED("logged"),
    WINSORISED("winsorised");

    private final String word;

    Why(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
