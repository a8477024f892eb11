package io.baipi.text;

import java.util.Optional;

/** A language that a paper can be published in. */
public enum Language {
  ZH("zh", "zh-CN", "中文"),
  EN("en", "en", "English");

  private final String code;
  private final String tag;
  private final String ownName;

  Language(String code, String tag, String ownName) {
    this.code = code;
    this.tag = tag;
    this.ownName = ownName;
  }

  /** The code in folder names and YAML keys, such as {@code zh}. */
  public String code() {
    return code;
  }

  /** The BCP 47 tag for {@code lang} attributes, such as {@code zh-CN}. */
  public String tag() {
    return tag;
  }

  /** The language's name for itself. */
  public String ownName() {
    return ownName;
  }

  /** The language of a code, if there is one. */
  public static Optional<Language> ofCode(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
