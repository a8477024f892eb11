package io.baipi.template;

import io.baipi.template.MarkedText.Said;
import io.baipi.text.Comparisons;
import io.baipi.text.Digits;
import io.baipi.text.Language;
import java.util.EnumSet;

/**
 * How the numbers of a text, and its words that compare, are vouched for.
 *
 * @param bound numbers that come from the data
 * @param quoted numbers that a source says
 * @param typed numbers for which nobody vouches, which are mistakes
 * @param claims the places where the data bear words out
 * @param claimed comparisons that the data bear out
 * @param attributed comparisons that a source makes
 * @param stated comparisons that a rule or a definition makes
 * @param open comparisons for which nobody vouches, which are mistakes
 */
public record Tally(
    int bound,
    int quoted,
    int typed,
    int claims,
    int claimed,
    int attributed,
    int stated,
    int open) {
  /** Nothing yet. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * The tally of a text without its template; the numbers that it binds are not in it.
   *
   * @param typed how many numbers are typed into it
   * @param open how many of its comparisons nobody vouches for
   */
  static Tally of(MarkedText text, int typed, int open, Language language) {
    return new Tally(
        0,
        text.holds(Said.QUOTED) ? Digits.typed(text.said(EnumSet.of(Said.QUOTED))).size() : 0,
        typed,
        0,
        comparisons(text, Said.CLAIMED, language),
        comparisons(text, Said.QUOTED, language),
        comparisons(text, Said.STATED, language),
        open);
  }

  /** The numbers and the claims that a text binds. */
  public static Tally of(Filled filled) {
    long bound =
        filled.values().stream()
            .filter(b -> b.shown().chars().anyMatch(Character::isDigit))
            .count();
    long claims = filled.slots().stream().filter(Slot.Claim.class::isInstance).count();
    return new Tally((int) bound, 0, 0, (int) claims, 0, 0, 0, 0);
  }

  private static int comparisons(MarkedText text, Said said, Language language) {
    return text.holds(said) ? Comparisons.in(text.said(EnumSet.of(said)), language).size() : 0;
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(
        bound + other.bound,
        quoted + other.quoted,
        typed + other.typed,
        claims + other.claims,
        claimed + other.claimed,
        attributed + other.attributed,
        stated + other.stated,
        open + other.open);
  }

  /** All numbers. */
  public int numbers() {
    return bound + quoted + typed;
  }

  /** All words that compare. */
  public int comparisons() {
    return claimed + attributed + stated + open;
  }
}
