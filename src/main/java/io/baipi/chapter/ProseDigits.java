package io.baipi.chapter;

import io.baipi.chapter.source.Piece;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.template.Places;
import io.baipi.template.Sentinel;
import io.baipi.text.Digits;

/** Reports digits that were typed into prose, outside of quotations. */
final class ProseDigits {
  private final Places places;
  private final Diagnostics diagnostics;
  private int quoted;

  ProseDigits(Places places, Diagnostics diagnostics) {
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /** Checks words that follow the words checked before. */
  void check(Piece.Words words) {
    String prose = withoutQuotations(words.text());
    for (Digits.Found found : Digits.typed(prose)) {
      diagnostics.error(
          "chapter.typed-number",
          places.at(words.offsets().get(found.offset()), found.digits().length()),
          "the number " + found.digits() + " is typed into the text",
          "bind it: [=data.<table>[\"<row>\"].<column>]; or, if a source says it, put it into"
              + " <@quoted source=\"…\">…</@quoted>");
    }
  }

  private String withoutQuotations(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == Sentinel.QUOTED) {
        quoted++;
      } else if (c == Sentinel.UNQUOTED) {
        quoted = Math.max(0, quoted - 1);
      } else if (quoted > 0) {
        out.setCharAt(i, '\uFFFF');
      }
    }
    return out.toString();
  }
}
