package io.baipi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a reader does with a figure: points, walks, copies, saves, enlarges. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureToolsIT {
  private final Path folder = PublishedPaper.folder();
  private Chromium chromium;
  private StaticServer server;

  /** A figure and the page that shows it, such as {@code zh/x.html} and {@code fig-y}. */
  private record Place(String page, String id) {}

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

  /** The first figure of an edition that matches, such as {@code .chart}. */
  private Place first(String edition, String selector) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(edition))) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
      for (Path file : pages) {
        Document page = Jsoup.parse(Files.readString(file));
        for (Element found : page.select("figure.figure" + selector)) {
          if (!found.id().isEmpty()) {
            return new Place(edition + "/" + file.getFileName(), found.id());
          }
        }
      }
    }
    throw new IllegalStateException("no figure is " + selector);
  }

  private Place bars(String edition) throws IOException {
    return first(edition, ":has(svg:not(.across) .mark rect + text)");
  }

  private Page open(Place place, Browser.NewContextOptions options) {
    Page page = chromium.page(options);
    page.navigate(server.url() + place.page() + "#" + place.id());
    return page;
  }

  private Page open(Place place) {
    return open(place, Chromium.options());
  }

  private static Locator figure(Page page, Place place) {
    return page.locator("#" + place.id());
  }

  /** The words of a cell of the figure's table, as a reader hears them. */
  private static String cell(Locator figure, Locator mark) {
    String column = mark.getAttribute("data-column").split(" ")[0];
    return (String)
        figure.evaluate(
            "(f, [r, c]) => { const cell = f.querySelector('.figure-data table').tBodies[0].rows[r].cells[c];"
                + " const lost = cell.querySelector('[aria-label]');"
                + " return lost ? lost.getAttribute('aria-label') : cell.textContent; }",
            new Object[] {Integer.valueOf(mark.getAttribute("data-row")), Integer.valueOf(column)});
  }

  @Test
  void pointing_at_a_mark_shows_its_row_its_cell_and_how_sure_it_is() throws IOException {
    for (String edition : List.of("zh", "en")) {
      Place place = bars(edition);
      Page page = open(place);
      Locator figure = figure(page, place);
      Locator mark = figure.locator("svg .mark").nth(1);
      mark.hover();
      Locator tip = page.locator(".figure-tip");
      tip.waitFor();
      assertThat(tip.locator("b").textContent()).isEqualTo(cell(figure, mark));
      assertThat(tip.locator(".tip-badge").textContent())
          .isEqualTo(figure.locator(".figure-source .badge").textContent());
      assertThat(figure.locator(".mark-ring").count()).isEqualTo(1);
      page.keyboard().press("Escape");
      assertThat(tip.isVisible()).isFalse();
      page.context().close();
    }
    assertThat(chromium.troubles()).isEmpty();
  }

  @Test
  void a_walk_by_keyboard_speaks_every_row() throws IOException {
    Place place = bars("zh");
    Page page = open(place);
    Locator figure = figure(page, place);
    Locator stage = figure.locator(".figure-body .scroll");
    stage.focus();
    assertThat(stage.getAttribute("aria-describedby")).endsWith("-title");
    List<String> spoken = new ArrayList<>();
    int rows = figure.locator(".figure-data tbody tr").count();
    for (int i = 0; i < rows; i++) {
      page.keyboard().press("ArrowDown");
      Chromium.until(
          page,
          "document.querySelector('.figure-voice').textContent.length > 0"
              + " && document.querySelector('.mark-ring')");
      page.waitForTimeout(80);
      spoken.add(page.locator(".figure-voice").textContent());
    }
    String label = figure.locator(".figure-label").textContent();
    for (String name : figure.locator(".figure-data tbody th").allTextContents()) {
      assertThat(spoken)
          .anyMatch(said -> said.startsWith(label) && said.contains("：" + name + "，"));
    }
    assertThat(spoken).doesNotHaveDuplicates();
    page.keyboard().press("Escape");
    assertThat(figure.locator(".mark-ring").count()).isZero();
    page.keyboard().press("End");
    page.waitForTimeout(80);
    assertThat(page.locator(".figure-voice").textContent())
        .isEqualTo(spoken.get(spoken.size() - 1));
    page.keyboard().press("Tab");
    assertThat(figure.evaluate("f => document.activeElement.matches('svg *')")).isEqualTo(false);
    page.context().close();
  }

  @Test
  void the_files_have_the_values_of_the_table() throws IOException {
    Place place = bars("zh");
    Page page = open(place);
    Locator figure = figure(page, place);
    String csv = fetched(figure, "csv");
    String json = fetched(figure, "json");
    List<String> lines = csv.strip().lines().toList();
    Locator rows = figure.locator(".figure-data tbody tr");
    assertThat(lines).hasSize(rows.count() + 1);
    for (int i = 0; i < rows.count(); i++) {
      for (String text : rows.nth(i).locator("td:not(.missing)").allTextContents()) {
        String plain = text.replaceAll("[,%\\s]", "").replaceAll("[\\p{IsHan}]+$", "");
        assertThat(lines.get(i + 1)).contains(plain);
        assertThat(json).contains(plain);
      }
    }
    page.context().close();
  }

  private String fetched(Locator figure, String ending) throws IOException {
    String href =
        figure.locator(".figure-links a[href$='." + ending + "']").first().getAttribute("href");
    return Files.readString(folder.resolve("zh").resolve(href).normalize());
  }

  @Test
  void the_png_is_twice_as_wide_as_the_drawing_file_also_from_the_disk() throws IOException {
    Place place = bars("en");
    for (String base : new String[] {server.url(), folder.toUri().toString()}) {
      for (String theme : new String[] {"light", "dark"}) {
        Page page = chromium.page(Chromium.options().setAcceptDownloads(true));
        page.navigate(base + place.page() + "#" + place.id());
        page.evaluate("t => document.documentElement.dataset.theme = t", theme);
        Locator figure = figure(page, place);
        Download download = page.waitForDownload(() -> figure.locator(".figure-tool.png").click());
        assertThat(download.suggestedFilename()).endsWith(".en.png");
        byte[] bytes;
        try (InputStream in = download.createReadStream()) {
          bytes = in.readAllBytes();
        }
        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        Document svg =
            Jsoup.parse(
                Files.readString(
                    folder
                        .resolve("figures")
                        .resolve(download.suggestedFilename().replace("png", "svg"))));
        double width = Double.parseDouble(svg.selectFirst("svg").attr("width"));
        double height = Double.parseDouble(svg.selectFirst("svg").attr("height"));
        assertThat((double) image.getWidth()).isEqualTo(2 * width);
        assertThat((double) image.getHeight()).isBetween(2 * height - 120, 2 * height + 120);
        assertThat(String.format(Locale.ROOT, "#%06x", image.getRGB(2, 2) & 0xffffff))
            .isEqualTo(theme.equals("light") ? "#fdfcf9" : "#14161a");
        page.context().close();
      }
    }
    assertThat(chromium.troubles()).isEmpty();
  }

  @Test
  void link_citation_and_table_are_copied() throws IOException {
    Place place = bars("zh");
    Page page =
        open(
            place, Chromium.options().setPermissions(List.of("clipboard-read", "clipboard-write")));
    Locator figure = figure(page, place);
    figure.locator(".figure-tool.share").click();
    assertThat(pasted(figure, page)).isEqualTo(server.url() + place.page() + "#" + place.id());
    figure.locator(".cite-this summary").click();
    figure.locator(".figure-tool.copy-cite").click();
    assertThat(pasted(figure, page))
        .isEqualTo(figure.locator(".cite-this p").first().textContent().strip());
    figure.locator(".figure-data summary").click();
    figure.locator(".figure-tool.copy-table").click();
    List<String> lines = pasted(figure, page).lines().toList();
    assertThat(lines).hasSize(figure.locator(".figure-data tr").count());
    assertThat(lines.get(0).split("\t", -1))
        .hasSize(figure.locator(".figure-data thead th").count());
    page.context().close();
  }

  private static String pasted(Locator figure, Page page) {
    figure.locator(".figure-said").waitFor();
    String text = (String) page.evaluate("() => navigator.clipboard.readText()");
    page.evaluate("() => document.querySelectorAll('.figure-said').forEach(e => e.remove())");
    return text;
  }

  @Test
  void a_flow_chart_is_enlarged_by_keyboard_and_gives_the_focus_back() throws IOException {
    Place place = first("zh", ".diagram");
    Page page = open(place);
    Locator opener = figure(page, place).locator(".figure-tool.zoom");
    opener.focus();
    page.keyboard().press("Enter");
    Locator dialog = page.locator("dialog.figure-zoom");
    dialog.waitFor();
    double fitted = width(dialog);
    page.keyboard().press("+");
    assertThat(width(dialog)).isGreaterThan(fitted * 1.2);
    page.keyboard().press("1");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("0");
    assertThat(width(dialog)).isBetween(fitted - 1, fitted + 1);
    page.keyboard().press("Escape");
    Chromium.until(page, "!document.querySelector('dialog')");
    assertThat(opener.evaluate("b => document.activeElement === b")).isEqualTo(true);
    page.context().close();
  }

  private static double width(Locator dialog) {
    return ((Number) dialog.locator("svg").evaluate("s => s.getBoundingClientRect().width"))
        .doubleValue();
  }

  @Test
  void without_scripts_table_text_files_and_citation_are_there() throws IOException {
    Place place = bars("zh");
    Page page = open(place, Chromium.options().setJavaScriptEnabled(false));
    Locator figure = figure(page, place);
    assertThat(figure.locator(".figure-tool").count()).isZero();
    figure.locator(".figure-data summary").click();
    assertThat(figure.locator(".figure-data table").isVisible()).isTrue();
    figure.locator(".cite-this summary").click();
    assertThat(figure.locator(".cite-this p").first().isVisible()).isTrue();
    assertThat(figure.locator(".figure-links a").count()).isGreaterThanOrEqualTo(3);
    assertThat(figure.locator("svg[role=img]").count()).isGreaterThanOrEqualTo(1);
    page.context().close();
    Place flow = first("zh", ".diagram");
    Page other = open(flow, Chromium.options().setJavaScriptEnabled(false));
    figure(other, flow).locator(".figure-data summary").click();
    assertThat(figure(other, flow).locator(".figure-data li").first().isVisible()).isTrue();
    other.context().close();
  }

  @Test
  void on_a_phone_the_tip_stays_in_the_window_and_the_page_does_not_scroll_sideways()
      throws IOException {
    Place place = bars("zh");
    Page page = open(place, Chromium.options().setViewportSize(390, 844).setHasTouch(true));
    Locator figure = figure(page, place);
    figure.locator(".figure-body svg:visible .mark:visible").first().tap();
    Locator tip = page.locator(".figure-tip");
    tip.waitFor();
    var box = tip.boundingBox();
    assertThat(box.x).isGreaterThanOrEqualTo(0);
    assertThat(box.x + box.width).isLessThanOrEqualTo(390);
    assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    page.locator("h1").tap();
    assertThat(tip.isVisible()).isFalse();
    page.context().close();
  }
}
