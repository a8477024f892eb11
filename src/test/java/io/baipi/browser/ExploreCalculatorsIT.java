package io.baipi.browser;

import static io.baipi.model.run.Fixture.shown;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.data.json.Json;
import io.baipi.model.ModelResult;
import io.baipi.model.run.Fixture;
import io.baipi.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages on which readers work models out, beside what the engine gives for the same inputs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExploreCalculatorsIT {
  private static final String MISSING = "—missing";
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

  private Page open(String model) {
    return open(model, "");
  }

  private Page open(String model, String hash) {
    Page page = chromium.page();
    page.navigate(server.url() + "en/explore-" + model + ".html" + hash);
    return page;
  }

  private static Locator field(Page page, String name) {
    return page.locator("[id='in-" + name + "']");
  }

  private static void fill(Page page, String name, String text) {
    field(page, name).fill(text);
  }

  private static String text(Page page, String selector) {
    return page.locator(selector).textContent().strip();
  }

  private static String answer(Page page) {
    return text(page, "[data-answer]");
  }

  private static String model(String id) {
    try {
      return Files.readString(Path.of("models/" + id + ".yaml"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One of the paper's data tables, for the engine. */
  private static Fixture table(Fixture fixture, String id, String file, String head) {
    try {
      List<String> lines = Files.readAllLines(Path.of("data/" + file), StandardCharsets.UTF_8);
      String[] rows =
          lines.subList(1, lines.size()).stream()
              .map(line -> line.replaceAll("\"[^\"]*\"", "x").replace(',', '|'))
              .toArray(String[]::new);
      return fixture.table(id, head, rows);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  // Formulas

  private static String weight(String sla, String depth, String gc) {
    Fixture fixture = new Fixture();
    table(
        fixture,
        "tech_weight_factors",
        "ranking-2025/tech_weight_factors.csv",
        "factor name_zh name_en low_comparison low_bound:1 high_comparison high_bound:1 bound_unit"
            + " action_zh action_en");
    String yaml =
        model("tech-weight")
            .replace(
                "at: {sla: 0.995, depth: 5, gc_ms: 20}",
                "at: {sla: " + sla + ", depth: " + depth + ", gc_ms: " + gc + "}");
    ModelResult result = fixture.model("tech-weight", yaml).result("tech-weight");
    return shown(result.table(), "typical", "weight");
  }

  @ParameterizedTest
  @CsvSource({
    "0.995,5,20",
    "0.9999,1,0",
    "0.99,10,50",
    "0.992,3,12.5",
    "0.9985,7,49.9",
    "0.99999,2,0",
  })
  void a_formula_gives_what_the_engine_gives(String sla, String depth, String gc) {
    Page page = open("tech-weight");
    fill(page, "sla", sla);
    fill(page, "depth", depth);
    fill(page, "gc_ms", gc);
    assertThat(answer(page)).isEqualTo(weight(sla, depth, gc));
    page.context().close();
  }

  @Test
  void a_formula_shows_its_terms_and_which_bound_is_in_force() {
    Page page = open("tech-weight", "#sla=0.99&depth=10&gc_ms=50");
    assertThat(page.locator("[data-part]").allTextContents())
        .containsExactly("1", "1.05", "0.3", "0");
    assertThat(text(page, "[data-sum]")).isEqualTo("−0.35");
    assertThat(text(page, "[data-limit]")).isEqualTo("(in force)");
    assertThat(answer(page)).isEqualTo("0.10");
    page.locator("[data-example='0']").click();
    assertThat(answer(page)).isEqualTo("1.99");
    assertThat(text(page, "[data-say]")).isEqualTo("Above the highest value claimed.");
    page.context().close();
  }

  @Test
  void values_outside_what_is_declared_are_said_and_not_clamped() {
    Page page = open("tech-weight");
    fill(page, "gc_ms", "80");
    assertThat(text(page, "[id='in-gc_ms-help'] .fault"))
        .isEqualTo(
            "Outside what is declared (0\u00a0ms–50\u00a0ms): the formula can still be worked out,"
                + " but the source does not speak of it.");
    assertThat(field(page, "gc_ms").inputValue()).isEqualTo("80");
    assertThat(answer(page)).isEqualTo("0.90");
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"depth,2.5,Please enter a whole number.", "depth,'',Please enter a number."})
  void what_cannot_be_is_explained_beside_its_field(String name, String typed, String why) {
    Page page = open("tech-weight");
    fill(page, name, typed);
    assertThat(field(page, name).getAttribute("aria-invalid")).isEqualTo("true");
    String help = field(page, name).getAttribute("aria-describedby");
    assertThat(text(page, "[id='" + help + "'] .fault")).isEqualTo(why);
    assertThat(answer(page)).isEqualTo(MISSING);
    fill(page, name, "5");
    assertThat(field(page, name).getAttribute("aria-invalid")).isNull();
    page.context().close();
  }

  // The evaluator

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tech-weight",
        "trace-sampling",
        "delivery-quality",
        "gpu-fragmentation",
        "gpu-placement",
      })
  void the_script_evaluates_every_formula_of_a_page_as_the_engine_does(String model) {
    Page page = open(model);
    Object data =
        Json.read(page.locator("#exploration").textContent())
            .orElseThrow(() -> new AssertionError("no data"));
    List<FormulaVectors.Vector> vectors = FormulaVectors.in(data);
    assertThat(vectors).hasSizeGreaterThan(300);
    check(page, vectors, "fixed");
    page.context().close();
  }

  @Test
  void the_script_evaluates_every_operator_and_function_as_the_engine_does() {
    Page page = open("tech-weight");
    check(page, FormulaVectors.ofAllWords(), "tidy");
    page.context().close();
  }

  private static void check(Page page, List<FormulaVectors.Vector> vectors, String how) {
    Object found =
        page.evaluate(
            """
            ([text, how]) => JSON.parse(text).map(([tree, values]) => {
              const x = window.Baipi.formula.evaluate(tree, (name) => values[name]);
              return Number.isNaN(x) ? "missing" : window.Baipi.formula[how](x, 6);
            })
            """,
            List.of(
                Json.inline(vectors.stream().map(v -> List.of(v.tree(), v.values())).toList()),
                how));
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      if (!vectors.get(i).result().equals(((List<?>) found).get(i))) {
        wrong.add(vectors.get(i) + " but was " + ((List<?>) found).get(i));
      }
    }
    assertThat(wrong).isEmpty();
  }

  // Rules

  private static final String MIX = "span error:boolean service duration_s:s share:%";

  private static ModelResult rules(String... rows) {
    return new Fixture()
        .table("trace_mix", MIX, rows)
        .own("trace-sampling")
        .result("trace-sampling");
  }

  @ParameterizedTest
  @CsvSource({
    "true,catalog,0.1", "false,payment-core,9", "false,x,2", "false,x,2.0001", "'',payment-core,1",
    "'',x,1", "false,'',3", "'','',''", "true,'',''", "false,x,''",
  })
  void rules_decide_as_the_engine_does(String error, String service, String duration) {
    Page page = open("trace-sampling");
    page.locator("input[name='in-error'][value='" + error + "']").check();
    fill(page, "service", service);
    fill(page, "duration_s", duration);
    Table mix =
        rules("a|" + error + "|" + service + "|" + duration + "|100").part("mix").orElseThrow();
    Value rate = mix.value("a", "rate").orElseThrow();
    assertThat(answer(page))
        .isEqualTo(rate instanceof Value.Missing ? MISSING : rate.show(Language.EN));
    List<String> hit = page.locator("tr.hit th").allTextContents();
    assertThat(hit).hasSize(rate instanceof Value.Missing ? 0 : 1);
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"62,20,9", "33.3,33.3,33.4", "10,0,0", "12.34567,50,1", "0,0.5,0.7"})
  void a_mix_comes_to_the_engine_s_effective_rate(String browse, String order, String pay) {
    Page page = open("trace-sampling");
    for (Locator share : page.locator(".mix input").all()) {
      share.fill("0");
    }
    fill(page, "share-browse", browse);
    fill(page, "share-order", order);
    fill(page, "share-pay", pay);
    ModelResult result =
        new Fixture()
            .table(
                "trace_mix",
                MIX,
                "browse|false|catalog|0.08|" + browse,
                "order|false|order|0.45|" + order,
                "pay|false|payment-core|0.12|" + pay)
            .own("trace-sampling")
            .evaluate()
            .models()
            .get("trace-sampling");
    assertThat(text(page, "[data-effective]"))
        .isEqualTo(Fixture.fact(Objects.requireNonNull(result), "effective_rate"));
    fill(page, "share-pay", "");
    assertThat(text(page, "[data-effective]")).isEqualTo(MISSING);
    page.context().close();
  }

  // Deductions

  @ParameterizedTest
  @CsvSource({
    "12,85,48,0",
    "13.5,102.5,56,0",
    "15,120,64,0",
    "26,120.01,64,0",
    "12.1,85.5,1000,0",
    "0,0,0,0",
    "14,100,50,1",
    "14,100,50,2",
  })
  void deductions_come_to_the_engine_s_total(String mb, String ms, String rss, int way) {
    Page page = open("delivery-quality");
    fill(page, "binary_mb", mb);
    fill(page, "cold_start_ms", ms);
    fill(page, "rss_mb", rss);
    page.locator("[data-own] summary").click();
    page.locator("input[name='in-way-cold_start']").nth(way).check();
    String yaml =
        model("delivery-quality")
            .replace(
                "      binary_mb: 13.5\n      cold_start_ms: 102.5\n      rss_mb: 56",
                "      binary_mb: "
                    + mb
                    + "\n      cold_start_ms: "
                    + ms
                    + "\n      rss_mb: "
                    + rss);
    Table sensitivity =
        thresholds()
            .model("delivery-quality", yaml)
            .result("delivery-quality")
            .part("sensitivity")
            .orElseThrow();
    String row = List.of("base", "convex", "step").get(way);
    assertThat(answer(page)).isEqualTo(shown(sensitivity, row, "midway"));
    page.context().close();
  }

  private static Fixture thresholds() {
    return new Fixture()
        .table(
            "delivery_thresholds",
            "dimension name_zh name_en full_at_most:1 warn_at:1 unit",
            "binary|a|a|12 MB|15 MB|MB",
            "cold_start|b|b|85 ms|120 ms|ms",
            "rss|c|c|48 MB|64 MB|MB");
  }

  @Test
  void a_grade_and_impossible_values_are_said() {
    Page page = open("delivery-quality", "#cold_start_ms=130");
    assertThat(page.locator("[data-dimension='1'] [data-state]").textContent())
        .contains("grade D outright");
    fill(page, "rss_mb", "-1");
    assertThat(text(page, "[id='in-rss_mb-help'] .fault"))
        .isEqualTo("This cannot be less than 0\u00a0MB.");
    assertThat(answer(page)).isEqualTo(MISSING);
    page.context().close();
  }

  // Versions

  @ParameterizedTest
  @CsvSource({
    "all,table",
    "all,prose",
    "all,pipeline",
    "EKS 1.28,pipeline",
    "TKE 3.12,prose",
    "EKS 1.28|TKE 3.12,table",
    "GKE 1.29|TKE 3.12,pipeline",
  })
  void platforms_have_the_engine_s_lowest_version(String platforms, String reading) {
    Page page = open("cloud-go-version");
    if (!platforms.equals("all")) {
      for (Locator box : page.locator("input[name='in-platforms']").all()) {
        box.setChecked(List.of(platforms.split("\\|")).contains(box.getAttribute("value")));
      }
    }
    page.locator("input[name='in-reading'][value='" + reading + "']").check();
    List<String> quoted = new ArrayList<>();
    for (String platform : platforms.split("\\|")) {
      quoted.add("'" + platform + "'");
    }
    Fixture fixture = new Fixture();
    table(
        fixture,
        "cloud_platforms",
        "ranking-2025/cloud_platforms.csv",
        "platform name_zh name_en go_min dependency breaking_change_zh breaking_change_en");
    table(
        fixture,
        "cloud_go_constraints",
        "ranking-2025/cloud_go_constraints.csv",
        "platform reading comparison version where_zh where_en");
    String yaml =
        model("cloud-go-version")
            .replace("accepted by: all", "accepted by: [" + String.join(", ", quoted) + "]");
    Table table =
        platforms.equals("all")
            ? fixture.own("cloud-go-version").result("cloud-go-version").table()
            : fixture.model("cloud-go-version", yaml).result("cloud-go-version").table();
    Value lowest = table.value(reading, "lowest").orElseThrow();
    if (lowest instanceof Value.Missing) {
      assertThat(answer(page)).isEqualTo(MISSING);
      String conflict = shown(table, reading, "conflict").replace(" cannot both be met", "");
      assertThat(text(page, "[data-say]"))
          .isEqualTo("No version: " + conflict + " cannot both be met.");
    } else {
      assertThat(answer(page)).isEqualTo(lowest.show(Language.EN));
    }
    page.context().close();
  }

  @Test
  void a_version_of_one_s_own_stands_in_semantic_order() {
    Page page = open("cloud-go-version");
    fill(page, "version", "1.9");
    assertThat(page.locator("[data-who] tbody th").first().textContent()).isEqualTo("1.9 (yours)");
    fill(page, "version", "1.22.1-rc1");
    assertThat(page.locator("[data-who] tbody th").allTextContents())
        .endsWith("1.22.1-rc1 (yours)", "1.22.1");
    fill(page, "version", "new");
    assertThat(field(page, "version").getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(text(page, "[id='in-version-help'] .fault")).contains("is not a version");
    page.context().close();
  }

  // Measures

  @ParameterizedTest
  @ValueSource(strings = {"", "40960", "4096, 10240 2048", "1 1", "12288, ?", "?", "0", "0.5,0.25"})
  void measures_over_a_list_are_the_engine_s(String blocks) {
    Page page = open("gpu-fragmentation");
    fill(page, "gpu_blocks.size", blocks);
    List<String> rows = new ArrayList<>();
    for (String block : blocks.split("[ ,]+")) {
      if (!block.isEmpty()) {
        rows.add("b" + rows.size() + "|g|" + block.replace("?", ""));
      }
    }
    Table table =
        new Fixture()
            .table("gpus", "gpu name_zh name_en", "g|g|g")
            .table("gpu_blocks", "block gpu size:MB", rows.toArray(String[]::new))
            .own("gpu-fragmentation")
            .result("gpu-fragmentation")
            .table();
    for (Locator row : page.locator("[data-measure]").all()) {
      Value value = table.value("g", row.getAttribute("data-measure")).orElseThrow();
      assertThat(row.locator("[data-value]").textContent())
          .as(row.getAttribute("data-measure"))
          .isEqualTo(value instanceof Value.Missing ? MISSING : value.show(Language.EN));
    }
    page.context().close();
  }

  @Test
  void what_is_not_defined_says_why() {
    Page page = open("gpu-fragmentation");
    fill(page, "gpu_blocks.size", "");
    assertThat(answer(page)).isEqualTo(MISSING);
    assertThat(text(page, "[data-say]"))
        .isEqualTo(
            "Largest contiguous free block ÷ All free memory divides by zero and is not defined.");
    fill(page, "gpu_blocks.size", "12, ?");
    assertThat(text(page, "[data-measure=free] [data-why]"))
        .isEqualTo("This cannot be worked out without Sum of the blocks.");
    fill(page, "gpu_blocks.size", "12, many");
    assertThat(text(page, "[id='in-gpu_blocks.size-help'] .fault"))
        .isEqualTo("“many” is neither a number nor “?”.");
    page.context().close();
  }

  @Test
  void every_example_of_placement_gives_what_the_engine_gave() {
    Page page = open("gpu-placement");
    Locator rows = page.locator("#examples + .scroll tbody tr");
    for (int i = 0; i < rows.count(); i++) {
      page.locator("[data-example='" + i + "']").click();
      List<String> wanted =
          rows.nth(i).locator("td").allTextContents().stream().map(String::strip).toList();
      List<String> found =
          page.locator("[data-value]").allTextContents().stream().map(String::strip).toList();
      assertThat(found).isEqualTo(wanted);
    }
    page.context().close();
  }

  // Questions

  @Test
  void every_path_of_the_questionnaire_ends_as_the_engine_s_table_says() {
    String yaml = model("go-advisor").replaceAll("(?m)^ +evidence: .*$", "");
    Table paths = new Fixture().model("go-advisor", yaml).result("go-advisor").table();
    Page page = open("go-advisor");
    for (String path : Fixture.column(paths, "path")) {
      page.locator(".reset").click();
      for (String step : path.split(" · ")) {
        Locator number = page.locator(".question:visible input[type=number]");
        if (number.count() > 0) {
          number.fill(step.equals("high") ? "5000.5" : "5000");
          number.press("Enter");
        } else {
          page.locator(".question:visible button[value='" + step + "']").click();
        }
      }
      assertThat(text(page, "[data-verdict] h3")).startsWith(shown(paths, path, "title"));
      assertThat(text(page, "[data-verdict] .recommend"))
          .isEqualTo(shown(paths, path, "recommendation"));
      assertThat(page.locator(".paths tr.hit")).satisfies(l -> assertThat(l.count()).isEqualTo(1));
      String address = page.url();
      Page again = chromium.page();
      again.navigate(address);
      assertThat(text(again, "[data-verdict] h3")).startsWith(shown(paths, path, "title"));
      again.context().close();
    }
    page.context().close();
  }

  @Test
  void the_questionnaire_needs_no_mouse() {
    Page page = open("go-advisor");
    field(page, "load").focus();
    page.keyboard().type("10");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.firstElementChild.id"))
        .isEqualTo("ask-driver");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.parentElement.className"))
        .isEqualTo("verdict");
    page.locator(".way button").first().press("Enter");
    assertThat(page.evaluate("document.activeElement.firstElementChild.id")).isEqualTo("ask-load");
    page.context().close();
  }

  @Test
  void a_number_that_is_none_is_not_taken_for_an_answer() {
    Page page = open("go-advisor");
    page.locator(".go").click();
    assertThat(text(page, "[id='in-load-help'] .fault")).isEqualTo("Please enter a number.");
    fill(page, "load", "-3");
    page.locator(".go").click();
    assertThat(text(page, "[id='in-load-help'] .fault")).startsWith("This cannot be less than 0");
    page.context().close();
  }

  // All of them

  @ParameterizedTest
  @CsvSource({
    "tech-weight,depth,8",
    "trace-sampling,duration_s,7.5",
    "delivery-quality,rss_mb,60",
    "cloud-go-version,version,1.20",
    "gpu-fragmentation,gpu_blocks.size,'1, 2, ?'",
    "gpu-placement,model_gb,3",
  })
  void the_address_keeps_the_values(String model, String name, String value) {
    Page page = open(model);
    fill(page, name, value);
    page.waitForCondition(() -> page.url().contains("#"));
    Page again = chromium.page();
    again.navigate(page.url());
    assertThat(field(again, name).inputValue()).isEqualTo(value);
    assertThat(answer(again)).isEqualTo(answer(page));
    again.locator(".reset").click();
    again.waitForCondition(() -> !again.url().contains("#"));
    assertThat(field(again, name).inputValue()).isNotEqualTo(value);
    again.context().close();
    page.context().close();
  }

  @Test
  void an_input_is_reached_and_changed_by_keyboard_alone() {
    Page page = open("tech-weight");
    field(page, "sla").focus();
    page.keyboard().press("Tab");
    page.keyboard().press("End");
    assertThat(field(page, "sla").inputValue()).isEqualTo("0.9999");
    page.keyboard().press("Tab");
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().type("1");
    assertThat(answer(page)).isEqualTo(weight("0.9999", "1", "20"));
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({
    "tech-weight,#examples + .scroll tbody tr,6",
    "trace-sampling,.decisions tbody tr,4",
    "delivery-quality,#examples + .scroll tbody tr,3",
    "cloud-go-version,#results + .scroll tbody tr,3",
    "gpu-fragmentation,#examples + .scroll tbody tr,5",
    "go-advisor,.paths tbody tr,6",
  })
  void without_scripts_the_rules_and_the_examples_are_there(String model, String rows, int count) {
    Page page = chromium.page(Chromium.options().setJavaScriptEnabled(false));
    page.navigate(server.url() + "zh/explore-" + model + ".html");
    assertThat(page.locator(rows).count()).isEqualTo(count);
    assertThat(page.locator(rows).first().isVisible()).isTrue();
    assertThat(page.locator(".tryout").isVisible()).isFalse();
    assertThat(page.locator("main").innerText()).contains("需要打开JavaScript");
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tech-weight",
        "trace-sampling",
        "delivery-quality",
        "cloud-go-version",
        "gpu-fragmentation",
        "gpu-placement",
        "go-advisor",
      })
  void a_page_works_from_the_disk_without_trouble_and_without_jumps(String model) {
    Page page = chromium.page();
    page.addInitScript(
        """
        window.shift = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((e) => {
          const inside = e.sources.some((s) => s.node && s.node.parentElement.closest("main"));
          window.shift += inside ? e.value : 0;
        }))
          .observe({type: "layout-shift", buffered: true});
        """);
    page.navigate(folder.toUri() + "zh/explore-" + model + ".html");
    assertThat(page.locator(".tryout").isVisible()).isTrue();
    if (page.locator("[data-answer]").count() > 0) {
      assertThat(answer(page)).isNotEqualTo("—");
    }
    page.waitForTimeout(300);
    assertThat(((Number) page.evaluate("window.shift")).doubleValue()).isLessThan(0.02);
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
    assertThat(chromium.troubles()).isEmpty();
    assertThat(chromium.requests())
        .allMatch(u -> u.startsWith(server.url()) || u.startsWith("file:"));
    page.context().close();
  }
}
