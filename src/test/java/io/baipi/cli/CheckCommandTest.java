package io.baipi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.json.Json;
import io.baipi.diagnostic.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final Path MINIMAL = Path.of("src/test/papers/minimal/paper");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path paper;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> all = Files.walk(MINIMAL)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = paper.resolve(MINIMAL.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private int run(String... arguments) {
    return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
  }

  private void breakTheData() throws IOException {
    Path file = paper.resolve("data/towns.csv");
    Files.writeString(file, Files.readString(file).replaceFirst("[0-9]{3,}", "many"));
  }

  @Test
  void a_report_for_programs_is_all_that_is_printed() throws IOException {
    breakTheData();
    assertThat(run("check", "--format", "json", paper.toString())).isEqualTo(1);
    assertThat(err.toString()).isEmpty();
    assertThat(Json.read(out.toString())).isPresent();
    assertThat(out.toString()).contains("\"code\": \"data.type\"", "\"path\": \"data/towns.csv\"");
  }

  @Test
  void sarif_and_github_report_the_same_mistake() throws IOException {
    breakTheData();
    assertThat(run("check", "--format", "sarif", paper.toString())).isEqualTo(1);
    assertThat(Json.read(out.toString())).isPresent();
    assertThat(out.toString()).contains("\"ruleId\": \"data.type\"");
    out.getBuffer().setLength(0);
    assertThat(run("check", "--format", "github", paper.toString())).isEqualTo(1);
    assertThat(out.toString()).startsWith("::error file=").contains(",title=data.type::");
  }

  @Test
  void a_paper_without_mistakes_gives_an_empty_report() {
    assertThat(run("check", "--format", "json", paper.toString())).isZero();
    assertThat(out.toString()).contains("\"diagnostics\": []");
    out.getBuffer().setLength(0);
    assertThat(run("check", paper.toString())).isZero();
    assertThat(out.toString()).startsWith("no mistakes found").contains("zh: ", "en: ");
  }

  @Test
  void another_format_is_wrong_usage() {
    assertThat(run("check", "--format", "xml", paper.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("text, json, sarif, github");
  }

  @Test
  void the_rules_are_listed_without_a_paper() {
    assertThat(run("check", "--rules", paper.resolve("nowhere").toString())).isZero();
    assertThat(out.toString()).isEqualTo(Rules.read().text()).contains("data.type (error)\n");
  }
}
