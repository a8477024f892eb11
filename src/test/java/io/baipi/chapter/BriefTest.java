package io.baipi.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefTest {
  private static final String CHAPTER =
      "Said [@handbook]; see @fig-ranking.\n\n![](chart:ranking)\n\n![](table:companies)\n\n"
          + "Then [@ranking].\n";

  @TempDir Path root;
  private SamplePaper paper;

  @BeforeEach
  void chapter() {
    paper =
        new SamplePaper(root)
            .file(
                "references.bib",
                """
                @online{ranking, title = {Ranking}}
                @book{handbook, author = {Doe, Jane}, title = {Handbook}, year = {2008}}
                """)
            .body("zh", "method", "<@references/>\n")
            .body("en", "method", "<@references/>\n")
            .both(CHAPTER);
  }

  private Brief zh() {
    return paper.read().get(0).brief().orElseThrow();
  }

  @Test
  void a_paper_without_one_has_none() {
    assertThat(paper.read()).allSatisfy(edition -> assertThat(edition.brief()).isEmpty());
    assertThat(paper.problems()).isEmpty();
  }

  @Test
  void it_is_no_chapter_and_its_headings_have_no_numbers() {
    paper.brief("Text.\n\n## Why {#why}\n\nText.\n");

    Edition zh = paper.read().get(0);

    assertThat(paper.problems()).isEmpty();
    assertThat(zh.chapters()).extracting(Chapter::id).containsExactly("one", "method");
    Chapter text = zh.brief().orElseThrow().text();
    assertThat(text.number()).isEmpty();
    assertThat(text.headings())
        .extracting(heading -> heading.id() + "|" + heading.number())
        .containsExactly("sec-brief|", "sec-brief-why|");
    assertThat(text.html()).contains("<h2 id=\"sec-brief-why\">Why</h2>");
  }

  @Test
  void a_figure_keeps_the_label_and_caption_that_it_has_in_its_chapter() {
    paper.brief("See @tbl-companies and @sec-one.\n\n![](table:companies)\n");

    Edition zh = paper.read().get(0);

    assertThat(paper.problems()).isEmpty();
    Chapter text = zh.brief().orElseThrow().text();
    assertThat(text.html())
        .contains("<figure id=\"tbl-companies\">表 1-1 题 companies</figure>")
        .contains("href=\"#tbl-companies\">表 1-1</a>")
        .contains("href=\"#sec-one\">第 1 章</a>");
    assertThat(text.figures()).extracting(PlacedFigure::chapter).containsExactly("one");
    assertThat(zh.figures())
        .extracting(placed -> placed.label() + " " + placed.chapter())
        .containsExactly("图 1-1 one", "表 1-1 one");
  }

  @Test
  void a_work_keeps_its_number_and_its_entry_does_not_lead_to_the_brief() {
    paper.brief("Said [@ranking].\n");

    Edition zh = paper.read().get(0);

    assertThat(paper.problems()).isEmpty();
    Brief brief = zh.brief().orElseThrow();
    assertThat(brief.text().html())
        .contains("id=\"cite-brief-1\"")
        .contains("<a href=\"#ref-ranking\">[2]</a>");
    assertThat(brief.works())
        .isEqualTo(
            "<ul class=\"references numbered\">\n<li><span class=\"reference-number\">[2]</span> "
                + "<span class=\"reference-text\">Ranking[EB/OL].</span></li>\n</ul>");
    assertThat(zh.chapters().get(1).html()).contains("#cite-one-2").doesNotContain("cite-brief");
  }

  @Test
  void a_brief_that_cites_nothing_lists_nothing() {
    paper.brief("Text.\n");
    assertThat(zh().works()).isEmpty();
  }

  @Test
  void what_no_chapter_shows_or_cites_has_no_place_in_it() {
    paper.both("Said [@handbook].\n");
    paper.brief("Said [@ranking].\n\n![](chart:ranking)\n");

    paper.read();

    assertThat(paper.errors())
        .contains(
            "content/zh/brief.md:5:8 error brief.citation: no chapter cites 'ranking', so the"
                + " paper's references lack it",
            "content/zh/brief.md:7:1 error brief.figure: no chapter shows 'ranking', so it has no"
                + " label for the brief to show")
        .hasSize(4);
  }

  @Test
  void captions_and_lists_of_its_own_are_errors() {
    paper.brief("![Mine](chart:ranking)\n\n<@references/>\n");

    paper.read();

    assertThat(paper.errors())
        .contains(
            "content/zh/brief.md:5:1 error brief.caption: a figure in the brief keeps the caption"
                + " that it has in its chapter",
            "content/zh/brief.md:7:1 error brief.list: the list of references has no place in the"
                + " brief")
        .hasSize(4);
  }

  @Test
  void its_mistakes_are_those_of_a_chapter() {
    paper.brief("See @fig-nothing and 42.\n\n![](chart:rankin)\n").delete("en/brief.md");

    Edition en = paper.read().get(1);

    assertThat(en.language()).isEqualTo(Language.EN);
    assertThat(en.brief()).isEmpty();
    assertThat(paper.errors())
        .extracting(problem -> problem.split(" ")[2])
        .contains(
            "chapter.unknown-reference:",
            "chapter.typed-number:",
            "chapter.unknown-figure:",
            "chapter.missing:");
  }
}
