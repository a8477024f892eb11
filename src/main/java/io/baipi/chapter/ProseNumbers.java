package io.baipi.chapter;

import io.baipi.chapter.source.Piece;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.template.MarkedText;
import io.baipi.template.Places;
import io.baipi.template.Tally;
import io.baipi.template.Templates;
import io.baipi.template.Vouched;
import io.baipi.template.Vouching;
import io.baipi.text.Comparisons;
import io.baipi.text.Digits;
import io.baipi.text.Language;

/**
 * Reports digits and words of comparison in prose for which nobody vouches, and counts the rest.
 */
final class ProseNumbers {
  private final Language language;
  private final Vouched vouched;
  private final Places places;
  private final Diagnostics diagnostics;
  private final MarkedText.Reader reader = new MarkedText.Reader();
  private Tally tally = Tally.NONE;

  ProseNumbers(Language language, Vouched vouched, Places places, Diagnostics diagnostics) {
    this.language = language;
    this.vouched = vouched;
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /** Checks words that follow the words checked before. */
  void check(Piece.Words words) {
    Vouching vouching = vouched.of(words.text(), language, reader);
    tally = tally.plus(vouching.tally());
    for (Digits.Found found : vouching.typed()) {
      diagnostics.error(
          "chapter.typed-number",
          places.at(words.offsets().get(found.offset()), found.digits().length()),
          "the number " + found.digits() + " is typed into the text",
          "bind it: [=data.<table>[\"<row>\"].<column>]; or, if a source says it, put it into"
              + " <@quoted source=\"…\">…</@quoted>");
    }
    for (Comparisons.Found found : vouching.open()) {
      diagnostics.error(
          "chapter.unbound-comparison",
          places.at(words.offsets().get(found.offset()), found.words().length()),
          "'" + found.words() + "' compares, and nothing says whether it is true",
          Templates.COMPARISON_HINT);
    }
  }

  Tally tally() {
    return tally;
  }
}
