package io.baipi.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.card.Card;
import io.baipi.data.json.Json;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.text.Language;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

final class SharingTest {
  private static final String ADDRESS = "https://example.org/paper/";
  private static final Pattern SCHEMA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

  @TempDir Path temp;

  @Test
  void a_page_that_knows_its_address_tells_it_and_what_it_shows() {
    BakedSite site = baked(SiteFixture.in(temp.resolve("paper")).publishedAt(ADDRESS));
    assertThat(site.diagnostics()).isEmpty();
    assertThat(site.page("zh/ranking.html"))
        .contains("<link rel=\"canonical\" href=\"" + ADDRESS + "zh/ranking.html\">")
        .contains("hreflang=\"zh-CN\" href=\"" + ADDRESS + "zh/ranking.html\">")
        .contains("hreflang=\"en\" href=\"" + ADDRESS + "en/ranking.html\">")
        .contains("hreflang=\"x-default\" href=\"" + ADDRESS + "zh/ranking.html\">")
        .contains("property=\"og:image\" content=\"" + ADDRESS + "cards/zh/ranking.png\">")
        .contains("property=\"og:locale\" content=\"zh_CN\">")
        .contains("property=\"og:locale:alternate\" content=\"en_GB\">")
        .contains("name=\"twitter:card\" content=\"summary_large_image\">")
        .contains("type=\"application/atom+xml\"");
    assertThat(site.page("en/index.html"))
        .contains("hreflang=\"x-default\" href=\"" + ADDRESS + "index.html\">");
  }

  @Test
  void without_an_address_nothing_is_said_that_needs_one() {
    BakedSite site = baked(SiteFixture.in(temp.resolve("paper")));
    site.pages()
        .forEach(
            (path, html) ->
                assertThat(html)
                    .as(path)
                    .doesNotContain("canonical", "<link rel=\"alternate\"", "og:", "twitter:")
                    .doesNotContain("feed.xml"));
    assertThat(site.files())
        .doesNotContainKeys("sitemap.xml", "zh/feed.xml")
        .containsEntry("robots.txt", "User-agent: *\nAllow: /\n");
  }

  @Test
  void pages_may_ask_their_own_host_for_what_judges_of_pages_ask_for_and_nothing_else() {
    assertThat(baked(SiteFixture.in(temp.resolve("near"))).page("zh/data.html"))
        .doesNotContain("connect-src");
    SiteFixture far = SiteFixture.in(temp.resolve("far")).publishedAt(ADDRESS);
    assertThat(BakedSite.of(far.publication(), temp.resolve("far-out")).page("zh/data.html"))
        .contains("; connect-src https://example.org/robots.txt\">");
  }

  @Test
  void an_edition_that_stands_alone_has_no_alternates() {
    BakedSite site =
        baked(SiteFixture.in(temp.resolve("paper")).publishedAt(ADDRESS).only(Language.EN));
    assertThat(site.page("en/ranking.html"))
        .contains("canonical")
        .doesNotContain("hreflang=\"x-default\"", "og:locale:alternate");
  }

  @Test
  void the_site_map_and_the_feeds_are_well_formed_and_name_every_page() throws Exception {
    String title = "A & B < C";
    BakedSite site =
        baked(SiteFixture.in(temp.resolve("paper")).publishedAt(ADDRESS).titled("services", title));
    for (String file : List.of("sitemap.xml", "zh/feed.xml", "en/feed.xml")) {
      String xml = site.page(file);
      assertThat(
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(new InputSource(new StringReader(xml)))
                  .getDocumentElement()
                  .getTagName())
          .isIn("urlset", "feed");
    }
    for (String page : site.pages().keySet()) {
      String loc = "<loc>" + ADDRESS + page + "</loc>";
      boolean hidden = site.page(page).contains("<meta name=\"robots\" content=\"noindex\">");
      assertThat(site.page("sitemap.xml").contains(loc)).as(page).isNotEqualTo(hidden);
    }
    assertThat(site.page("zh/feed.xml"))
        .contains("<title>A &amp; B &lt; C</title>")
        .contains("<id>" + ADDRESS + "zh/services.html</id>")
        .contains("<updated>2026-11-21T00:00:00Z</updated>");
    assertThat(site.page("robots.txt")).endsWith("Sitemap: " + ADDRESS + "sitemap.xml\n");
  }

  @Test
  void every_page_of_an_edition_describes_itself_to_programs() {
    BakedSite site =
        baked(
            SiteFixture.in(temp.resolve("paper"))
                .publishedAt(ADDRESS)
                .titled("services", "</script><b>"));
    site.pages()
        .forEach(
            (path, html) -> {
              if (path.contains("/")) {
                assertThat(graph(html)).as(path).isNotEmpty();
              }
            });
    Map<?, ?> report = (Map<?, ?>) graph(site.page("zh/index.html")).get(0);
    assertThat(report.get("@type")).isEqualTo("Report");
    assertThat(report.get("license")).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    assertThat((List<?>) report.get("hasPart")).hasSize(3);
    Map<?, ?> dataset = (Map<?, ?>) graph(site.page("en/data-companies.html")).get(0);
    assertThat(dataset.get("@type")).isEqualTo("Dataset");
    assertThat(dataset.get("description").toString()).hasSizeGreaterThanOrEqualTo(50);
    assertThat(dataset.get("distribution").toString())
        .contains(ADDRESS + "data/companies.csv", ADDRESS + "data/companies.json");
  }

  @Test
  void a_figure_has_a_page_of_its_own_that_leads_to_its_place() {
    BakedSite site = baked(SiteFixture.in(temp.resolve("paper")));
    assertThat(site.page("zh/figure-ranking.html"))
        .contains("<h1 class=\"unseen\">图 1-1：任何一家公司都可能排第一")
        .contains("id=\"fig-ranking\"")
        .contains("<a href=\"ranking.html#fig-ranking\">在第 1 章中阅读</a>")
        .contains("<a href=\"../cards/zh/figure-ranking.png\" download")
        .contains("rel=\"next\" href=\"figure-screening.html\"")
        .doesNotContain("rel=\"prev\"")
        .doesNotContain("class=\"contents\"");
    assertThat(site.page("zh/ranking.html")).contains("href=\"#fig-ranking\"");
  }

  @Test
  void without_cards_no_page_names_one() {
    Diagnostics diagnostics = new Diagnostics();
    Path out = temp.resolve("out");
    List<Card> cards =
        Site.bake(
            SiteFixture.in(temp.resolve("paper")).publishedAt(ADDRESS).publication(),
            out,
            true,
            false,
            diagnostics);
    assertThat(cards).isEmpty();
    new BakedSite(out, diagnostics.sorted())
        .pages()
        .forEach((path, html) -> assertThat(html).as(path).doesNotContain("cards/", "og:image"));
  }

  @Test
  void only_figures_have_cards_where_no_address_is_known() {
    List<Card> near = cards("");
    List<Card> far = cards(ADDRESS);
    assertThat(near)
        .extracting(Card::path)
        .containsExactlyInAnyOrder(
            "cards/zh/figure-ranking.png",
            "cards/zh/figure-screening.png",
            "cards/en/figure-ranking.png",
            "cards/en/figure-screening.png");
    assertThat(far)
        .extracting(Card::path)
        .containsAll(near.stream().map(Card::path).toList())
        .contains("cards/index.png", "cards/zh/index.png", "cards/en/services.png")
        .doesNotContain("cards/404.png");
  }

  @Test
  void a_chapter_cannot_take_the_place_of_a_figures_page() {
    BakedSite site =
        baked(
            SiteFixture.in(temp.resolve("paper"))
                .secondChapter("figure-ranking")
                .only(Language.ZH));
    assertThat(site.codes()).containsExactly("site.page-name");
  }

  @Test
  void a_licences_address_follows_from_its_name_or_is_not_given() {
    assertThat(Licences.address("CC-BY-4.0"))
        .contains("https://creativecommons.org/licenses/by/4.0/");
    assertThat(Licences.address("Text: CC BY-NC-SA 3.0; code: MIT"))
        .contains("https://creativecommons.org/licenses/by-nc-sa/3.0/");
    assertThat(Licences.address("CC0-1.0"))
        .contains("https://creativecommons.org/publicdomain/zero/1.0/");
    assertThat(Licences.address("all rights reserved")).isEmpty();
  }

  private List<Card> cards(String address) {
    String name = address.isEmpty() ? "near" : "far";
    SiteFixture fixture = SiteFixture.in(temp.resolve(name)).publishedAt(address);
    return Site.bake(
        fixture.publication(), temp.resolve(name + "-out"), true, true, new Diagnostics());
  }

  private BakedSite baked(SiteFixture fixture) {
    return BakedSite.of(fixture.publication(), temp.resolve("out"));
  }

  private static List<?> graph(String html) {
    Matcher schema = SCHEMA.matcher(html);
    assertThat(schema.find()).isTrue();
    Map<?, ?> json = (Map<?, ?>) Json.read(schema.group(1)).orElseThrow();
    return (List<?>) json.get("@graph");
  }
}
