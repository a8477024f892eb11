package io.baipi.term;

import io.baipi.diagnostic.Location;
import io.baipi.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One entry of the glossary.
 *
 * @param id a slug
 * @param words the word to use
 * @param pinyin the reading of the Chinese word, a blank between syllables; empty when it has no
 *     Han characters
 * @param abbreviation the same in every language, or empty
 * @param forms further words that are the same term
 * @param definitions one or two sentences; plain text, values filled in
 * @param avoid words not to be used for it
 * @param see ids of related terms
 * @param linked the languages in which its first occurrence in a chapter leads to the glossary
 */
record Term(
    String id,
    Map<Language, String> words,
    String pinyin,
    String abbreviation,
    Map<Language, List<Placed>> forms,
    Map<Language, String> definitions,
    Map<Language, List<Placed>> avoid,
    List<Placed> see,
    Set<Language> linked,
    Location location) {

  /** A word and where it is written. */
  record Placed(String text, Location location) {}

  String word(Language language) {
    return words.getOrDefault(language, id);
  }

  String definition(Language language) {
    return definitions.getOrDefault(language, "");
  }
}
