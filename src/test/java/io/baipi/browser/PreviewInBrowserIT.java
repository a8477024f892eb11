package io.baipi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.baipi.serve.PaperCopy;
import io.baipi.serve.Serve;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The preview as a writer has it: an editor on one side, a browser on the other. */
@Timeout(180)
class PreviewInBrowserIT {
  private static final String TEXT = "content/zh/libraries.md";

  private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path root;

  @SuppressWarnings("NullAway.Init")
  private Thread server;

  @SuppressWarnings("NullAway.Init")
  private Chromium chromium;

  @SuppressWarnings("NullAway.Init")
  private Page page;

  @BeforeEach
  void start() throws InterruptedException {
    chromium = Chromium.start();
    root = PaperCopy.into(folder);
    Serve serve = new Serve(root, PaperCopy.HOME, 0, Serve.VS_CODE, printed::add);
    server =
        new Thread(
            () -> {
              try {
                serve.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (java.io.IOException e) {
                printed.add(e.toString());
              }
            });
    server.start();
    String address = line();
    page = chromium.page(Chromium.options().setViewportSize(900, 400));
    // The page of the first moment waits for the paper by itself.
    page.navigate(address + "zh/libraries.html");
    assertThat(line()).startsWith("read ");
    Chromium.until(page, "document.querySelector('#sec-libraries')");
    Chromium.until(page, "document.querySelector('#baipi-preview')?.shadowRoot");
  }

  private String line() throws InterruptedException {
    String line = printed.poll(60, TimeUnit.SECONDS);
    assertThat(line).isNotNull();
    return line.strip();
  }

  @AfterEach
  void stop() throws InterruptedException {
    server.interrupt();
    server.join(10_000);
    chromium.close();
  }

  /** Waits for an expression about the preview's own tree. */
  private void shown(String expression) {
    Chromium.until(
        page, "(shade => " + expression + ")(document.querySelector('#baipi-preview').shadowRoot)");
  }

  private double scrolled() {
    return ((Number) page.evaluate("scrollY")).doubleValue();
  }

  @Test
  void a_changed_sentence_is_put_into_the_page_as_it_stands() {
    page.evaluate("window.kept = 'yes'");
    page.evaluate("scrollTo(0, 400)");
    double before = scrolled();
    PaperCopy.replace(root, TEXT, "没有公布开放时间", "从未公布开放时间");
    Chromium.until(page, "document.body?.textContent.includes('从未公布')");
    assertThat(page.evaluate("window.kept")).isEqualTo("yes");
    assertThat(scrolled()).isEqualTo(before);
    assertThat(chromium.troubles()).isEmpty();
  }

  @Test
  void a_changed_cell_changes_words_and_figures_where_they_stand() {
    String tools = "document.querySelectorAll('#fig-visits .figure-links button').length";
    Object before = page.evaluate(tools);
    assertThat(((Number) before).intValue()).isPositive();
    page.evaluate("window.kept = 'yes'");
    page.click("#fig-visits .figure-data > summary");
    page.evaluate("document.querySelector('#fig-visits').scrollIntoView({behavior: 'instant'})");
    double at = scrolled();
    assertThat(at).isPositive();
    PaperCopy.replace(root, "data/towns.csv", "12000", "13000");
    Chromium.until(page, "document.querySelector('#fig-visits')?.textContent.includes('13,000')");
    Chromium.until(
        page, "document.querySelector('.text > p .num')?.textContent.includes('13,000')");
    assertThat(page.evaluate("window.kept")).isEqualTo("yes");
    assertThat(page.evaluate("document.querySelector('#fig-visits .figure-data').open"))
        .isEqualTo(true);
    assertThat(page.evaluate(tools)).isEqualTo(before);
    assertThat(scrolled()).isEqualTo(at);
    page.click("#fig-visits .figure-links .zoom");
    Chromium.until(page, "document.querySelector('dialog[open]')?.textContent.includes('13,000')");
    assertThat(chromium.troubles()).isEmpty();
  }

  @Test
  void a_new_paragraph_loads_the_page_again_at_the_same_place() {
    page.evaluate(
        "document.querySelector('#sec-libraries-limits').scrollIntoView({behavior: 'instant'})");
    double before = scrolled();
    assertThat(before).isPositive();
    page.evaluate("window.kept = 'yes'");
    PaperCopy.replace(root, TEXT, "没有公布开放时间", "没有公布开放时间。\n\n又一段");
    Chromium.until(page, "document.body?.textContent.includes('又一段')");
    Chromium.until(page, "Math.abs(scrollY - " + before + ") < 3");
    assertThat(page.evaluate("window.kept ?? 'no'")).isEqualTo("no");
    assertThat(chromium.troubles()).isEmpty();
  }

  @Test
  void a_mistake_is_listed_over_the_page_as_it_was() {
    PaperCopy.replace(root, TEXT, "没有公布开放时间", "[=data.towns[\"Brich\"].visits]");
    shown("shade.querySelector('.list').checkVisibility()");
    shown("shade.querySelector('.list').textContent.includes('did you mean')");
    shown("shade.querySelector('.list a').href.startsWith('vscode://file')");
    shown("shade.querySelector('.chip').textContent.includes('1 error')");
    assertThat(page.textContent("main")).contains("没有公布开放时间");
    PaperCopy.replace(root, TEXT, "[=data.towns[\"Brich\"].visits]", "没有说开放时间");
    Chromium.until(page, "document.body?.textContent.includes('没有说开放时间')");
    shown("!shade.querySelector('.list').checkVisibility()");
    shown("shade.querySelector('.chip').hidden");
  }

  @Test
  void a_number_leads_to_the_lines_that_it_comes_from() {
    page.click(".num[data-from]");
    shown("shade.querySelector('.places').checkVisibility()");
    shown("shade.querySelector('.places').textContent.includes('data/towns.csv:2:')");
    shown("shade.querySelector('.places').textContent.includes('content/zh/libraries.md:')");
    page.keyboard().press("Escape");
    shown("shade.querySelector('.places').hidden");
  }

  @Test
  void a_style_sheet_is_changed_without_loading_the_page() throws Exception {
    page.evaluate("window.kept = 'yes'");
    Path style = root.resolve("assets/css/site/99-own.css");
    Files.createDirectories(style.getParent());
    Files.writeString(style, "h1 { letter-spacing: 7px; }\n");
    Chromium.until(page, "getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'");
    assertThat(page.evaluate("window.kept")).isEqualTo("yes");
  }

  @Test
  void a_style_sheet_that_changed_while_nobody_looked_is_there_afterwards() throws Exception {
    page.evaluate("window.kept = 'yes'");
    String hidden =
        "now => { Object.defineProperty(document, 'hidden', {value: now, configurable: true});"
            + " document.dispatchEvent(new Event('visibilitychange')); }";
    page.evaluate(hidden, true);
    Path style = root.resolve("assets/css/site/99-own.css");
    Files.createDirectories(style.getParent());
    Files.writeString(style, "h1 { letter-spacing: 7px; }\n");
    // The folders are told of before it, or with it: "assets, assets/css, assets/css/site and 1
    // more".
    String told = line();
    while (!told.contains("99-own.css") && !told.contains(" more ")) {
      told = line();
    }
    page.evaluate(hidden, false);
    Chromium.until(page, "getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'");
    assertThat(page.evaluate("window.kept")).isEqualTo("yes");
  }

  @Test
  void a_chapter_that_is_taken_out_says_so() throws Exception {
    Files.writeString(
        root.resolve("content/zh/more.md"), "---\ntitle: 又一章\nfinding: 又一章写了一句话。\n---\n正文。\n");
    Files.writeString(
        root.resolve("content/en/more.md"), "---\ntitle: More\nfinding: One more.\n---\nText.\n");
    PaperCopy.replace(root, "paper.yaml", "highlights: [visits]", "");
    PaperCopy.replace(root, "paper.yaml", "[libraries]", "[more]");
    shown("shade.querySelector('.chip').textContent.includes('no longer in the paper')");
    PaperCopy.replace(root, "paper.yaml", "[more]", "[libraries, more]");
    Chromium.until(page, "document.body?.textContent.includes('又一章')");
  }
}
