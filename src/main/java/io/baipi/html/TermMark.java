package io.baipi.html;

/**
 * A place in a text where a term of the glossary stands.
 *
 * @param target the id of the term's entry
 * @param definition what the term means; plain text
 */
public record TermMark(int start, int end, String target, String definition) {
  /** The same further to the right. */
  TermMark right(int by) {
    return by == 0 ? this : new TermMark(start + by, end + by, target, definition);
  }
}
