package io.baipi.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionsTest {
  private static final String SHARE = "[=data.companies[\"Uber\"].go_code_share]";

  private final SamplePaper paper;

  EditionsTest(@TempDir Path root) {
    paper = new SamplePaper(root);
  }

  @Test
  void a_chapter_becomes_a_numbered_fragment() {
    paper.both(
        """
        See @fig-ranking, @fig-pipeline, @tbl-companies, @sec-method and @sec-one-a-b.

        ## First {#first}

        ![](chart:ranking)

        ### Deeper **one** {#a-b}

        ![Own *words* SHARE](diagram:pipeline)

        ![](table:companies)

        ## Second
        """
            .replace("SHARE", SHARE));
    Chapter chapter = paper.chapter(Language.ZH);
    assertThat(paper.problems()).isEmpty();
    assertThat(chapter.html())
        .isEqualTo(
            """
            <p>See <a class="ref" href="#fig-ranking">图 1-1</a>, <a class="ref" href="#fig-pipeline">图 1-2</a>, \
            <a class="ref" href="#tbl-companies">表 1-1</a>, <a class="ref" href="#sec-method">附录 A</a> \
            and <a class="ref" href="#sec-one-a-b">第 1.1.1 节</a>.</p>
            <h2 id="sec-one-first"><span class="heading-number">1.1</span> First</h2>
            <figure id="fig-ranking">图 1-1 题 ranking</figure>
            <h3 id="sec-one-a-b"><span class="heading-number">1.1.1</span> Deeper <strong>one</strong></h3>
            <figure id="fig-pipeline">图 1-2 Own words 57.3%</figure>
            <figure id="tbl-companies">表 1-1 题 companies</figure>
            <h2 id="sec-one-s2"><span class="heading-number">1.2</span> Second</h2>""");
    assertThat(chapter.headings())
        .containsExactly(
            new Heading("sec-one", 1, "1", "T"),
            new Heading("sec-one-first", 2, "1.1", "First"),
            new Heading("sec-one-a-b", 3, "1.1.1", "Deeper one"),
            new Heading("sec-one-s2", 2, "1.2", "Second"));
    assertThat(chapter.figures())
        .extracting(PlacedFigure::label)
        .containsExactly("图 1-1", "图 1-2", "表 1-1");
    assertThat(paper.html(Language.EN))
        .contains("Figure 1-2", "Table 1-1", "Appendix A", "Section 1.1.1");
  }

  @Test
  void a_bound_number_survives_markup_and_keeps_its_lineage() {
    paper.both("**" + SHARE + "**的代码，`" + SHARE + "`，[" + SHARE + "](https://x.org)。\n");
    Chapter chapter = paper.chapter(Language.ZH);
    String span =
        "<span class=\"num\" data-from=\"data.companies[&quot;Uber&quot;].go_code_share\""
            + " title=\"企业 › Uber › Go 代码占比（公开发表，未核实）\">57.3%</span>";
    assertThat(chapter.html())
        .isEqualTo(
            "<p><strong>"
                + span
                + "</strong>的代码，<code>"
                + span
                + "</code>，<a href=\"https://x.org\">"
                + span
                + "</a>。</p>");
    assertThat(chapter.bindings()).hasSize(3);
    assertThat(chapter.bindings().get(0).location()).hasToString("content/zh/one.md:5:3");
    assertThat(paper.errors()).isEmpty();
  }

  @Test
  void front_matter_binds_numbers_too() {
    String head = "---\ntitle: '份额 " + SHARE + "'\nfinding: 占 " + SHARE + "。\n---\n文字。\n";
    paper.file("zh/one.md", head).file("en/one.md", head);
    Chapter chapter = paper.chapter(Language.ZH);
    assertThat(chapter.title()).isEqualTo("份额 57.3%");
    assertThat(chapter.finding()).isEqualTo("占 57.3%。");
    assertThat(chapter.bindings())
        .extracting(b -> b.location().toString())
        .containsExactly("content/zh/one.md:2:12", "content/zh/one.md:3:12");
    assertThat(paper.errors()).isEmpty();
  }

  @Test
  void a_missing_value_says_so() {
    paper.both("[=data.companies[\"Uber\"].rd_budget_usd]\n");
    assertThat(paper.html(Language.ZH)).contains("class=\"num missing\"").contains(">未公布</span>");
    assertThat(paper.html(Language.EN)).contains(">not published</span>");
  }

  @Test
  void text_from_data_cannot_inject_markup() {
    paper.both(
        "A [=data.companies[\"TikTok\"].name_zh] B [=data.companies[\"TikTok\"].name_zh?lower_case]\n");
    String html = paper.html(Language.ZH);
    assertThat(html)
        .contains(">*抖音* &lt;script&gt;alert(1)&lt;/script&gt;</span> B *抖音* &lt;script&gt;")
        .doesNotContain("<script", "<em>");
  }

  @Test
  void claims_and_quotations_are_marked() {
    paper.both(
        "<@claim that=data.companies.Uber.go_code_share gt 50>over **half**</@claim>"
            + " of <@quoted source=\"ranking-2025/T1\">1,247</@quoted>.\n");
    Chapter chapter = paper.chapter(Language.EN);
    assertThat(chapter.html())
        .isEqualTo(
            "<p><span class=\"claim\" data-that=\"data.companies.Uber.go_code_share gt 50\">over"
                + " <strong>half</strong></span> of <span class=\"quoted\""
                + " data-source=\"ranking-2025/T1\" title=\"Quoted from: The 2025 ranking T1\">1,247"
                + "</span>.</p>");
    assertThat(chapter.bindings())
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.expression()).isEqualTo("data.companies.Uber.go_code_share gt 50");
              assertThat(b.shown()).isEqualTo("over **half**");
            });
    assertThat(paper.problems()).isEmpty();
  }

  @Test
  void code_is_highlighted_and_never_marked_up() {
    paper.both("```go\nif a < b { @fig-ranking } // " + SHARE + " 57\n```\n");
    assertThat(paper.html(Language.ZH))
        .isEqualTo(
            "<pre><code class=\"language-go\"><b>go</b>if a &lt; b { @fig-ranking } // 57.3% 57\n"
                + "</code></pre>");
    assertThat(paper.problems()).isEmpty();
  }

  @Test
  void code_in_an_unknown_language_is_escaped_with_a_warning() {
    paper.both("a\n\n```klingon\na < b\n```\n");
    assertThat(paper.html(Language.EN))
        .contains("<code class=\"language-klingon\">a &lt; b\n</code>");
    assertThat(paper.problems())
        .filteredOn(p -> p.startsWith("content/en"))
        .singleElement()
        .asString()
        .startsWith("content/en/one.md:7:1 warning chapter.code-language: the language 'klingon'");
  }

  @Test
  void footnotes_have_ids_of_their_chapter() {
    paper.both("A[^x] B[^x].\n\n[^x]: Note " + SHARE + ".\n");
    assertThat(paper.html(Language.EN))
        .contains(
            "A<sup class=\"footnote-ref\"><a href=\"#fn-one-1\" id=\"fnref-one-1\"",
            "id=\"fnref-one-1-2\"",
            "<section class=\"footnotes\">",
            "<li id=\"fn-one-1\">",
            "href=\"#fnref-one-1\"",
            "href=\"#fnref-one-1-2\"",
            "↑</a>");
    assertThat(paper.problems()).isEmpty();
  }

  @Test
  void an_alert_becomes_an_aside() {
    paper.both("> [!WARNING]\n> Mind *this*.\n");
    assertThat(paper.html(Language.ZH))
        .startsWith("<aside class=\"alert alert-warning\"><p class=\"alert-title\">警告</p>")
        .contains("Mind <em>this</em>.");
  }

  @Test
  void a_table_and_a_task_list_are_kept() {
    paper.both("| a | b |\n|---|--:|\n| c | " + SHARE + " |\n\n- [x] done\n- [ ] open\n");
    assertThat(paper.html(Language.ZH))
        .contains("<td align=\"right\"><span class=\"num\"")
        .contains("<input type=\"checkbox\" disabled checked> done");
    assertThat(paper.problems()).isEmpty();
  }

  @Test
  void a_template_list_makes_table_rows() {
    paper.both(
        "| a | b |\n|---|---|\n<#list data.companies.rows as r>\n| [=r.company] | [=r.go_code_share] |\n</#list>\n");
    assertThat(paper.html(Language.EN)).contains(">Uber</span>", ">49.2%</span>");
    assertThat(paper.html(Language.EN).split("<tr>")).hasSize(4);
    assertThat(paper.problems()).isEmpty();
  }

  @Test
  void the_same_input_gives_the_same_bytes() {
    paper.both("A[^x] " + SHARE + " `x`\n\n## H {#h}\n\n![](chart:ranking)\n\n[^x]: N.\n");
    assertThat(paper.html(Language.ZH)).isEqualTo(paper.html(Language.ZH));
    assertThat(paper.html(Language.ZH)).doesNotContain("\r");
  }

  @Test
  void crlf_and_a_byte_order_mark_change_nothing() {
    String text = "A " + SHARE + "\n\nB\n";
    paper.both(text);
    String expected = paper.html(Language.ZH);
    paper.file("zh/one.md", "\uFEFF" + (SamplePaper.HEAD + text).replace("\n", "\r\n"));
    assertThat(paper.html(Language.ZH)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "About 57 percent.|5:7|chapter.typed-number: the number 57 is",
        "A **42,850** b|5:5|chapter.typed-number: the number 42,850 is",
        "a\\n\\n- b\\n- c 57.3%|8:5|chapter.typed-number: the number 57.3 is",
        "&#53;0 people|5:1|chapter.typed-number: the number 50 is",
        "\\\\* 5 x|5:4|chapter.typed-number: the number 5 is",
        "<div>see 57</div>|5:10|chapter.typed-number: the number 57 is",
        "<#if data.companies.Uber.go_code_share gt 1>57</#if>|5:45|chapter.typed-number: the number 57 is",
        "[=\"57\"]|5:1|chapter.typed-number: this expression prints the number 57",
        "![Up 5 points](chart:ranking)|5:6|chapter.typed-number: the number 5 is",
        "## Top 10 {#top-10}|5:8|chapter.typed-number: the number 10 is",
        "a[^1]\\n\\n[^1]: b 12|7:9|chapter.typed-number: the number 12 is",
        "More than enough|5:1|chapter.unbound-comparison: 'More than' compares",
        "a **doubled** b|5:5|chapter.unbound-comparison: 'doubled' compares",
        "<@claim that=data.companies.count gt 1>most</@claim> and most|5:58|chapter.unbound-comparison: 'most' compares",
        "x @fig-rankin|5:3|chapter.unknown-reference: there is nothing called 'fig-rankin'",
        "x @sec-two|5:3|chapter.unknown-reference",
        "[a](#sec-one-x)|5:1|chapter.unknown-reference: there is nothing called 'sec-one-x'",
        "![](chart:rankng)|5:1|chapter.unknown-figure: there is no chart 'rankng'",
        "![](chart:companies)|5:1|chapter.figure-kind: 'companies' is a table, not a chart",
        "a ![](chart:ranking)|5:3|chapter.figure-inline",
        "![](chart:ranking)\\n\\n![](chart:ranking)|7:1|chapter.figure-twice: the chart 'ranking' is shown already, at content/en/one.md:5:1",
        "a\\n\\n![a](photo.png)|7:1|chapter.image: 'photo.png'",
        "a\\n\\n# Title|7:1|chapter.heading-level: a heading of the first level",
        "a\\n\\n### Deep|7:1|chapter.heading-level: this heading skips a level",
        "## A\\n\\n### B\\n\\n#### C|9:1|chapter.heading-level: headings go down to the third",
        "## A {#x}\\n\\n## B {#x}|7:1|chapter.duplicate-id: the heading id 'x'",
        "## A {#Bad Id}|5:6|chapter.heading-id: this is not an id",
        "[a](javascript:alert(1))|5:1|chapter.link: the link to 'javascript:alert(1)'",
        "[a](other.md)|5:1|chapter.link: the link to 'other.md'",
        "a [^x]|5:3|chapter.footnote: there is no footnote 'x'",
        "```mermaid\\nflowchart TD\\n```|5:1|chapter.mermaid",
        "a \uD83D\uDE00 b|5:3|chapter.glyph: no font of the paper has the character U+1F600 (grinning face)",
        "a\\n**<@claim that=data.companies.count gt 1>b**</@claim>|6:3|chapter.mark-spans",
        "[=data.companies.Ubr.name]|5:18|template.unknown-row"
      })
  void a_mistake_has_its_exact_place(String text, String place, String problem) {
    paper.both(text.replace("\\\\", "\u0001").replace("\\n", "\n").replace('\u0001', '\\') + "\n");
    paper.read();
    assertThat(paper.problems())
        .filteredOn(p -> p.startsWith("content/en"))
        .singleElement()
        .asString()
        .startsWith("content/en/one.md:" + place + " error " + problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert('x')</script> b",
        "<script>alert('x')</script>",
        "<img src=x onerror=\"alert()\">",
        "<div onclick=\"alert()\">a</div>",
        "<iframe src=\"https://x.org\"></iframe>",
        "<svg><script>alert()</script></svg>",
        "<p style=\"color:red\">a</p>",
        "<a href=\"javascript:alert()\">a</a>",
        "<a href=\"java&#x09;script:alert()\">a</a>",
        "<math><mtext></mtext></math>",
        "<form action=x><input name=y></form>",
        "<object data=x></object>",
        "<link rel=stylesheet href=x>",
        "<style>p{}</style>",
        "<meta http-equiv=refresh content=0>",
        "<base href=https://x.org>",
        "<span class=\"num\" data-from=\"x\">a</span>"
      })
  void dangerous_html_is_left_out_with_a_warning(String html) {
    paper.both("ab " + html + "\n\n" + html + "\n");
    assertThat(paper.html(Language.EN))
        .doesNotContainPattern("(?i)<(script|img|iframe|svg|math|form|object|link|style|meta|base)")
        .doesNotContainPattern("(?i)on\\w+=|javascript:|style=|data-from|action=");
    assertThat(paper.problems())
        .filteredOn(p -> p.startsWith("content/en"))
        .anyMatch(p -> p.contains("content/en/one.md:5:4 warning chapter.html"))
        .anyMatch(p -> p.contains("content/en/one.md:7:1 warning chapter.html"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](javascript&colon;alert)",
        "[a](JaVaScRiPt:alert)",
        "[a](data:text/html;base64,x)",
        "[a](vbscript:x)",
        "[a](file:///etc/passwd)",
        "<javascript:alert>",
        "[a]: javascript:alert\n\n[a]",
        "[a](//evil.org)"
      })
  void links_that_could_run_or_read_something_die(String text) {
    paper.both(text + "\n");
    assertThat(paper.html(Language.EN)).doesNotContain("href");
    assertThat(paper.problems()).anyMatch(p -> p.contains("error chapter.link"));
  }

  @Test
  void forged_sentinels_show_nothing() {
    paper.both("a &#xE000;&#xE010;&#xE001; &#xE0F0;0&#xE0F1; [=\"x\"]\n\n`\uE000\uE010\uE001`\n");
    assertThat(paper.html(Language.EN)).doesNotContainPattern("[\uE000-\uE0FF]");
    assertThat(paper.problems()).anyMatch(p -> p.contains("chapter.glyph"));
  }

  @Test
  void harmless_html_is_kept() {
    paper.both("a<sub>n</sub> <kbd>Ctrl</kbd>\n");
    assertThat(paper.html(Language.EN)).isEqualTo("<p>a<sub>n</sub> <kbd>Ctrl</kbd></p>");
    assertThat(paper.problems()).isEmpty();
  }

  @Test
  void a_chapter_missing_in_one_language_is_reported() {
    paper.delete("en/one.md").read();
    assertThat(paper.problems())
        .containsExactly(
            "content/en/one.md error chapter.missing: the chapter 'one' is not there in English");
  }

  @Test
  void a_file_that_the_paper_does_not_name_is_a_warning() {
    paper.body("zh", "onr", "x\n").read();
    assertThat(paper.problems())
        .singleElement()
        .asString()
        .startsWith("content/zh/onr.md warning chapter.unlisted");
    assertThat(paper.diagnostics().get(0).hint()).isEqualTo("did you mean 'one'?");
  }

  @Test
  void a_chapter_without_text_is_an_error() {
    paper.body("en", "one", "\n").read();
    assertThat(paper.problems())
        .containsExactly("content/en/one.md error chapter.empty: the chapter has no text");
  }

  @Test
  void a_file_that_is_not_utf8_is_reported_at_its_first_bad_byte() {
    byte[] bytes = "---\ntitle: x\nfinding: y\n---\nab?c\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xE9;
    paper.bytes("en/one.md", bytes).read();
    assertThat(paper.problems())
        .containsExactly(
            "content/en/one.md:5:3 error file.not-utf-8: the file is not UTF-8 from here on");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Text.|content/en/one.md:1:1 error chapter.front-matter",
        "'---\ntitle: x\n---\na\n'|content/en/one.md:2:1 error chapter.missing-key",
        "'---\ntitle: x\nfinding: y\nauther: z\n---\na\n'|content/en/one.md:4:1 error chapter.unknown-word",
        "'---\ntitle: x\nfinding: y 50\n---\na\n'|content/en/one.md:3:12 error chapter.typed-number",
        "'---\ntitle: x\nfinding: y\nupdated: soon\n---\na\n'|content/en/one.md:4:10 error chapter.date",
        "'---\ntitle: x\nfinding: y\nupdated: 9999-01-01\n---\na\n'|content/en/one.md:4:10 error chapter.date",
        "'---\ntitle: [x\nfinding: y\n---\na\n'|content/en/one.md:3:8 error yaml.syntax"
      })
  void front_matter_is_checked(String text, String problem) {
    paper.file("en/one.md", text).read();
    assertThat(paper.problems()).anySatisfy(p -> assertThat(p).startsWith(problem));
  }

  @Test
  void languages_that_bind_different_values_are_reported() {
    paper.body("zh", "one", "a " + SHARE + "\n\n![](chart:ranking)\n\n## A {#a}\n");
    paper.body("en", "one", "a [=data.companies.count]\n\n![](diagram:pipeline)\n\n## B {#b}\n");
    paper.read();
    assertThat(paper.problems())
        .containsExactly(
            "content/en/one.md:5:3 error chapter.parity-values: only en binds data.companies.count",
            "content/en/one.md:7:1 error chapter.parity-figures: only en shows diagram:pipeline",
            "content/en/one.md:9:1 error chapter.parity-headings: only en has the heading id b",
            "content/zh/one.md:5:3 error chapter.parity-values: only zh binds"
                + " data.companies[\"Uber\"].go_code_share",
            "content/zh/one.md:7:1 error chapter.parity-figures: only zh shows chart:ranking",
            "content/zh/one.md:9:1 error chapter.parity-headings: only zh has the heading id a");
  }

  @Test
  void a_reference_to_a_figure_that_is_reported_already_is_not_reported_again() {
    paper.both("See @fig-rankng.\n\n![](chart:rankng)\n");
    paper.read();
    assertThat(paper.problems())
        .filteredOn(p -> p.startsWith("content/en"))
        .singleElement()
        .asString()
        .contains("7:1 error chapter.unknown-figure");
  }

  @Test
  void a_chapter_written_twice_is_reported() {
    paper.file("en/one.adoc", "= T\n");
    paper.read();
    assertThat(paper.problems())
        .singleElement()
        .asString()
        .startsWith(
            "content/en/one.adoc error chapter.duplicate: the chapter 'one' is written twice");
  }

  @Test
  void a_link_out_of_the_paper_is_not_followed(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.md"), "secret");
    paper.delete("en/one.md").link("en/one.md", secret);
    paper.read();
    assertThat(paper.problems())
        .singleElement()
        .asString()
        .startsWith("content/en/one.md error file.outside");
  }

  @Test
  void a_chapter_id_that_leads_elsewhere_is_not_read() {
    assertThat(paper.chapters("../one").read()).allMatch(edition -> edition.chapters().size() == 1);
    assertThat(paper.problems())
        .anyMatch(
            p -> p.startsWith("paper.yaml error chapter.id: '../one' cannot be a chapter's id"));
  }

  @Test
  void a_file_that_is_too_large_is_not_read() {
    paper.file("en/one.md", "x".repeat(2_000_001));
    paper.read();
    assertThat(paper.problems())
        .singleElement()
        .asString()
        .startsWith("content/en/one.md error file.too-large");
  }

  @Test
  void mistakes_do_not_hide_each_other() {
    paper.both("57 @fig-x\n\n![](chart:y)\n\n[=data.z.a]\n\n[=data.companies.Q.a] 58\n");
    paper.read();
    assertThat(paper.problems())
        .filteredOn(p -> p.startsWith("content/en"))
        .extracting(p -> List.of(p.split(" ")).get(2))
        .containsExactly(
            "chapter.typed-number:",
            "chapter.unknown-reference:",
            "chapter.unknown-figure:",
            "template.unknown-table:",
            "template.unknown-row:",
            "chapter.typed-number:");
  }
}
