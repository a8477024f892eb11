package io.baipi.template;

import io.baipi.template.MarkedText.Said;
import io.baipi.text.Comparisons;
import io.baipi.text.Digits;
import io.baipi.text.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The numbers and comparisons of a text without its template, read once.
 *
 * @param typed the numbers that are typed into it
 * @param open the comparisons for which nobody vouches
 * @param tally all of them, counted
 */
public record Vouching(List<Digits.Found> typed, List<Comparisons.Found> open, Tally tally) {
  private static final Set<Said> OWN = EnumSet.complementOf(EnumSet.of(Said.QUOTED));

  /** What a text in a language says. */
  public static Vouching of(MarkedText text, Language language) {
    List<Digits.Found> typed = typed(text);
    List<Comparisons.Found> open = Comparisons.in(text.said(EnumSet.of(Said.PLAINLY)), language);
    return new Vouching(typed, open, Tally.of(text, typed.size(), open.size(), language));
  }

  /** The numbers alone. */
  static List<Digits.Found> typed(MarkedText text) {
    return Digits.typed(text.said(OWN));
  }
}
