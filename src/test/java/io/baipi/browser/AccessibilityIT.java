package io.baipi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Every page against the rules of WCAG 2.2 AA that a program can judge, in both themes. */
class AccessibilityIT {
  /** Each browser has a thread and a page of its own. */
  private static final int BROWSERS = 2;

  /** Everything in the light theme; in the dark one what colours decide. */
  private static final String RULES =
      """
      async () => {
        const found = [];
        const note = (theme, result) => result.violations.forEach(rule => rule.nodes.forEach(node =>
          found.push(theme + ' ' + rule.id + ' at ' + node.target.join(' ')
            + ': ' + node.failureSummary.replace(/\\s+/g, ' '))));
        const root = document.documentElement;
        const only = values => ({runOnly: values, resultTypes: ['violations'], iframes: false});
        root.dataset.theme = 'light';
        note('light', await axe.run(document, only(
          {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})));
        root.dataset.theme = 'dark';
        note('dark', await axe.run(document, only(
          {type: 'rule', values: ['color-contrast', 'link-in-text-block']})));
        return found;
      }
      """;

  private final Path folder = PublishedPaper.folder();

  @Test
  void no_page_breaks_a_rule_in_either_theme() throws Exception {
    Chromium.program();
    String axe = axe();
    List<String> pages = PublishedPaper.pages();
    ExecutorService threads = Executors.newFixedThreadPool(BROWSERS);
    try {
      List<Future<List<String>>> shares = new ArrayList<>();
      for (int i = 0; i < BROWSERS; i++) {
        int first = i;
        shares.add(threads.submit(() -> check(axe, pages, first)));
      }
      List<String> violations = new ArrayList<>();
      for (Future<List<String>> share : shares) {
        violations.addAll(share.get());
      }
      assertThat(violations).isEmpty();
      assertThat(pages).hasSizeGreaterThan(300);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  /** Checks every page of a share, which begins with the page of that number. */
  private List<String> check(String axe, List<String> pages, int first) {
    List<String> violations = new ArrayList<>();
    try (Chromium chromium = Chromium.start()) {
      Browser.NewContextOptions options = Chromium.options().setBypassCSP(true);
      Page page = chromium.page(options);
      for (int i = first; i < pages.size(); i += BROWSERS) {
        page.navigate(folder.resolve(pages.get(i)).toUri().toString());
        page.evaluate(axe);
        for (Object violation : (List<?>) page.evaluate(RULES)) {
          violations.add(pages.get(i) + " " + violation);
        }
      }
    }
    return violations;
  }

  private static String axe() throws IOException {
    try (InputStream in = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
