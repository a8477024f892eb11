package io.baipi.model.run;

import static io.baipi.model.run.Fixture.column;
import static io.baipi.model.run.Fixture.fact;
import static io.baipi.model.run.Fixture.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.ModelResult;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The models about talent, choice of language and readiness, against arithmetic done by hand. */
class AdoptionModelsTest {
  private static final String GAPS =
      "skill name_zh name_en jd_demand:% course_coverage:% gap_published:pp";
  private static final String PROSE = "figure value:count";

  private static Fixture talent(String... rows) {
    return new Fixture()
        .table("talent_gaps", GAPS, rows)
        .table(
            "whitepaper_2024_prose",
            PROSE,
            "firms-hr|87",
            "sampled-posts|12",
            "practice-gap|68.3 pp")
        .own("talent-gap");
  }

  private static Fixture talent() {
    return talent(
        "sql-tuning|SQL性能调优|SQL tuning|79.5|31.0|48.5",
        "docker|Docker容器编排|Docker|91.7|23.4|68.3",
        "unit-tests|单元测试覆盖率|Unit tests|85.2|18.9|66.3");
  }

  private static Fixture languages() {
    return new Fixture()
        .table(
            "language_matrix",
            "language name_zh name_en package_size:MB mttd:s tco_3y:kUSD",
            "go|Go|Go|12||142",
            "java|Java|Java|85|210|238",
            "rust|Rust|Rust|18||176")
        .own("language-matrix");
  }

  private static Fixture clouds(Fixture fixture) {
    return fixture
        .table(
            "china_cloud_governance",
            "cloud name_zh name_en",
            "alibaba|阿里云|Alibaba",
            "huawei|华为云|Huawei",
            "tencent|腾讯云|Tencent")
        .table(
            "china_cloud_go_demands",
            "platform reading comparison version where_zh where_en",
            "alibaba|prose|>=|1.19|文|text",
            "huawei|prose|>=|1.19|文|text",
            "tencent|prose|>=|1.19|文|text",
            "alibaba|prose|<=|1.22|文|text",
            "huawei|prose|<=|1.22|文|text",
            "tencent|prose|<=|1.22|文|text",
            "alibaba|code|=|1.22|码|code")
        .own("china-cloud-go-version");
  }

  private static Fixture readiness() {
    return clouds(talent())
        .table(
            "xinchuang_platforms",
            "platform name_zh name_en go_min syscalls dynamic_linking",
            "kylin|麒麟|Kylin|1.19|full|none",
            "uos|统信|UOS|1.20|full|none",
            "openeuler|欧拉|openEuler|1.18|partial|optional")
        .table(
            "domestic_os_kernels",
            "os name_zh name_en clone_flags getrandom asyncpreemptoff",
            "kylin|麒麟|Kylin|||",
            "uos|统信|UOS|full||",
            "openeuler|欧拉|openEuler|||recommended")
        .table("production_gaps", "gap", "audit", "encryption", "transactions")
        .table("go_migration_stages", "stage go_share:%", "mixed|15", "edge|60", "core|95")
        .table("go_standards_outcome", "metric before:% after:%", "rollback-rate|18.7|3.2")
        .own("readiness-kernel")
        .own("readiness-platform")
        .own("readiness");
  }

  private static Table part(ModelResult result, String name) {
    return result.part(name).orElseThrow();
  }

  private static Value value(ModelResult result, String fact) {
    return Objects.requireNonNull(result.facts().get(fact));
  }

  @Test
  void talent_gaps_are_in_percentage_points_and_sorted() {
    ModelResult result = talent().result("talent-gap");
    assertThat(column(result.table(), "skill"))
        .containsExactly("docker", "unit-tests", "sql-tuning");
    // 91.7 − 23.4, 85.2 − 18.9, 79.5 − 31.0.
    assertThat(column(result.table(), "gap"))
        .containsExactly("68.3\u00a0pp", "66.3\u00a0pp", "48.5\u00a0pp");
    assertThat(column(result.table(), "rank")).containsExactly("1", "2", "3");
    assertThat(column(result.table(), "deviation")).containsOnly("0.0\u00a0pp");
    // 91.7 / 23.4 = 3.92.
    assertThat(shown(result.table(), "docker", "times_asked")).startsWith("3.9");
    assertThat(fact(result, "gap_highest_skill")).isEqualTo("Docker");
    // (68.3 + 66.3 + 48.5) / 3 = 183.1 / 3 = 61.03.
    assertThat(fact(result, "gap_mean")).isEqualTo("61.0\u00a0pp");
    assertThat(fact(result, "gap_spread")).isEqualTo("19.8\u00a0pp");
    assertThat(fact(result, "firms")).isEqualTo("87");
    assertThat(value(result, "firms").provenance()).isEqualTo(Provenance.PUBLISHED);
  }

  @Test
  void a_skill_without_a_rate_has_no_gap_and_comes_last() {
    ModelResult result =
        talent("a|甲|A|90||50", "b|乙|B|80|30|49.5", "c|丙|C|70|10|60").result("talent-gap");
    assertThat(column(result.table(), "skill")).containsExactly("c", "b", "a");
    assertThat(shown(result.table(), "a", "gap")).isEqualTo("—");
    assertThat(shown(result.table(), "a", "rank")).isEqualTo("—");
    // 80 − 30 = 50, and 49.5 is printed. The mean is of the two that are known: (60 + 50) / 2.
    assertThat(fact(result, "deviation_highest")).isEqualTo("0.5\u00a0pp");
    assertThat(fact(result, "gap_mean")).isEqualTo("55.0\u00a0pp");
  }

  @Test
  void the_lost_times_to_diagnose_give_an_interval_and_no_zero() {
    ModelResult result = languages().result("language-matrix");
    // Go: (238 − 142) / 238 = 40.336 and (85 − 12) / 85 = 85.882; Rust: 26.050 and 78.824.
    // Without the time (a + b) / 2; with it at 0 and at 100, (a + b) / 3 and (a + b + 100) / 3.
    assertThat(column(result.table(), "score"))
        .containsExactly("63.11\u00a0points", "0.00\u00a0points", "52.44\u00a0points");
    assertThat(column(result.table(), "score_low"))
        .containsExactly("42.07\u00a0points", "0.00\u00a0points", "34.96\u00a0points");
    assertThat(column(result.table(), "score_high"))
        .containsExactly("75.41\u00a0points", "0.00\u00a0points", "68.29\u00a0points");
    assertThat(column(result.table(), "rank_best")).containsExactly("1", "3", "1");
    assertThat(column(result.table(), "rank_worst")).containsExactly("2", "3", "2");
    assertThat(shown(result.table(), "go", "mttd")).isEqualTo("—");
    assertThat(column(result.table(), "coverage")).containsExactly("66.7%", "100.0%", "66.7%");
  }

  @Test
  void go_leads_by_any_weights_unless_the_lost_times_decide_otherwise() {
    ModelResult result = languages().result("language-matrix");
    // Go is ahead of Rust on both of the known indicators, so that no weight can swap the two.
    assertThat(fact(result, "won_go")).isEqualTo("100.0%");
    assertThat(fact(result, "nearest_flip")).isEqualTo("—");
    // 400,000 draws in plain Python of w1 · 34/238 + w2 · 6/85 + w3 · (u − v) > 0: 75.6 %.
    Value.Num filled = (Value.Num) value(result, "won_go_filled");
    assertThat(filled.number().doubleValue()).isBetween(74.5, 76.7);
    assertThat(column(part(result, "removal"), "shift")).containsOnly("0");
    // Cost first: weights 60 and 20 of 80 are left: (3 · 40.336 + 85.882) / 4 = 51.7227.
    assertThat(shown(part(result, "comparison"), "go", "score_cost-first")).startsWith("51.7227");
  }

  @Test
  void chinese_clouds_share_a_lowest_version_and_silence_is_unknown() {
    ModelResult result = clouds(new Fixture()).result("china-cloud-go-version");
    assertThat(column(result.table(), "lowest")).containsExactly("1.19", "—");
    assertThat(shown(result.table(), "code", "status"))
        .isEqualTo("no demand known: Huawei, Tencent");
    assertThat(fact(result, "lowest")).isEqualTo("1.19");
  }

  @Test
  void readiness_does_not_put_the_platforms_in_order() {
    ModelResult result = readiness().result("readiness");
    // Kylin: platform 100, runtime unknown: 100; from (100 + 0) / 2 to 100.
    // UOS: 100 and 100; from (100 + 100 / 3) / 2 to 100.
    // openEuler: (100 + 50 + 100) / 3 and 50; (83.33 + 50 / 3) / 2 to (83.33 + 250 / 3) / 2.
    assertThat(column(result.table(), "score"))
        .containsExactly("100.00\u00a0points", "100.00\u00a0points", "66.67\u00a0points");
    assertThat(column(result.table(), "score_low"))
        .containsExactly("50.00\u00a0points", "66.67\u00a0points", "50.00\u00a0points");
    assertThat(column(result.table(), "score_high"))
        .containsExactly("100.00\u00a0points", "100.00\u00a0points", "83.33\u00a0points");
    assertThat(column(result.table(), "rank_best")).containsOnly("1");
    assertThat(column(result.table(), "rank_worst")).containsOnly("3");
    assertThat(shown(result.table(), "kylin", "runtime")).isEqualTo("—");
    // Kylin has half of the weight, the others one of three judgements more: 1/2 + 1/6.
    assertThat(column(result.table(), "coverage")).containsExactly("50.0%", "66.7%", "66.7%");
  }

  @Test
  void readiness_cites_bottlenecks_and_path_from_other_models_and_tables() {
    ModelResult result = readiness().result("readiness");
    assertThat(fact(result, "talent_gap_widest")).isEqualTo("68.3\u00a0pp");
    assertThat(fact(result, "cloud_lowest")).isEqualTo("1.19");
    assertThat(fact(result, "production_gaps")).isEqualTo("3");
    assertThat(fact(result, "path_last_share")).isEqualTo("95%");
    assertThat(part(result, "removal-groups").names()).contains("without_runtime");
  }

  @Test
  void a_fact_waits_for_the_model_that_it_cites() {
    // The model that cites stands first in the file list and in the paper.
    Fixture fixture =
        new Fixture()
            .table("firms", "firm staff:count", "A|1", "B|2")
            .model("first", measures("first", "facts: {b: {table: model.last, row: B, of: staff}}"))
            .model("last", measures("last", ""));
    assertThat(fact(fixture.result("first"), "b")).isEqualTo("2");
  }

  @Test
  void facts_that_cite_what_is_not_there_are_reported() {
    Fixture fixture =
        new Fixture()
            .table("firms", "firm staff:count", "A|1", "B|2")
            .model(
                "m",
                measures(
                    "m",
                    """
                    facts:
                      a: {table: firms, row: Z, of: staff}
                      b: {table: firms, row: A, of: staf}
                      c: {table: firm, row: A, of: staff}
                      d: {table: model.m, row: A, of: staff}
                    """));
    assertThat(fixture.mistakes())
        .containsExactlyInAnyOrder(
            "6:26 model.unknown-row the table 'firms' has no row 'Z'",
            "7:33 model.unknown-column the table 'firms' has no column 'staf'",
            "8:14 model.unknown-table there is no table 'firm' in the data",
            "9:14 model.cycle models read each other in a circle: m → m");
  }

  private static String measures(String id, String more) {
    return """
    id: %s
    title: {zh: 题, en: Title}
    units: {table: firms, key: firm}
    measures: {staff: {of: staff}}
    """
            .formatted(id)
        + more;
  }
}
