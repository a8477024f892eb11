package io.baipi.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.DiagnosticPrinter;
import io.baipi.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A contributor's mistakes: each folder below {@code src/test/papers/mistakes} holds the files that
 * are laid over the minimal paper, and in {@code expected.txt} what is then printed. {@code
 * remove.txt} names files to take away. {@code mvn test -Dtest=MistakesTest -Dbaipi.golden=write}
 * writes the expectations anew, for review in the diff.
 */
class MistakesTest {
  private static final Path CASES = TestPapers.FOLDER.resolve("mistakes");
  private static final Path BASE = TestPapers.FOLDER.resolve("minimal/paper");

  @TempDir Path temp;

  @TestFactory
  Stream<DynamicTest> each_mistake_is_reported_with_its_place_and_a_hint() throws IOException {
    return TestPapers.folders(CASES).stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(folder.getFileName().toString(), () -> tryCase(folder)));
  }

  @Test
  void the_paper_under_the_mistakes_has_none() {
    assertThat(printed(BASE.toAbsolutePath())).isEmpty();
  }

  @Test
  void all_mistakes_are_reported_in_one_run() throws IOException {
    Path paper = paperWith(CASES.resolve("wrong-type"), "all");
    TestPapers.copy(CASES.resolve("digit-in-prose"), paper);
    TestPapers.copy(CASES.resolve("malformed-mermaid"), paper);
    TestPapers.copy(CASES.resolve("unknown-model-word"), paper);

    assertThat(printed(paper))
        .contains("data/towns.csv:")
        .contains("content/zh/libraries.md:")
        .contains("content/diagrams/lending.mmd:")
        .contains("models/service.yaml:");
  }

  @Test
  void a_mistake_leaves_the_last_good_output_as_it_was() throws IOException {
    Path paper = temp.resolve("kept");
    TestPapers.copy(BASE, paper);
    Path out = temp.resolve("out");
    assertThat(build(paper, out)).isTrue();
    Map<String, byte[]> before = TestPapers.files(out);

    TestPapers.copy(CASES.resolve("wrong-type"), paper);
    assertThat(build(paper, out)).isFalse();

    Map<String, byte[]> after = TestPapers.files(out);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
    try (Stream<Path> beside = Files.list(temp)) {
      assertThat(beside.map(path -> path.getFileName().toString()).filter(n -> n.contains("stag")))
          .isEmpty();
    }
  }

  private void tryCase(Path folder) throws IOException {
    Path paper = paperWith(folder, folder.getFileName().toString());
    String printed = printed(paper);
    Path expected = folder.resolve("expected.txt");
    if ("write".equals(System.getProperty("baipi.golden"))) {
      Files.writeString(expected, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(expected));
    assertThat(printed).contains("error[").containsPattern("(?m)^    hint: .");
  }

  private Path paperWith(Path overlay, String name) throws IOException {
    Path paper = temp.resolve(name);
    TestPapers.copy(BASE, paper);
    TestPapers.copy(overlay, paper);
    Path remove = paper.resolve("remove.txt");
    if (Files.exists(remove)) {
      for (String file : Files.readAllLines(remove)) {
        Files.delete(paper.resolve(file));
      }
      Files.delete(remove);
    }
    Files.deleteIfExists(paper.resolve("expected.txt"));
    return paper;
  }

  private static String printed(Path paper) {
    Diagnostics diagnostics = new Diagnostics();
    Build.check(paper, TestPapers.HOME, diagnostics);
    return new DiagnosticPrinter(paper, false).print(diagnostics.sorted());
  }

  private static boolean build(Path paper, Path out) {
    return Build.run(
            new BuildOptions(paper, TestPapers.HOME, out, java.util.Optional.empty(), false),
            new Diagnostics())
        .isPresent();
  }
}
