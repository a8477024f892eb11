package io.baipi.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.translation.Translations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A paper that keeps the state of its translations, on the way to its pages. */
class TranslatedPaperTest {
  private final Path paper;
  private final Path out;

  TranslatedPaperTest(@TempDir Path temp) throws IOException {
    paper = temp.resolve("paper");
    out = temp.resolve("out");
    TestPapers.copy(TestPapers.FOLDER.resolve("minimal/paper"), paper);
    Set<String> all = Set.of("libraries", "figures/towns", "figures/visits", "diagrams/lending");
    Files.writeString(
        paper.resolve(Translations.FILE),
        Build.accepted(paper, TestPapers.HOME, all, new Diagnostics()).orElseThrow());
  }

  private Diagnostics build() {
    Diagnostics diagnostics = new Diagnostics();
    BuildOptions options = new BuildOptions(paper, TestPapers.HOME, out, Optional.empty(), false);
    assertThat(Build.run(options, diagnostics)).isPresent();
    return diagnostics;
  }

  private String page(String path) throws IOException {
    return Files.readString(out.resolve(path));
  }

  @Test
  void a_translation_that_is_current_says_so() throws IOException {
    assertThat(build().sorted()).isEmpty();
    assertThat(page("en/translations.html"))
        .contains("All of the translation is current.")
        .contains("<a href=\"libraries.html\">1 ");
    assertThat(page("zh/translations.html")).contains("所有译文都是最新的。");
    assertThat(page("en/libraries.html"))
        .contains("<a href=\"translations.html\">translation current</a>")
        .doesNotContain("stale");
    assertThat(page("zh/libraries.html"))
        .contains("<a href=\"translations.html\">翻译状态</a>")
        .doesNotContain("译文最新");
  }

  @Test
  void a_finding_that_was_left_behind_is_marked_below_it() throws IOException {
    Path original = paper.resolve("content/zh/libraries.md");
    Files.writeString(
        original, Files.readString(original).replace("finding: 桤木镇", "finding: 小城桤木镇"));
    build();
    assertThat(page("en/libraries.html"))
        .contains("<p class=\"stale-mark\">translation out of date</p>");
    assertThat(page("zh/libraries.html")).doesNotContain("stale-mark");
  }

  @Test
  void a_translation_that_was_left_behind_is_marked_and_listed() throws IOException {
    Path original = paper.resolve("content/zh/libraries.md");
    Files.writeString(original, Files.readString(original).replace("没有公布开放时间", "至今没有公布开放时间"));
    assertThat(build().sorted())
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo("translation.stale"));
    assertThat(page("en/libraries.html"))
        .contains(">blocks of the translation out of date: 1</a>")
        .containsPattern("(?s)<p class=\"stale\"[^>]*>.*<small class=\"stale-mark\"");
    assertThat(page("en/translations.html"))
        .contains("href=\"libraries.html#sec-libraries-limits\"")
        .contains("<code>limits/paragraph-1</code>: Out of date");
  }
}
