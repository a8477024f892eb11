package io.baipi.chapter;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.html.TermMark;
import io.baipi.template.Slot;
import io.baipi.term.Terms;
import io.baipi.text.Language;
import java.util.List;

/**
 * What one chapter has to do with the paper's terms.
 *
 * @param linked whether the edition has a glossary that the chapter's terms can lead to
 */
record Glossary(Terms terms, Language language, boolean linked) {

  /** The terms in a chapter's text. */
  List<TermMark> marks(String text) {
    return linked ? terms.marks(text, language) : List.of();
  }

  String html() {
    return terms.glossary(language);
  }

  /** Whether some chapter shows the glossary; what is wrong with its places is reported. */
  static boolean isIn(List<Draft> drafts, Terms terms, Diagnostics diagnostics) {
    Location first = Location.file("");
    boolean found = false;
    for (Draft draft : drafts) {
      for (Slot slot : draft.fragment().misplacedGlossaries()) {
        diagnostics.error(
            "terms.glossary-inline",
            slot.location(),
            "the glossary needs a paragraph of its own",
            "put an empty line before and after <@glossary/>");
      }
      for (Slot slot : draft.fragment().glossaries()) {
        if (found) {
          diagnostics.error(
              "terms.glossary-twice",
              slot.location(),
              "the glossary stands in the text already, at " + first,
              "keep one of the two");
        } else if (terms.isEmpty()) {
          diagnostics.error(
              "terms.none",
              slot.location(),
              "the paper has no terms that a glossary could show",
              "write them into " + Terms.FILE);
        } else {
          first = slot.location();
          found = true;
        }
      }
    }
    return found;
  }
}
