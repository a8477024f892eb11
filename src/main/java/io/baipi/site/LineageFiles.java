package io.baipi.site;

import io.baipi.chapter.Brief;
import io.baipi.chapter.Chapter;
import io.baipi.lineage.Lineages;
import io.baipi.model.ModelResult;
import io.baipi.paper.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files that a page's script reads when a reader asks where a value comes from. */
final class LineageFiles {
  /** How the keys of the words begin that the script says. */
  private static final String WORDS = "lineage_";

  private static final String BADGES = "badge_";

  private LineageFiles() {}

  /** Writes {@code lineage/<language>/<page>.js} for each page that has lineages. */
  static void write(Frame frame, Path folder) {
    Map<String, String> words = new TreeMap<>();
    frame
        .words()
        .in(frame.language())
        .forEach(
            (key, word) -> {
              if (key.startsWith(WORDS)) {
                words.put(key.substring(WORDS.length()), word.toString());
              } else if (key.startsWith(BADGES)) {
                words.put(key, word.toString());
              }
            });
    Lineages lineages = new Lineages(frame.publication(), frame.edition(), words);
    Path own = folder.resolve("lineage").resolve(frame.language().code());
    for (Chapter chapter : frame.edition().chapters()) {
      write(own, ChapterPages.name(chapter), lineages.chapter(chapter));
    }
    frame
        .edition()
        .brief()
        .map(Brief::text)
        .ifPresent(text -> write(own, ChapterPages.name(text), lineages.chapter(text)));
    for (ModelResult model : frame.publication().results().models().values()) {
      write(own, MethodPages.name(model), Optional.of(lineages.model(model)));
    }
  }

  /** SHA-256 of a file of the paper, in hexadecimal; empty when there is no such file. */
  static String hash(Paper paper, String path) {
    return Lineages.sha256(paper, path).orElse("");
  }

  private static void write(Path folder, String page, Optional<String> script) {
    if (script.isEmpty()) {
      return;
    }
    Path file = folder.resolve(page.replaceFirst("\\.html$", ".js"));
    try {
      Files.createDirectories(folder);
      Files.writeString(file, script.get());
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
