package io.baipi.term;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.template.Places;
import io.baipi.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which words of a language to use and which to avoid. */
final class Wording {
  private final Language language;
  private final Occurrences<Term> avoided;
  private final Occurrences<Term> right;

  Wording(List<Term> terms, Language language) {
    this.language = language;
    Map<String, Term> wrong = new LinkedHashMap<>();
    Map<String, Term> words = new LinkedHashMap<>();
    for (Term term : terms) {
      Forms.of(term, language).forEach(form -> words.putIfAbsent(form, term));
      for (Term.Placed word : term.avoid().getOrDefault(language, List.of())) {
        Forms.of(word.text(), language).forEach(form -> wrong.putIfAbsent(form, term));
      }
    }
    this.avoided = new Occurrences<>(wrong);
    this.right = new Occurrences<>(words);
  }

  void check(String text, Places places, Diagnostics diagnostics) {
    List<Occurrences.Found<Term>> found = avoided.in(text);
    if (found.isEmpty()) {
      return;
    }
    List<Occurrences.Found<Term>> rightWords = right.in(text);
    for (Occurrences.Found<Term> word : found) {
      if (rightWords.stream().noneMatch(r -> r.holds(word.start(), word.end()))) {
        diagnostics.warning(
            "terms.avoid",
            places.at(word.start(), word.end() - word.start()),
            "the paper's terms do not say '" + word.text() + "'",
            "write '" + word.what().word(language) + "'; see " + Terms.FILE);
      }
    }
  }
}
