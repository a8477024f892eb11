package io.baipi.citation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Isolated("sets the default locale")
class CitationsTest {
  private static final String WORKS =
      """
      @online{bare, title = {小城图书馆}, title_en = {Libraries of small towns},
        shorttitle_en = {Small libraries}}
      @online{page, author = {{The Go Authors}}, title = {Release Notes},
        date = {2025-02-11}, url = {https://go.dev/doc/go1.24}, urldate = {2026-11-21}}
      @book{book, author = {Nardo, Michela and Saisana, Michaela and Saltelli, Andrea and van der
        Berg, Jan}, title = {Handbook on Indicators}, publisher = {OECD}, address = {Paris},
        edition = {2}, year = {2008}}
      @book{zh-book, author = {张三 and 李, 四}, title = {统计学}, title_en = {Statistics},
        publisher = {机械工业出版社}, address = {北京}, edition = {2}, year = {2020}}
      @article{article, author = {Müller, Jörg}, title = {An article}, journal = {Journal of X},
        volume = {12}, number = {3}, pages = {1--10}, year = {2019}, doi = {10.1000/xyz123}}
      @techreport{report, author = {{国家统计局}}, title = {年度报告}, title_en = {Annual report},
        date = {2024-03}}
      @misc{thing, title = {A thing}}
      @misc{thing-online, title = {A thing online}, url = {https://example.org/}}
      @standard{standard, title = {参考文献著录规则}, title_en = {Rules for references},
        number = {GB/T 7714-2015}, year = {2015}}
      @dataset{data, author = {Doe, Jane}, title = {Rows}, year = {2021}, version = {1.2}}
      @online{hostile, title = {<script>alert(1)</script> "x" & <b>y</b>},
        author = {{<img src=x onerror=alert(1)>}}, url = {https://example.org/?a=1&b='2'}}
      """;

  @TempDir Path root;
  private final Diagnostics diagnostics = new Diagnostics();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bare|小城图书馆[EB/OL].",
        "page|The Go Authors. Release Notes[EB/OL]. (2025-02-11)[2026-11-21]. https://go.dev/doc/go1.24.",
        "book|NARDO M, SAISANA M, SALTELLI A, et al. Handbook on Indicators[M]. 2nd ed. Paris: OECD, 2008.",
        "zh-book|张三, 李四. 统计学[M]. 2 版. 北京: 机械工业出版社, 2020.",
        "article|MÜLLER J. An article[J/OL]. Journal of X, 2019, 12(3): 1-10. DOI:10.1000/xyz123.",
        "report|国家统计局. 年度报告[R]. 2024.",
        "thing|A thing[Z].",
        "thing-online|A thing online[EB/OL]. https://example.org/.",
        "standard|参考文献著录规则: GB/T 7714-2015[S]. 2015.",
        "data|DOE J. Rows[DS]. 2021.",
      })
  void gb_t_7714_writes_each_kind_of_work(String key, String entry) {
    assertThat(plain(entry(Language.ZH, key).html())).isEqualTo(entry);
    assertThat(entry(Language.ZH, key).number()).isEqualTo("[1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bare|小城图书馆 [Libraries of small towns]. (n.d.).",
        "page|The Go Authors. (2025, February 11). Release Notes. https://go.dev/doc/go1.24",
        "book|Nardo, M., Saisana, M., Saltelli, A., &amp; van der Berg, J. (2008). Handbook on Indicators"
            + " (2nd ed.). OECD.",
        "zh-book|张三, &amp; 李四. (2020). 统计学 [Statistics] (2nd ed.). 机械工业出版社.",
        "article|Müller, J. (2019). An article. Journal of X, 12(3), 1–10. https://doi.org/10.1000/xyz123",
        "report|国家统计局. (2024). 年度报告 [Annual report].",
        "thing|A thing. (n.d.).",
        "thing-online|A thing online. (n.d.). https://example.org/",
        "standard|参考文献著录规则 [Rules for references] (GB/T 7714-2015). (2015).",
        "data|Doe, J. (2021). Rows (Version 1.2) [Dataset].",
      })
  void apa_writes_each_kind_of_work(String key, String entry) {
    assertThat(plain(entry(Language.EN, key).html())).isEqualTo(entry);
    assertThat(entry(Language.EN, key).number()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[@bare]|[1]|(Small Libraries, n.d.)",
        "[@page]|[1]|(The Go Authors, 2025)",
        "[@book, sec. 3]|[1]sec. 3|(Nardo et al., 2008, sec. 3)",
        "[@zh-book]|[1]|(张三 &amp; 李四, 2020)",
        "[@page; @book]|[1,2]|(Nardo et al., 2008; The Go Authors, 2025)",
        "[@page, 第 3 章；@book]|[1]第 3 章,[2]|(Nardo et al., 2008; The Go Authors, 2025, 第 3 章)",
        "[@thing, <b>]|[1]&lt;b&gt;|(A Thing, n.d., &lt;b&gt;)",
      })
  void a_citation_is_written_by_the_style(String written, String chinese, String english) {
    String zh = format(Language.ZH, written).texts().get(0);
    assertThat(zh).startsWith("<sup>").endsWith("</sup>");
    assertThat(plain(zh)).isEqualToIgnoringCase(chinese);
    assertThat(plain(format(Language.EN, written).texts().get(0))).isEqualToIgnoringCase(english);
  }

  @Test
  void every_work_of_a_citation_links_to_its_own_entry() {
    assertThat(format(Language.EN, "[@page; @book]").texts().get(0))
        .isEqualTo(
            "(<a href=\"#ref-book\">Nardo et al., 2008</a>;"
                + " <a href=\"#ref-page\">The Go Authors, 2025</a>)");
    assertThat(format(Language.ZH, "[@page; @book]").texts().get(0))
        .isEqualTo("<sup>[<a href=\"#ref-page\">1</a>,<a href=\"#ref-book\">2</a>]</sup>");
  }

  @Test
  void numbers_follow_the_first_citation_and_the_alphabet_needs_none() {
    List<String> order = List.of("[@page]", "[@book]", "[@page; @article]", "[@book]");

    EditionCitations zh = citations().edition(Language.ZH, parse(order));
    EditionCitations en = citations().edition(Language.EN, parse(order));

    assertThat(zh.texts().stream().map(CitationsTest::plain))
        .containsExactly("[1]", "[2]", "[1,3]", "[2]");
    assertThat(zh.entries()).extracting(Entry::key).containsExactly("page", "book", "article");
    assertThat(en.entries()).extracting(Entry::key).containsExactly("article", "book", "page");
  }

  @Test
  void works_of_one_author_and_year_get_letters_in_the_order_of_the_list() {
    String same = "@online{%s, author = {{The Go Authors}}, title = {%s}}\n";
    Sample.write(
        root,
        (same.formatted("b", "Second") + same.formatted("a", "First"))
            .getBytes(StandardCharsets.UTF_8));

    EditionCitations made =
        Citations.read(Sample.paper(root), diagnostics)
            .edition(Language.EN, parse(List.of("[@b]", "[@a]")));

    assertThat(made.texts().stream().map(CitationsTest::plain))
        .containsExactly("(The Go Authors, n.d.-b)", "(The Go Authors, n.d.-a)");
    assertThat(made.entries().stream().map(entry -> plain(entry.html())))
        .containsExactly("The Go Authors. (n.d.-a). First.", "The Go Authors. (n.d.-b). Second.");
  }

  @Test
  void an_unknown_work_is_left_out_and_one_alone_stays_as_it_was_written() {
    EditionCitations made = format(Language.ZH, "[@nowhere]", "[@nowhere; @book]");

    assertThat(made.texts().get(0)).isEqualTo("[@nowhere]");
    assertThat(plain(made.texts().get(1))).isEqualTo("[1]");
    assertThat(made.entries()).extracting(Entry::key).containsExactly("book");
  }

  @Test
  void markup_in_a_work_stays_text() {
    for (Language language : Language.values()) {
      EditionCitations made = format(language, "[@hostile]");
      String html = made.texts().get(0) + made.entries().get(0).html();
      assertThat(html).doesNotContainIgnoringCase("<script", "<img", "<b>");
      assertThat(html).contains("&lt;script&gt;", "&lt;img src=x onerror=alert(1)&gt;");
      assertThat(html).contains("href=\"https://example.org/?a=1&amp;b='2'\"");
    }
  }

  @Test
  void only_plain_elements_are_written() {
    String keys =
        String.join("; ", citations().bibliography().keys().stream().map(k -> "@" + k).toList());
    for (Language language : Language.values()) {
      EditionCitations made = format(language, "[" + keys + "]");
      made.entries()
          .forEach(
              entry ->
                  assertThat(entry.html().replaceAll("</?(i|b|sup|sub|span)>|</?a[^>]*>", ""))
                      .doesNotContainPattern("<(?!span lang=\"zh-CN\">)"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void another_locale_gives_the_same_words(Language language) {
    List<String> all =
        citations().bibliography().keys().stream().map(key -> "[@" + key + "]").toList();
    EditionCitations here = citations().edition(language, parse(all));
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("ar-EG-u-nu-arab", "tr-TR")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(citations().edition(language, parse(all))).isEqualTo(here);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void the_paper_and_its_parts_can_be_cited() {
    Citations own = Citations.read(Sample.paper(root), diagnostics);

    assertThat(plain(own.paper(Language.ZH).html()))
        .isEqualTo(
            "Baker &amp; Sons, 测试组. 样本[R/OL]. 2026.1版. (2026-11-21)."
                + " https://example.org/paper/editions/2026.1/zh/index.html.");
    assertThat(plain(own.chapter(Language.ZH, "one", "第一章").html()))
        .isEqualTo(
            "Baker &amp; Sons, 测试组. 第一章[R/OL]//Baker &amp; Sons, 测试组. 样本. 2026.1版."
                + " (2026-11-21). https://example.org/paper/editions/2026.1/zh/one.html.");
    assertThat(plain(own.chapter(Language.EN, "one", "The first").html()))
        .isEqualTo(
            "Baker &amp; Sons, &amp; 测试组. (2026). The first. In The Sample (Edition 2026.1)."
                + " https://example.org/paper/editions/2026.1/en/one.html");
    assertThat(plain(own.figure(Language.EN, "tbl-a", "Table 1-1", "It rises", "one").html()))
        .isEqualTo(
            "Baker &amp; Sons, &amp; 测试组. (2026). Table 1-1. It rises [Table]. In The Sample"
                + " (Edition 2026.1). https://example.org/paper/editions/2026.1/en/one.html#tbl-a");
    assertThat(plain(own.dataset(Language.EN, "a_b", "Rows").html()))
        .isEqualTo(
            "Baker &amp; Sons, &amp; 测试组. (2026). Rows (The Sample, Edition 2026.1) [Dataset]."
                + " https://example.org/paper/editions/2026.1/en/data-a-b.html");
  }

  @Test
  void without_an_address_a_citation_has_none() {
    Citations own = Citations.read(Sample.paper(root, ""), diagnostics);

    assertThat(own.paper(Language.ZH).html())
        .isEqualTo("Baker &amp; Sons, 测试组. 样本[R]. 2026.1版. 2026.");
    assertThat(own.paper(Language.EN).bibtex()).doesNotContain("url");
  }

  @Test
  void own_bibtex_can_be_read_back() {
    Card card =
        Citations.read(Sample.paper(root), diagnostics)
            .chapter(Language.EN, "one", "100% of {x} & y_z #1 $ ~ ^ \\");

    assertThat(card.bibtex())
        .isEqualTo(
            """
            @incollection{baipi-sample-en-one,
              author    = {{Baker \\& Sons} and {测试组}},
              title     = {100\\% of \\{x\\} \\& y\\_z \\#1 \\$ {\\textasciitilde} {\\textasciicircum} {\\textbackslash}},
              booktitle = {The Sample},
              edition   = {Edition 2026.1},
              date      = {2026-11-21},
              year      = {2026},
              month     = nov,
              url       = {https://example.org/paper/editions/2026.1/en/one.html},
              langid    = {en}
            }
            """);
    Work work = BibReader.read("x.bib", card.bibtex(), diagnostics).get("baipi-sample-en-one");
    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(work.field("title")).hasValue("100% of {x} & y_z #1 $ ~ ^ \\");
    assertThat(work.field("url")).hasValue("https://example.org/paper/editions/2026.1/en/one.html");
  }

  @Test
  void csl_json_is_one_item_in_readable_characters() {
    assertThat(
            Citations.read(Sample.paper(root), diagnostics)
                .dataset(Language.ZH, "a", "表\"\\")
                .json())
        .isEqualTo(
            "[{\"id\":\"baipi-sample-zh-data-a\",\"type\":\"dataset\",\"language\":\"zh-CN\","
                + "\"author\":[{\"literal\":\"Baker & Sons\"},{\"literal\":\"测试组\"}],"
                + "\"issued\":{\"date-parts\":[[2026,11,21]]},"
                + "\"title\":\"表\\\"\\\\（《样本》2026.1版）\","
                + "\"URL\":\"https://example.org/paper/editions/2026.1/zh/data-a.html\"}]\n");
  }

  private Citations citations() {
    Sample.write(root, WORKS.getBytes(StandardCharsets.UTF_8));
    Citations citations = Citations.read(Sample.paper(root), diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return citations;
  }

  private Entry entry(Language language, String key) {
    return format(language, "[@" + key + "]").entries().get(0);
  }

  private EditionCitations format(Language language, String... written) {
    return citations().edition(language, parse(Arrays.asList(written)));
  }

  private static List<Citation> parse(List<String> written) {
    return written.stream().map(Citation::of).toList();
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", "");
  }
}
