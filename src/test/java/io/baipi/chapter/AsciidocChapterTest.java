package io.baipi.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Few tests with much in each: every one starts Asciidoctor, which takes a second or two. */
class AsciidocChapterTest {
  private static final String HEAD = "= T\n:finding: F.\n\n";
  private static final String SHARE = "[=data.companies[\"Uber\"].go_code_share]";

  private final SamplePaper paper;

  AsciidocChapterTest(@TempDir Path root) {
    paper = new SamplePaper(root).delete("en/one.md");
  }

  @Test
  void asciidoc_gives_the_same_html_as_markdown() {
    paper.body(
        "zh",
        "one",
        """
        See @fig-ranking, @tbl-companies and [x](https://x.org).[^n]

        ## First {#first}

        **Bold** SHARE, *soft*, `code`.

        ![Own & "words"](chart:ranking)

        - a
        - b SHARE

        ```go
        if a < b {}
        ```

        > [!NOTE]
        > Mind this.

        ### Second {#second}

        ![](table:companies)

        <@claim that=data.companies.count gt 1>more</@claim> <@quoted source="ranking-2025/T1">1,247</@quoted>

        [^n]: Note SHARE.
        """
            .replace("SHARE", SHARE));
    paper.file(
        "en/one.adoc",
        (HEAD
                + """
                See @fig-ranking, @tbl-companies and https://x.org[x].footnote:[Note SHARE.]

                [#first]
                == First

                *Bold* SHARE, _soft_, `code`.

                chart::ranking[Own & "words"]

                * a
                * b SHARE

                [source,go]
                ----
                if a < b {}
                ----

                NOTE: Mind this.

                [#second]
                === Second

                table::companies[]

                <@claim that=data.companies.count gt 1>more</@claim> <@quoted source="ranking-2025/T1">1,247</@quoted>
                """)
            .replace("SHARE", SHARE));
    List<Edition> editions = paper.read();
    assertThat(paper.errors()).isEmpty();
    String zh = editions.get(0).chapters().get(0).html();
    String en = editions.get(1).chapters().get(0).html();
    assertThat(compact(en)).isEqualTo(compact(inEnglish(zh)));
    assertThat(editions.get(1).chapters().get(0).headings())
        .extracting(Heading::id)
        .containsExactly("sec-one", "sec-one-first", "sec-one-second");
  }

  @Test
  void asciidoc_cites_as_markdown_does() {
    paper.file("references.bib", "@online{ranking, title = {R}}\n@book{handbook, title = {H}}\n");
    paper.body(
        "zh", "one", "见[@ranking, sec. 3; @handbook]。[^n]\n\n`[@x]`\n\n[^n]: 见[@handbook]。\n");
    paper.body("zh", "method", "<@references/>\n");
    paper.delete("en/method.md");
    paper.file(
        "en/one.adoc",
        HEAD + "See [@ranking, sec. 3; @handbook].footnote:[See [@handbook\\].]\n\n`[@x]`\n");
    paper.file("en/method.adoc", HEAD + "<@references/>\n");

    Edition en = paper.read().get(1);

    assertThat(paper.problems()).isEmpty();
    assertThat(en.chapters().get(0).html())
        .contains(
            "See <span class=\"cite\" id=\"cite-one-1\">(<a href=\"#ref-handbook\"><i>H</i>, n.d.</a>; <a"
                + " href=\"#ref-ranking\"><i>R</i>, n.d., sec. 3</a>)</span>.")
        .contains("<code>[@x]</code>", "id=\"cite-one-2\"");
    assertThat(en.chapters().get(1).html())
        .startsWith("<ul class=\"references\">\n<li id=\"ref-handbook\">")
        .endsWith("</ul>");
  }

  private static String inEnglish(String zh) {
    return zh.replace("图 1-1", "Figure 1-1")
        .replace("表 1-1", "Table 1-1")
        .replace("题 companies", "Title companies")
        .replace(
            "企业 › Uber › Go 代码占比（公开发表，未核实）",
            "Companies › Uber › Go share of code (published, unverified)")
        .replace("引自：2025 年榜单 T1", "Quoted from: The 2025 ranking T1")
        .replace("回到脚注 1 的位置", "Back to where footnote 1 stands")
        .replace("脚注 1", "Footnote 1")
        .replace("\">注</p>", "\">Note</p>");
  }

  /** Without the blanks between elements, which no reader sees. */
  private static String compact(String html) {
    return html.replaceAll(">\\s+<", "><").replaceAll("\\s+(</(?:p|li)>)", "$1");
  }

  @Test
  void mistakes_have_their_places() {
    paper.file(
        "en/one.adoc",
        HEAD
            + """
            About 57 percent, `58`, @fig-rnking.

            == Top 10

            ==== Deep

            chart::rankng[up 5]

            diagram::companies[]

            image::x.png[]

            link:other.adoc[x] and link:javascript:alert()[y]

            include::/etc/passwd[]

            |===
            |a |12

            2+|b
            |===

            ++++
            <script>alert()</script>
            ++++

            . one +++<b onclick="x">b</b>+++
            . two 2025-03-31

            <@quoted source="ranking-2025/T1">59</@quoted> [=data.x.y]

            ----
            never closed 60
            """);
    paper.read();
    assertThat(paper.problems())
        .filteredOn(p -> p.startsWith("content/en"))
        .extracting(
            p ->
                p.replaceFirst("content/en/one.adoc:", "")
                    .replaceFirst(":? .*?(error|warning) ", " ")
                    .replaceFirst("(: .{0,22}).*", "$1"))
        .containsExactly(
            "4:7 chapter.typed-number: the number 57 is typed",
            "4:25 chapter.unknown-reference: there is nothing calle",
            "6:8 chapter.typed-number: the number 10 is typed",
            "8:1 chapter.heading-level: headings go down to th",
            "10:1 chapter.unknown-figure: there is no chart 'ran",
            "10:18 chapter.typed-number: the number 5 is typed ",
            "12:1 chapter.figure-kind: 'companies' is a table",
            "14:1 chapter.image: 'x.png' is not a figur",
            "16:1 chapter.link: the link to 'other.ado",
            "16:24 chapter.link: the link to 'javascrip",
            "18:1 chapter.link: the link to '/etc/pass",
            "21:5 chapter.typed-number: the number 12 is typed",
            "27:1 chapter.html: left out of this HTML:",
            "30:7 chapter.html: left out of this HTML:",
            "33:55 template.unknown-table: there is no data table",
            "35 chapter.asciidoc: the AsciiDoc is broken");
    assertThat(paper.html(Language.EN))
        .doesNotContain("root:", "<script", "onclick", "javascript", "other.adoc", "passwd\"");
  }

  @Test
  void the_header_is_checked() {
    paper.file("en/one.adoc", "= T 50\n:fnding: x\n:updated: soon\n\nText.\n");
    paper.read();
    assertThat(paper.problems())
        .anySatisfy(
            p -> assertThat(p).startsWith("content/en/one.adoc:1:1 error chapter.missing-key"))
        .anySatisfy(
            p -> assertThat(p).startsWith("content/en/one.adoc:1:5 error chapter.typed-number"))
        .anySatisfy(
            p -> assertThat(p).startsWith("content/en/one.adoc:2:2 error chapter.unknown-word"))
        .anySatisfy(p -> assertThat(p).startsWith("content/en/one.adoc:3:11 error chapter.date"));
  }
}
