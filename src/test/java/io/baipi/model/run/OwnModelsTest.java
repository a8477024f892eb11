package io.baipi.model.run;

import static io.baipi.model.run.Fixture.column;
import static io.baipi.model.run.Fixture.fact;
import static io.baipi.model.run.Fixture.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.ModelResult;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The project's own models against arithmetic done by hand. */
@Isolated("sets the default locale")
class OwnModelsTest {
  private static final String COMPANIES =
      "company name_zh name_en published_rank:rank go_code_share:% new_modules:count"
          + " go_containers:count rd_budget_usd:USD prs_merged:count issue_response_h:h"
          + " lms_completion:% certified:%";
  private static final List<String> ROWS =
      List.of(
          "Cloudflare|Cloudflare|Cloudflare|1|68.2|17|42850|||||",
          "Stripe|Stripe|Stripe|2|61.5|9|31200|||||",
          "Uber|Uber|Uber|3|57.3|12|28940|||||",
          "TikTok|TikTok（字节跳动）|TikTok (ByteDance)|4|54.1|23|56300|||||",
          "Dropbox|Dropbox|Dropbox|5|49.8|5|18700|||||");

  private static Fixture ranking(List<String> rows) {
    return new Fixture()
        .table("companies", COMPANIES, rows.toArray(String[]::new))
        .own("adoption-ranking");
  }

  private static Table part(ModelResult result, String name) {
    return result.part(name).orElseThrow();
  }

  @Test
  void the_ranking_scores_what_is_published_and_bounds_the_rest() {
    ModelResult result = ranking(ROWS).result("adoption-ranking");
    Table table = result.table();
    assertThat(table.names())
        .containsExactly(
            "company",
            "name",
            "score",
            "score_low",
            "score_high",
            "rank",
            "rank_best",
            "rank_worst",
            "coverage",
            "published_rank",
            "deployment",
            "open_source",
            "training",
            "go_containers",
            "prs_merged",
            "issue_response_h",
            "lms_completion",
            "certified");
    // Cloudflare: (42850 − 18700) / (56300 − 18700) = 24150 / 37600 = 64.2287 %.
    assertThat(shown(table, "Cloudflare", "score")).isEqualTo("64.23\u00a0points");
    // Missing 60 % at 0 and at 100: 0.4 · 64.2287 = 25.69 and 85.69.
    assertThat(shown(table, "Cloudflare", "score_low")).isEqualTo("25.69\u00a0points");
    assertThat(shown(table, "Cloudflare", "score_high")).isEqualTo("85.69\u00a0points");
    assertThat(column(table, "rank")).containsExactly("2", "3", "4", "1", "5");
    assertThat(column(table, "published_rank")).containsExactly("1", "2", "3", "4", "5");
    // TikTok's low end, 40, is above nobody's high end, which is 60 at the least: nothing is sure.
    assertThat(column(table, "rank_best")).containsOnly("1");
    assertThat(column(table, "rank_worst")).containsOnly("5");
    assertThat(column(table, "coverage")).containsOnly("40.0%");
    assertThat(shown(table, "Uber", "training")).isEqualTo("—");
    assertThat(shown(table, "TikTok", "name")).isEqualTo("TikTok (ByteDance)");
    assertThat(fact(result, "declared_size")).isEqualTo("10");
    assertThat(fact(result, "listed")).isEqualTo("5");
    assertThat(fact(result, "score_top_unit")).isEqualTo("TikTok (ByteDance)");
  }

  @Test
  void screening_says_where_there_is_no_evidence() {
    Table screening = part(ranking(ROWS).result("adoption-ranking"), "screening");
    assertThat(column(screening, "rd_budget_usd")).containsOnly("no evidence");
    assertThat(column(screening, "go_code_share")).containsOnly("met");
    assertThat(column(screening, "new_modules")).containsOnly("met");
    assertThat(column(screening, "verdict")).containsOnly("no evidence");
  }

  @Test
  void a_company_that_certainly_fails_is_not_ranked() {
    List<String> rows = new ArrayList<>(ROWS);
    // Not above 30: the share is exactly 30. Its 90,000 containers must not stretch the scale.
    rows.add("Small|Small|Small|6|30|9|90000|||||");
    ModelResult result = ranking(rows).result("adoption-ranking");
    assertThat(shown(part(result, "screening"), "Small", "go_code_share")).isEqualTo("not met");
    assertThat(shown(part(result, "screening"), "Small", "verdict")).isEqualTo("not met");
    assertThat(shown(result.table(), "Small", "rank")).isEqualTo("—");
    assertThat(shown(result.table(), "Cloudflare", "score")).isEqualTo("64.23\u00a0points");
  }

  @Test
  void the_order_of_rows_changes_nothing() {
    List<String> shuffled = new ArrayList<>(ROWS);
    Collections.rotate(shuffled, 2);
    Collections.swap(shuffled, 0, 3);
    Table before = ranking(ROWS).result("adoption-ranking").table();
    Table after = ranking(shuffled).result("adoption-ranking").table();
    before
        .rows()
        .forEach(
            row ->
                assertThat(
                        after.row(row.key()).orElseThrow().values().stream()
                            .map(v -> v.show(Language.EN)))
                    .isEqualTo(row.values().stream().map(v -> v.show(Language.EN)).toList()));
  }

  @Test
  void a_score_knows_the_cells_that_it_comes_from() {
    Table table = ranking(ROWS).result("adoption-ranking").table();
    Value score = table.value("Uber", "score").orElseThrow();
    assertThat(score.provenance()).isEqualTo(Provenance.ASSUMED);
    assertThat(table.value("Uber", "score_low").orElseThrow().provenance())
        .isEqualTo(Provenance.RECOMPUTED);
    assertThat(cells(score.lineage())).contains("data/companies.csv:4:7");
    assertThat(((Lineage.Rule) score.lineage()).model()).isEqualTo("adoption-ranking");
  }

  private static List<String> cells(Lineage lineage) {
    if (lineage instanceof Lineage.Cell cell) {
      return List.of(cell.location().toString());
    }
    return ((Lineage.Rule) lineage)
        .inputs().stream().flatMap(input -> cells(input).stream()).distinct().toList();
  }

  private static ModelResult weight() {
    return new Fixture()
        .table(
            "tech_weight_factors",
            "factor name_zh name_en low_comparison low_bound:1 high_comparison high_bound:1"
                + " action_zh action_en",
            "sla|SLA|SLA|||>=|0.9995|预热|warm up",
            "depth|深度|Depth|>=|5|<=|2|隔离|isolate",
            "gc_ms|停顿|Pause|>|25 ms|||切换|switch")
        .own("tech-weight")
        .result("tech-weight");
  }

  @Test
  void the_weight_has_a_wider_range_than_claimed() {
    ModelResult result = weight();
    assertThat(fact(result, "range_low")).isEqualTo("0.10");
    assertThat(fact(result, "range_high")).isEqualTo("1.99");
    assertThat(fact(result, "claimed_high")).isEqualTo("1.2");
    assertThat(fact(result, "claim_holds")).isEqualTo("no");
    // 0.0001 · 100 = 0.01, as the source's comment says.
    assertThat(fact(result, "gain_per_step")).isEqualTo("0.0100");
    // 1 − (5 − 3) · 0.15 − 20 · 0.006 + 0.005 · 100 = 1 − 0.3 − 0.12 + 0.5 = 1.08.
    assertThat(shown(result.table(), "typical", "weight")).isEqualTo("1.08");
    assertThat(shown(result.table(), "best", "sla")).isEqualTo("0.9999");
    assertThat(result.facts().get("range_high"))
        .extracting(Value::provenance)
        .isEqualTo(Provenance.RECOMPUTED);
    assertThat(result.facts().get("range_low"))
        .extracting(Value::provenance)
        .isEqualTo(Provenance.ASSUMED);
  }

  @Test
  void curves_reach_both_ends_and_rules_keep_lost_cells_missing() {
    ModelResult result = weight();
    List<String> sla = column(part(result, "curve-sla"), "sla");
    assertThat(sla).startsWith("0.99", "0.9905").endsWith("0.9999").doesNotHaveDuplicates();
    assertThat(shown(part(result, "curve-depth"), "8", "sla_9999")).isEqualTo("1.24");
    Table factors = part(result, "factors");
    assertThat(column(factors, "low")).containsExactly("—", "≥ 5", "> 25\u00a0ms");
    assertThat(column(factors, "high")).containsExactly("≥ 0.9995", "≤ 2", "—");
    assertThat(column(factors, "action")).containsExactly("warm up", "isolate", "switch");
    // 1 − 2 · 0.15 − 0.3 = 0.4 for a depth of at most 5.
    assertThat(shown(part(result, "range-by-depth"), "5", "range_low")).isEqualTo("0.40");
  }

  private static Fixture sampling(String... rows) {
    return new Fixture()
        .table(
            "trace_mix",
            Provenance.SYNTHETIC,
            "span error:boolean service duration_s:s share:%",
            rows)
        .own("trace-sampling");
  }

  @Test
  void the_first_rule_that_holds_decides() {
    ModelResult result =
        sampling(
                "plain|false|order|0.1|90",
                "failed-and-slow|true|order|3|1",
                "core-and-slow|false|payment-core|3|4",
                "slow|false|order|2.5|2",
                "exactly-two|false|order|2|3")
            .result("trace-sampling");
    assertThat(column(result.table(), "rule"))
        .containsExactly("error", "core-service", "slow", "otherwise");
    assertThat(column(result.table(), "share")).containsExactly("1%", "4%", "2%", "93%");
    assertThat(column(result.table(), "kept")).containsExactly("1%", "4%", "1.6%", "0.093%");
    // 1 + 4 + 1.6 + 0.093 = 6.693 %.
    assertThat(fact(result, "effective_rate")).isEqualTo("0.0669");
    assertThat(result.table().value("slow", "rate").orElseThrow().provenance())
        .isEqualTo(Provenance.PUBLISHED);
    assertThat(result.table().value("slow", "share").orElseThrow().provenance())
        .isEqualTo(Provenance.SYNTHETIC);
  }

  @Test
  void a_span_with_a_missing_cell_makes_the_rate_a_range() {
    ModelResult result =
        sampling("plain|false|order|0.1|50", "unknown|false|order||50").result("trace-sampling");
    // Half is 0.001; the other half is 0.8 if slow and 0.001 if not.
    assertThat(fact(result, "effective_rate")).isEqualTo("0.0010–0.4005");
    assertThat(shown(result.table(), "undecided", "share")).isEqualTo("50%");
  }

  private static ModelResult delivery() {
    return new Fixture()
        .table(
            "delivery_thresholds",
            "dimension name_zh name_en full_at_most:1 warn_at:1",
            "binary|体积|Binary|12 MB|15 MB",
            "cold_start|启动|Start|85 ms|120 ms",
            "rss|内存|Memory|48 MB|64 MB")
        .own("delivery-quality")
        .result("delivery-quality");
  }

  @Test
  void deductions_follow_the_published_formulas() {
    ModelResult result = delivery();
    Table table = result.table();
    // 0.8 · (15 − 12) = 2.4; 0.8 · (24 − 12) = 9.6.
    assertThat(shown(table, "binary", "deduction_at_warn")).isEqualTo("2.40\u00a0points");
    assertThat(shown(table, "binary", "deduction_at_double")).isEqualTo("9.60\u00a0points");
    // log₂(1 + 16/4) = log₂ 5 = 2.32; log₂(1 + 48/4) = log₂ 13 = 3.70.
    assertThat(shown(table, "rss", "deduction_at_warn")).isEqualTo("2.32\u00a0points");
    assertThat(shown(table, "rss", "deduction_at_double")).isEqualTo("3.70\u00a0points");
    // Above 120 ms the grade is D: nothing is left of the ten points.
    assertThat(shown(table, "cold_start", "deduction_at_double")).isEqualTo("10.00\u00a0points");
    assertThat(shown(result.part("curve-rss").orElseThrow(), "52", "deduction"))
        .isEqualTo("1.00\u00a0points");
    assertThat(shown(result.part("curve-binary").orElseThrow(), "12", "deduction"))
        .isEqualTo("0.00\u00a0points");
    assertThat(result.part("curve-cold-start").orElseThrow().names())
        .containsExactly("cold_start_ms", "linear", "convex", "step");
    // Base, slow start only: (10 + (10 − 10 · 25/35) + 10) / 30 = 22.857 / 30 = 76.19 %.
    assertThat(shown(result.part("sensitivity").orElseThrow(), "base", "slow_start"))
        .isEqualTo("76.19\u00a0points");
    // Start-up weighs 60 %: 20 + 60 · (2.857 / 10) + 20 = 57.14.
    assertThat(shown(result.part("sensitivity").orElseThrow(), "start-heavy", "slow_start"))
        .isEqualTo("57.14\u00a0points");
  }

  @Test
  void hours_and_days_are_compared_in_one_unit() {
    ModelResult result =
        new Fixture()
            .table(
                "oss_projects",
                "project merge_delay:h maintainers:count cve_fixed_90d:%",
                "Prometheus|17.2 h|5|98.3",
                "Legacy-Log|12.6 d|1|41.7")
            .own("oss-health")
            .result("oss-health");
    // 12.6 · 24 = 302.4 h; 302.4 / 17.2 = 17.58; 98.3 − 41.7 = 56.6 pp.
    assertThat(column(result.table(), "merge_delay_h"))
        .containsExactly("17.2\u00a0h", "302.4\u00a0h");
    assertThat(fact(result, "delay_ratio")).isEqualTo("17.6");
    assertThat(fact(result, "cve_gap")).isEqualTo("56.6\u00a0pp");
    assertThat(fact(result, "maintainers_ratio")).isEqualTo("5.0");
  }

  private static Fixture versions() {
    return new Fixture()
        .table(
            "cloud_platforms",
            "platform name_zh name_en",
            "EKS 1.28|AWS EKS|AWS EKS",
            "GKE 1.29|GKE|GCP GKE",
            "TKE 3.12|腾讯云 TKE|Tencent TKE")
        .table(
            "cloud_go_constraints",
            "platform reading comparison version where_zh where_en",
            "EKS 1.28|table|>=|1.21.0|表|table",
            "GKE 1.29|table|>=|1.22.1|表|table",
            "TKE 3.12|table|>=|1.19.12|表|table",
            "EKS 1.28|prose|>=|1.21.0|文|text",
            "GKE 1.29|prose|=|1.22.1|文|text",
            "TKE 3.12|prose|>=|1.19|文|text",
            "EKS 1.28|pipeline|=|1.21.0|图|chart",
            "GKE 1.29|pipeline|=|1.22.1|图|chart",
            "TKE 3.12|pipeline|=|1.19.12|图|chart")
        .own("cloud-go-version");
  }

  @Test
  void the_lowest_version_or_the_pair_that_conflicts() {
    ModelResult result = versions().result("cloud-go-version");
    assertThat(column(result.table(), "reading")).containsExactly("table", "prose", "pipeline");
    assertThat(column(result.table(), "lowest")).containsExactly("1.22.1", "1.22.1", "—");
    assertThat(column(result.table(), "status")).containsExactly("found", "found", "no version");
    assertThat(shown(result.table(), "pipeline", "conflict"))
        .isEqualTo("AWS EKS (= 1.21.0) and GCP GKE (= 1.22.1) cannot both be met");
    assertThat(fact(result, "lowest")).isEqualTo("1.22.1");
  }

  @Test
  void each_version_is_refused_with_a_reason() {
    Table refusals = part(versions().result("cloud-go-version"), "refusals");
    assertThat(column(refusals, "version")).containsExactly("1.19", "1.19.12", "1.21.0", "1.22.1");
    assertThat(shown(refusals, "1.19.12", "tke_3_12")).isEqualTo("accepts");
    assertThat(shown(refusals, "1.19.12", "eks_1_28")).isEqualTo("refuses: needs ≥ 1.21.0. table");
    assertThat(column(refusals, "gke_1_29").get(3)).isEqualTo("accepts");
  }

  @Test
  void results_are_the_same_in_a_turkish_locale() {
    String before = new ResultPrinter(Language.EN).json(List.of(delivery(), weight()));
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(new ResultPrinter(Language.EN).json(List.of(delivery(), weight())))
          .isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void every_model_explains_itself_in_both_languages() {
    for (ModelResult result :
        List.of(delivery(), weight(), ranking(ROWS).result("adoption-ranking"))) {
      assertThat(result.method()).isNotEmpty();
      assertThat(result.assumptions()).isNotEmpty();
      result
          .method()
          .forEach(
              step -> {
                assertThat(step.text().in(Language.ZH)).isNotEqualTo(step.text().in(Language.EN));
                step.part().ifPresent(part -> assertThat(result.parts()).containsKey(part));
              });
      result
          .assumptions()
          .forEach(a -> assertThat(a.because().texts()).containsKeys(Language.values()));
    }
  }
}
