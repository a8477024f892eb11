package io.baipi.serve;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times a preview server as a writer feels it: from the moment a file is saved until a real browser
 * has painted the page with the new words or number. It knows nothing of the server. Not a test;
 * see {@code bench/serve/run.sh}.
 */
final class ServeBench {
  private static final Pattern SEEN = Pattern.compile("seen (\\S+) (\\d+)");
  private static final long PATIENCE = 5_000;

  /** Tells when a mark is on the page and painted, whether the page was loaded anew or changed. */
  private static final String WATCH =
      """
      (() => {
        let last = '';
        const look = () => {
          const found = document.body && document.body.textContent.match(/%s/g);
          const now = found ? found[found.length - 1] : '';
          if (now && now !== last) {
            last = now;
            requestAnimationFrame(() => setTimeout(() => console.info('seen ' + now + ' ' + Date.now()), 0));
          }
        };
        addEventListener('DOMContentLoaded', () => {
          look();
          new MutationObserver(look).observe(document.documentElement, {childList: true, subtree: true, characterData: true});
        });
      })()
      """;

  private ServeBench() {}

  /** Saves once, and waits without asking: whoever asks all the time takes the processor away. */
  private static long save(Page page, Path file, String text, String wanted) throws IOException {
    long[] saved = new long[1];
    try {
      ConsoleMessage seen =
          page.waitForConsoleMessage(
              new Page.WaitForConsoleMessageOptions()
                  .setTimeout(PATIENCE)
                  .setPredicate(message -> message.text().startsWith("seen " + wanted + " ")),
              () -> {
                saved[0] = System.currentTimeMillis();
                try {
                  Files.writeString(file, text);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      Matcher match = SEEN.matcher(seen.text());
      return match.matches() ? Long.parseLong(match.group(2)) - saved[0] : PATIENCE;
    } catch (TimeoutError e) {
      return PATIENCE;
    }
  }

  /**
   * Saves a file many times and prints the milliseconds of each, then their median and 90th
   * percentile.
   *
   * <p>Arguments: name, address of the page, file, words that stand once in the file, what comes in
   * their place ({@code #} for a number that goes up), a pattern that finds the new words on the
   * page ({@code \\d+} where the number is), how many saves.
   */
  public static void main(String[] arguments) throws Exception {
    String name = arguments[0];
    String address = arguments[1];
    Path file = Path.of(arguments[2]);
    String words = arguments[3];
    String put = arguments[4];
    String pattern = arguments[5];
    int times = Integer.parseInt(arguments[6]);
    String before = Files.readString(file);
    if (!before.contains(words)) {
      throw new IllegalArgumentException(file + " has no '" + words + "'");
    }
    List<Long> all = new ArrayList<>();
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      Page page = browser.newPage();
      page.addInitScript(String.format(Locale.ROOT, WATCH, pattern));
      page.navigate(address);
      page.waitForTimeout(1500);
      page.mouse().wheel(0, 600);
      for (int i = 0; i < times; i++) {
        String number = String.valueOf(10 + i);
        String text = before.replace(words, put.replace("#", number));
        all.add(save(page, file, text, pattern.replace("\\d+", number)));
        page.waitForTimeout(700);
      }
    } finally {
      Files.writeString(file, before);
    }
    List<Long> sorted = all.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s: median %d ms, 90th percentile %d ms, first %d ms, of %d saves%n",
        name,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 9 / 10),
        all.get(0),
        all.size());
    System.out.println("  " + all);
  }
}
