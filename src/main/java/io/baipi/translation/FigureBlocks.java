package io.baipi.translation;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.text.Language;
import io.baipi.yaml.Yaml;
import io.baipi.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The texts of a figure's file, of which each language has its own. */
final class FigureBlocks {
  private final Language language;
  private final List<Block> blocks = new ArrayList<>();

  private FigureBlocks(Language language) {
    this.language = language;
  }

  /**
   * The texts in a language.
   *
   * @param text the file, or its front matter with the rest left out
   */
  static List<Block> of(String path, String text, Language language) {
    FigureBlocks found = new FigureBlocks(language);
    // The file's mistakes are reported where figures are drawn.
    YamlReader.read(path, frontMatter(text), new Diagnostics()).ifPresent(y -> found.walk(y, ""));
    return found.blocks;
  }

  /** The YAML of a flow chart's file, every line in its place. */
  private static String frontMatter(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
      return text;
    }
    return lines.stream()
        .skip(1)
        .takeWhile(line -> !line.strip().equals("---"))
        .collect(Collectors.joining("\n", "#\n", "\n"));
  }

  private void walk(Yaml node, String path) {
    if (node instanceof Yaml.Mapping mapping) {
      for (Yaml.Entry entry : mapping.entries()) {
        String key = entry.key().text();
        Optional<Language> own = Language.ofCode(key);
        if (own.isEmpty()) {
          walk(entry.value(), path.isEmpty() ? key : path + "." + key);
        } else if (own.get() == language && entry.value() instanceof Yaml.Scalar scalar) {
          blocks.add(Block.of(path, scalar.text(), scalar.location()));
        }
      }
    } else if (node instanceof Yaml.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        walk(list.items().get(i), path + "[" + (i + 1) + "]");
      }
    }
  }
}
