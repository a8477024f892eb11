package io.baipi.figure.flow;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.font.PaperFonts;
import io.baipi.paper.Paper;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Charts for tests: those of the test resources and those of the project's own paper. */
final class Charts {
  static final Path HOME = Path.of(System.getProperty("baipi.home", "."));
  static final PaperFonts FONTS = PaperFonts.of(paper(HOME));
  private static final Path RESOURCES = HOME.resolve("src/test/resources/io/baipi/figure/flow");

  private Charts() {}

  static Paper paper(Path root) {
    return new Paper(
        root,
        HOME,
        "test",
        Localized.same("Test"),
        Localized.same(""),
        List.of(Language.ZH, Language.EN),
        List.of(),
        "1",
        LocalDate.of(2026, 1, 1),
        Localized.same(""),
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Paper.Pages.NONE);
  }

  /** The source of each chart, by name. */
  static TreeMap<String, String> sources() {
    TreeMap<String, String> sources = new TreeMap<>();
    read(RESOURCES, sources);
    read(HOME.resolve("content/diagrams"), sources);
    return sources;
  }

  private static void read(Path folder, TreeMap<String, String> into) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".mmd")).toList()) {
        String text = Files.readString(file);
        int end = text.startsWith("---\n") ? text.indexOf("\n---\n") + 5 : 0;
        into.put(file.getFileName().toString(), text.substring(end));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Chart parsed(String source) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Chart> chart = FlowParser.parse(source, Location.at("t.mmd", 1, 1), diagnostics);
    return chart.orElseThrow(() -> new AssertionError(told(diagnostics)));
  }

  /** What is wrong with a source, as {@code line:column code message | hint}. */
  static List<String> mistakes(String source) {
    Diagnostics diagnostics = new Diagnostics();
    FlowParser.parse(source, Location.at("t.mmd", 1, 1), diagnostics);
    return told(diagnostics);
  }

  static List<String> told(Diagnostics diagnostics) {
    return diagnostics.sorted().stream().map(Charts::told).toList();
  }

  private static String told(Diagnostic diagnostic) {
    Location at = diagnostic.location();
    return at.line()
        + ":"
        + at.column()
        + " "
        + diagnostic.code()
        + " "
        + diagnostic.message()
        + " | "
        + diagnostic.hint();
  }

  static LaidOut laidOut(String source) {
    return Layouts.fitting(parsed(source), FONTS, Location.at("t.mmd", 1, 1), new Diagnostics())
        .orElseThrow();
  }
}
