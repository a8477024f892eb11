package io.baipi.term;

import io.baipi.text.Language;
import java.util.LinkedHashSet;
import java.util.Set;

/** The forms in which words occur in a text. */
final class Forms {
  private Forms() {}

  /** Everything that a term is called in a language. */
  static Set<String> of(Term term, Language language) {
    Set<String> forms = new LinkedHashSet<>();
    add(forms, term.word(language), language);
    add(forms, term.abbreviation(), language);
    term.forms()
        .getOrDefault(language, java.util.List.of())
        .forEach(form -> add(forms, form.text(), language));
    forms.remove("");
    return forms;
  }

  /** A word and, in English, its regular plural. */
  static Set<String> of(String word, Language language) {
    Set<String> forms = new LinkedHashSet<>();
    add(forms, word, language);
    return forms;
  }

  private static void add(Set<String> forms, String word, Language language) {
    forms.add(word);
    if (language == Language.EN && word.matches(".*[A-Za-z]")) {
      forms.add(plural(word));
    }
  }

  private static String plural(String word) {
    if (word.matches(".*[^aeiou]y")) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    return word + (word.matches(".*(?:s|x|z|ch|sh)") ? "es" : "s");
  }
}
