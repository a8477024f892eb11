package io.baipi.site;

import io.baipi.chapter.Brief;
import io.baipi.lineage.Lineages;
import io.baipi.model.ModelResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The files that a page's script reads when a reader asks where a value comes from. */
final class LineageFiles {
  /** Where they stand in the site. */
  static final String FOLDER = "lineage";

  /** How the keys of the words begin that the script says. */
  private static final String WORDS = "lineage_";

  private static final String BADGES = "badge_";

  private LineageFiles() {}

  /** Writes {@code lineage/<language>/<page>.js} for each page that has lineages. */
  static void write(Frame frame, Path folder) {
    Path own = folder.resolve(FOLDER).resolve(frame.language().code());
    Lineages lineages = lineages(frame);
    makers(frame)
        .forEach((name, maker) -> maker.apply(lineages).ifPresent(text -> write(own, name, text)));
  }

  /**
   * One of these scripts.
   *
   * @param name such as {@code ranking.js}
   */
  static Optional<String> script(Frame frame, String name) {
    return Optional.ofNullable(makers(frame).get(name))
        .flatMap(maker -> maker.apply(lineages(frame)));
  }

  /** What makes each script, by its name. */
  private static Map<String, Function<Lineages, Optional<String>>> makers(Frame frame) {
    Map<String, Function<Lineages, Optional<String>>> makers = new LinkedHashMap<>();
    Stream.concat(
            frame.edition().chapters().stream(), frame.edition().brief().map(Brief::text).stream())
        .forEach(text -> makers.put(script(ChapterPages.name(text)), made -> made.chapter(text)));
    for (ModelResult model : frame.publication().results().models().values()) {
      makers.put(script(MethodPages.name(model)), made -> Optional.of(made.model(model)));
    }
    return makers;
  }

  private static String script(String page) {
    return page.replaceFirst("\\.html$", ".js");
  }

  private static Lineages lineages(Frame frame) {
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
    return new Lineages(frame.publication(), frame.edition(), words);
  }

  private static void write(Path folder, String name, String script) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      Files.writeString(file, script);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
