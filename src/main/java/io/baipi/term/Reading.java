package io.baipi.term;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.text.Language;
import io.baipi.yaml.Fields;
import java.util.regex.Pattern;

/** Checks the pinyin of a term, which its place in the Chinese glossary depends on. */
final class Reading {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern PINYIN = Pattern.compile("[a-zü0-9.+/-]+(?: [a-zü0-9.+/-]+)*");

  /** A Han character has one syllable; a word in other letters stands as one. */
  private static final Pattern SYLLABLE = Pattern.compile("\\p{IsHan}|[\\p{IsLatin}\\p{Nd}.+/-]+");

  private final Diagnostics diagnostics;

  Reading(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(Term term, Fields fields) {
    String word = term.words().getOrDefault(Language.ZH, "");
    boolean han = HAN.matcher(word).find();
    if (!han && !term.pinyin().isEmpty()) {
      diagnostics.error(
          "terms.pinyin",
          fields.locationOf("pinyin"),
          "'" + word + "' has no Han characters, so it needs no pinyin",
          "take 'pinyin' out");
    } else if (han && term.pinyin().isEmpty()) {
      diagnostics.error(
          "terms.pinyin",
          fields.locationOf("zh"),
          "the Chinese glossary is sorted by pinyin, and '" + word + "' has none",
          "add 'pinyin: …' without tones, a blank between syllables");
    } else if (han && !PINYIN.matcher(term.pinyin()).matches()) {
      diagnostics.error(
          "terms.pinyin",
          fields.locationOf("pinyin"),
          "'" + term.pinyin() + "' is not pinyin",
          "write small letters without tones, one blank between syllables");
    } else if (han) {
      long needed = SYLLABLE.matcher(word).results().count();
      long given = term.pinyin().split(" ").length;
      if (needed != given) {
        diagnostics.error(
            "terms.pinyin",
            fields.locationOf("pinyin"),
            "'" + word + "' has " + needed + " syllables, its pinyin " + given,
            "write one syllable for each Han character, and Latin words as they are");
      }
    }
  }
}
