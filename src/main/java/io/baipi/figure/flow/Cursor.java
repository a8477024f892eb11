package io.baipi.figure.flow;

import io.baipi.diagnostic.Location;

/** A place in one line of a source that moves to the right. */
final class Cursor {
  private final String line;
  private final Location start;
  private int at;

  /**
   * @param start where the line's first character stands
   */
  Cursor(String line, Location start) {
    this.line = line;
    this.start = start;
  }

  int position() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  /** The current character, or NUL at the end of the line. */
  char peek() {
    return peek(0);
  }

  /** The character some places further, or NUL after the end of the line. */
  char peek(int further) {
    int index = at + further;
    return index < line.length() ? line.charAt(index) : '\0';
  }

  boolean atEnd() {
    return at >= line.length();
  }

  /** Whether nothing of the statement is left: the end of the line, a semicolon or a comment. */
  boolean atStatementEnd() {
    skipSpace();
    return atEnd() || peek() == ';' || sees("%%");
  }

  boolean sees(String text) {
    return line.startsWith(text, at);
  }

  /** Moves over a text if it stands here. */
  boolean accept(String text) {
    if (!sees(text)) {
      return false;
    }
    at += text.length();
    return true;
  }

  void skipSpace() {
    while (!atEnd() && isSpace(peek())) {
      at++;
    }
  }

  /** Moves over a run of one character and tells its length. */
  int run(char c) {
    int from = at;
    while (peek() == c && !atEnd()) {
      at++;
    }
    return at - from;
  }

  /** Moves over what stands before the next space or semicolon. */
  String word() {
    int from = at;
    while (!atEnd() && !isSpace(peek()) && peek() != ';') {
      at++;
    }
    return line.substring(from, at);
  }

  /** Moves to the end of the statement: the next semicolon, or the end of the line. */
  String rest() {
    int end = line.indexOf(';', at);
    int comment = line.indexOf("%%", at);
    int stop = line.length();
    if (end >= 0) {
      stop = end;
    }
    if (comment >= 0) {
      stop = Math.min(stop, comment);
    }
    String text = line.substring(at, stop);
    at = stop;
    return text;
  }

  String line() {
    return line;
  }

  String between(int from, int to) {
    return line.substring(from, to);
  }

  /** Where the cursor stands. */
  Location here() {
    return at(at, 1);
  }

  /** A part of the line as a place. */
  Location at(int position, int length) {
    return Location.at(start.path(), start.line(), Math.max(1, start.column()) + position)
        .spanning(length);
  }

  /** The whole line as a place. */
  Location lineStart() {
    return start;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u3000';
  }
}
