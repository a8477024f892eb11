package io.baipi.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.json.Json;
import io.baipi.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets the default locale")
final class SearchPagesTest {

  @Test
  void everything_that_can_be_found_leads_to_a_page_that_is_there(@TempDir Path temp) {
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    for (String language : List.of("zh", "en")) {
      List<Found> found = found(site, language);
      assertThat(found)
          .extracting(Found::badge)
          .contains(
              language.equals("zh") ? "章节" : "Section",
              language.equals("zh") ? "图 1-1" : "Figure 1-1");
      for (Found entry : found) {
        String page = site.page(language + "/" + entry.page());
        if (!entry.anchor().isEmpty() && !entry.anchor().matches("(fig|tbl)-.*")) {
          assertThat(page).as(entry.toString()).contains("id=\"" + entry.anchor() + "\"");
        }
      }
    }
  }

  @Test
  void sections_figures_units_indicators_methods_and_datasets_are_entries(@TempDir Path temp) {
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    assertThat(found(site, "zh"))
        .extracting(entry -> entry.badge() + " " + entry.title() + " " + entry.page())
        .contains(
            "第 1 章 采用率排名能不能重算 ranking.html",
            "章节 先筛选，再打分 ranking.html",
            "图 1-1 任何一家公司都可能排第一，因为公开的数字只覆盖四成权重 ranking.html",
            "表 1-1 三条门槛里两条没有证据 ranking.html",
            "指标 Go 代码占比 data-companies.html",
            "指标 覆盖率 method-adoption-ranking.html",
            "方法 企业采用率排名 method-adoption-ranking.html",
            "数据 五家公司公布的数字 data-companies.html");
  }

  @Test
  void the_same_paper_gives_the_same_bytes_in_any_locale(@TempDir Path temp) {
    BakedSite first = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("one"));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      BakedSite second = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("two"));
      assertThat(second.files().get("zh/search-index.js"))
          .isEqualTo(first.files().get("zh/search-index.js"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_paper_in_one_language_has_a_search_of_its_own(@TempDir Path temp) {
    BakedSite site =
        BakedSite.of(SiteFixture.in(temp).only(Language.ZH).publication(), temp.resolve("out"));
    assertThat(site.diagnostics()).isEmpty();
    assertThat(site.files()).containsKeys("zh/search.html", "zh/search-index.js");
    assertThat(site.files().keySet()).noneMatch(name -> name.startsWith("en/"));
  }

  @Test
  void readers_without_scripts_are_led_to_the_lists(@TempDir Path temp) {
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    assertThat(site.page("zh/search.html"))
        .contains("<a href=\"figures.html\">", "<a href=\"data.html\">")
        .contains("src=\"search-index.js\"");
    assertThat(site.page("zh/ranking.html")).contains("class=\"search-open\" hidden");
  }

  @Test
  void a_chapter_may_not_take_the_pages_name(@TempDir Path temp) {
    BakedSite site =
        BakedSite.of(
            SiteFixture.in(temp).secondChapter("search").publication(), temp.resolve("out"));
    assertThat(site.codes()).contains("site.page-name");
  }

  private record Found(String badge, String title, String page, String anchor) {}

  private static List<Found> found(BakedSite site, String language) {
    String script =
        new String(
            site.files().get(language + "/search-index.js").getBytes(StandardCharsets.ISO_8859_1),
            StandardCharsets.UTF_8);
    assertThat(script).startsWith("Baipi.searchIndex({").endsWith("});\n").doesNotContain("<");
    String json = script.substring("Baipi.searchIndex(".length(), script.length() - 3);
    Map<?, ?> index = (Map<?, ?>) Json.read(json).orElseThrow();
    List<?> shared = (List<?>) Objects.requireNonNull(index.get("shared"));
    List<Found> found = new ArrayList<>();
    for (Object row : (List<?>) Objects.requireNonNull(index.get("entries"))) {
      List<?> entry = (List<?>) row;
      String badge = text(shared, entry.get(1));
      String label = String.valueOf(entry.get(2));
      found.add(
          new Found(
              label.contains(badge) ? label : badge,
              String.valueOf(entry.get(3)),
              text(shared, entry.get(6)),
              String.valueOf(entry.get(7))));
    }
    return found;
  }

  private static String text(List<?> shared, Object place) {
    return String.valueOf(shared.get(((Number) place).intValue()));
  }
}
