package io.baipi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.paper.Paper;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
  private final Path root;
  private final Path output;
  private final Diagnostics diagnostics = new Diagnostics();

  StagingTest(@TempDir Path root) {
    this.root = root;
    this.output = root.resolve("output");
  }

  private Paper paper() {
    Localized text = Localized.same("x");
    return new Paper(
        root.resolve("paper"),
        root,
        "p",
        text,
        text,
        List.of(Language.ZH),
        List.of(),
        "1",
        LocalDate.of(2026, 1, 2),
        text,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Paper.Pages.NONE);
  }

  private Staging open() throws IOException {
    return Staging.open(output, diagnostics).orElseThrow();
  }

  private void build(Staging staging, String page) throws IOException {
    Files.createDirectories(staging.folder().resolve("zh"));
    Files.writeString(staging.folder().resolve("zh/index.html"), page);
    Manifest.write(staging.folder(), paper(), Inputs.of(paper()), "0");
  }

  private void publish(String page) throws IOException {
    try (Staging staging = open()) {
      build(staging, page);
      staging.publish();
    }
  }

  private String published() throws IOException {
    assertThat(Manifest.verify(output)).isEmpty();
    return Files.readString(output.resolve("zh/index.html"));
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve(".baipi"))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void a_publication_takes_the_place_of_the_last_one() throws IOException {
    publish("first");
    Files.writeString(output.resolve("stale.html"), "x");
    publish("second");
    assertThat(published()).isEqualTo("second");
    assertThat(leftovers()).containsExactly("output.lock");
  }

  @Test
  void an_abandoned_build_leaves_the_last_publication() throws IOException {
    publish("first");
    try (Staging staging = open()) {
      build(staging, "second");
      staging.abandon();
    }
    assertThat(published()).isEqualTo("first");
    assertThat(leftovers()).containsExactly("output.lock");
  }

  @Test
  void a_build_that_fails_leaves_the_last_publication() throws IOException {
    publish("first");
    try (Staging staging = open()) {
      Files.writeString(staging.folder().resolve("half"), "");
    }
    assertThat(published()).isEqualTo("first");
    assertThat(leftovers()).containsExactly("output.lock");
  }

  @Test
  void a_build_that_was_killed_while_building_is_cleared_away() throws IOException {
    publish("first");
    Staging killed = open();
    build(killed, "second");
    killed.letGo();
    assertThat(published()).isEqualTo("first");
    try (Staging next = open()) {
      assertThat(next.folder()).isEmptyDirectory();
    }
  }

  @Test
  void a_build_that_was_killed_between_the_renames_gives_the_last_publication_back()
      throws IOException {
    publish("first");
    Staging killed = open();
    build(killed, "second");
    killed.moveAside();
    killed.letGo();
    assertThat(output).doesNotExist();
    try (Staging next = open()) {
      assertThat(published()).isEqualTo("first");
      assertThat(next.folder()).isEmptyDirectory();
    }
    publish("third");
    assertThat(published()).isEqualTo("third");
    assertThat(leftovers()).containsExactly("output.lock");
  }

  @Test
  void what_someone_put_into_the_gap_of_a_killed_build_is_kept_and_so_is_the_last_publication()
      throws IOException {
    publish("first");
    Staging killed = open();
    killed.moveAside();
    killed.letGo();
    Files.createDirectories(output);
    Files.writeString(output.resolve("notes.txt"), "x");
    assertThat(Staging.open(output, diagnostics)).isEmpty();
    assertThat(output.resolve("notes.txt")).hasContent("x");
    Files.delete(output.resolve("notes.txt"));
    open().abandon();
    assertThat(published()).isEqualTo("first");
  }

  @Test
  void a_build_that_was_killed_after_the_renames_has_published() throws IOException {
    publish("first");
    Staging killed = open();
    build(killed, "second");
    killed.moveAside();
    Files.move(killed.folder(), output);
    killed.letGo();
    open().abandon();
    assertThat(published()).isEqualTo("second");
    assertThat(leftovers()).containsExactly("output.lock");
  }

  @Test
  void a_build_that_was_killed_while_deleting_has_published() throws IOException {
    publish("first");
    Files.createDirectories(root.resolve(".baipi/output.trash/zh"));
    Files.writeString(root.resolve(".baipi/output.trash/zh/index.html"), "zero");
    open().abandon();
    assertThat(published()).isEqualTo("first");
    assertThat(leftovers()).containsExactly("output.lock");
  }

  @Test
  void a_folder_that_was_not_published_here_is_not_replaced() throws IOException {
    Files.createDirectories(output);
    Files.writeString(output.resolve("thesis.doc"), "x");
    assertThat(Staging.open(output, diagnostics)).isEmpty();
    Files.writeString(output.resolve("manifest.json"), "{\"name\": \"an app\"}");
    assertThat(Staging.open(output, diagnostics)).isEmpty();
    assertThat(output.resolve("thesis.doc")).hasContent("x");
    assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsOnly("publish.not-ours");
  }

  @Test
  void a_file_is_not_replaced() throws IOException {
    Files.writeString(output, "x");
    assertThat(Staging.open(output, diagnostics)).isEmpty();
    assertThat(output).hasContent("x");
  }

  @Test
  void an_empty_folder_may_be_replaced() throws IOException {
    Files.createDirectories(output);
    publish("first");
    assertThat(published()).isEqualTo("first");
  }

  @Test
  void a_folder_behind_a_link_is_replaced_and_the_link_kept() throws IOException {
    Path real = Files.createDirectories(root.resolve("elsewhere/site"));
    Files.createSymbolicLink(output, real);
    publish("first");
    assertThat(output).isSymbolicLink();
    assertThat(real.resolve("zh/index.html")).hasContent("first");
  }

  @Test
  void two_builds_do_not_write_to_one_folder() throws IOException {
    try (Staging first = open()) {
      build(first, "first");
      assertThat(Staging.open(output, diagnostics)).isEmpty();
      assertThat(diagnostics.sorted())
          .extracting(Diagnostic::code)
          .containsExactly("publish.locked");
      first.publish();
    }
    assertThat(published()).isEqualTo("first");
    publish("second");
    assertThat(published()).isEqualTo("second");
  }

  @Test
  void clearing_away_does_not_follow_links() throws IOException {
    Path precious = Files.writeString(root.resolve("precious.txt"), "x");
    Path folder = Files.createDirectory(root.resolve("keep"));
    Files.writeString(folder.resolve("a.txt"), "x");
    Staging killed = open();
    Files.createSymbolicLink(killed.folder().resolve("link.txt"), precious);
    Files.createSymbolicLink(killed.folder().resolve("folder"), folder);
    killed.abandon();
    assertThat(precious).hasContent("x");
    assertThat(folder.resolve("a.txt")).hasContent("x");
  }
}
