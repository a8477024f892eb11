package io.baipi.diagnostic;

/**
 * A place in one of the paper's files.
 *
 * @param path the file, relative to the paper's folder, with {@code /} between names
 * @param line the line, from 1; 0 for the file as a whole
 * @param column the column, from 1, in UTF-16 units of the line; 0 for the line as a whole
 * @param length how many units the caret underlines, at least 1
 */
public record Location(String path, int line, int column, int length)
    implements Comparable<Location> {

  public Location {
    if (line < 0 || column < 0 || length < 1) {
      throw new IllegalArgumentException(path + ":" + line + ":" + column + "+" + length);
    }
  }

  /** The file as a whole. */
  public static Location file(String path) {
    return new Location(path, 0, 0, 1);
  }

  /** One line as a whole. */
  public static Location line(String path, int line) {
    return new Location(path, line, 0, 1);
  }

  /** One place in a line. */
  public static Location at(String path, int line, int column) {
    return new Location(path, line, column, 1);
  }

  /** The same start with another length. */
  public Location spanning(int units) {
    return new Location(path, line, column, Math.max(1, units));
  }

  /** The place {@code columns} units further right in the same line. */
  public Location right(int columns) {
    return new Location(path, line, Math.max(1, column) + columns, 1);
  }

  @Override
  public int compareTo(Location other) {
    int byPath = path.compareTo(other.path);
    if (byPath != 0) {
      return byPath;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** {@code path:line:col}, without the parts that are unknown. */
  @Override
  public String toString() {
    if (line == 0) {
      return path;
    }
    return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
  }
}
