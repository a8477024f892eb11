package io.baipi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baipi.build.Build;
import io.baipi.data.Row;
import io.baipi.data.Value;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.ModelResult;
import io.baipi.model.Results;
import io.baipi.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pages made from data, as readers use them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final int PHONE = 390;

  private final String base = PublishedPaper.folder().toUri().toString();
  private final Results results =
      Build.score(HOME, HOME, new Diagnostics()).orElseThrow(IllegalStateException::new);
  private Chromium chromium;
  private StaticServer server;

  @BeforeAll
  void start() throws IOException {
    chromium = Chromium.start();
    server = StaticServer.of(PublishedPaper.folder());
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @AfterEach
  void nothing_went_wrong() {
    assertThat(chromium.troubles()).isEmpty();
  }

  private Page open(String path) {
    Page page = chromium.page();
    page.navigate(base + path);
    return page;
  }

  private ModelResult model(String id) {
    ModelResult model = results.models().get(id);
    assertThat(model).as(id).isNotNull();
    return model;
  }

  private int fact(String name) {
    Value value = model("claims-audit").facts().get(name);
    assertThat(value).isInstanceOf(Value.Num.class);
    return ((Value.Num) value).number().intValueExact();
  }

  private static int visible(Page page, String items) {
    return page.locator(items + ":visible").count();
  }

  @Test
  void the_audit_counts_what_the_models_count() {
    Page page = open("en/audit.html");
    assertThat(visible(page, ".claim")).isEqualTo(fact("claims"));
    Map<String, String> verdicts =
        Map.of(
            "contradicted", "contradicted",
            "not-checkable", "not_checkable",
            "truncated", "truncated",
            "rounded", "rounded",
            "consistent", "consistent");
    verdicts.forEach(
        (id, name) ->
            assertThat(page.locator(".claim[data-verdict=" + id + "]").count())
                .as(name)
                .isEqualTo(fact(name)));
    page.context().close();
  }

  @Test
  void the_audit_is_filtered_by_keyboard_and_the_address_keeps_it() {
    Page page = open("en/audit.html");
    page.locator("select[name=verdict]").focus();
    page.keyboard().type("contradicted");
    assertThat(visible(page, ".claim")).isEqualTo(fact("contradicted"));
    assertThat(page.locator(".filters [role=status]").textContent())
        .isEqualTo(fact("contradicted") + " of " + fact("claims") + " shown");
    page.locator(".filters input[name=text]").focus();
    page.keyboard().type("concurrency");
    int few = visible(page, ".claim");
    assertThat(few).isBetween(1, fact("contradicted") - 1);
    assertThat(page.url()).endsWith("#text=concurrency&verdict=contradicted");
    Page again = chromium.page();
    again.navigate(page.url());
    assertThat(visible(again, ".claim")).isEqualTo(few);
    again.locator("[data-clear]").focus();
    again.keyboard().press("Enter");
    assertThat(visible(again, ".claim")).isEqualTo(fact("claims"));
    assertThat(again.url()).doesNotContain("#");
    again.context().close();
    page.context().close();
  }

  @Test
  void the_audit_can_be_put_into_other_orders_and_back() {
    Page page = open("en/audit.html");
    String first = page.locator(".claim").first().getAttribute("id");
    page.locator("select[name=sort]").selectOption("place");
    assertThat(page.locator(".claim:visible").first().getAttribute("data-place")).isEqualTo("1");
    assertThat(visible(page, ".verdicts")).isZero();
    page.locator("select[name=sort]").selectOption("gap");
    List<Double> gaps =
        page.locator(".claim:visible").all().stream()
            .map(claim -> claim.getAttribute("data-gap"))
            .map(gap -> gap.isEmpty() ? -1 : Double.parseDouble(gap))
            .toList();
    assertThat(gaps).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    page.locator("select[name=sort]").selectOption("");
    assertThat(page.locator(".claim").first().getAttribute("id")).isEqualTo(first);
    assertThat(visible(page, ".verdicts")).isEqualTo(page.locator(".verdicts").count());
    page.context().close();
  }

  @Test
  void a_link_to_a_claim_that_is_filtered_away_brings_it_back() {
    Page page = open("en/audit.html#verdict=contradicted");
    String hidden = page.locator(".claim[data-verdict=consistent]").first().getAttribute("id");
    page.evaluate("id => location.hash = id", hidden);
    page.locator("#" + hidden).waitFor(new Locator.WaitForOptions().setTimeout(2000));
    assertThat(visible(page, ".claim")).isEqualTo(fact("claims"));
    page.context().close();
  }

  @Test
  void without_scripts_all_claims_are_there_and_no_control_is() {
    Page page = chromium.page(Chromium.options().setJavaScriptEnabled(false));
    page.navigate(base + "zh/audit.html");
    assertThat(visible(page, ".claim")).isEqualTo(fact("claims"));
    assertThat(page.locator(".filters").isVisible()).isFalse();
    assertThat(page.locator(".tally-key a").first().getAttribute("href"))
        .isEqualTo("#verdict-contradicted");
    page.navigate(base + "zh/data-companies.html");
    assertThat(page.locator(".snippet").count()).isEqualTo(4);
    assertThat(page.locator("button.copy").count()).isZero();
    page.context().close();
  }

  @Test
  void a_scorecard_shows_the_numbers_of_the_model() {
    ModelResult ranking = model("adoption-ranking");
    for (Row row : ranking.table().rows()) {
      String slug = row.key().toLowerCase(java.util.Locale.ROOT);
      Page page = open("en/scorecard-" + slug + ".html");
      String text = page.locator("main").innerText();
      for (String column : List.of("score", "rank", "published_rank", "coverage")) {
        String shown =
            row.values().get(ranking.table().indexOf(column)).show(Language.EN).replace(' ', ' ');
        assertThat(text.replace(' ', ' ')).as(slug + " " + column).contains(shown);
      }
      Row won = ranking.parts().get("rank-range").row(row.key()).orElseThrow();
      int share = ranking.parts().get("rank-range").indexOf("won");
      assertThat(text).contains(won.values().get(share).show(Language.EN));
      page.context().close();
    }
  }

  @Test
  void lists_of_figures_and_data_are_filtered_by_words_and_choices() {
    Page page = open("en/figures.html");
    int all = visible(page, ".entry");
    page.locator("select[name=kind]").selectOption("diagram");
    int diagrams = visible(page, ".entry");
    assertThat(diagrams).isBetween(1, all - 1);
    assertThat(page.locator(".entry:visible[data-kind=diagram]").count()).isEqualTo(diagrams);
    page.navigate(base + "en/data.html#text=companies");
    assertThat(visible(page, ".entry")).isBetween(1, results.data().tables().size() - 1);
    assertThat(page.locator(".entry:visible a[href='data-companies.html']").count()).isOne();
    page.context().close();
  }

  @Test
  void code_is_copied_by_keyboard() {
    Page page =
        chromium.page(
            Chromium.options().setPermissions(List.of("clipboard-read", "clipboard-write")));
    page.navigate(server.url() + "en/data-companies.html");
    Locator copy = page.locator("button.copy").first();
    copy.focus();
    page.keyboard().press("Enter");
    page.locator("[role=status]:has-text('Copied')").waitFor();
    assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
        .isEqualTo(page.locator(".snippet pre code").first().textContent());
    page.context().close();
  }

  @Test
  void pages_fit_on_a_phone() {
    Page page = chromium.page(Chromium.options().setViewportSize(PHONE, 844));
    for (String name :
        List.of(
            "audit",
            "scorecards",
            "scorecard-tiktok",
            "data",
            "data-claims",
            "cite",
            "figures",
            "methods")) {
      page.navigate(base + "zh/" + name + ".html");
      assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue())
          .as(name)
          .isLessThanOrEqualTo(PHONE);
    }
    page.context().close();
  }

  @Test
  void the_controls_of_a_filter_move_nothing_when_they_appear() {
    Page page = chromium.page();
    page.addInitScript(
        "window.moved = []; new PerformanceObserver(list => list.getEntries().forEach(e =>"
            + " e.sources.forEach(s => { const n = s.node && (s.node.closest ? s.node :"
            + " s.node.parentElement); if (n && n.closest('main')) { window.moved.push("
            + "n.outerHTML.slice(0, 80)); } }))).observe({type: 'layout-shift', buffered: true});");
    for (String name : List.of("audit", "figures", "data", "methods")) {
      page.navigate(server.url() + "zh/" + name + ".html");
      page.waitForTimeout(300);
      assertThat((List<?>) page.evaluate("() => window.moved")).as(name).isEmpty();
    }
    page.context().close();
  }
}
