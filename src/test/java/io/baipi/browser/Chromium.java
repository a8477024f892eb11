package io.baipi.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium. What goes wrong on a page is written down. */
final class Chromium implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"),
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> troubles = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Where it is; the test is skipped on a machine that has none. */
  static Path program() {
    List<Path> found = PLACES.stream().filter(Files::isExecutable).toList();
    assumeTrue(!found.isEmpty(), "no Chromium on this machine");
    return found.get(0);
  }

  /** Starts it; the test is skipped on a machine that has none. */
  static Chromium start() {
    Path program = program();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return new Chromium(playwright, browser);
  }

  /** A page in a profile of its own, as wide as a desktop's window. */
  Page page() {
    return page(options());
  }

  Page page(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    Page page = context.newPage();
    page.onPageError(error -> troubles.add(page.url() + " script: " + error));
    page.onConsoleMessage(
        message -> {
          if (Stream.of("error", "warning").anyMatch(message.type()::equals)) {
            troubles.add(page.url() + " console: " + message.text() + " at " + message.location());
          }
        });
    page.onRequest(request -> requests.add(request.url()));
    return page;
  }

  /** What {@link #page()} asks for, to be changed. */
  static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(1280, 800)
        .setLocale("en-GB")
        .setTimezoneId("UTC")
        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
  }

  /**
   * Waits until a script's expression holds. Playwright's own waiting asks inside the page, where
   * the pages' policy forbids scripts made of text.
   */
  static void until(Page page, String expression) {
    page.waitForCondition(() -> holds(page, expression));
  }

  private static boolean holds(Page page, String expression) {
    try {
      return Boolean.TRUE.equals(page.evaluate("() => Boolean(" + expression + ")"));
    } catch (PlaywrightException e) {
      // The page was being left for another, or for itself.
      if (String.valueOf(e.getMessage()).contains("Execution context was destroyed")) {
        return false;
      }
      throw e;
    }
  }

  /** Errors of scripts and messages of the console, on all pages so far. */
  List<String> troubles() {
    return List.copyOf(troubles);
  }

  /** The addresses that all pages have asked for so far. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
