package io.baipi.translation;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.memo.Memory;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperText;
import io.baipi.template.SourceText;
import io.baipi.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a paper that are translated. What is wrong with them is reported elsewhere. */
final class Sources {
  private static final long SIZE_LIMIT = 2_000_000;
  private static final Map<String, String> FIGURES = figures();

  private final Paper paper;
  private final Memory memory;

  Sources(Paper paper, Memory memory) {
    this.paper = paper;
    this.memory = memory;
  }

  private static Map<String, String> figures() {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("figures", ".yaml");
    figures.put("diagrams", ".mmd");
    return figures;
  }

  /** The names of all documents: chapters in their order, the brief, then figures. */
  List<String> names() {
    List<String> names = new ArrayList<>(paper.chapters());
    names.addAll(paper.appendices());
    paper.print().brief().ifPresent(brief -> names.add(brief.id()));
    FIGURES.forEach(
        (folder, end) -> {
          for (String file : files(paper.root().resolve("content").resolve(folder), end)) {
            names.add(folder + "/" + file.substring(0, file.length() - end.length()));
          }
        });
    return names;
  }

  /** The file of a document in a language. */
  String path(String name, Language language) {
    int slash = name.indexOf('/');
    if (slash >= 0) {
      return "content/" + name + FIGURES.getOrDefault(name.substring(0, slash), "");
    }
    String stem = "content/" + language.code() + "/" + name;
    return Files.isRegularFile(paper.root().resolve(stem + ".adoc"))
            && !Files.isRegularFile(paper.root().resolve(stem + ".md"))
        ? stem + ".adoc"
        : stem + ".md";
  }

  List<Block> blocks(String name, Language language) {
    String path = path(name, language);
    return memory.recall(
        "translated/" + language.code() + "/" + name,
        List.of(path, memory.stamp(paper.root().resolve(path)), paper.root()),
        () -> blocks(name, path, language));
  }

  private List<Block> blocks(String name, String path, Language language) {
    Optional<String> text =
        PaperText.read(paper.root(), path, SIZE_LIMIT, Location.file(path), new Diagnostics())
            .map(read -> read.replace("\r\n", "\n").replace('\r', '\n'));
    if (name.indexOf('/') >= 0) {
      return text.map(read -> FigureBlocks.of(path, read, language)).orElse(List.of());
    }
    return text.map(read -> ChapterBlocks.of(new SourceText(path, read))).orElse(List.of());
  }

  private static List<String> files(Path folder, String end) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(end))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }
}
