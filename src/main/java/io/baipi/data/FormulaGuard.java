package io.baipi.data;

/**
 * Keeps spreadsheets from taking a text in a CSV for a formula.
 *
 * <p>A text whose first visible character could start a formula ({@code =}, {@code +}, {@code -},
 * {@code @}, also full-width, or a control character) gets an apostrophe before it, which a
 * spreadsheet shows as text. So does a text that starts with an apostrophe, which makes the guard
 * reversible: a reader takes away one leading apostrophe from every text of a guarded column.
 * Numbers, dates and truth values are never touched: their types leave no room for a formula, and
 * {@code -5} stays a number.
 */
final class FormulaGuard {
  private static final String STARTS = "=+-@＝＋－＠";

  private FormulaGuard() {}

  /** The text as a CSV may hold it. */
  static String guard(String text) {
    return isRisky(text) ? "'" + text : text;
  }

  /** Whether the guard changes a text. */
  static boolean isRisky(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    if (first == '\'' || first < ' ' || first == 0x7f) {
      return true;
    }
    String visible = text.strip();
    return !visible.isEmpty() && STARTS.indexOf(visible.charAt(0)) >= 0;
  }
}
