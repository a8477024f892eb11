package io.baipi.template;

import io.baipi.diagnostic.Location;
import java.util.Arrays;

/** The text of one file, with the line and column of every character. */
public final class SourceText implements Places {
  private final String path;
  private final String text;
  private final int[] lineStarts;

  /**
   * @param path the file, as diagnostics write it
   * @param text its text, with LF line ends
   */
  public SourceText(String path, String text) {
    this.path = path;
    this.text = text;
    this.lineStarts = Lines.starts(text);
  }

  /** The file, as diagnostics write it. */
  public String path() {
    return path;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  @Override
  public Location at(int offset, int length) {
    int line = lineOf(offset);
    int column = offset - lineStarts[line - 1] + 1;
    return new Location(path, line, column, Math.max(1, length));
  }

  /** The line, from 1, that a character stands in. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, Math.max(0, Math.min(offset, text.length())));
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The offset of the first character of a line, from 1; lines past the end give the end. */
  public int lineStart(int line) {
    return line > lineStarts.length ? text.length() : lineStarts[Math.max(1, line) - 1];
  }
}
