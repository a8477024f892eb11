package io.baipi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.paper.Paper;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
  private final Path root;
  private final Path output;

  ManifestTest(@TempDir Path folder) throws IOException {
    this.root = folder.resolve("paper");
    this.output = folder.resolve("output");
    write(root.resolve("paper.yaml"), "id: p\n");
    write(root.resolve("data/t.csv"), "a\n");
    write(root.resolve("content/zh/c.md"), "# C\n");
    write(output.resolve("index.html"), "abc");
    write(output.resolve("zh/a.html"), "");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Paper paper() {
    Localized text = Localized.same("x");
    return new Paper(
        root,
        root,
        "p",
        text,
        text,
        List.of(Language.ZH),
        List.of(),
        "2026.1",
        LocalDate.of(2026, 1, 2),
        text,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Paper.Pages.NONE);
  }

  private String manifest() throws IOException {
    Manifest.write(output, paper(), Inputs.of(paper()), "0.1.0");
    return Files.readString(output.resolve("manifest.json"));
  }

  @Test
  void the_manifest_lists_inputs_and_outputs_in_order() throws IOException {
    String manifest = manifest();
    assertThat(manifest)
        .contains("\"edition\": \"2026.1\"", "\"version\": \"0.1.0\"")
        .containsSubsequence(
            "\"inputs\"",
            "content/zh/c.md",
            "data/t.csv",
            "paper.yaml",
            "\"outputs\"",
            "\"path\": \"index.html\"",
            "\"size\": 3",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "\"path\": \"zh/a.html\"",
            "\"size\": 0")
        .doesNotContain("manifest.json");
    assertThat(manifest()).isEqualTo(manifest);
  }

  @Test
  void an_untouched_publication_has_no_differences() throws IOException {
    manifest();
    assertThat(Manifest.verify(output)).isEmpty();
  }

  @Test
  void every_difference_is_listed() throws IOException {
    manifest();
    Files.writeString(output.resolve("index.html"), "abd");
    Files.delete(output.resolve("zh/a.html"));
    write(output.resolve("zh/b.html"), "x");
    assertThat(Manifest.verify(output))
        .extracting(Object::toString)
        .containsExactly(
            "index.html has changed", "zh/a.html is missing", "zh/b.html is not in the manifest");
  }

  @Test
  void a_file_that_became_a_link_has_changed(@TempDir Path elsewhere) throws IOException {
    manifest();
    Path same = Files.writeString(elsewhere.resolve("same.html"), "abc");
    Files.delete(output.resolve("index.html"));
    Files.createSymbolicLink(output.resolve("index.html"), same);
    assertThat(Manifest.verify(output))
        .containsExactly(new Manifest.Difference(Manifest.Difference.Kind.CHANGED, "index.html"));
  }

  @Test
  void a_folder_without_manifest_or_with_a_broken_one_says_so() throws IOException {
    assertThat(Manifest.verify(output))
        .extracting(Manifest.Difference::kind)
        .containsExactly(Manifest.Difference.Kind.NO_MANIFEST);
    for (String broken : List.of("", "{", "[]", "{\"generator\": {\"name\": \"baipi\"}}")) {
      write(output.resolve("manifest.json"), broken);
      assertThat(Manifest.verify(output)).as(broken).hasSize(1);
    }
  }

  @Test
  void a_size_that_would_take_all_memory_is_refused() throws IOException {
    String forged = manifest().replace("\"size\": 3", "\"size\": 1e999999999");
    Files.writeString(output.resolve("manifest.json"), forged);
    assertThat(Manifest.verify(output))
        .extracting(Manifest.Difference::kind)
        .containsExactly(Manifest.Difference.Kind.NO_MANIFEST);
  }

  @Test
  void paths_of_a_forged_manifest_are_never_opened() throws IOException {
    String forged = manifest().replace("\"index.html\"", "\"../paper/paper.yaml\"");
    Files.writeString(output.resolve("manifest.json"), forged);
    assertThat(Manifest.verify(output))
        .extracting(Object::toString)
        .containsExactly("../paper/paper.yaml is missing", "index.html is not in the manifest");
  }

  @Test
  void the_input_hash_changes_with_content_and_with_names() throws IOException {
    String first = Inputs.of(paper()).hash();
    assertThat(Inputs.of(paper()).hash()).isEqualTo(first).hasSize(64);
    write(root.resolve("data/t.csv"), "b\n");
    String changed = Inputs.of(paper()).hash();
    Files.move(root.resolve("data/t.csv"), root.resolve("data/u.csv"));
    assertThat(List.of(first, changed, Inputs.of(paper()).hash())).doesNotHaveDuplicates();
  }

  @Test
  void hidden_files_other_folders_and_links_out_are_no_inputs(@TempDir Path elsewhere)
      throws IOException {
    Inputs before = Inputs.of(paper());
    write(root.resolve("data/.t.csv.swp"), "x");
    write(root.resolve(".git/config"), "x");
    write(root.resolve("output/index.html"), "x");
    Path secret = Files.writeString(elsewhere.resolve("secret"), "x");
    Files.createSymbolicLink(root.resolve("data/secret.csv"), secret);
    assertThat(Inputs.of(paper())).isEqualTo(before);
    write(root.resolve("templates/page.ftlh"), "x");
    assertThat(Inputs.of(paper()).files())
        .extracting(FileHash::path)
        .containsExactly("content/zh/c.md", "data/t.csv", "paper.yaml", "templates/page.ftlh");
  }
}
