package io.baipi.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.json.Json;
import io.baipi.model.Exploration;
import io.baipi.model.run.Fixture;
import io.baipi.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplorePagesTest {
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\" id=\"exploration\">(.*?)</script>");

  private static Optional<Exploration> weights() {
    return new Fixture()
        .table("firms", "firm a:1 b:1", "A|1|3", "B|2|", "C|5|7")
        .model(
            "m",
            """
            id: m
            title: {zh: 题, en: T}
            units: {table: firms, key: firm}
            indicators:
              a: {title: {zh: 甲, en: Alpha}, better: higher, weight: 60}
              b: {title: {zh: 乙 </script>, en: Beta}, better: lower, weight: 40}
            interval: {missing from: 0, to: 100, scale: held}
            round: 2
            """)
        .result("m")
        .exploration();
  }

  private static Map<?, ?> data(String page) {
    Matcher matcher = DATA.matcher(page);
    assertThat(matcher.find()).isTrue();
    return (Map<?, ?>) Json.read(matcher.group(1)).orElseThrow();
  }

  @Test
  void a_page_holds_the_models_data_and_words_in_its_language(@TempDir Path temp) {
    BakedSite site =
        BakedSite.of(SiteFixture.in(temp).exploring(weights()).publication(), temp.resolve("out"));
    assertThat(site.diagnostics()).isEmpty();
    Map<?, ?> english = data(site.page("en/explore-adoption-ranking.html"));
    assertThat(english.get("lang")).isEqualTo("en");
    assertThat(english.toString())
        .contains("title=Alpha", "marks=[0, 25, 100]", "marks=[100, null, 0]")
        .doesNotContain("甲");
    assertThat(english.get("words").toString()).contains("only=Only this,");
    assertThat(english.containsKey("page")).isFalse();
    assertThat(data(site.page("zh/explore-adoption-ranking.html")).toString())
        .contains("title=甲", "乙 </script>");
  }

  @Test
  void ranks_under_the_presets_stand_in_the_page_itself(@TempDir Path temp) {
    BakedSite site =
        BakedSite.of(
            SiteFixture.in(temp).only(Language.EN).exploring(weights()).publication(),
            temp.resolve("out"));
    assertThat(site.page("en/explore-adoption-ranking.html"))
        .contains("<th scope=\"col\" class=\"number\">As in the paper</th>", "Only Alpha")
        // B has 25 on a alone; b could take it to 55.
        .contains("25.00 <span class=\"small\">(15.00–55.00)</span>");
  }

  @Test
  void the_contents_the_method_and_the_index_lead_there(@TempDir Path temp) {
    BakedSite site =
        BakedSite.of(SiteFixture.in(temp).exploring(weights()).publication(), temp.resolve("out"));
    assertThat(site.page("en/ranking.html")).contains("href=\"explore.html\"");
    assertThat(site.page("en/explore.html"))
        .contains("href=\"explore-adoption-ranking.html\"", "with your own weights");
    assertThat(site.page("en/method-adoption-ranking.html"))
        .contains("<a href=\"explore-adoption-ranking.html\">Try it yourself</a>");
    assertThat(site.page("en/explore-adoption-ranking.html"))
        .contains("href=\"method-adoption-ranking.html\"", "href=\"explore.html\"");
  }

  @Test
  void a_model_with_nothing_to_try_is_reported_where_the_paper_lists_it(@TempDir Path temp) {
    BakedSite site =
        BakedSite.of(
            SiteFixture.in(temp).exploring(Optional.empty()).publication(), temp.resolve("out"));
    assertThat(site.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo("site.explore");
              assertThat(found.location().toString()).isEqualTo("paper.yaml:9:13");
              assertThat(found.hint()).isEqualTo("take it out of 'explore'");
            });
  }

  @Test
  void a_chapter_cannot_take_the_place_of_such_a_page(@TempDir Path temp) {
    for (String id : List.of("explore", "explore-adoption-ranking")) {
      BakedSite site =
          BakedSite.of(
              SiteFixture.in(temp.resolve(id))
                  .exploring(weights())
                  .secondChapter(id)
                  .only(Language.ZH)
                  .publication(),
              temp.resolve("out-" + id));
      assertThat(site.codes()).as(id).containsExactly("site.page-name");
    }
  }

  @Test
  void a_paper_that_asks_for_none_has_no_index_and_no_link(@TempDir Path temp) {
    BakedSite site = BakedSite.of(SiteFixture.in(temp).publication(), temp.resolve("out"));
    assertThat(site.pages()).doesNotContainKey("en/explore.html");
    assertThat(site.page("en/ranking.html")).doesNotContain("explore.html");
  }
}
