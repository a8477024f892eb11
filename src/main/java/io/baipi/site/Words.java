package io.baipi.site;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.memo.Memory;
import io.baipi.paper.Paper;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import io.baipi.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the pages themselves, from {@code templates/strings.yaml}: the generator's own, each
 * of which a paper can replace.
 */
final class Words {
  private static final String FILE = "templates/strings.yaml";

  private final Map<String, Localized> words;
  private final Diagnostics diagnostics;
  private final Map<Language, Map<String, Object>> views = new ConcurrentHashMap<>();

  private Words(Map<String, Localized> words, Diagnostics diagnostics) {
    this.words = words;
    this.diagnostics = diagnostics;
  }

  static Words of(Paper paper, Memory memory, Diagnostics diagnostics) {
    Set<Path> roots = new LinkedHashSet<>();
    roots.add(paper.home().toAbsolutePath().normalize());
    roots.add(paper.root().toAbsolutePath().normalize());
    return new Words(
        memory.recall(
            FILE,
            roots.stream().map(root -> memory.stamp(root.resolve(FILE))).toList(),
            diagnostics,
            own -> read(roots, own)),
        diagnostics);
  }

  private static Map<String, Localized> read(Set<Path> roots, Diagnostics diagnostics) {
    Map<String, Localized> words = new LinkedHashMap<>();
    for (Path root : roots) {
      Path file = root.resolve(FILE);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        read(file, words, diagnostics);
      }
    }
    return words;
  }

  /** One word in a language; one that is missing is reported and shown as its key. */
  String text(String key, Language language) {
    Localized word = words.get(key);
    if (word == null) {
      diagnostics.error(
          "site.missing-word",
          Location.file(FILE),
          "the pages need the word '" + key + "'",
          "add '" + key + ": {zh: …, en: …}'");
      return key;
    }
    return word.in(language);
  }

  /** All words in a language, for templates. */
  Map<String, Object> in(Language language) {
    return views.computeIfAbsent(
        language,
        its -> {
          View view = new View();
          words.forEach((key, word) -> view.with(key, word.in(its)));
          return view.map();
        });
  }

  private static void read(Path file, Map<String, Localized> words, Diagnostics diagnostics) {
    Optional<Yaml> yaml =
        content(file, diagnostics).flatMap(text -> YamlReader.read(FILE, text, diagnostics));
    Optional<Fields> fields =
        yaml.flatMap(node -> Fields.of(node, "site", "the list of words", diagnostics));
    if (fields.isEmpty()) {
      return;
    }
    for (Yaml.Entry entry : fields.get().entries()) {
      String key = entry.key().text();
      Optional<Localized> word = fields.get().localized(key);
      if (word.isEmpty()) {
        continue;
      }
      for (Language language : Language.values()) {
        if (!word.get().texts().containsKey(language)) {
          diagnostics.error(
              "site.missing-word",
              entry.key().location(),
              "the word '" + key + "' has no text in " + language.code(),
              "add '" + language.code() + ": …'");
        }
      }
      words.put(key, word.get());
    }
  }

  private static Optional<String> content(Path file, Diagnostics diagnostics) {
    try {
      return Optional.of(Files.readString(file));
    } catch (CharacterCodingException e) {
      diagnostics.error(
          "site.encoding",
          Location.file(FILE),
          "the file is not in UTF-8",
          "save it as UTF-8 in your editor");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
