package io.baipi.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets the default locale")
final class SiteTest {
  private static final Pattern REFERENCE =
      Pattern.compile("<(\\w+)[^>]*? (?:href|src)=\"([^\"]*)\"");

  /** {@code -Dbaipi.look=FOLDER} keeps the site, to be looked at in a browser. */
  @Test
  void every_page_of_both_languages_is_baked(@TempDir Path temp) {
    String kept = System.getProperty("baipi.look");
    Path out = kept == null ? temp.resolve("out") : Path.of(kept);
    BakedSite site = BakedSite.of(SiteFixture.in(temp.resolve("paper")).publication(), out);
    assertThat(site.diagnostics()).isEmpty();
    List<String> expected = new ArrayList<>(List.of("404.html", "index.html"));
    for (String language : List.of("en", "zh")) {
      for (String name :
          List.of(
              "cite",
              "both-methods-notes",
              "both-ranking",
              "both-services",
              "figures",
              "data",
              "data-companies",
              "editions",
              "figure-ranking",
              "figure-screening",
              "index",
              "method-adoption-ranking",
              "methods",
              "methods-notes",
              "search",
              "ranking",
              "services")) {
        expected.add(language + "/" + name + ".html");
      }
    }
    assertThat(site.pages().keySet()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(site.files())
        .containsKeys("assets/css/site.css", "assets/js/site.js", "assets/img/seal.svg");
  }

  @Test
  void pages_hold_no_inline_script_style_or_handler(@TempDir Path temp) {
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    site.pages()
        .forEach(
            (path, html) ->
                assertThat(html)
                    .as(path)
                    .doesNotContain("<style")
                    .doesNotContainPattern("<script(?![^>]*src=|[^>]*type=\"application/)")
                    .doesNotContainPattern("<[^>]* (style|on\\w+)=")
                    .contains("http-equiv=\"Content-Security-Policy\""));
  }

  @Test
  void every_link_is_relative_and_leads_to_something(@TempDir Path temp) {
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    Map<String, String> files = site.files();
    site.pages()
        .forEach(
            (path, html) -> {
              Matcher reference = REFERENCE.matcher(html);
              while (reference.find()) {
                check(path, reference.group(1), reference.group(2), files);
              }
            });
  }

  @Test
  void pages_say_how_to_cite_them(@TempDir Path temp) {
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));

    assertThat(site.page("zh/ranking.html"))
        .contains("<summary>引用本章</summary>", "@incollection{baipi-")
        .contains("<a href=\"../cite/zh/sec-ranking.bib\">BibTeX</a>")
        .contains("<a href=\"../cite/zh/sec-ranking.json\">CSL-JSON</a>");
    assertThat(site.page("en/index.html"))
        .contains("<h2 id=\"citing\">How to cite this paper", "@techreport{baipi-");
    assertThat(site.page("en/data-companies.html"))
        .contains(
            "<summary>Cite this dataset</summary>", "@dataset{baipi-", "\"type\":\"dataset\"");
  }

  private static void check(String page, String tag, String target, Map<String, String> files) {
    if (target.startsWith("https://go.dev/")) {
      assertThat(tag).as(page).isEqualTo("a");
      return;
    }
    assertThat(target).as(page).doesNotContain(":").doesNotStartWith("/");
    String file = target.replaceFirst("#.*", "");
    Path path = file.isEmpty() ? Path.of(page) : Path.of(page).resolveSibling(file).normalize();
    String name = path.toString().replace('\\', '/');
    assertThat(name).as(page + " → " + target).doesNotStartWith("..");
    if (name.startsWith("assets/img/icon-")
        || Set.of(
                "cards",
                "cite",
                "data",
                "figures",
                "pdf",
                "manifest.json",
                "editions.json",
                "errata.json")
            .contains(name.replaceFirst("/.*", ""))) {
      return;
    }
    assertThat(files).as(page + " → " + target).containsKey(name);
    if (target.contains("#")) {
      String id = target.substring(target.indexOf('#') + 1);
      assertThat(files.get(name)).as(page + " → " + target).contains(" id=\"" + id + "\"");
    }
  }

  @Test
  void a_reference_leads_to_the_page_that_holds_its_target(@TempDir Path temp) {
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    assertThat(site.page("zh/ranking.html"))
        .contains("href=\"#fig-ranking\" title=\"任何一家公司都可能排第一")
        .contains("href=\"services.html#sec-services\" title=\"给服务打分的四条规则\n")
        .contains("<a href=\"data-companies.html#data-companies\" title=\"五家公司公布的数字\">数据表</a>");
    assertThat(site.page("en/services.html"))
        .contains("<a href=\"ranking.html#fig-ranking\" title=\"Any company could be first");
  }

  @Test
  void the_same_input_gives_the_same_bytes_anywhere(@TempDir Path temp) {
    BakedSite one =
        BakedSite.of(SiteFixture.in(temp.resolve("a")).publication(), temp.resolve("x"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      BakedSite two =
          BakedSite.of(SiteFixture.in(temp.resolve("b")).publication(), temp.resolve("y"));
      assertThat(two.files()).isEqualTo(one.files());
      assertThat(Locale.getDefault().toLanguageTag()).startsWith("tr-TR");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void a_hostile_title_is_only_text(@TempDir Path temp) {
    String title = "<script>alert(1)</script> & \"[=words.skip]\" ${1+1} <#list 1..9 as x>";
    BakedSite site =
        BakedSite.of(
            SiteFixture.in(temp).titled("services", title).publication(), temp.resolve("out"));
    assertThat(site.diagnostics()).isEmpty();
    assertThat(site.page("zh/services.html"))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;")
        .contains("[=words.skip]")
        .contains("${1+1}")
        .contains("&lt;#list 1..9 as x&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void script_and_style_in_a_chapter_are_reported(@TempDir Path temp) {
    BakedSite site =
        BakedSite.of(
            SiteFixture.in(temp)
                .appending("<p style=\"color:red\" onclick=\"x()\">a</p><script>x()</script>")
                .publication(),
            temp.resolve("out"));
    assertThat(site.diagnostics())
        .filteredOn(found -> found.code().equals("html.inline"))
        .hasSize(6)
        .allMatch(found -> found.location().path().endsWith("/ranking.md"));
  }

  @Test
  void a_link_to_nowhere_is_reported(@TempDir Path temp) {
    BakedSite site =
        BakedSite.of(
            SiteFixture.in(temp)
                .appending("<a href=\"#fig-lost\">a</a> <a href=\"lost.html\">b</a>")
                .only(Language.ZH)
                .publication(),
            temp.resolve("out"));
    assertThat(site.codes()).containsExactly("html.broken-link", "html.broken-link");
    assertThat(site.diagnostics().get(0).message())
        .isEqualTo("the page zh/ranking.html links to '#fig-lost', which does not exist");
  }

  @Test
  void print_only_parts_and_the_other_theme_of_things_stay_out(@TempDir Path temp) {
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    assertThat(site.page("zh/ranking.html"))
        .doesNotContain("只在印刷版里出现")
        .contains("figure-data site-only");
  }

  @Test
  void a_missing_value_is_shown_as_missing_and_never_as_zero(@TempDir Path temp) {
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    assertThat(site.page("en/method-adoption-ranking.html"))
        .containsPattern(
            "score_top</code></th><td class=\"number\"><span class=\"num\" data-from=\"score_top\">"
                + "<span class=\"missing\">"
                + "<span aria-hidden=\"true\">—</span><span class=\"unseen\">missing</span>");
  }

  @Test
  void a_text_kept_in_two_columns_is_shown_in_the_readers_language(@TempDir Path temp) {
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    assertThat(site.page("en/data-companies.html").replaceFirst("(?s)<head>.*</head>", ""))
        .contains("<code>name_zh</code>")
        .containsOnlyOnce("Chinese name")
        .contains("<th scope=\"col\">English name</th>");
  }

  @Test
  void the_list_of_figures_leads_to_each_with_its_finding(@TempDir Path temp) {
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    assertThat(site.page("en/figures.html"))
        .contains("<a href=\"ranking.html#tbl-screening\"")
        .contains("Two of three thresholds have no evidence</span></a>");
  }

  @Test
  void the_language_switch_keeps_the_place(@TempDir Path temp) {
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    assertThat(site.page("zh/ranking.html"))
        .contains("<html lang=\"zh-CN\">")
        .contains(
            "<a href=\"../en/ranking.html\" lang=\"en\" hreflang=\"en\" data-place>English</a>")
        .doesNotContain("<link rel=\"alternate\" hreflang=");
  }

  @Test
  void a_chapter_stands_beside_its_translation(@TempDir Path temp) {
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    assertThat(site.diagnostics()).isEmpty();
    assertThat(site.page("zh/both-ranking.html"))
        .contains("<meta name=\"robots\" content=\"noindex\">")
        .contains("<a href=\"ranking.html\" data-place>回到本章</a>")
        .contains("<a href=\"../en/both-ranking.html\" lang=\"en\" hreflang=\"en\" data-place>")
        .contains(
            "<div lang=\"zh-CN\"><p id=\"top.p1\">", "<div lang=\"en\" data-edition=\"en\"><p>")
        .contains("href=\"../en/services.html#sec-services\"");
    assertThat(site.page("zh/ranking.html")).contains("<a href=\"both-ranking.html\" data-place>");
  }

  @Test
  void one_language_alone_offers_no_other(@TempDir Path temp) {
    BakedSite site =
        BakedSite.of(SiteFixture.in(temp).only(Language.EN).publication(), temp.resolve("out"));
    assertThat(site.diagnostics()).isEmpty();
    assertThat(site.page("en/index.html")).doesNotContain("../zh/").doesNotContain("-zh.pdf");
  }

  @Test
  void the_canonical_address_stands_only_when_the_paper_has_one(@TempDir Path temp) {
    BakedSite without = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("a"));
    assertThat(without.page("en/data.html")).doesNotContain("canonical");
    BakedSite with =
        BakedSite.of(
            SiteFixture.in(temp).publishedAt("https://example.org/paper/").publication(),
            temp.resolve("b"));
    assertThat(with.diagnostics()).isEmpty();
    assertThat(with.page("en/data.html"))
        .contains("<link rel=\"canonical\" href=\"https://example.org/paper/en/data.html\">");
  }

  @Test
  void a_chapter_cannot_take_the_place_of_a_generated_page(@TempDir Path temp) {
    BakedSite site =
        BakedSite.of(
            SiteFixture.in(temp).secondChapter("data").only(Language.ZH).publication(),
            temp.resolve("out"));
    assertThat(site.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo("site.page-name");
              assertThat(found.location().path()).isEqualTo("content/zh/data.md");
            });
  }

  @Test
  void a_chapter_whose_name_is_no_address_is_reported(@TempDir Path temp) {
    BakedSite site =
        BakedSite.of(
            SiteFixture.in(temp).secondChapter("第二章").only(Language.ZH).publication(),
            temp.resolve("out"));
    assertThat(site.codes()).containsExactly("site.page-name");
  }

  @Test
  void all_broken_templates_are_reported_at_their_place(@TempDir Path temp) throws IOException {
    Path templates = Files.createDirectories(temp.resolve("templates"));
    Files.writeString(templates.resolve("chapter.ftlh"), "<p>\n  [=titel]</p>\n");
    Files.writeString(templates.resolve("data.ftlh"), "<#if title>\n<p></#list>\n");
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    assertThat(site.diagnostics())
        .extracting(found -> found.location() + " " + found.code())
        .containsExactly(
            "templates/chapter.ftlh:2:5 template.missing-value",
            "templates/data.ftlh:2:4 template.syntax");
    assertThat(site.folder().resolve("zh/ranking.html")).doesNotExist();
    assertThat(site.folder().resolve("zh/data.html")).doesNotExist();
  }

  @Test
  void templates_see_nothing_of_the_machine(@TempDir Path temp) throws IOException {
    Path templates = Files.createDirectories(temp.resolve("templates"));
    Files.writeString(
        templates.resolve("data.ftlh"),
        "[=(config!\"-\")?is_string?c][=(db!\"-\")?is_string?c][=(content!\"-\")?is_string?c]"
            + "[=(renderer!\"-\")?is_string?c]");
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    assertThat(site.page("zh/data.html")).contains("<body>truetruetruetrue</body>");
  }

  @Test
  void a_word_that_lacks_a_language_is_reported(@TempDir Path temp) throws IOException {
    Path templates = Files.createDirectories(temp.resolve("templates"));
    Files.writeString(templates.resolve("strings.yaml"), "skip: {zh: 跳过}\n");
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    assertThat(site.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo("site.missing-word");
              assertThat(found.location()).hasToString("templates/strings.yaml:1:1");
              assertThat(found.message()).isEqualTo("the word 'skip' has no text in en");
            });
  }

  @Test
  void words_in_another_encoding_are_reported(@TempDir Path temp) throws IOException {
    Path templates = Files.createDirectories(temp.resolve("templates"));
    Files.write(templates.resolve("strings.yaml"), new byte[] {'a', ':', ' ', (byte) 0xC4});
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    assertThat(site.codes()).containsExactly("site.encoding");
  }

  @Test
  void a_paper_can_replace_a_word_a_style_sheet_and_nothing_else(@TempDir Path temp)
      throws IOException {
    Path paper = temp.resolve("paper");
    Files.createDirectories(paper.resolve("templates"));
    Files.createDirectories(paper.resolve("assets/css"));
    Files.writeString(
        paper.resolve("templates/strings.yaml"), "chapters_and_findings: {zh: 要点, en: In short}\n");
    Files.writeString(paper.resolve("assets/css/print.css"), "/* mine */\n");
    BakedSite site = BakedSite.of(SiteFixture.in(paper).publication(), temp.resolve("out"));
    assertThat(site.diagnostics()).isEmpty();
    assertThat(site.page("en/index.html")).contains("In short").contains("How to read");
    assertThat(site.files().get("assets/css/print.css")).isEqualTo("/* mine */\n");
    assertThat(site.files().get("assets/css/site.css")).contains("--ground");
  }

  @Test
  void the_style_sheets_stay_small(@TempDir Path temp) {
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    site.files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".css"))
        .forEach(
            file -> assertThat(file.getValue().length()).as(file.getKey()).isBetween(500, 34_000));
  }
}
