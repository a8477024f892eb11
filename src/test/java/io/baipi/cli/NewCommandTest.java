package io.baipi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  private int run(String... arguments) {
    return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void the_files_that_were_made_are_printed() throws IOException {
    assertThat(run("new", "paper", "tea", "--in", folder.toString())).isZero();
    String paper = folder.resolve("tea").toString();
    assertThat(run("new", "chapter", "outlook", "--in", paper)).isZero();
    assertThat(out.toString().lines())
        .contains("tea/paper.yaml", "content/zh/outlook.md", "content/en/outlook.md");
    for (String line : out.toString().lines().filter(l -> l.startsWith("tea/")).toList()) {
      assertThat(folder.resolve(line)).isRegularFile();
    }
    assertThat(Files.readString(folder.resolve("tea/paper.yaml"))).contains("  - outlook\n");
  }

  @Test
  void a_refusal_is_wrong_usage_with_a_hint_and_changes_nothing() throws IOException {
    run("new", "paper", "tea", "--in", folder.toString());
    Path paper = folder.resolve("tea");
    String before = Files.readString(paper.resolve("paper.yaml"));
    assertThat(run("new", "chapter", "introduction", "--in", paper.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("baipi: ").contains("\n    hint: ");
    assertThat(run("new", "paper", "tea", "--in", folder.toString())).isEqualTo(2);
    assertThat(Files.readString(paper.resolve("paper.yaml"))).isEqualTo(before);
  }

  @Test
  void without_a_paper_or_a_kind_it_is_wrong_usage() {
    assertThat(run("new", "chapter", "outlook", "--in", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("there is no paper.yaml in ");
    assertThat(run("new")).isEqualTo(2);
    assertThat(err.toString()).contains("chapter, dataset, figure, model or paper");
  }

  @Test
  void the_doctor_looks_at_a_folder_that_is_there() {
    assertThat(run("doctor", folder.toString())).isZero();
    assertThat(out.toString()).endsWith("a build can run" + System.lineSeparator());
    assertThat(run("doctor", folder.resolve("nowhere").toString())).isEqualTo(2);
  }
}
