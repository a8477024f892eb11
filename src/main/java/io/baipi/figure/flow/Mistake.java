package io.baipi.figure.flow;

import io.baipi.diagnostic.Location;

/** What stops the reading of one statement; the next statement is read all the same. */
final class Mistake extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Location location;
  private final String hint;

  Mistake(String code, Location location, String message, String hint) {
    super(message, null, false, false);
    this.code = code;
    this.location = location;
    this.hint = hint;
  }

  String code() {
    return code;
  }

  Location location() {
    return location;
  }

  String message() {
    return String.valueOf(getMessage());
  }

  String hint() {
    return hint;
  }
}
