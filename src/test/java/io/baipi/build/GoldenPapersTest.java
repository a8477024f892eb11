package io.baipi.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.DiagnosticPrinter;
import io.baipi.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Papers on disk: {@code src/test/papers/<case>/paper} is built and compared with {@code
 * <case>/expected}. {@code mvn test -Dtest=GoldenPapersTest -Dbaipi.golden=write} writes the
 * expectations anew, for review in the diff.
 */
@Isolated("sets the default locale")
class GoldenPapersTest {
  @TempDir Path temp;

  @TestFactory
  Stream<DynamicTest> papers_build_to_what_is_expected() throws IOException {
    return TestPapers.folders(TestPapers.FOLDER).stream()
        .filter(folder -> Files.isDirectory(folder.resolve("paper")))
        .map(
            folder ->
                DynamicTest.dynamicTest(folder.getFileName().toString(), () -> tryPaper(folder)));
  }

  @Test
  void another_locale_and_time_zone_give_the_same_bytes() throws IOException {
    Path paper = TestPapers.FOLDER.resolve("minimal/paper").toAbsolutePath();
    Map<String, byte[]> here = build(paper, temp.resolve("here"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Map<String, byte[]> there;
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      there = build(paper, temp.resolve("there"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(there.keySet()).isEqualTo(here.keySet());
    here.forEach((name, bytes) -> assertThat(there.get(name)).as(name).isEqualTo(bytes));
  }

  private void tryPaper(Path folder) throws IOException {
    Map<String, byte[]> built =
        build(
            folder.resolve("paper").toAbsolutePath(),
            temp.resolve(folder.getFileName().toString()));
    Map<String, String> texts = new TreeMap<>();
    built.forEach(
        (name, bytes) -> {
          if (isText(name)) {
            texts.put(name, new String(bytes, StandardCharsets.UTF_8));
          }
        });
    Path expected = folder.resolve("expected");
    if ("write".equals(System.getProperty("baipi.golden"))) {
      for (Map.Entry<String, String> file : texts.entrySet()) {
        Path target = expected.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.getValue());
      }
    }
    Map<String, byte[]> known = TestPapers.files(expected);
    assertThat(texts.keySet()).isEqualTo(known.keySet());
    texts.forEach(
        (name, text) ->
            assertThat(text)
                .as(name)
                .isEqualTo(new String(known.get(name), StandardCharsets.UTF_8)));
  }

  /** What a paper decides; the generator's own assets and hashes of everything are not golden. */
  private static boolean isText(String name) {
    return !name.startsWith("assets/")
        && name.matches(".*\\.(html|csv|json|svg|xml|txt|bib)")
        && !name.equals("manifest.json");
  }

  private static Map<String, byte[]> build(Path paper, Path out) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Optional<BuildReport> report =
        Build.run(
            new BuildOptions(paper, TestPapers.HOME, out, Optional.empty(), false), diagnostics);
    assertThat(new DiagnosticPrinter(paper, false).print(diagnostics.sorted())).isEmpty();
    assertThat(report).isPresent();
    return TestPapers.files(out);
  }
}
