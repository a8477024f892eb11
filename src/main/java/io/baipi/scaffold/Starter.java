package io.baipi.scaffold;

import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.List;
import java.util.stream.Collectors;

/** The words and files that new things begin with. They hold no number and claim nothing. */
final class Starter {
  static final Localized DESCRIPTION =
      Localized.of(
          "在这里说明数据从哪里来、怎样得到。", "Say here where the data come from and how they were obtained.");
  private static final Localized CHAPTER = Localized.of("新的一章", "New chapter");
  private static final Localized FINDING =
      Localized.of("用一句话写出本章的结论。", "Say in one sentence what this chapter finds.");
  private static final Localized TEXT = Localized.of("正文从这里开始。", "The text begins here.");
  private static final Localized FIGURE =
      Localized.of("用一句话写出图里看到的结论", "Say in one sentence what the figure shows");
  private static final Localized SUBTITLE =
      Localized.of("写出数值的含义与单位", "What the values are, and their unit");
  private static final Localized MODEL = Localized.of("新的模型", "New model");
  private static final Localized ABOUT =
      Localized.of("用一句话说明模型算什么。", "Say in one sentence what the model works out.");

  private Starter() {}

  /** A text in each language, as YAML on one line; the words need no escapes. */
  static String texts(Localized words, List<Language> languages) {
    return languages.stream()
        .map(language -> language.code() + ": \"" + words.in(language) + '"')
        .collect(Collectors.joining(", ", "{", "}"));
  }

  static String chapter(Language language) {
    return "---\ntitle: "
        + CHAPTER.in(language)
        + "\nfinding: "
        + FINDING.in(language)
        + "\n---\n"
        + TEXT.in(language)
        + "\n";
  }

  static String figure(String table, String label, String value, List<Language> languages) {
    return "kind: bar\ntitle: "
        + texts(FIGURE, languages)
        + "\nsubtitle: "
        + texts(SUBTITLE, languages)
        + "\ntable: data."
        + table
        + "\nlabel: "
        + label
        + "\nvalue: "
        + value
        + "\n";
  }

  static String model(String id, String table, String key, String value, List<Language> languages) {
    return "id: "
        + id
        + "\ntitle: "
        + texts(MODEL, languages)
        + "\nabout: "
        + texts(ABOUT, languages)
        + "\n# Where the rules come from: ids of 'sources' in data/datapackage.yaml.\nsources: []\n"
        + "units: {table: "
        + table
        + ", key: "
        + key
        + "}\nmeasures:\n  "
        + value
        + ": {of: "
        + value
        + "}\n";
  }
}
