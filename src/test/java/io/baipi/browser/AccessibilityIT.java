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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Every page against the rules of WCAG 2.2 AA that a program can judge, in both themes. */
class AccessibilityIT {
  /** Each browser has a thread and a page of its own. */
  private static final int BROWSERS = 2;

  /** All rules but those that colours decide, which take most of the time. */
  private static final String RULES =
      """
      async () => {
        window.found = [];
        window.note = (theme, result) => result.violations.forEach(rule => rule.nodes.forEach(node =>
          found.push(theme + ' ' + rule.id + ' at ' + node.target.join(' ')
            + ': ' + node.failureSummary.replace(/\\s+/g, ' '))));
        note('light', await axe.run(document, {
          runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
          rules: {'color-contrast': {enabled: false}, 'link-in-text-block': {enabled: false}},
          resultTypes: ['violations'], iframes: false}));
      }
      """;

  /**
   * How the page's words look in a theme: colour, size and weight, and what stands behind them.
   * Each look is given once and kept with one element that has it.
   */
  private static final String LOOKS =
      """
      theme => {
        document.documentElement.dataset.theme = theme;
        const behind = new Map();
        const ground = element => {
          if (!element) return '';
          if (!behind.has(element)) {
            const style = getComputedStyle(element);
            const own = style.position === 'static' && style.opacity === '1' ? ''
              : element.localName + '.' + element.getAttribute('class') + style.position + style.opacity;
            const colour = style.backgroundImage + style.backgroundColor;
            behind.set(element, ground(element.parentElement) + own
              + (colour === 'nonergba(0, 0, 0, 0)' ? '' : '/' + colour));
          }
          return behind.get(element);
        };
        window.looks = new Map();
        const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let text = words.nextNode(); text; text = words.nextNode()) {
          const element = text.parentElement;
          if (!/\\S/.test(text.data)) continue;
          const style = getComputedStyle(element);
          const look = theme + ' ' + style.color + ' ' + style.fill + ' ' + style.fontSize + ' '
            + style.fontWeight + ' ' + style.textDecorationLine + ' ' + ground(element);
          if (!looks.has(look)) looks.set(look, element);
        }
        return [...looks.keys()];
      }
      """;

  /** The contrast of those elements whose looks no page has shown before. */
  private static final String CONTRAST =
      """
      async ([theme, fresh]) => {
        const include = fresh.map(look => looks.get(look));
        if (include.length) {
          note(theme, await axe.run({include}, {
            runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']},
            resultTypes: ['violations'], iframes: false}));
        }
      }
      """;

  /** The looks that have been judged, on whichever page had them first. */
  private final Set<String> judged = ConcurrentHashMap.newKeySet();

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
      assertThat(judged).hasSizeGreaterThan(300);
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
      page.addInitScript(axe);
      for (int i = first; i < pages.size(); i += BROWSERS) {
        page.navigate(folder.resolve(pages.get(i)).toUri().toString());
        page.evaluate(RULES);
        for (String theme : List.of("light", "dark")) {
          List<?> looks = (List<?>) page.evaluate(LOOKS, theme);
          List<String> fresh = looks.stream().map(String::valueOf).filter(judged::add).toList();
          page.evaluate(CONTRAST, List.of(theme, fresh));
        }
        for (Object violation : (List<?>) page.evaluate("found")) {
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
