package io.baipi.term;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.text.Language;
import io.baipi.text.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks terms against each other. */
final class TermRules {
  private final List<Language> languages;
  private final Diagnostics diagnostics;

  TermRules(List<Language> languages, Diagnostics diagnostics) {
    this.languages = languages;
    this.diagnostics = diagnostics;
  }

  /** The terms that have an id of their own. */
  List<Term> sound(List<Term> terms) {
    Map<String, Term> byId = new LinkedHashMap<>();
    for (Term term : terms) {
      if (!term.id().matches("[a-z][a-z0-9]*(?:-[a-z0-9]+)*")) {
        diagnostics.error(
            "terms.id",
            term.location(),
            "'" + term.id() + "' cannot be a term's id",
            "use small letters, digits and single hyphens");
      } else if (byId.putIfAbsent(term.id(), term) != null) {
        diagnostics.error(
            "terms.duplicate-id",
            term.location(),
            "the id '" + term.id() + "' stands twice in the list",
            "join the two terms, or give one of them another id");
      }
    }
    List<Term> sound = new ArrayList<>(byId.values());
    languages.forEach(language -> words(sound, language));
    sound.forEach(term -> see(term, byId));
    return sound;
  }

  private void words(List<Term> terms, Language language) {
    Map<String, Term> owners = new HashMap<>();
    for (Term term : terms) {
      for (String form : Forms.of(term, language)) {
        Term other = owners.putIfAbsent(form, term);
        if (other != null && !other.equals(term)) {
          diagnostics.error(
              "terms.duplicate-word",
              term.location(),
              "'" + form + "' is a word of both '" + other.id() + "' and '" + term.id() + "'",
              "one word stands for one term: take it out of one of them");
        }
      }
    }
    for (Term term : terms) {
      for (Term.Placed word : term.avoid().getOrDefault(language, List.of())) {
        Term owner = owners.get(word.text());
        if (owner != null) {
          diagnostics.error(
              "terms.avoid-conflict",
              word.location(),
              "'" + word.text() + "' is to be avoided and is a word of '" + owner.id() + "'",
              "take it out of one of the two places");
        }
      }
    }
  }

  private void see(Term term, Map<String, Term> byId) {
    for (Term.Placed id : term.see()) {
      if (id.text().equals(term.id())) {
        diagnostics.error(
            "terms.see",
            id.location(),
            "the term '" + id.text() + "' refers to itself",
            "name another term, or take 'see' out");
      } else if (!byId.containsKey(id.text())) {
        diagnostics.error(
            "terms.see",
            id.location(),
            "there is no term '" + id.text() + "'",
            Spelling.hint(id.text(), byId.keySet()));
      }
    }
  }
}
