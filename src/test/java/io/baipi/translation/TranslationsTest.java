package io.baipi.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.paper.Paper;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationsTest {
  private static final String CHAPTER =
      """
      ---
      title: T
      finding: F [=data.t.x].
      ---
      One [=data.t.x]
      and more.

      ![](chart:a)

      Two.[^n]

      ## Head {#limits}

      - a
        b
      - c

      | h |
      |---|
      | x |

      > quote

      ```go
      code

      code
      ```

      Three.

      [^n]: Note.
      """;

  private final Path root;
  private final Diagnostics diagnostics = new Diagnostics();

  TranslationsTest(@TempDir Path root) {
    this.root = root;
    file("content/zh/one.md", CHAPTER);
    file("content/en/one.md", CHAPTER);
  }

  private void file(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Paper paper(Language... languages) {
    return new Paper(
        root,
        root,
        "sample",
        Localized.same("T"),
        Localized.same(""),
        List.of(languages),
        List.of(),
        "1",
        LocalDate.of(2026, 11, 21),
        Localized.same("CC0"),
        "",
        List.of("one"),
        List.of(),
        List.of(),
        List.of(),
        Paper.Pages.NONE);
  }

  private Paper paper() {
    return paper(Language.ZH, Language.EN);
  }

  private void accept(String... names) {
    file(Translations.FILE, Translations.accepted(paper(), Set.of(names), diagnostics));
  }

  private List<String> open() {
    Diagnostics found = new Diagnostics();
    Translations.of(paper(), diagnostics).report(found);
    return found.sorted().stream()
        .map(d -> d.location() + " " + d.severity().word() + " " + d.code() + ": " + d.message())
        .toList();
  }

  private static List<String> keys(Translations translations) {
    return translations.of(Language.EN).get(0).entries().stream().map(Entry::key).toList();
  }

  @Test
  void a_chapter_is_taken_apart_by_section_kind_and_place() {
    assertThat(keys(Translations.of(paper(), diagnostics)))
        .containsExactly(
            "title",
            "finding",
            "top/paragraph-1",
            "top/paragraph-2",
            "limits/heading",
            "limits/item-1",
            "limits/item-2",
            "limits/table-1",
            "limits/quote-1",
            "limits/code-1",
            "limits/paragraph-1",
            "notes/n");
  }

  @Test
  void asciidoc_is_taken_apart_likewise() throws IOException {
    Files.delete(root.resolve("content/zh/one.md"));
    file(
        "content/zh/one.adoc",
        """
        = T
        :finding: F.

        One
        and more.

        chart::a[]

        Two.

        [#limits]
        == Head

        * a
        * c

        |===
        |h

        |x
        |===

        [source,go]
        ----
        code

        code
        ----

        Three.
        """);
    assertThat(keys(Translations.of(paper(), diagnostics)))
        .containsExactly(
            "title",
            "finding",
            "top/paragraph-1",
            "top/paragraph-2",
            "limits/heading",
            "limits/item-1",
            "limits/item-2",
            "limits/table-1",
            "limits/code-1",
            "limits/paragraph-1",
            "limits/quote-1",
            "notes/n");
  }

  @Test
  void without_the_file_nothing_is_reported() {
    assertThat(open()).isEmpty();
    assertThat(Translations.of(paper(), diagnostics).kept()).isFalse();
  }

  @Test
  void a_paper_in_one_language_has_no_state() {
    accept("one");
    Translations translations = Translations.of(paper(Language.ZH), diagnostics);
    assertThat(translations.kept()).isFalse();
    assertThat(translations.documents()).isEmpty();
  }

  @Test
  void what_was_accepted_is_current_until_the_original_changes() {
    accept("one");
    assertThat(open()).isEmpty();
    file("content/zh/one.md", CHAPTER.replace("Two.", "Two!").replace("- c", "- d"));
    assertThat(open())
        .containsExactly(
            "content/en/one.md:10:1 warning translation.stale: 'top/paragraph-2' was not translated"
                + " from what stands at content/zh/one.md:10:1",
            "content/en/one.md:16:1 warning translation.stale: 'limits/item-2' was not translated"
                + " from what stands at content/zh/one.md:16:1");
    assertThat(Translations.of(paper(), diagnostics).stale(Language.EN, "one"))
        .containsExactly("limits/item-2", "top/paragraph-2");
    accept("one");
    assertThat(open()).isEmpty();
  }

  @Test
  void line_breaks_and_the_translations_own_words_change_nothing() {
    accept("one");
    file("content/zh/one.md", CHAPTER.replace("x]\nand", "x] and"));
    file("content/en/one.md", CHAPTER.replace("Two", "Another"));
    assertThat(open()).isEmpty();
  }

  @Test
  void what_is_missing_on_either_side_is_reported_where_it_stands() {
    accept("one");
    file("content/en/one.md", CHAPTER.replace("- c\n", "").replace("Three.", "Three.\n\nFour."));
    assertThat(open())
        .containsExactly(
            "content/en/one.md:31:1 warning translation.orphan: 'limits/paragraph-2' translates"
                + " nothing of content/zh/one.md",
            "content/zh/one.md:16:1 warning translation.missing: 'limits/item-2' has no translation"
                + " in content/en/one.md");
  }

  @Test
  void what_was_never_accepted_is_not_current() {
    accept();
    assertThat(open()).hasSize(12).allMatch(problem -> problem.contains("translation.stale"));
  }

  @Test
  void accepting_one_document_leaves_the_others_as_they_were() {
    String figure = "kind: bar\ntitle: {zh: 题, en: Title}\ncolumns: [{title: {zh: 列, en: C}}]\n";
    file("content/figures/a.yaml", figure);
    accept("one", "figures/a");
    file("content/figures/a.yaml", figure.replace("题", "图"));
    file("content/zh/one.md", CHAPTER.replace("Two.", "Two!"));
    accept("one");
    assertThat(open())
        .containsExactly(
            "content/figures/a.yaml:2:20 warning translation.stale: 'title' was not translated from"
                + " what stands at content/figures/a.yaml:2:13");
  }

  @Test
  void the_front_matter_of_flow_charts_is_read_in_its_place() {
    file(
        "content/diagrams/a.mmd",
        "---\ntitle:\n  zh: 题\n  en: Title\nsources: [x]\n---\nflowchart TD\n  A --> B\n");
    accept("one");
    assertThat(open())
        .containsExactly(
            "content/diagrams/a.mmd:4:7 warning translation.stale: 'title' was not translated from"
                + " what stands at content/diagrams/a.mmd:3:7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[x]\n", "fr: {}\n", "en: [x]\n", "en: {one: [x]}\n", "en: {one: {a: [x]}}\n"})
  void a_broken_file_is_reported(String text) {
    file(Translations.FILE, text);
    Translations.of(paper(), diagnostics);
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo("translation.lock");
              assertThat(d.hint()).isNotEmpty();
            });
  }

  @Test
  void the_file_is_the_same_each_time() {
    accept("one");
    String first = Translations.accepted(paper(), Set.of("one"), diagnostics);
    assertThat(Translations.accepted(paper(), Set.of(), diagnostics)).isEqualTo(first);
    assertThat(first).contains("en:\n  one:\n    \"title\": \"");
  }
}
