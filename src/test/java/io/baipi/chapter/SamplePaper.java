package io.baipi.chapter;

import io.baipi.citation.Citations;
import io.baipi.data.Provenance;
import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.figure.DrawnFigures;
import io.baipi.figure.Figure;
import io.baipi.figure.FigureKind;
import io.baipi.figure.FigureView;
import io.baipi.html.Escape;
import io.baipi.memo.Memory;
import io.baipi.paper.PageFormat;
import io.baipi.paper.Paper;
import io.baipi.template.SampleResults;
import io.baipi.template.Templates;
import io.baipi.term.Terms;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.translation.Translations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A paper of one chapter and one appendix that tests fill with text. */
final class SamplePaper {
  static final String HEAD = "---\ntitle: T\nfinding: F.\n---\n";

  private final Path root;
  private final Diagnostics diagnostics = new Diagnostics();
  private List<String> chapters = List.of("one");
  private Paper.Print print = Paper.Print.NONE;

  SamplePaper(Path root) {
    this.root = root;
    for (String language : List.of("zh", "en")) {
      body(language, "one", "Text.\n");
      body(language, "method", "Text.\n");
    }
  }

  /** Writes a file below {@code content}. */
  SamplePaper file(String path, String text) {
    return bytes(path, text.getBytes(StandardCharsets.UTF_8));
  }

  SamplePaper bytes(String path, byte[] bytes) {
    try {
      Path file = root.resolve("content").resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SamplePaper delete(String path) {
    try {
      Files.delete(root.resolve("content").resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a file of {@code content} a link to another place. */
  SamplePaper link(String path, Path target) {
    try {
      Files.createSymbolicLink(root.resolve("content").resolve(path), target);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names the chapters. */
  SamplePaper chapters(String... ids) {
    chapters = List.of(ids);
    return this;
  }

  /** Writes a brief, the same in both languages, and names it. */
  SamplePaper brief(String text) {
    print =
        new Paper.Print(
            Optional.of(new Paper.Choice("brief", Location.file("paper.yaml"))), PageFormat.A4);
    return body("zh", "brief", text).body("en", "brief", text);
  }

  /** A Markdown chapter with a front matter of four lines, so that the text starts in line 5. */
  SamplePaper body(String language, String chapter, String text) {
    return file(language + "/" + chapter + ".md", HEAD + text);
  }

  /** The same text in both languages. */
  SamplePaper both(String text) {
    return body("zh", "one", text).body("en", "one", text);
  }

  List<Edition> read() {
    try (Markups markups = Markups.start(paper(), Memory.none())) {
      return Editions.read(
          paper(),
          SampleResults.results(),
          new DrawnFigures(figures(), Map.of()),
          Terms.read(paper(), Templates.of(SampleResults.results(), diagnostics), diagnostics),
          Translations.of(paper(), diagnostics),
          new Renderers(
              (placed, language, cited) ->
                  "<figure id=\""
                      + placed.figure().anchor()
                      + "\">"
                      + placed.label()
                      + " "
                      + placed.caption()
                      + "</figure>",
              (language, code) ->
                  language.equals("klingon")
                      ? Optional.empty()
                      : Optional.of("<b>" + language + "</b>" + Escape.html(code)),
              c -> c < 0x1F000 && !(c >= 0xE000 && c < 0xF900)),
          Citations.read(paper(), diagnostics),
          markups,
          Memory.none(),
          diagnostics);
    }
  }

  /** The HTML of the one chapter in a language. */
  String html(Language language) {
    return chapter(language).html();
  }

  Chapter chapter(Language language) {
    return read().stream()
        .filter(edition -> edition.language() == language)
        .findFirst()
        .orElseThrow()
        .chapters()
        .get(0);
  }

  /** {@code path:line:col severity code: message} of everything found. */
  List<String> problems() {
    return diagnostics.sorted().stream()
        .map(d -> d.location() + " " + d.severity().word() + " " + d.code() + ": " + d.message())
        .toList();
  }

  /** The errors among them. */
  List<String> errors() {
    return problems().stream().filter(problem -> problem.contains(" error ")).toList();
  }

  List<Diagnostic> diagnostics() {
    return diagnostics.sorted();
  }

  private Paper paper() {
    return new Paper(
        root,
        root,
        "sample",
        Localized.of("样本", "Sample"),
        Localized.of("", ""),
        List.of(Language.ZH, Language.EN),
        List.of(),
        "1",
        LocalDate.of(2026, 11, 21),
        Localized.same("CC-BY-4.0"),
        "",
        chapters,
        List.of("method"),
        List.of(),
        List.of(),
        Paper.Pages.NONE,
        print);
  }

  private static Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Figure figure :
        List.of(
            figure("ranking", FigureKind.CHART),
            figure("pipeline", FigureKind.DIAGRAM),
            figure("companies", FigureKind.TABLE))) {
      figures.put(figure.id(), figure);
    }
    return figures;
  }

  private static Figure figure(String id, FigureKind kind) {
    return new Figure(
        id,
        kind,
        Map.of(Language.ZH, view("题 " + id), Language.EN, view("Title " + id)),
        Provenance.PUBLISHED,
        List.of(),
        false,
        Optional.empty(),
        Location.file("content/figures/" + id + ".yaml"));
  }

  private static FigureView view(String title) {
    return new FigureView(title, "", "<svg viewBox=\"0 0 1 1\"></svg>", "", "", "");
  }
}
