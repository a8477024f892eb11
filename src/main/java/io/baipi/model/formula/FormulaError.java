package io.baipi.model.formula;

/** A mistake in a formula's text; it never leaves the package, the front door reports it. */
@SuppressWarnings("serial")
final class FormulaError extends Exception {
  private final int start;
  private final int length;
  private final String hint;
  private final boolean tooDeep;

  FormulaError(int start, int length, String message, String hint) {
    this(start, length, message, hint, false);
  }

  private FormulaError(int start, int length, String message, String hint, boolean tooDeep) {
    super(message, null, false, false);
    this.tooDeep = tooDeep;
    this.start = start;
    this.length = length;
    this.hint = hint;
  }

  /** Brackets, signs or powers inside each other, more than anyone reads. */
  static FormulaError tooDeep(Token at) {
    return new FormulaError(
        at.start(), at.length(), "the formula is nested too deeply", "split it in two", true);
  }

  boolean isTooDeep() {
    return tooDeep;
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
