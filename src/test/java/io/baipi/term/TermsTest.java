package io.baipi.term;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.html.TermMark;
import io.baipi.paper.Paper;
import io.baipi.template.Places;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
  private static final String LATENCY =
      """
      - id: tail-latency
        zh: 尾延迟
        en: tail latency
        pinyin: wei yan chi
        definition: {zh: 最慢者的延迟。, en: The latency of the slowest.}
        avoid: {zh: [长尾延迟], en: [long-tail latency]}
        see: [latency]
      - id: latency
        zh: 延迟
        en: latency
        pinyin: yan chi
        definition: {zh: 用时。, en: How long it takes.}
      - id: sla
        zh: 服务等级协议
        en: service level agreement
        pinyin: fu wu deng ji xie yi
        abbreviation: SLA
        definition: {zh: 承诺。, en: A promise.}
        linked: [en]
      """;

  private final Path root;
  private final Diagnostics diagnostics = new Diagnostics();

  TermsTest(@TempDir Path root) {
    this.root = root;
  }

  private Terms read(String text) {
    try {
      Files.createDirectories(root.resolve("content"));
      Files.writeString(root.resolve(Terms.FILE), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Terms.read(paper(), (source, language, at) -> source, diagnostics);
  }

  private Paper paper() {
    return new Paper(
        root,
        root,
        "sample",
        Localized.same("T"),
        Localized.same(""),
        List.of(Language.ZH, Language.EN),
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

  private List<String> problems() {
    return diagnostics.sorted().stream()
        .map(d -> d.location() + " " + d.code() + ": " + d.message() + " | " + d.hint())
        .toList();
  }

  private static List<String> found(Terms terms, String text, Language language) {
    return terms.marks(text, language).stream()
        .map(mark -> text.substring(mark.start(), mark.end()) + " " + mark.target())
        .toList();
  }

  @Test
  void a_paper_without_terms_has_none() {
    Terms terms = Terms.read(paper(), (source, language, at) -> source, diagnostics);
    assertThat(terms.isEmpty()).isTrue();
    assertThat(problems()).isEmpty();
  }

  @Test
  void the_longest_form_counts_and_latin_words_stand_apart() {
    Terms terms = read(LATENCY);
    assertThat(problems()).isEmpty();
    assertThat(found(terms, "看尾延迟与延迟", Language.ZH))
        .containsExactly("尾延迟 term-tail-latency", "延迟 term-latency");
    assertThat(found(terms, "Tail  latencies, latency; SLAs", Language.EN))
        .containsExactly(
            "Tail  latencies term-tail-latency", "latency term-latency", "SLAs term-sla");
    assertThat(found(terms, "interlatency latency2 low-latency latency-bound", Language.EN))
        .isEmpty();
    assertThat(found(terms, "SLA", Language.ZH)).as("linked: [en]").isEmpty();
    assertThat(terms.marks("延迟", Language.ZH))
        .containsExactly(new TermMark(0, 2, "term-latency", "用时。"));
  }

  @Test
  void a_capital_in_the_term_is_a_capital_in_the_text() {
    Terms terms =
        read(
            """
            - {id: operator, zh: Operator, en: Operator, definition: {zh: 一。, en: A.}}
            """);
    assertThat(found(terms, "An Operator and an operator", Language.EN))
        .containsExactly("Operator term-operator");
  }

  @Test
  void the_glossary_is_sorted_by_pinyin_or_letters_and_names_the_other_word() {
    Terms terms = read(LATENCY);
    assertThat(terms.glossary(Language.ZH))
        .isEqualTo(
            """
            <dl class="glossary">
            <dt id="term-sla"><dfn>服务等级协议</dfn> <abbr>SLA</abbr> <span class="other" lang="en">service level agreement</span></dt>
            <dd>承诺。</dd>
            <dt id="term-tail-latency"><dfn>尾延迟</dfn> <span class="other" lang="en">tail latency</span></dt>
            <dd>最慢者的延迟。<span class="see">参见：<a href="#term-latency">延迟</a>。</span></dd>
            <dt id="term-latency"><dfn>延迟</dfn> <span class="other" lang="en">latency</span></dt>
            <dd>用时。</dd>
            </dl>""");
    assertThat(terms.glossary(Language.EN))
        .containsSubsequence(
            "<dfn>latency</dfn>",
            "<span class=\"other\" lang=\"zh-CN\">延迟</span>",
            "<dfn>service level agreement</dfn>",
            "<dfn>tail latency</dfn>",
            " <span class=\"see\">See <a href=\"#term-latency\">latency</a>.</span>");
  }

  @Test
  void a_word_to_avoid_is_reported_with_the_right_one() {
    Terms terms = read(LATENCY);
    Places places = Places.from(Location.at("a.md", 1, 1));
    terms.check("长尾延迟、尾延迟", Language.ZH, places, diagnostics);
    terms.check("Long-tail latencies rise", Language.EN, places, diagnostics);
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "a.md:1:1 terms.avoid: the paper's terms do not say '长尾延迟' | write '尾延迟'; see"
                + " content/terms.yaml",
            "a.md:1:1 terms.avoid: the paper's terms do not say 'Long-tail latencies' | write 'tail"
                + " latency'; see content/terms.yaml");
  }

  @Test
  void a_word_to_avoid_inside_of_a_right_one_is_no_mistake() {
    Terms terms =
        read(
            """
            - id: pool
              zh: 池
              en: pool
              pinyin: chi
              definition: {zh: 一。, en: A.}
              avoid: {zh: [库]}
            - {id: store, zh: 数据库, en: database, pinyin: shu ju ku, definition: {zh: 二。, en: B.}}
            """);
    terms.check("数据库", Language.ZH, Places.from(Location.at("a.md", 1, 1)), diagnostics);
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "id: x|1:1 terms.shape: the terms must be a list, not a mapping",
        "- x|1:3 terms.shape: a term must be a mapping, not a single value",
        "- {id: a, zh: A, definition: D.}|1:3 terms.missing-key: a term needs 'en'",
        "- {id: a, zh: A, en: A}|1:3 terms.missing-key: a term needs 'definition'",
        "- {id: a, zh: A, en: A, definition: {zh: 一。}}"
            + "|1:37 terms.missing-language: 'definition' is not written in English",
        "- {id: a, zh: A, en: A, definition: D., also: B}"
            + "|1:41 terms.unknown-word: a term does not know 'also'",
        "- {id: A b, zh: A, en: A, definition: D.}|1:8 terms.id: 'A b' cannot be a term's id",
        "- {id: a, zh: ' A', en: A, definition: D.}"
            + "|1:15 terms.word: 'zh' must be a word without blanks around it",
        "- {id: a, zh: A, en: A, definition: D., forms: {zh: ['']}}"
            + "|1:54 terms.shape: 'forms' takes words, not nothing",
        "- {id: a, zh: A, en: A, definition: D., forms: {zh: [{}]}}"
            + "|1:54 terms.shape: 'forms' takes words, not a mapping",
        "- {id: a, zh: 甲, en: A, definition: D.}"
            + "|1:15 terms.pinyin: the Chinese glossary is sorted by pinyin, and '甲' has none",
        "- {id: a, zh: 甲, pinyin: jiǎ, en: A, definition: D.}"
            + "|1:26 terms.pinyin: 'jiǎ' is not pinyin",
        "- {id: a, zh: 甲乙, pinyin: jia, en: A, definition: D.}"
            + "|1:27 terms.pinyin: '甲乙' has 2 syllables, its pinyin 1",
        "- {id: a, zh: A, pinyin: a, en: A, definition: D.}"
            + "|1:26 terms.pinyin: 'A' has no Han characters, so it needs no pinyin",
        "- {id: a, zh: A, en: A, definition: D., linked: [fr]}"
            + "|1:50 terms.language: 'fr' is not a language of this generator",
        "- {id: a, zh: A, en: A, definition: D., see: [b]}"
            + "|1:47 terms.see: there is no term 'b'",
        "- {id: a, zh: A, en: A, definition: D., see: [a]}"
            + "|1:47 terms.see: the term 'a' refers to itself",
        "- {id: a, zh: A, en: A, definition: D., avoid: {en: [A]}}"
            + "|1:54 terms.avoid-conflict: 'A' is to be avoided and is a word of 'a'"
      })
  void each_mistake_has_its_place_and_a_hint(String text, String problem) {
    read(text);
    assertThat(problems()).singleElement().asString().startsWith("content/terms.yaml:" + problem);
    assertThat(problems().get(0)).containsPattern(" \\| .");
  }

  @Test
  void ids_and_words_belong_to_one_term() {
    read(
        """
        - {id: a, zh: A, en: A, definition: D.}
        - {id: a, zh: B, en: B, definition: D.}
        - {id: c, zh: A, en: C, definition: D.}
        """);
    assertThat(problems())
        .satisfiesExactly(
            p -> assertThat(p).contains("2:8 terms.duplicate-id: the id 'a' stands twice"),
            p ->
                assertThat(p)
                    .contains("3:8 terms.duplicate-word: 'A' is a word of both 'a' and 'c'"));
  }

  @Test
  void a_definition_is_checked_and_filled_in_at_its_place() {
    read("- {id: a, zh: A, en: A, definition: {zh: '一,二。', en: D.}}");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("content/terms.yaml:1:44 typography.half-width");
  }
}
