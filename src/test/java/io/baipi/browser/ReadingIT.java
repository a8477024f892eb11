package io.baipi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reading a chapter: from a sub-path of a server, from the disk, with and without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingIT {
  private static final String BOTTOM = "a => a.getBoundingClientRect().bottom < 0";

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

  @Test
  void a_chapter_opens_from_a_server_and_from_the_disk_without_trouble() {
    for (String base : new String[] {server.url(), folder.toUri().toString()}) {
      Page page = chromium.page();
      page.navigate(base + "zh/adoption-ranking.html");
      assertThat(page.locator("h1").count()).isEqualTo(1);
      page.locator("button.theme").click();
      assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
      page.context().close();
    }
    assertThat(chromium.troubles()).isEmpty();
    assertThat(chromium.requests())
        .allMatch(url -> url.startsWith(server.url()) || url.startsWith("file:"));
  }

  @Test
  void single_keys_lead_on_and_back_unless_they_are_switched_off() {
    Page page = open("en/findings.html");
    page.keyboard().press("n");
    page.waitForURL("**/how-to-read.html");
    page.keyboard().press("p");
    page.waitForURL("**/findings.html");
    page.keyboard().press("?");
    Locator dialog = page.locator("dialog.keys");
    assertThat(dialog.isVisible()).isTrue();
    assertThat(dialog.locator("kbd").allInnerTexts()).contains("?", "n", "t");
    page.keyboard().press("n");
    assertThat(dialog.isVisible()).isTrue();
    dialog.locator("input").uncheck();
    page.keyboard().press("Escape");
    assertThat(dialog.isVisible()).isFalse();
    page.keyboard().press("t");
    assertThat(page.locator("html").getAttribute("data-theme")).isNull();
    page.locator(".keys-button").click();
    dialog.locator("input").check();
    page.keyboard().press("Escape");
    page.keyboard().press("t");
    assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
    close(page);
  }

  @Test
  void the_other_language_opens_at_the_paragraph_being_read_and_back() {
    Page page = open("zh/service-scoring.html#delivery.p1");
    page.keyboard().press("y");
    page.waitForURL("**/en/service-scoring.html#delivery.p1");
    assertThat(top(page, "delivery.p1")).isBetween(0.0, 60.0);
    page.keyboard().press("y");
    page.waitForURL("**/zh/service-scoring.html#delivery.p1");
    page.mouse().wheel(0, 300);
    page.waitForTimeout(100);
    assertThat(page.locator(".tools a[hreflang=en]").evaluate(BOTTOM)).isEqualTo(true);
    // The way back up brings the bar with the languages.
    page.mouse().wheel(0, -40);
    page.waitForTimeout(100);
    String place = (String) page.evaluate("Baipi.place()");
    assertThat(place).isNotEmpty();
    page.locator(".tools a[hreflang=en]").click();
    page.waitForURL("**/en/service-scoring.html#" + place);
    assertThat(top(page, place)).isBetween(0.0, 60.0);
    close(page);
  }

  @Test
  void side_by_side_and_the_chapter_lead_to_each_other_at_the_same_paragraph() {
    Page page = open("zh/both-service-scoring.html#delivery.p1");
    page.keyboard().press("y");
    page.waitForURL("**/en/both-service-scoring.html#delivery.p1");
    page.evaluate("document.querySelector('.kicker a').focus({ preventScroll: true })");
    page.keyboard().press("Enter");
    page.waitForURL("**/en/service-scoring.html#delivery.p1");
    close(page);
  }

  @Test
  void a_paragraph_that_an_edition_lacks_gives_the_nearest_one_before() {
    Page page = open("en/service-scoring.html#delivery.p99");
    Chromium.until(page, "scrollY > 0");
    String id = (String) page.evaluate("Baipi.place()");
    assertThat(id).matches("delivery[.]p[0-9]+");
    page.navigate(server.url() + "en/service-scoring.html#delivery.q9");
    Chromium.until(
        page,
        "document.getElementById('sec-service-scoring-delivery').getBoundingClientRect().top < 60");
    close(page);
  }

  @Test
  void a_reference_shows_what_it_leads_to_on_hover_and_on_focus_until_escape() {
    Page page = open("zh/service-scoring.html");
    Locator note = page.locator("#popover");
    for (String link :
        List.of(
            "a.term", "a.footnote-ref", "a.ref[href^='#fig-']", ".cite a", "a.ref[href*=html]")) {
      Locator anchor = page.locator(".text " + link).first();
      String title = anchor.getAttribute("title");
      anchor.hover();
      note.waitFor();
      assertThat(note.innerText()).isNotBlank();
      assertThat(anchor.getAttribute("title")).isNull();
      note.hover();
      page.waitForTimeout(400);
      assertThat(note.isVisible()).as("%s can be pointed at", link).isTrue();
      page.keyboard().press("Escape");
      assertThat(note.count()).isZero();
      assertThat(anchor.getAttribute("title")).isEqualTo(title);
      page.mouse().move(2, 2);
      page.keyboard().press("Shift");
      anchor.focus();
      note.waitFor();
      assertThat(anchor.getAttribute("aria-describedby")).isEqualTo("popover");
      page.keyboard().press("Escape");
      assertThat(note.count()).isZero();
      assertThat(anchor.evaluate("a => a === document.activeElement")).isEqualTo(true);
      anchor.blur();
    }
    Locator figure = page.locator(".text a.ref[href^='#fig-']").first();
    figure.hover();
    note.waitFor();
    assertThat(note.locator("svg").count()).isEqualTo(1);
    page.mouse().move(2, 2);
    note.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    close(page);
  }

  @Test
  void the_first_tap_shows_and_the_link_inside_leads_there() {
    Page page = chromium.page(Chromium.options().setViewportSize(390, 844).setHasTouch(true));
    page.navigate(server.url() + "en/service-scoring.html");
    page.locator(".text a.term").first().tap();
    Locator note = page.locator("#popover");
    note.waitFor();
    assertThat(page.url()).endsWith("en/service-scoring.html");
    note.locator(".popover-go").tap();
    page.waitForURL("**/glossary.html#term-*");
    close(page);
  }

  @Test
  void a_paragraph_gets_a_link_that_adds_no_text_and_moves_nothing() {
    Page page = open("en/findings.html");
    Locator paragraph = page.locator("[id='rely.p1']");
    String text = paragraph.innerText();
    Object place = paragraph.evaluate("p => JSON.stringify(p.getBoundingClientRect())");
    paragraph.hover(new Locator.HoverOptions().setPosition(5, 5));
    Locator link = page.locator(".pilcrow");
    assertThat(link.getAttribute("href")).isEqualTo("#rely.p1");
    assertThat(paragraph.innerText()).isEqualTo(text);
    assertThat(paragraph.evaluate("p => JSON.stringify(p.getBoundingClientRect())"))
        .isEqualTo(place);
    link.click();
    page.waitForURL("**#rely.p1");
    close(page);
  }

  @Test
  void a_chapter_read_to_its_end_is_marked_in_the_contents_of_both_languages() {
    Page page = open("en/findings.html");
    Locator entry = page.locator(".side a[href='findings.html']");
    assertThat(entry.getAttribute("class")).isNull();
    page.evaluate("document.querySelector('.foot').scrollIntoView()");
    page.locator(".side a.done").waitFor();
    assertThat(entry.evaluate("a => a.style.getPropertyValue('--read')")).isEqualTo("1.000");
    page.navigate(server.url() + "zh/how-to-read.html");
    assertThat(page.locator(".side a.done").allInnerTexts())
        .singleElement()
        .asString()
        .contains("已读完");
    close(page);
  }

  @Test
  void two_languages_stand_beside_each_other_and_below_each_other_on_a_phone() {
    Page page = open("zh/both-service-scoring.html");
    String offsets =
        """
        () => Array.from(document.querySelectorAll('.pairs > .pair'))
          .filter(pair => pair.children.length === 2)
          .map(pair => Array.from(pair.children).map(cell => cell.getBoundingClientRect()))
          .filter(([a, b]) => %s).length""";
    int pairs = page.locator(".pairs > .pair > [lang=en]").count();
    assertThat(pairs).isGreaterThan(10);
    assertThat(page.evaluate(offsets.formatted("a.top === b.top && a.right < b.left")))
        .isEqualTo(pairs);
    assertThat(page.locator(".pairs > figure > figcaption [lang=en]").count()).isGreaterThan(1);
    page.setViewportSize(390, 844);
    assertThat(page.evaluate(offsets.formatted("a.bottom <= b.top && a.left === b.left")))
        .isEqualTo(pairs);
    close(page);
  }

  @Test
  void everything_is_there_without_scripts() {
    for (int width : new int[] {390, 1200, 1400}) {
      Page page =
          chromium.page(Chromium.options().setViewportSize(width, 800).setJavaScriptEnabled(false));
      page.navigate(server.url() + "zh/service-scoring.html");
      Locator entry = page.locator(".side a[href='findings.html']");
      if (width < 1100) {
        assertThat(entry.isVisible()).isFalse();
        page.locator(".side summary").click();
      }
      assertThat(entry.isVisible()).isTrue();
      Locator section = page.locator(".toc a").first();
      if (width < 1360) {
        assertThat(section.isVisible()).isFalse();
        page.locator(".toc summary").click();
      }
      assertThat(section.isVisible()).isTrue();
      for (String part :
          List.of(
              ".text p", "figure svg", ".footnotes li", ".turn .next", ".tools a[hreflang=en]")) {
        assertThat(page.locator(part).first().isVisible()).as(part).isTrue();
      }
      assertThat(page.locator(".text a.term").first().getAttribute("title")).contains("\n");
      assertThat(page.locator("figcaption .permalink").count()).isPositive();
      close(page);
    }
  }

  @Test
  void no_page_scrolls_sideways_on_a_phone() {
    for (int width : new int[] {390, 320}) {
      Page page = chromium.page(Chromium.options().setViewportSize(width, 700));
      for (String language : List.of("zh/", "en/")) {
        for (String name :
            List.of(
                "index",
                "service-scoring",
                "both-service-scoring",
                "glossary",
                "method-adoption-ranking",
                "data",
                "data-companies",
                "figures")) {
          page.navigate(server.url() + language + name + ".html");
          assertThat((int) page.evaluate("document.scrollingElement.scrollWidth"))
              .as("%s%s at %s", language, name, width)
              .isLessThanOrEqualTo(width);
        }
      }
      close(page);
    }
  }

  @Test
  void nothing_moves_while_a_chapter_loads_and_is_scrolled() {
    for (int width : new int[] {390, 1200, 1440}) {
      Page page = chromium.page(Chromium.options().setViewportSize(width, 800));
      page.addInitScript(
          """
          window.moved = 0;
          new PerformanceObserver(list => list.getEntries().forEach(e => { window.moved += e.value; }))
            .observe({ type: 'layout-shift', buffered: true });""");
      page.navigate(server.url() + "zh/service-scoring.html");
      page.waitForTimeout(300);
      for (int i = 0; i < 6; i++) {
        page.mouse().wheel(0, 700);
        page.waitForTimeout(60);
      }
      page.mouse().wheel(0, -300);
      page.waitForTimeout(300);
      assertThat(((Number) page.evaluate("window.moved")).doubleValue())
          .as("at %s", width)
          .isZero();
      close(page);
    }
  }

  private Page open(String path) {
    Page page = chromium.page();
    page.navigate(server.url() + path);
    return page;
  }

  private static void close(Page page) {
    page.context().close();
  }

  private static double top(Page page, String id) {
    return ((Number)
            page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", id))
        .doubleValue();
  }
}
