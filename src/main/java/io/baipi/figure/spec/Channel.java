package io.baipi.figure.spec;

/**
 * One thing that a kind of figure shows, and that its file binds to a column.
 *
 * @param word the key in the file, such as {@code value}
 * @param numeric whether only a column of numbers will do
 * @param required whether the file must give it
 * @param many whether it may be a list of columns
 * @param rest whether it takes every column that no other channel takes, when left out
 */
public record Channel(String word, boolean numeric, boolean required, boolean many, boolean rest) {
  /** A column of words or numbers that must be there. */
  public static Channel label(String word) {
    return new Channel(word, false, true, false, false);
  }

  /** A column of numbers that must be there. */
  public static Channel number(String word) {
    return new Channel(word, true, true, false, false);
  }

  /** One or more columns of numbers, of which one must be there. */
  public static Channel numbers(String word) {
    return new Channel(word, true, true, true, false);
  }

  /** Some columns; all that are left, when the file leaves it out. */
  public static Channel rest(String word, boolean numeric) {
    return new Channel(word, numeric, false, true, true);
  }

  /** The same channel, which the file may leave out. */
  public Channel optional() {
    return new Channel(word, numeric, false, many, false);
  }
}
