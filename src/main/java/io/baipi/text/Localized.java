package io.baipi.text;

import java.util.EnumMap;
import java.util.Map;

/** A text in one or more languages. */
public record Localized(Map<Language, String> texts) {

  public Localized {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a text in no language");
    }
    texts = Map.copyOf(texts);
  }

  /** The text in both languages. */
  public static Localized of(String zh, String en) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    texts.put(Language.ZH, zh);
    texts.put(Language.EN, en);
    return new Localized(texts);
  }

  /** A text that is the same in every language, such as a name or a version. */
  public static Localized same(String text) {
    return of(text, text);
  }

  /** The text in a language, or in the first language that it has. */
  public String in(Language language) {
    String text = texts.get(language);
    if (text != null) {
      return text;
    }
    for (Language other : Language.values()) {
      String fallback = texts.get(other);
      if (fallback != null) {
        return fallback;
      }
    }
    throw new IllegalStateException("a text in no language");
  }
}
