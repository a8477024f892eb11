package io.baipi.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryTest {
  private static final String TERMS =
      """
      - id: latency
        zh: 延迟
        en: latency
        pinyin: yan chi
        definition: {zh: 用时。, en: How long it takes.}
        avoid: {zh: [时延], en: [lag]}
      - id: pause
        zh: 停顿
        en: pause
        pinyin: ting dun
        definition: {zh: 停下。, en: A stop.}
      """;
  private static final String LATENCY =
      "<a class=\"term\" href=\"#term-latency\" title=\"How long it takes.\">latency</a>";
  private static final String PAUSE =
      "<a class=\"term\" href=\"#term-pause\" title=\"A stop.\">pause</a>";

  private final SamplePaper paper;

  GlossaryTest(@TempDir Path root) {
    paper = new SamplePaper(root).file("terms.yaml", TERMS);
    for (String language : new String[] {"zh", "en"}) {
      paper.body(language, "method", "<@glossary/>\n");
    }
  }

  @Test
  void the_glossary_stands_where_its_tag_does() {
    assertThat(paper.read().get(1).chapters().get(1).html())
        .isEqualTo(
            """
            <dl class="glossary">
            <dt id="term-latency"><dfn>latency</dfn> <span class="other" lang="zh-CN">延迟</span></dt>
            <dd>How long it takes.</dd>
            <dt id="term-pause"><dfn>pause</dfn> <span class="other" lang="zh-CN">停顿</span></dt>
            <dd>A stop.</dd>
            </dl>""");
    assertThat(paper.problems()).isEmpty();
  }

  @Test
  void the_first_occurrence_in_prose_is_linked_and_no_other() {
    paper.both(
        """
        ## The latency {#a}

        [A latency](https://x.org), `latency`, <@quoted source="ranking-2025/T1">latency</@quoted>.

        | latency |
        |---|
        | latency |

        > latency

        Of **latency** and latency, pause.[^n]

        [^n]: A pause.
        """);
    assertThat(paper.html(Language.EN))
        .contains("Of <strong>" + LATENCY + "</strong> and latency, " + PAUSE + ".")
        .doesNotContainPattern("(?s)class=\"term\".*class=\"term\".*class=\"term\"");
    assertThat(paper.problems()).isEmpty();
  }

  @Test
  void terms_side_by_side_and_in_claims_are_linked() {
    paper.body(
        "zh", "one", "延迟停顿，<@claim that=data.companies.Uber.go_code_share gt 1>停顿</@claim>。\n");
    paper.body(
        "en", "one", "A <@claim that=data.companies.Uber.go_code_share gt 1>pause</@claim>.\n");
    assertThat(paper.html(Language.ZH))
        .startsWith(
            "<p><a class=\"term\" href=\"#term-latency\" title=\"用时。\">延迟</a>"
                + "<a class=\"term\" href=\"#term-pause\" title=\"停下。\">停顿</a>，<span")
        .contains(">停顿</span>。");
    assertThat(paper.html(Language.EN)).contains(">" + PAUSE + "</span>.");
  }

  @Test
  void a_term_that_begins_in_one_element_and_ends_in_another_is_left_alone() {
    paper.both("lat*ency* x\n");
    assertThat(paper.html(Language.EN)).isEqualTo("<p>lat<em>ency</em> x</p>");
  }

  @Test
  void values_keep_their_place_beside_terms() {
    paper.both("A latency of [=data.companies.Uber.go_code_share], @sec-method.\n");
    assertThat(paper.html(Language.EN))
        .startsWith("<p>A " + LATENCY + " of <span class=\"num\"")
        .endsWith("<a class=\"ref\" href=\"#sec-method\">Appendix A</a>.</p>");
  }

  @Test
  void without_a_glossary_nothing_is_linked() {
    paper.both("A latency.\n").body("zh", "method", "文。\n").body("en", "method", "Text.\n");
    assertThat(paper.html(Language.EN)).isEqualTo("<p>A latency.</p>");
  }

  @Test
  void in_asciidoc_it_is_the_same() {
    paper
        .delete("en/method.md")
        .file("en/method.adoc", "= T\n:finding: F.\n\nText.\n\n<@glossary/>\n\nMore.\n")
        .body("zh", "method", "Text.\n\n<@glossary/>\n\nMore.\n")
        .delete("en/one.md")
        .file("en/one.adoc", "= T\n:finding: F.\n\nA *latency*, `latency`.\n")
        .body("zh", "one", "文。\n");
    var english = paper.read().get(1);
    assertThat(english.chapters().get(0).html()).contains("<strong>" + LATENCY + "</strong>");
    assertThat(english.chapters().get(1).html())
        .startsWith("<p>Text.</p>\n<dl class=\"glossary\">")
        .endsWith("</dl>\n<p>More.</p>");
    assertThat(paper.problems()).isEmpty();
  }

  @Test
  void the_glossary_needs_a_paragraph_of_its_own() {
    paper.both("See <@glossary/>\n").body("zh", "method", "文。\n").body("en", "method", "Text.\n");
    paper.read();
    assertThat(paper.problems())
        .containsExactly(
            "content/en/one.md:5:5 error terms.glossary-inline: the glossary needs a paragraph of"
                + " its own",
            "content/zh/one.md:5:5 error terms.glossary-inline: the glossary needs a paragraph of"
                + " its own");
  }

  @Test
  void the_glossary_stands_once_and_in_both_languages() {
    paper.body("en", "one", "<@glossary/>\n");
    paper.read();
    assertThat(paper.problems())
        .containsExactly(
            "content/en/method.md:5:1 error terms.glossary-twice: the glossary stands in the text"
                + " already, at content/en/one.md:5:1",
            "content/en/one.md:5:1 error chapter.parity-figures: only en shows the glossary");
  }

  @Test
  void a_glossary_needs_terms() {
    paper.delete("terms.yaml");
    paper.read();
    assertThat(paper.problems())
        .containsExactly(
            "content/en/method.md:5:1 error terms.none: the paper has no terms that a glossary"
                + " could show",
            "content/zh/method.md:5:1 error terms.none: the paper has no terms that a glossary"
                + " could show");
  }

  @Test
  void the_glossary_has_no_place_in_a_finding() {
    paper.file("en/one.md", "---\ntitle: T\nfinding: F <@glossary/>\n---\nText.\n");
    paper.read();
    assertThat(paper.problems())
        .containsExactly(
            "content/en/one.md:3:12 error template.glossary: the glossary cannot stand in a title,"
                + " a finding or a caption");
  }

  @Test
  void prose_is_checked_at_its_place_in_the_source() {
    paper.body("zh", "one", "**时延。** 用`x`测,[甲 乙](https://x.org)。\n\n甲  **乙** 丙\n");
    paper.body("en", "one", "A lag , [a \"b](https://x.org).\n");
    paper.read();
    assertThat(paper.problems())
        .containsExactly(
            "content/en/one.md:5:3 warning terms.avoid: the paper's terms do not say 'lag'",
            "content/en/one.md:5:6 warning typography.space: a space stands on the wrong side of a"
                + " mark",
            "content/zh/one.md:5:3 warning terms.avoid: the paper's terms do not say '时延'",
            "content/zh/one.md:5:14 warning typography.half-width: the half-width ',' stands in"
                + " Chinese text",
            "content/zh/one.md:7:2 warning typography.space: a space is typed beside a Han character"
                + " or a Chinese mark",
            "content/zh/one.md:7:9 warning typography.space: a space is typed beside a Han character"
                + " or a Chinese mark");
  }

  @Test
  void a_term_needs_glyphs() {
    paper.file("terms.yaml", TERMS.replace("A stop.", "A stop \uD83D\uDE00."));
    paper.read();
    assertThat(paper.problems())
        .containsExactly(
            "content/terms.yaml:11:36 error chapter.glyph: no font of the paper has the character"
                + " U+1F600 (grinning face)");
  }

  @Test
  void titles_and_findings_are_checked() {
    paper.file("en/one.md", "---\ntitle: A lag\nfinding: The color.\n---\nText.\n");
    paper.read();
    assertThat(paper.problems())
        .containsExactly(
            "content/en/one.md:2:10 warning terms.avoid: the paper's terms do not say 'lag'",
            "content/en/one.md:3:14 warning typography.spelling: 'color' is not British spelling");
  }
}
