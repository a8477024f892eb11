package io.baipi.chapter;

import io.baipi.chapter.source.Markup;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.memo.Memory;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperText;
import io.baipi.template.SourceText;
import io.baipi.text.Language;
import io.baipi.text.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds and reads the files of a paper's chapters. */
final class ChapterFiles {
  private static final int SIZE_LIMIT = 2_000_000;

  private final Paper paper;
  private final Memory memory;
  private final Set<String> ids = new LinkedHashSet<>();
  private final Markups markups;

  ChapterFiles(Paper paper, Markups markups, Memory memory) {
    this.paper = paper;
    this.markups = markups;
    this.memory = memory;
    Markups.ids(paper).forEach(ids::add);
  }

  /** The paper's folder. */
  Path root() {
    return paper.root();
  }

  /** What the files hold that a chapter can be in. */
  List<String> stamps(String id, Language language) {
    String stem = Markups.stem(id, language);
    return PaperText.isInside(stem)
        ? Stream.of(".md", ".adoc")
            .map(end -> memory.stamp(paper.root().resolve(stem + end)))
            .toList()
        : List.of();
  }

  /** The file of a chapter, unless it is missing or unreadable, which is reported. */
  Optional<ChapterFile> read(String id, Language language, Diagnostics diagnostics) {
    String stem = Markups.stem(id, language);
    if (!id.matches("[a-z][a-z0-9]*(?:-[a-z0-9]+)*")) {
      diagnostics.error(
          "chapter.id",
          Location.file("paper.yaml"),
          "'" + id + "' cannot be a chapter's id",
          "use small letters, digits and single hyphens");
      return Optional.empty();
    }
    Path md = paper.root().resolve(stem + ".md");
    Path adoc = paper.root().resolve(stem + ".adoc");
    boolean isMarkdown = Files.isRegularFile(md);
    if (isMarkdown && Files.isRegularFile(adoc)) {
      diagnostics.error(
          "chapter.duplicate",
          Location.file(stem + ".adoc"),
          "the chapter '" + id + "' is written twice, in Markdown and in AsciiDoc",
          "keep one of the two files");
    }
    if (!isMarkdown && !Files.isRegularFile(adoc)) {
      diagnostics.error(
          "chapter.missing",
          Location.file(stem + ".md"),
          "the chapter '" + id + "' is not there in " + language.ownName(),
          "write this file, or take '" + id + "' out of paper.yaml");
      return Optional.empty();
    }
    Path file = isMarkdown ? md : adoc;
    return text(file, diagnostics).map(text -> new ChapterFile(id, text, markup(text.path())));
  }

  /** The language that a chapter's file is written in. */
  Markup markup(String path) {
    return path.endsWith(".adoc") ? markups.asciidoc() : markups.markdown();
  }

  private Optional<SourceText> text(Path file, Diagnostics diagnostics) {
    String path = paper.relative(file);
    return PaperText.read(paper.root(), path, SIZE_LIMIT, Location.file(path), diagnostics)
        .map(text -> text.replace("\r\n", "\n").replace('\r', '\n'))
        .map(text -> new SourceText(path, text));
  }

  /** Warns about files that no chapter of the paper uses. */
  void reportUnlisted(Language language, Diagnostics diagnostics) {
    Path folder = paper.root().resolve("content").resolve(language.code());
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> list = Files.list(folder)) {
      list.sorted().forEach(files::add);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      String stem = name.replaceFirst("\\.(?:md|adoc)$", "");
      if (!stem.equals(name) && !ids.contains(stem)) {
        diagnostics.warning(
            "chapter.unlisted",
            Location.file(paper.relative(file)),
            "paper.yaml does not name the chapter '" + stem + "', so it is not published",
            Spelling.nearest(stem, ids)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("add it to 'chapters' or 'appendices', or name it as 'brief'"));
      }
    }
  }
}
