package io.baipi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From a number to the line of the file that it comes from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LineageIT {
  private static final Path PAPER = Path.of("").toAbsolutePath();
  private static final String CHAPTER = "zh/adoption-ranking.html";
  private static final String SHARE = ".num[data-from='data.companies[\"Dropbox\"].go_code_share']";

  private final Path folder = PublishedPaper.folder();
  private Chromium chromium;
  private StaticServer server;

  @BeforeAll
  void start() throws IOException {
    chromium = Chromium.start();
    server = StaticServer.of(folder);
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

  private Page opened(String base, String name) {
    Page page = chromium.page();
    page.navigate(base + name);
    return page;
  }

  private static Locator drawer(Page page) {
    Locator drawer = page.locator("aside.lineage");
    drawer.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    return drawer;
  }

  @Test
  void a_number_leads_to_the_line_of_its_file_from_a_server_and_from_the_disk() throws IOException {
    for (String base : List.of(server.url(), folder.toUri().toString())) {
      Page page = opened(base, CHAPTER);
      page.locator(SHARE).first().click();
      Locator drawer = drawer(page);

      assertThat(drawer.locator(".lineage-value").innerText()).isEqualTo("49.8%");
      String file = drawer.locator(".lineage-file code").first().innerText();
      String said = drawer.locator(".lineage-line").first().innerText();
      Matcher numbers = Pattern.compile("(\\d+)\\D+(\\d+)").matcher(said);
      assertThat(numbers.find()).as(said).isTrue();
      String line =
          Files.readAllLines(PAPER.resolve(file)).get(Integer.parseInt(numbers.group(1)) - 1);
      assertThat(drawer.locator("pre code").first().textContent()).isEqualTo(line);
      String raw = drawer.locator("mark").first().textContent();
      assertThat(raw).isEqualTo("49.8");
      assertThat(line.substring(Integer.parseInt(numbers.group(2)) - 1)).startsWith(raw);
      String hash = drawer.locator(".lineage-hash code").first().getAttribute("title");
      assertThat(Files.readString(folder.resolve("manifest.json"))).contains(hash);
      page.context().close();
    }
    assertThat(chromium.troubles()).isEmpty();
  }

  @Test
  void the_way_from_a_score_to_a_cell_goes_by_keyboard_alone() {
    Page page = opened(server.url(), CHAPTER);
    assertThat(page.locator(".num[tabindex]").count()).isZero();
    page.keyboard().press("Alt+l");
    assertThat(page.locator("button.trace").getAttribute("aria-pressed")).isEqualTo("true");
    Chromium.until(
        page, "[...document.querySelectorAll('[role=status]')].some(s => s.textContent !== '')");
    String from = "";
    for (int i = 0; i < 80 && !from.contains("adoption_ranking[\"TikTok\"].coverage"); i++) {
      page.keyboard().press("ArrowRight");
      from = String.valueOf(page.evaluate("document.activeElement.dataset.from || ''"));
    }
    assertThat(from).contains("coverage");
    page.keyboard().press("Enter");
    Locator drawer = drawer(page);
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("lineage");
    for (int i = 0; i < 30 && drawer.locator("mark").count() == 0; i++) {
      page.keyboard().press("Tab");
      boolean fold =
          (Boolean) page.evaluate("document.activeElement.matches('summary:not([open] > *)')");
      if (fold) {
        page.keyboard().press("Enter");
        page.waitForTimeout(50);
      }
    }
    assertThat(drawer.locator("mark").first().textContent()).isEqualTo("56300");
    page.keyboard().press("Escape");
    assertThat(drawer.isVisible()).isFalse();
    assertThat(page.evaluate("document.activeElement.dataset.from")).isEqualTo(from);
    page.keyboard().press("Escape");
    assertThat(page.locator(".trace-item").count()).isZero();
    page.context().close();
    assertThat(chromium.troubles()).isEmpty();
  }

  @Test
  void a_table_is_one_stop_and_arrows_lead_through_its_cells() {
    Page page = opened(server.url(), CHAPTER);
    page.locator("button.trace").click();
    assertThat(page.locator("#tbl-ranking-table .trace-cell[tabindex='0']").count()).isEqualTo(1);
    page.locator("#tbl-ranking-table .trace-cell").first().focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(drawer(page).locator(".lineage-value").innerText()).isEqualTo("61.5");
    assertThat(drawer(page).locator(".lineage-place").first().innerText()).contains("Stripe");
    page.context().close();
  }

  @Test
  void a_claim_shows_its_condition_and_a_quotation_its_source() {
    Page page = opened(server.url(), CHAPTER);
    page.evaluate("document.querySelector('.claim[data-that*=\"go_code_share gt 30\"]').click()");
    Locator drawer = drawer(page);
    assertThat(drawer.locator(".lineage-condition").innerText()).isEqualTo("49.8% > 30");
    assertThat(drawer.innerText()).contains("条件成立").contains("companies.csv");

    page.locator(".quoted").first().click();
    assertThat(drawer.innerText()).contains("引文").contains("2025年Go语言企业采用率榜单");
    assertThat(drawer.locator("a[href^='references.html#ref-']").count()).isPositive();
    page.context().close();
  }

  @Test
  void a_missing_value_says_why_and_stays_missing() {
    Page page = opened(server.url(), "en/method-adoption-ranking.html");
    page.locator("table[data-table='result'] td .missing").first().click();
    Locator drawer = drawer(page);
    assertThat(drawer.innerText()).contains("Missing").contains("It stays missing");
    page.context().close();
  }

  @Test
  void a_figure_tells_where_all_of_it_comes_from_and_which_value_is_the_weakest() {
    Page page = opened(server.url(), "en/adoption-ranking.html");
    page.locator("#fig-ranking a.to-lineage").click();
    Locator drawer = drawer(page);
    assertThat(drawer.innerText())
        .contains("assumed")
        .contains("The weakest value shown decides the mark")
        .contains("content/figures/ranking.yaml");
    drawer.locator(".lineage-jump").click();
    assertThat(drawer.locator(".lineage-value").innerText().replace('\u00a0', ' '))
        .isEqualTo("100.00 points");
    drawer.locator(".lineage-back").click();
    assertThat(drawer.innerText()).contains("content/figures/ranking.yaml");

    page.evaluate("Baipi.openLineage('fig-ranking', 'Stripe', 'score')");
    Chromium.until(page, "/33\\.24/.test(document.querySelector('.lineage-value')?.textContent)");
    page.context().close();
    assertThat(chromium.troubles()).isEmpty();
  }

  @Test
  void a_link_leads_to_a_value_of_another_chapter() {
    Page page =
        opened(server.url(), CHAPTER + "#num=data.companies%5B%22Dropbox%22%5D.go_code_share");
    assertThat(drawer(page).locator(".lineage-value").innerText()).isEqualTo("49.8%");
    page.context().close();
  }

  @Test
  void without_scripts_a_figure_leads_to_its_table_and_a_row_to_its_line() {
    Page page = chromium.page(Chromium.options().setJavaScriptEnabled(false));
    page.navigate(server.url() + CHAPTER);
    assertThat(page.locator("button.trace").isVisible()).isFalse();
    page.locator("#tbl-ranking-table a.to-lineage").click();
    assertThat(page.url()).endsWith("data-companies.html");
    page.navigate(page.url() + "#row-Dropbox");
    assertThat(page.locator("#row-Dropbox .line").innerText()).isEqualTo("6");
    assertThat(page.locator("#row-Dropbox").isVisible()).isTrue();
    page.context().close();
  }

  @Test
  void the_text_stays_beside_the_drawer_and_nothing_is_wider_than_a_phone() {
    for (int width : new int[] {390, 1024, 1280}) {
      Page page = chromium.page(Chromium.options().setViewportSize(width, 800));
      page.navigate(server.url() + CHAPTER);
      page.locator(SHARE).first().click();
      Locator drawer = drawer(page);
      double left = drawer.boundingBox().x;
      double right =
          page.locator("main").boundingBox().x + page.locator("main").boundingBox().width;
      assertThat(left == 0 || right <= left).as("at " + width).isTrue();
      assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isTrue();
      double bottom =
          page.locator(SHARE).first().boundingBox().y
              + page.locator(SHARE).first().boundingBox().height;
      assertThat(left > 0 || bottom <= drawer.boundingBox().y).isTrue();
      page.context().close();
    }
  }
}
