package io.baipi.citation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BibliographyTest {
  @TempDir Path root;
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void an_entry_is_read_with_its_fields_in_any_delimiters() {
    Work work =
        work(
            """
            % A remark.
            @Book{one,
              Title = "Two {C}ities",
              author = {Dickens, Charles},
              year = 1859,
            }
            """);

    assertThat(problems()).isEmpty();
    assertThat(work.type()).isEqualTo(WorkType.BOOK);
    assertThat(work.fields())
        .containsEntry("title", "Two Cities")
        .containsEntry("author", "Dickens, Charles")
        .containsEntry("year", "1859");
    assertThat(work.location()).hasToString("content/references.bib:2:7");
  }

  @Test
  void a_paper_without_the_file_has_no_works_and_no_mistakes() {
    Bibliography bibliography = Bibliography.read(Sample.paper(root), diagnostics);

    assertThat(bibliography.keys()).isEmpty();
    assertThat(bibliography.isComplete()).isTrue();
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "words\\n@online{a, title = {T}}|1:1|this stands outside of an entry",
        "@{a, title = {T}}|1:1|there is no type after '@'",
        "@string{x = {y}}|1:2|'@string' is not read",
        "@online a|1:9|'{' after '@online' is missing",
        "@online{a, title {T}}|1:18|'=' after 'title' is missing",
        "@online{a, title = }|1:20|'title' has no value",
        "@online{a, = {T}}|1:12|a field's name is expected here",
        "@online{a, title = {T} # {U}}|1:24|texts cannot be joined with '#'",
        "@online{a, title = {T} url = {U}}|1:24|',' or '}' after the field is missing",
        "@online{a, title = {T, url = {U}|1:20|this value is never closed",
      })
  void broken_bibtex_is_reported_where_it_breaks(String text, String at, String message) {
    read(text.replace("\\n", "\n"));

    assertThat(problems())
        .first()
        .isEqualTo("content/references.bib:" + at + " error citation.syntax: " + message);
    assertThat(diagnostics.sorted()).allSatisfy(d -> assertThat(d.hint()).isNotEmpty());
  }

  @Test
  void after_a_broken_entry_the_next_ones_are_read() {
    Bibliography bibliography =
        read("@online{a, title {T}}\n@nonsense{b, title = {T}}\n@online{c, title = {T}}\n");

    assertThat(problems()).hasSize(2);
    assertThat(bibliography.keys()).containsExactly("b", "c");
    assertThat(bibliography.isComplete()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "@bok{a, title = {T}}|1:2|citation.type: there is no type of work called 'bok'",
        "@online{, title = {T}}|1:9|citation.key: the entry has no key",
        "@online{A_b, title = {T}}|1:9|citation.key: 'A_b' cannot be a key",
        "@online{fig-a, title = {T}}|1:9|citation.key: 'fig-a' cannot be a key",
        "@online{a, year = {2000}}|1:9|citation.missing-title: 'a' has no title",
        "@online{a, title = { }}|1:9|citation.missing-title: 'a' has no title",
        "@online{a, titel = {T}, title = {T}}|1:12|citation.field: the field 'titel' would be lost",
        "@online{a, title = {T}, title = {U}}|1:25|citation.field: the field 'title' stands twice",
        "@online{a, title = {T\\emphh{x}}}|1:22|citation.latex: '\\emphh' would be lost",
        "@online{a, title = {T $x$}}|1:23|citation.latex: '$' would be lost",
        "@online{a, author = {{A\\textbf{b}}}, title = {T}}|1:24|citation.latex: '\\textbf' would be lost",
        "@online{a, title = {T}, date = {2024-13}}|1:33|citation.date: '2024-13' is no date",
        "@online{a, title = {T}, urldate = {2024-02-30}}|1:36|citation.date: '2024-02-30' is no date",
        "@online{a, title = {T}, year = {about 2000}}|1:33|citation.date: 'about 2000' is no date",
        "@online{a, title = {T}, month = {Smarch}}|1:34|citation.date: 'Smarch' is no date",
        "@online{a, title = {T}, doi = {https://x}}|1:32|citation.doi: 'https://x' is no DOI",
      })
  void each_mistake_in_an_entry_has_its_place(String text, String at, String problem) {
    read(text);

    assertThat(problems()).containsExactly("content/references.bib:" + at + " error " + problem);
    assertThat(diagnostics.sorted()).allSatisfy(d -> assertThat(d.hint()).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt://x/%0aalert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//evil.example",
        "https://a b",
        "https://\"onclick=x",
        "www.example.org"
      })
  void an_address_that_is_no_web_address_is_an_error(String url) {
    read("@online{a, title = {T}, url = {" + url + "}}");

    assertThat(problems())
        .containsExactly(
            "content/references.bib:1:32 error citation.url: '"
                + url
                + "' is no address that can be linked");
  }

  @Test
  void a_key_that_stands_twice_is_an_error_at_the_second() {
    read("@online{a, title = {T}}\n\n@book{a, title = {U}}");

    assertThat(problems())
        .containsExactly(
            "content/references.bib:3:7 error citation.duplicate-key: the key 'a' stands already at"
                + " content/references.bib:1:9");
  }

  @Test
  void a_chinese_title_without_translation_is_a_warning() {
    read("@online{a, title = {书}}\n@online{b, title = {书}, title_en = {Book}}");

    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.severity()).isEqualTo(Severity.WARNING);
              assertThat(warning.code()).isEqualTo("citation.untranslated");
              assertThat(warning.location()).hasToString("content/references.bib:1:9");
            });
  }

  @Test
  void a_file_that_is_too_large_or_not_utf_8_is_an_error() {
    Sample.write(root, ("%" + "x".repeat(1_000_001)).getBytes(StandardCharsets.UTF_8));
    assertThat(Bibliography.read(Sample.paper(root), diagnostics).isComplete()).isFalse();
    Sample.write(root, new byte[] {(byte) 0xC3, 0x28});
    Bibliography.read(Sample.paper(root), diagnostics);

    assertThat(diagnostics.sorted())
        .extracting(d -> d.code())
        .containsExactly("file.too-large", "file.not-utf-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "M{\\\"u}ller|Müller",
        "\\'etude|étude",
        "AT\\&T 5\\% a\\_b \\#1|AT&T 5% a_b #1",
        "it's a -- b|it’s a – b",
        "50% of C# & {Go}|50% of C# & Go",
        "{《书》}，\\%、“甲”|《书》，%、“甲”",
        "a~b|a b",
      })
  void latex_becomes_plain_text(String latex, String plain) {
    Work work = work("@online{a, langid = {en}, title_en = {x}, title = {" + latex + "}}");

    assertThat(problems()).isEmpty();
    assertThat(work.field("title")).hasValue(plain);
  }

  @Test
  void lines_of_chinese_are_joined_without_a_blank() {
    Work work = work("@online{a, title_en = {x\n  y}, title = {一行\n    二行 Go\n    语言}}");

    assertThat(work.field("title")).hasValue("一行二行 Go 语言");
    assertThat(work.field("title_en")).hasValue("x y");
  }

  private Work work(String text) {
    Bibliography bibliography = read(text);
    return bibliography.find(bibliography.keys().iterator().next()).orElseThrow();
  }

  private Bibliography read(String text) {
    Sample.write(root, text.getBytes(StandardCharsets.UTF_8));
    return Bibliography.read(Sample.paper(root), diagnostics);
  }

  private List<String> problems() {
    return diagnostics.sorted().stream()
        .map(d -> d.location() + " " + d.severity().word() + " " + d.code() + ": " + d.message())
        .toList();
  }
}
