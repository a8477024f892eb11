package io.baipi.site.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.paper.Paper;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What this generator relies on in JBake 2.7.0; a new release of JBake has to pass it. */
@Isolated("sets the machine's output")
final class JBakeContractTest {

  @Test
  void the_crawler_finds_chapters_of_both_kinds_and_leaves_other_files_alone(@TempDir Path root)
      throws IOException {
    Paper paper = paper(root);
    write(root, "content/zh/one.md", "not used");
    write(root, "content/zh/two.adoc", "not used");
    write(root, "content/zh/draft.md", "in no list of chapters");
    write(root, "content/zh/old.html", "<p>in no list of chapters</p>");
    write(root, "content/figures/a.yaml", "kind: bar");
    write(root, "jbake.properties", "output.extension=.txt\nrender.encoding=${env:HOME}");
    bake(
        paper,
        List.of(
            chapter("zh/one.html", "content/zh/one.md", "<p>一</p>"),
            chapter("zh/two.html", "content/zh/two.adoc", "<p>二</p>"),
            generated("zh/index.html")),
        root.resolve("out"));
    assertThat(tree(root.resolve("out")))
        .containsExactly("zh/index.html", "zh/one.html", "zh/two.html");
    assertThat(root.resolve("out/zh/one.html")).hasContent("zh/one.html: <p>一</p>");
    assertThat(root.resolve("out/zh/two.html")).hasContent("zh/two.html: <p>二</p>");
    assertThat(root.resolve("out/zh/index.html")).hasContent("zh/index.html: ");
  }

  @Test
  void a_page_that_jbake_leaves_out_is_a_failure_of_the_program(@TempDir Path root)
      throws IOException {
    Paper paper = paper(root);
    write(root, "content/zh/one.md", "");
    List<BakedPage> pages = List.of(chapter("zh/one.html", "content/zh/lost.md", "<p>一</p>"));
    assertThatThrownBy(() -> bake(paper, pages, root.resolve("out")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("zh/one.html");
  }

  @Test
  void two_pages_at_one_address_are_refused(@TempDir Path root) throws IOException {
    Paper paper = paper(root);
    List<BakedPage> pages = List.of(generated("zh/index.html"), generated("zh/index.html"));
    assertThatThrownBy(() -> bake(paper, pages, root.resolve("out")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void one_bake_leaves_nothing_behind_for_the_next(@TempDir Path root) throws IOException {
    Paper paper = paper(root);
    write(root, "content/zh/one.md", "");
    bake(paper, List.of(chapter("zh/one.html", "content/zh/one.md", "a")), root.resolve("a"));
    bake(paper, List.of(generated("zh/index.html")), root.resolve("b"));
    assertThat(tree(root.resolve("b"))).containsExactly("zh/index.html");
  }

  @Test
  void bakes_at_the_same_time_do_not_lose_each_others_pages(@TempDir Path root) throws Exception {
    Paper paper = paper(root);
    List<BakedPage> pages = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      write(root, "content/zh/c" + i + ".md", "");
      pages.add(chapter("zh/c" + i + ".html", "content/zh/c" + i + ".md", "text"));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> bakes = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Path out = root.resolve("out" + i);
        bakes.add(threads.submit(() -> bake(paper, pages, out)));
      }
      for (Future<?> bake : bakes) {
        bake.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(tree(root.resolve("out7"))).hasSize(20);
  }

  @Test
  void jbake_brings_no_database() {
    assertThatThrownBy(() -> Class.forName("com.orientechnologies.orient.core.db.OrientDB"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  // The bake writes to the JVM's own streams if to any.
  @SuppressWarnings("SystemOut")
  void jbake_says_nothing(@TempDir Path root) throws IOException {
    Paper paper = paper(root);
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream listening = new PrintStream(said, true, StandardCharsets.UTF_8);
    try {
      System.setOut(listening);
      System.setErr(listening);
      bake(paper, List.of(generated("zh/index.html")), root.resolve("out"));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static void bake(Paper paper, List<BakedPage> pages, Path folder) {
    Diagnostics diagnostics = new Diagnostics();
    Bakery.bake(paper, pages, folder, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
  }

  private static BakedPage chapter(String path, String source, String body) {
    return new BakedPage(
        path, "page", Map.of("path", path), Optional.of(source), body, Location.file(source));
  }

  private static BakedPage generated(String path) {
    return new BakedPage(
        path, "page", Map.of("path", path), Optional.empty(), "", Location.file("templates/x"));
  }

  private static Paper paper(Path root) throws IOException {
    Files.createDirectories(root.resolve("content"));
    write(root, "templates/page.ftlh", "[=path]: [=body?no_esc]");
    Localized text = Localized.same("x");
    return new Paper(
        root,
        root,
        "x",
        text,
        text,
        List.of(Language.ZH),
        List.of(),
        "1",
        LocalDate.of(2026, 11, 21),
        text,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Paper.Pages.NONE);
  }

  private static void write(Path root, String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static List<String> tree(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
