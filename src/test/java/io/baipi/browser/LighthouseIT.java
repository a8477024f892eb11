package io.baipi.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.baipi.data.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lighthouse, as a phone on a slow network, on a page of each kind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LighthouseIT {
  private static final Map<String, Integer> LEAST =
      Map.of("performance", 98, "accessibility", 100, "best-practices", 100, "seo", 100);

  private final Path folder = PublishedPaper.folder();
  private StaticServer server;

  @BeforeAll
  void start() throws IOException {
    Chromium.program();
    Npm.file("lighthouse/cli/index.js");
    String url = PublishedPaper.url();
    assumeTrue(url.startsWith("http://127.0.0.1:"), "published for another address");
    server = StaticServer.at(folder, URI.create(url).getPort());
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void the_first_page_is_as_good_as_lighthouse_can_tell() throws Exception {
    assertThat(faults("zh/index.html")).isEmpty();
  }

  @Test
  void a_chapter_is_as_good_as_lighthouse_can_tell() throws Exception {
    assertThat(faults("en/talent-gap.html")).isEmpty();
  }

  @Test
  void the_chapter_with_most_figures_is_as_good_as_lighthouse_can_tell() throws Exception {
    assertThat(faults("zh/adoption-ranking.html")).isEmpty();
  }

  @Test
  void the_audit_is_as_good_as_lighthouse_can_tell() throws Exception {
    String audit =
        Files.exists(folder.resolve("en/audit.html")) ? "en/audit.html" : "en/claims-audit.html";
    assertThat(faults(audit)).isEmpty();
  }

  @Test
  void a_figures_own_page_is_as_good_as_lighthouse_can_tell() throws Exception {
    assertThat(faults("zh/figure-talent-gap.html")).isEmpty();
  }

  /** Scores below what is asked for, each with the audits that lower it. */
  private List<String> faults(String page) throws Exception {
    // A busy machine can only make a page look slower than it is.
    List<String> faults = measured(page);
    for (int again = 0;
        again < 2 && faults.stream().anyMatch(f -> f.contains("performance"));
        again++) {
      faults = measured(page);
    }
    return faults;
  }

  private List<String> measured(String page) throws Exception {
    String text =
        Npm.run(
            List.of(
                "node",
                Npm.file("lighthouse/cli/index.js").toString(),
                server.url() + page,
                "--quiet",
                "--output=json",
                "--only-categories=" + String.join(",", LEAST.keySet().stream().sorted().toList()),
                "--no-enable-error-reporting",
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu --no-first-run"),
            Map.of("CHROME_PATH", Chromium.program().toString(), "CI", "1"),
            false);
    Map<?, ?> report =
        (Map<?, ?>) Json.read(text).orElseThrow(() -> new IllegalStateException(text));
    Map<?, ?> audits = (Map<?, ?>) report.get("audits");
    List<String> faults = new ArrayList<>();
    ((Map<?, ?>) report.get("categories"))
        .forEach(
            (name, category) ->
                compare(page, name.toString(), (Map<?, ?>) category, audits, faults));
    return faults;
  }

  private static void compare(
      String page, String name, Map<?, ?> category, Map<?, ?> audits, List<String> faults) {
    if (!(category.get("score") instanceof BigDecimal score)) {
      faults.add(page + " has no score for " + name);
      return;
    }
    int points = score.movePointRight(2).intValue();
    if (points >= LEAST.get(name)) {
      return;
    }
    List<String> reasons = new ArrayList<>();
    for (Object reference : (List<?>) category.get("auditRefs")) {
      Object id = ((Map<?, ?>) reference).get("id");
      Map<?, ?> audit = (Map<?, ?>) audits.get(id);
      boolean counts = ((BigDecimal) ((Map<?, ?>) reference).get("weight")).signum() > 0;
      if (counts
          && audit.get("score") instanceof BigDecimal own
          && own.compareTo(BigDecimal.ONE) < 0) {
        reasons.add(id + " " + own + " " + audit.get("displayValue") + " " + audit.get("details"));
      }
    }
    faults.add(page + " " + name + " " + points + ": " + reasons);
  }
}
