package io.baipi.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperReaderTest {
  private static final String SOUND =
      """
      id: a-paper
      title: {zh: 白皮书, en: A paper}
      subtitle: {zh: 副题, en: Subtitle}
      languages: [zh, en]
      authors: [Li, Ada]
      edition: "2026.1"
      date: 2026-11-21
      licence: {zh: 许可, en: Licence}
      url: https://example.org/p
      chapters: [one, two]
      appendices: [method]
      models: [one]
      """;

  private final Path root;
  private final Diagnostics diagnostics = new Diagnostics();

  PaperReaderTest(@TempDir Path root) {
    this.root = root;
  }

  private Optional<Paper> read(String yaml) throws IOException {
    Files.writeString(root.resolve("paper.yaml"), yaml);
    return PaperReader.read(root, root, diagnostics);
  }

  private List<String> found() {
    return diagnostics.sorted().stream().map(d -> d.location() + " " + d.code()).toList();
  }

  @Test
  void a_sound_description_is_read_as_it_stands() throws IOException {
    Paper paper = read(SOUND).orElseThrow();
    assertThat(found()).isEmpty();
    assertThat(paper.id()).isEqualTo("a-paper");
    assertThat(paper.title().in(Language.EN)).isEqualTo("A paper");
    assertThat(paper.languages()).containsExactly(Language.ZH, Language.EN);
    assertThat(paper.authors()).containsExactly("Li", "Ada");
    assertThat(paper.edition()).isEqualTo("2026.1");
    assertThat(paper.date()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(paper.url()).isEqualTo("https://example.org/p/");
    assertThat(paper.chapters()).containsExactly("one", "two");
    assertThat(paper.appendices()).containsExactly("method");
    assertThat(paper.models()).containsExactly("one");
  }

  @Test
  void lists_that_may_be_missing_are_empty_then() throws IOException {
    Paper paper = read(SOUND.replaceAll("(?m)^(url|appendices|models):.*\n", "")).orElseThrow();
    assertThat(found()).isEmpty();
    assertThat(paper.url()).isEmpty();
    assertThat(paper.appendices()).isEmpty();
    assertThat(paper.models()).isEmpty();
  }

  @Test
  void chapters_can_be_grouped_into_parts() throws IOException {
    Paper paper =
        read(SOUND.replace(
                "chapters: [one, two]",
                "chapters: [one, {part: {zh: 甲, en: A}, chapters: [two, three]}]"))
            .orElseThrow();
    assertThat(found()).isEmpty();
    assertThat(paper.chapters()).containsExactly("one", "two", "three");
    assertThat(paper.partBeginningWith("two").orElseThrow().title().in(Language.EN)).isEqualTo("A");
    assertThat(paper.partBeginningWith("one")).isEmpty();
    assertThat(paper.partBeginningWith("three")).isEmpty();
  }

  @Test
  void the_brief_and_the_size_of_pages_are_read() throws IOException {
    Paper paper = read(SOUND + "brief: short\npage: letter\n").orElseThrow();

    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(paper.print().page()).isEqualTo(PageFormat.LETTER);
    assertThat(paper.isBrief("short")).isTrue();
    assertThat(paper.isBrief("one")).isFalse();
    assertThat(paper.briefFile(Language.EN)).endsWith("-brief-en.pdf");
    assertThat(read(SOUND).orElseThrow().print()).isEqualTo(Paper.Print.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: a-paper | id: A Paper | 1:5 paper.slug",
        "id: a-paper | id: 白皮 | 1:5 paper.slug",
        "id: a-paper | id: a--b | 1:5 paper.slug",
        "id: a-paper | id: | 1:4 paper.shape",
        "subtitle: | subtitel: | 1:1 paper.missing-key",
        "title: {zh: 白皮书, en: A paper} | title: {zh: 白皮书} | 2:8 paper.language",
        "languages: [zh, en] | languages: [zh, enn] | 4:17 paper.language",
        "languages: [zh, en] | languages: [zh, zh, en] | 4:17 paper.duplicate",
        "languages: [zh, en] | languages: [] | 4:12 paper.empty",
        "authors: [Li, Ada] | authors: [Li, Li] | 5:15 paper.duplicate",
        "edition: \"2026.1\" | edition: ../x | 6:10 paper.edition",
        "date: 2026-11-21 | date: 2026-11-31 | 7:7 paper.date",
        "date: 2026-11-21 | date: 21.11.2026 | 7:7 paper.date",
        "url: https://example.org/p | url: javascript:x | 9:6 paper.url",
        "url: https://example.org/p | url: https://example.org/?a=1 | 9:6 paper.url",
        "chapters: [one, two] | chapters: [one, one] | 10:17 paper.duplicate",
        "chapters: [one, two] | chapters: [one, ../two] | 10:17 paper.slug",
        "chapters: [one, two] | chapters: [{part: {zh: 甲, en: A}, chapters: [one]}, two] | 10:53 paper.part",
        "chapters: [one, two] | chapters: [{part: {zh: 甲, en: A}, chapters: []}] | 10:12 paper.empty",
        "chapters: [one, two] | chapters: [{part: {zh: 甲}, chapters: [one]}] | 10:19 paper.language",
        "chapters: [one, two] | chapters: [one, {part: {zh: 甲, en: A}, chapters: [one]}] | 10:51 paper.duplicate",
        "appendices: [method] | appendices: [one] | 11:14 paper.duplicate",
        "appendices: [method] | brief: one | 11:8 paper.duplicate",
        "appendices: [method] | brief: [a] | 11:8 paper.shape",
        "appendices: [method] | brief: A B | 11:8 paper.slug",
        "appendices: [method] | page: leter | 11:7 paper.page",
        "models: [one] | site: {scorecards: [one]} | 12:20 paper.shape",
        "models: [one] | site: {scorecards: two} | 12:20 paper.unknown-model",
        "models: [one] | site: {audits: [two]} | 12:17 paper.unknown-model",
        "models: [one] | site: {audits: [one, one]} | 12:22 paper.duplicate",
        "models: [one] | site: {audits: [[one]]} | 12:17 paper.shape",
        "models: [one] | site: {explore: [two]} | 12:18 paper.unknown-model",
        "models: [one] | site: {highlights: [A B]} | 12:21 paper.slug",
        "models: [one] | site: [audits] | 12:7 paper.shape",
        "models: [one] | site: {audit: [one]} | 12:8 paper.unknown-word",
      })
  void each_mistake_is_reported_where_it_stands(String from, String to, String expected)
      throws IOException {
    assertThat(SOUND).contains(from);
    read(SOUND.replace(from, to));
    assertThat(found()).contains("paper.yaml:" + expected);
  }

  @Test
  void the_pages_that_a_paper_asks_for_know_their_places() throws IOException {
    Paper.Pages pages =
        read(SOUND + "site: {highlights: [a-figure], scorecards: one, audits: [one]}\n")
            .orElseThrow()
            .pages();
    assertThat(found()).isEmpty();
    assertThat(pages.scorecards().orElseThrow().location()).hasToString("paper.yaml:13:44");
    assertThat(pages.audits()).extracting(Paper.Choice::id).containsExactly("one");
    assertThat(pages.highlights()).extracting(Paper.Choice::id).containsExactly("a-figure");
    assertThat(pages.explore()).isEmpty();
  }

  @Test
  void an_unknown_key_is_an_error_with_a_suggestion() throws IOException {
    read(SOUND.replace("licence:", "license:"));
    assertThat(found())
        .containsExactly("paper.yaml:1:1 paper.missing-key", "paper.yaml:8:1 paper.unknown-word");
    assertThat(diagnostics.sorted().get(1).hint()).isEqualTo("did you mean 'licence'?");
  }

  @Test
  void all_mistakes_are_reported_in_one_run() throws IOException {
    assertThat(read("id: X\ndate: soon\nzzz: 1\n")).isEmpty();
    assertThat(found())
        .contains(
            "paper.yaml:1:5 paper.slug",
            "paper.yaml:2:7 paper.date",
            "paper.yaml:3:1 paper.unknown-word");
  }

  @Test
  void a_folder_without_description_is_no_paper() {
    assertThat(PaperReader.read(root, root, diagnostics)).isEmpty();
    assertThat(found()).containsExactly("paper.yaml file.missing");
  }

  @Test
  void the_environment_can_set_the_date() throws IOException {
    Files.writeString(root.resolve("paper.yaml"), SOUND);
    Paper paper =
        PaperReader.read(root, root, Optional.of("1709251199"), diagnostics).orElseThrow();
    assertThat(paper.date()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(found()).isEmpty();
  }

  @Test
  void an_environment_that_holds_no_number_is_reported() throws IOException {
    Files.writeString(root.resolve("paper.yaml"), SOUND);
    PaperReader.read(root, root, Optional.of("tomorrow"), diagnostics);
    assertThat(found()).containsExactly("paper.yaml:7:7 paper.source-date-epoch");
  }
}
