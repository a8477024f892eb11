package io.baipi.html;

/**
 * A piece of a chapter that readers can be led to.
 *
 * @param anchor the id of its element
 * @param label its number, or empty
 * @param title plain text; empty for what has none
 * @param text plain text, as readers see it: one line a paragraph, item or cell
 */
public record Passage(Kind kind, String anchor, String label, String title, String text) {

  /** What a piece is. */
  public enum Kind {
    SECTION,
    NOTE,
    TERM,
    REFERENCE
  }
}
