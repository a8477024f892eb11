package io.baipi.html;

/**
 * What drawings may fill on a printed page, in millimetres.
 *
 * @param column the width of the text
 * @param highest the height that leaves room for a caption
 * @param landscape the width of the text on a landscape page
 * @param landscapeHighest the height there
 */
public record PrintRoom(double column, double highest, double landscape, double landscapeHighest) {
  /** The book on A4. */
  public static final PrintRoom A4 = new PrintRoom(170, 205, 257, 125);

  /** The book on US Letter: 17.6 mm lower, and 5.9 mm higher when it lies. */
  public static final PrintRoom LETTER = new PrintRoom(170, 187, 257, 130);

  /** A text without landscape pages. */
  public static PrintRoom upright(double column, double highest) {
    return new PrintRoom(column, highest, column, highest);
  }
}
