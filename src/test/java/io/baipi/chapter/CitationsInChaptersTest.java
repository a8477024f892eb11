package io.baipi.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CitationsInChaptersTest {
  private static final String LIST = "<@references/>\n";

  @TempDir Path root;
  private SamplePaper paper;

  @BeforeEach
  void bibliography() {
    paper =
        new SamplePaper(root)
            .file(
                "references.bib",
                """
                @online{ranking, title = {Ranking}}
                @book{handbook, author = {Doe, Jane}, title = {Handbook}, year = {2008}}
                """)
            .body("zh", "method", LIST)
            .body("en", "method", LIST);
  }

  @Test
  void a_citation_becomes_a_link_to_its_entry_and_the_entry_links_back() {
    paper.both("Said [@handbook, sec. 3] and [@ranking].[^n]\n\n[^n]: See [@handbook].\n");

    Edition zh = paper.read().get(0);

    assertThat(paper.problems()).isEmpty();
    assertThat(zh.chapters().get(0).html())
        .contains(
            "Said <span class=\"cite\" id=\"cite-one-1\"><sup><a href=\"#ref-handbook\">[1]</a>sec. 3"
                + "</sup></span> and <span class=\"cite\" id=\"cite-one-2\"><sup><a"
                + " href=\"#ref-ranking\">[2]</a></sup></span>.")
        .contains("id=\"cite-one-3\"");
    assertThat(zh.chapters().get(1).html())
        .isEqualTo(
            "<ul class=\"references numbered\">\n"
                + "<li id=\"ref-handbook\"><span class=\"reference-number\">[1]</span> <span"
                + " class=\"reference-text\">DOE J. Handbook[M]. 2008.</span> <span"
                + " class=\"reference-cited\">引用于<a href=\"#cite-one-1\">第 1 章</a>。</span></li>\n"
                + "<li id=\"ref-ranking\"><span class=\"reference-number\">[2]</span> <span"
                + " class=\"reference-text\">Ranking[EB/OL].</span> <span"
                + " class=\"reference-cited\">引用于<a href=\"#cite-one-2\">第 1 章</a>。</span></li>\n"
                + "</ul>");
  }

  @Test
  void code_and_plain_brackets_are_no_citations() {
    paper.both(
        "`[@x]` [x](https://x.org) a@b.org [x] [@ranking; @handbook]\n\n```text\n[@x]\n```\n");

    String html = paper.html(Language.EN);

    assertThat(paper.problems()).isEmpty();
    assertThat(html).contains("<code>[@x]</code>", "[@x]\n").containsOnlyOnce("class=\"cite\"");
  }

  @Test
  void an_unknown_key_is_an_error_with_the_nearest_one() {
    paper.both("A [@handbok; @ranking] and [@handbook] and\n[@something-else].\n");
    paper.read();

    assertThat(paper.problems())
        .contains(
            "content/en/one.md:5:5 error citation.unknown-key: there is no work 'handbok' in"
                + " content/references.bib",
            "content/en/one.md:6:3 error citation.unknown-key: there is no work 'something-else' in"
                + " content/references.bib")
        .hasSize(4);
    assertThat(paper.diagnostics())
        .extracting(d -> d.hint())
        .contains(
            "did you mean 'handbook'?",
            "add an entry '@online{something-else, title = {…}}' there");
  }

  @Test
  void a_bibliography_with_mistakes_makes_no_unknown_keys() {
    paper.file("references.bib", "@online{ranking, title {T}}\n");
    paper.both("A [@ranking].\n").read();

    assertThat(paper.problems())
        .singleElement()
        .asString()
        .startsWith("content/references.bib:1:24 error citation.syntax");
  }

  @Test
  void a_citation_that_does_not_end_or_holds_more_than_words_is_an_error() {
    paper.both(
        "A [@ranking; handbook] b [@ranking, *sec*] c [@ranking,\nsec] d [@] e [@Ranking]"
            + " [@ranking, [=data.companies[\"Uber\"].go_code_share]] [@handbook]\n");
    paper.read();

    assertThat(paper.problems())
        .filteredOn(problem -> problem.startsWith("content/zh"))
        .containsExactly(
            "content/zh/one.md:5:3 error citation.syntax: this is not a citation",
            "content/zh/one.md:5:26 error citation.syntax: this citation does not end where it begins",
            "content/zh/one.md:5:46 error citation.syntax: this citation does not end where it begins",
            "content/zh/one.md:6:8 error citation.syntax: this is not a citation",
            "content/zh/one.md:6:14 error citation.syntax: this is not a citation",
            "content/zh/one.md:6:25 error citation.syntax: this is not a citation");
  }

  @Test
  void titles_findings_headings_and_links_cannot_cite() {
    for (String language : new String[] {"zh", "en"}) {
      paper.file(
          language + "/one.md",
          "---\ntitle: T [@ranking]\nfinding: F [@ranking].\n---\nA [@ranking; @handbook].\n\n## H"
              + " [@ranking] {#h}\n\n[see [@ranking]](https://x.org) [@ranking]\n");
    }
    paper.read();

    assertThat(paper.problems())
        .filteredOn(problem -> problem.startsWith("content/zh"))
        .containsExactly(
            "content/zh/one.md:2:10 error citation.place: a title or finding cannot cite",
            "content/zh/one.md:3:12 error citation.place: a title or finding cannot cite",
            "content/zh/one.md:7:6 error citation.place: a heading cannot cite",
            "content/zh/one.md:9:6 error citation.place: a link cannot cite");
  }

  @Test
  void the_words_around_a_figure_cannot_cite() {
    paper.both("A [@ranking; @handbook], @fig-ranking.\n\n![Own [@ranking]](chart:ranking)\n");
    paper.read();

    assertThat(paper.problems())
        .contains(
            "content/zh/one.md:7:1 error citation.place: the words around the figure 'ranking' cite a"
                + " work, which they cannot");
  }

  @Test
  void the_list_of_references_stands_once_and_alone() {
    paper.both("A [@ranking; @handbook].\n\nText <@references/>\n");
    paper.read();

    assertThat(paper.problems())
        .filteredOn(problem -> problem.startsWith("content/zh"))
        .containsExactly(
            "content/zh/method.md:5:1 error citation.references-twice: the list of references stands"
                + " already at content/zh/one.md:7:6",
            "content/zh/one.md:7:6 error citation.references-inline: the list of references needs a"
                + " paragraph of its own");
  }

  @Test
  void citations_need_a_list_and_are_not_linked_without_one() {
    paper.body("zh", "method", "Text.\n").body("en", "method", "Text.\n");
    paper.both("A [@ranking; @handbook].\n");

    String html = paper.html(Language.ZH);

    assertThat(html).contains("<sup>[1,2]</sup>").doesNotContain("#ref-");
    assertThat(paper.problems())
        .containsExactly(
            "content/en/one.md:5:5 error citation.references-missing: the edition cites works but"
                + " lists no references",
            "content/zh/one.md:5:5 error citation.references-missing: the edition cites works but"
                + " lists no references");
  }

  @Test
  void an_empty_list_and_a_work_that_nobody_cites_are_warnings() {
    paper.read();

    assertThat(paper.problems())
        .containsExactly(
            "content/en/method.md:5:1 warning citation.references-empty: no chapter cites a work, so"
                + " the list of references is empty",
            "content/references.bib:1:9 warning citation.uncited: no chapter cites 'ranking'",
            "content/references.bib:2:7 warning citation.uncited: no chapter cites 'handbook'",
            "content/zh/method.md:5:1 warning citation.references-empty: no chapter cites a work, so"
                + " the list of references is empty");
  }

  @Test
  void both_languages_cite_the_same_works() {
    paper.body("zh", "one", "甲[@ranking]乙[@handbook]。\n").body("en", "one", "A [@ranking].\n");
    paper.read();

    assertThat(paper.problems())
        .containsExactly("content/zh/one.md:5:15 error citation.parity: only zh cites handbook");
  }

  @Test
  void a_character_of_a_work_that_no_font_has_is_an_error() {
    paper.file("references.bib", "@online{ranking, title = {T \uD83D\uDE00}}\n");
    paper.both("A [@ranking].\n").read();

    assertThat(paper.problems())
        .singleElement()
        .asString()
        .startsWith("content/references.bib:1:29 error chapter.glyph");
  }

  @Test
  void digits_in_a_locator_are_not_typed_numbers() {
    paper.both("A [@ranking, 第 3 段，共 17 段] [@handbook, 42].\n").read();

    assertThat(paper.problems()).isEmpty();
  }
}
