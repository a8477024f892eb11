package io.baipi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.ModelResult;
import io.baipi.model.composite.WeightsOracle;
import io.baipi.model.run.Evaluated;
import io.baipi.model.run.Fixture;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranking with one's own weights: the page against the engine, and what a reader does on it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExploreWeightsIT {
  /** More weightings than the eye could check. */
  private static final int WEIGHTINGS = 60;

  /** A line a unit, as {@link WeightsOracle#lines} has it. */
  private static final String LINES =
      """
      all => all.map(weights => {
        const data = tried;
        const show = (x, digits) => x !== x ? "-" : Baipi.explore.fixed(x, digits);
        const r = Baipi.explore.compute(data, weights);
        return data.units.map((unit, u) => [show(r.scores[u], data.digits), show(r.low[u], data.digits),
          show(r.high[u], data.digits), r.ranks[u], r.best[u], r.worst[u], show(100 * r.coverage[u], 1)].join(" "));
      })""";

  private static final String FLIPS =
      """
      all => all.map(weights => {
        const data = tried;
        const ranks = Baipi.explore.compute(data, weights).ranks;
        const order = ranks.map((rank, u) => u).filter(u => ranks[u]).sort((a, b) => ranks[a] - ranks[b] || a - b);
        const pairs = order.slice(1).map((u, i) => [order[i], u]).concat(order.slice(2).map(u => [order[0], u]));
        return Baipi.explore.flips(data, weights, pairs).map(f => f === null ? "none"
          : [f.node, Baipi.explore.fixed(100 * f.from, 2), Baipi.explore.fixed(100 * f.to, 2)].join(" "));
      })""";

  private static final String WON =
      """
      () => {
        const data = tried;
        const run = Baipi.explore.winning(data, data.presets[0].weights);
        while (!run.work(1000));
        const share = (won, drawn) => won.length ? Array.from(won, (x, u) => Baipi.explore.fixed(100 * x / drawn[u], 1)) : [];
        return [share(run.won, run.drawn), share(run.filled || [], run.filledDrawn)];
      }""";

  /** What the scripts above try: the page's own exploration. */
  private static final String DATA =
      "() => { window.tried = JSON.parse(document.getElementById('exploration').textContent); }";

  private Evaluated own;
  private Chromium chromium;
  private StaticServer server;
  private Page page;

  @BeforeAll
  void start() throws IOException {
    chromium = Chromium.start();
    server = StaticServer.of(PublishedPaper.folder());
    own = Evaluated.own();
    page = chromium.page();
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
    assertThat(chromium.requests()).allMatch(url -> url.startsWith(server.url()));
  }

  private void open(String path) {
    page.navigate("about:blank");
    page.navigate(server.url() + path);
    page.locator(".ranking").waitFor();
  }

  // ---- The arithmetic ----

  @ParameterizedTest
  @ValueSource(strings = {"adoption-ranking", "language-matrix", "readiness"})
  void the_page_computes_what_the_engine_computes(String model) {
    open("zh/explore-" + model + ".html");
    page.evaluate(DATA);
    compare(WeightsOracle.of(own, model));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "combine: mean\ninterval: {missing from: 0, to: 100, scale: free}\nties: 1223",
        "combine: geometric\ninterval: {missing from: 20, to: 70, scale: held}",
        "combine: harmonic\ninterval: {missing from: 10, to: 100, scale: held}\nround: 0\nties: 1223",
        "combine: {top: copeland, groups: mean}\ninterval: {missing from: 0, to: 100, scale: held}",
        "combine: {top: mean, groups: copeland}\nscale: rank\ninterval: {missing from: 0, to: 100, scale: held}",
        "combine: mean\nscale: z-score\ninterval: {missing from: 0, to: 100, scale: held}\nround: {to: 4, before rank: false}"
      })
  void every_way_of_combining_and_ranking_is_the_engines(String how) {
    compare(fixture(how, "D|2||9|", "E|2|7||3"));
  }

  @Test
  void a_complete_table_is_scored_and_its_flips_are_exact() {
    compare(fixture("combine: mean", "D|2|4|9|1", "E|2|7|2|3"));
  }

  private Evaluated fixture(String how, String... more) {
    List<String> rows = new ArrayList<>(List.of("A|1|10|3|8", "B|5|20|6|2", "C|4|5|5|5"));
    rows.addAll(List.of(more));
    return new Fixture()
        .table("firms", "firm a:1 b:1 c:1 d:1", rows.toArray(String[]::new))
        .model(
            "m",
            """
            id: m
            title: {zh: 题, en: T}
            units: {table: firms, key: firm}
            groups:
              g: {title: {zh: 组, en: G}, weights: equal, indicators: {a: {better: higher}, b: {better: lower}}}
            indicators: {c: {better: higher}, d: {better: lower}}
            weights: equal
            test: {vary: {weights: any}, draws: 1000, seed: 7}
            report: [share won, nearest flip]
            """
                + how
                + "\n")
        .evaluated();
  }

  private void compare(Evaluated all) {
    open("en/explore-language-matrix.html");
    page.evaluate(
        "text => { window.tried = JSON.parse(text); }",
        WeightsOracle.json(all.result("m").exploration().orElseThrow()));
    compare(WeightsOracle.of(all, "m"));
    compareWon(all.result("m"));
  }

  private void compare(WeightsOracle engine) {
    List<double[]> weightings = engine.weightings(WEIGHTINGS);
    List<List<Double>> listed =
        weightings.stream().map(w -> Arrays.stream(w).boxed().toList()).toList();
    assertThat(page.evaluate(LINES, listed))
        .isEqualTo(weightings.stream().map(engine::lines).toList());
    assertThat(page.evaluate(FLIPS, listed))
        .isEqualTo(weightings.stream().map(engine::flips).toList());
  }

  @Test
  void the_papers_weights_give_the_published_scores_and_ranks() {
    for (String model : List.of("adoption-ranking", "language-matrix", "readiness")) {
      open("en/explore-" + model + ".html");
      page.evaluate(DATA);
      Table table = own.result(model).table();
      for (String column : List.of("score", "score_low", "score_high", "rank", "rank_best")) {
        String script =
            "column => { const data = tried; const r = Baipi.explore.compute(data, data.presets[0].weights);"
                + " const of = {score: r.scores, score_low: r.low, score_high: r.high, rank: r.ranks, rank_best: r.best}[column];"
                + " return Array.from(of, x => Baipi.explore.fixed(x, column.startsWith('rank') ? 0 : data.digits)); }";
        assertThat(page.evaluate(script, column))
            .as(model + " " + column)
            .isEqualTo(numbers(table, column));
      }
    }
  }

  private static List<String> numbers(Table table, String column) {
    return table.values(column).stream()
        .map(value -> ((Value.Num) value).number().toPlainString())
        .toList();
  }

  @Test
  void the_share_of_weightings_won_is_the_published_one() {
    for (String model : List.of("language-matrix", "readiness")) {
      open("en/explore-" + model + ".html");
      page.evaluate(DATA);
      compareWon(own.result(model));
    }
  }

  private void compareWon(ModelResult result) {
    Table table = result.part("share-won").orElseThrow();
    List<String> filled =
        table.indexOf("won_filled") < 0 ? List.of() : numbers(table, "won_filled");
    assertThat(page.evaluate(WON)).isEqualTo(List.of(numbers(table, "won"), filled));
  }

  // ---- The page ----

  private List<String> order() {
    return page.locator(".ranking tbody th button").allTextContents();
  }

  private Locator slider(String name) {
    return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
  }

  @Test
  void a_preset_moves_the_sliders_and_the_ranking_and_back_takes_it_back() {
    open("en/explore-language-matrix.html");
    assertThat(order()).containsExactly("Go", "Rust (Tokio)", "Java (Spring Boot)");
    page.getByText("Size first", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(slider("Package size").inputValue()).isEqualTo("5");
    assertThat(slider("Mean time to diagnose").inputValue()).isEqualTo("1.67");
    assertThat(page.url()).endsWith("#w=tco_3y:1.67,mttd:1.67");
    assertThat(page.locator(".sets [aria-pressed=true]").textContent()).isEqualTo("Size first");
    Value variant =
        own.result("language-matrix")
            .part("comparison")
            .orElseThrow()
            .value("go", "score_size-first")
            .orElseThrow();
    assertThat(page.locator(".ranking .scores b").first().textContent())
        .isEqualTo(
            ((Value.Num) variant).number().setScale(2, RoundingMode.HALF_UP).toPlainString());
    page.goBack();
    assertThat(page.locator(".sets [aria-pressed=true]").textContent())
        .isEqualTo("As in the paper");
    assertThat(slider("Package size").inputValue()).isEqualTo("5");
    assertThat(slider("Mean time to diagnose").inputValue()).isEqualTo("5");
  }

  @Test
  void sliders_move_by_keys_in_whole_steps() {
    open("en/explore-adoption-ranking.html");
    Locator open = slider("Open-source activity");
    assertThat(open.inputValue()).isEqualTo("3.75");
    open.press("ArrowRight");
    assertThat(open.inputValue()).isEqualTo("4");
    open.press("ArrowLeft");
    open.press("ArrowLeft");
    assertThat(open.inputValue()).isEqualTo("2");
    assertThat(open.getAttribute("aria-valuetext")).startsWith("2, ").contains("% of the score");
    assertThat(page.url()).endsWith("#w=open_source:2");
    open.press("Home");
    assertThat(open.inputValue()).isEqualTo("0");
    open.press("End");
    assertThat(open.inputValue()).isEqualTo("5");
  }

  @Test
  void an_address_brings_its_weights_and_the_other_language_takes_them_over() {
    open("zh/explore-adoption-ranking.html#w=deployment:1,training:5,prs_merged:0,nobody:3,x");
    assertThat(page.locator(".dial output").allTextContents())
        .containsExactly("1", "3.75", "0", "5", "5", "5", "5");
    assertThat(page.locator(".tools a[hreflang]").getAttribute("href"))
        .endsWith("en/explore-adoption-ranking.html#w=deployment:1,prs_merged:0,training:5");
    assertThat(page.locator(".outcome > .small").first().textContent()).contains("89.7%");
  }

  @Test
  void weights_of_nought_are_said_to_rank_nothing() {
    open("en/explore-language-matrix.html#w=tco_3y:0,package_size:0,mttd:0");
    assertThat(page.locator(".outcome-said").textContent()).startsWith("All weights are 0");
    assertThat(page.locator(".ranking .rank").allTextContents()).containsOnly("—");
    page.getByText("Reset all").click();
    assertThat(page.url()).doesNotContain("#");
    assertThat(page.locator(".ranking .rank").allTextContents()).containsExactly("1", "2", "3");
  }

  @Test
  void weights_on_missing_data_alone_are_said_to_leave_everything_open() {
    open("en/explore-adoption-ranking.html#w=deployment:0");
    assertThat(page.locator(".outcome-said").textContent())
        .startsWith("With these weights, none of the");
    assertThat(page.locator(".outcome > .small").first().textContent())
        .contains("100% of the weight");
    assertThat(page.locator(".ranking .ranks").allTextContents()).containsOnly("1–5");
  }

  @Test
  void ties_are_named_and_what_changed_is_told() {
    open("en/explore-readiness.html");
    assertThat(page.locator(".ranking .rank").allTextContents()).containsExactly("1", "1", "3");
    assertThat(page.locator(".rank-cell").first().textContent()).isEqualTo("1tied");
    page.getByLabel("Only Runtime").click();
    Chromium.until(page, "document.querySelector('.outcome-said').textContent.includes('Against')");
    assertThat(page.locator(".outcome-said").getAttribute("role")).isEqualTo("status");
    assertThat(page.locator(".move").first().textContent()).isNotBlank();
  }

  @Test
  void a_units_score_is_taken_apart() {
    open("en/explore-language-matrix.html");
    page.getByLabel("How the score of Rust (Tokio) is made up").click();
    Locator made = page.locator(".made");
    assertThat(made.locator("caption").textContent()).contains("Rust (Tokio)");
    assertThat(made.locator("tbody tr").nth(0).locator("td").allTextContents())
        .containsExactly("◇published, unverified 176\u00a0k USD", "26.05", "33.3% → 50%", "13.03");
    assertThat(made.locator("tbody tr").nth(2).textContent()).contains("left out with its weight");
  }

  @Test
  void without_scripts_the_presets_stand_in_a_table() {
    Page plain = chromium.page(Chromium.options().setJavaScriptEnabled(false));
    plain.navigate(server.url() + "en/explore-language-matrix.html");
    assertThat(plain.locator(".explore-tool").isVisible()).isFalse();
    assertThat(plain.locator(".presets thead th").allTextContents())
        .startsWith("Unit", "As in the paper", "Cost first", "Size first", "Diagnosis first");
    assertThat(plain.locator(".presets tbody tr").first().innerText())
        .contains("Go", "63.11 (42.07–75.41)");
    plain.context().close();
  }

  @Test
  void nothing_jumps_and_a_phone_needs_no_sideways_scrolling() {
    for (int width : new int[] {390, 1280}) {
      Page fresh = chromium.page(Chromium.options().setViewportSize(width, 800));
      fresh.addInitScript(
          "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) window.shift += e.value; }))"
              + ".observe({type: 'layout-shift', buffered: true});");
      fresh.navigate(server.url() + "zh/explore-adoption-ranking.html");
      fresh.waitForTimeout(1200);
      assertThat(((Number) fresh.evaluate("shift")).doubleValue()).as("at " + width).isZero();
      assertThat(
              fresh.evaluate(
                  "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
          .isEqualTo(true);
      fresh.context().close();
    }
  }

  @Test
  void machines_find_no_barrier_in_either_theme() {
    for (String theme : List.of("light", "dark")) {
      open("en/explore-adoption-ranking.html");
      page.evaluate("theme => document.documentElement.setAttribute('data-theme', theme)", theme);
      page.locator("details").evaluateAll("all => all.forEach(each => { each.open = true; })");
      AxeResults found = new AxeBuilder(page).analyze();
      assertThat(found.getViolations()).as(theme).isEmpty();
    }
  }

  /** A synthetic exploration, which stands in no paper: as many units as a large index has. */
  @Test
  void many_units_are_ranked_again_within_a_frame() {
    open("en/explore-language-matrix.html");
    Object told =
        page.evaluate(
            """
            words => {
              let seed = 1;
              const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
              const n = 1247, k = 10;
              const marks = () => Array.from({length: n}, () => random() < 0.05 ? null : 100 * random());
              const data = {
                synthetic: true, lang: "en", words, unit: "points", top: 100, digits: 2, rankDigits: 2, ties: "1224",
                missing: {from: 0, to: 100, held: true, filled: false}, draws: 100, seed: "1",
                badges: {synthetic: {mark: "◌", label: "synthetic"}},
                units: Array.from({length: n}, (x, u) => ({key: "u" + u, name: "Synthetic " + u})),
                nodes: [{name: "", title: "", parent: -1, end: k + 1, weight: 1, combine: "mean"}],
                indicators: []
              };
              for (let i = 0; i < k; i++) {
                const column = marks();
                const unknown = column.flatMap((x, u) => x === null ? [u] : []);
                data.nodes.push({name: "i" + i, title: "Synthetic " + i, parent: 0, end: i + 2, weight: 1, indicator: i});
                data.indicators.push({better: "higher", marks: column, unknown, gaps: unknown.map(u => [u, 0, 100]),
                  shown: column.map(x => x === null ? null : String(x)), sure: column.map(() => "synthetic")});
              }
              data.presets = [{name: "paper", title: "Synthetic", weights: data.nodes.map(() => 1)}];
              const root = document.createElement("div");
              root.className = "explore-tool";
              document.querySelector(".explore").append(root);
              const made = Baipi.explore.start(root, data, false);
              // The least of some medians: what else the machine does only ever adds to them.
              const median = f => Math.min(...[1, 2, 3, 4, 5].map(() => once(f)));
              const once = f => {
                const times = [];
                const values = data.nodes.map(() => Math.floor(6 * random()));
                f(values);
                for (let i = 0; i < 41; i++) {
                  // A reader moves one slider by one step.
                  const node = 1 + Math.floor(k * random());
                  values[node] += values[node] < 5 ? 1 : -1;
                  const start = performance.now();
                  f(values);
                  times.push(performance.now() - start);
                }
                return times.sort((a, b) => a - b)[20];
              };
              return [median(values => Baipi.explore.compute(data, values)), median(made.take),
                root.querySelectorAll("tbody tr").length];
            }""",
            page.evaluate(
                "() => JSON.parse(document.getElementById('exploration').textContent).words"));
    List<?> times = (List<?>) told;
    System.out.println("1,247 units: arithmetic and page, median ms: " + times);
    assertThat(((Number) times.get(0)).doubleValue()).isLessThan(16);
    assertThat(((Number) times.get(1)).doubleValue()).isLessThan(16);
  }
}
