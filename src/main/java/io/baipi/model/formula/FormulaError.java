package io.baipi.model.formula;

/** A mistake in a formula's text; it never leaves the package, the front door reports it. */
@SuppressWarnings("serial")
final class FormulaError extends Exception {
  private final int start;
  private final int length;
  private final String hint;

  FormulaError(int start, int length, String message, String hint) {
    super(message, null, false, false);
    this.start = start;
    this.length = length;
    this.hint = hint;
  }

  int start() {
    return start;
  }

  int length() {
    return length;
  }

  String hint() {
    return hint;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
