package io.baipi.model.run;

import static io.baipi.model.run.Fixture.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.DataReader;
import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.ModelResult;
import io.baipi.model.Results;
import io.baipi.paper.PaperReader;
import io.baipi.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The paper's models of comparison, placement, compatibility and roll-out over its own data.
 * Changes are those of the printed figures by hand; hits of spans were counted in plain Python.
 */
class PublishedRulesTest {
  private static final Diagnostics DIAGNOSTICS = new Diagnostics();
  private static final Results RESULTS = evaluate();

  private static Results evaluate() {
    Path home = Path.of(System.getProperty("baipi.home", "."));
    return PaperReader.read(home, home, DIAGNOSTICS)
        .flatMap(
            paper ->
                DataReader.read(paper, DIAGNOSTICS)
                    .map(data -> Models.evaluate(paper, data, DIAGNOSTICS)))
        .orElseThrow();
  }

  private static ModelResult result(String id) {
    ModelResult result = RESULTS.models().get(id);
    if (result == null) {
      throw new AssertionError("no result for " + id);
    }
    return result;
  }

  private static Table part(String id, String part) {
    return result(id).part(part).orElseThrow();
  }

  /** As shown, with ordinary blanks and minus signs. */
  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ").replace('−', '-');
  }

  private static String shown(Table table, String row, String column) {
    return plain(Fixture.shown(table, row, column));
  }

  private static String fact(String id, String name) {
    return plain(Fixture.fact(result(id), name));
  }

  @Test
  void all_is_worked_out_without_fault() {
    assertThat(DIAGNOSTICS.sorted()).isEmpty();
  }

  @Test
  void changes_are_those_of_the_printed_figures() {
    Table table = result("before-after").table();
    // (1.4 - 3.1) / 3.1; (2.1 GB = 2150.4 MB): (380 - 2150.4) / 2150.4
    assertThat(shown(table, "gateway_pooling · memory", "change_percent")).isEqualTo("-54.8%");
    assertThat(shown(table, "go_migration_components · log_agent_memory", "change_percent"))
        .isEqualTo("-82.3%");
    // 280000 / 42000; 4.2 h = 15120 s, and 15120 / 18; 1.5 MB = 1536 KB, and 1536 / 2
    assertThat(shown(table, "metadata_registration · registrations", "times"))
        .isEqualTo("6.67 times");
    assertThat(shown(table, "order_events_rewrite · repair_time", "times"))
        .isEqualTo("840.00 times");
    assertThat(shown(table, "goroutine_scheduling · creation_cost", "times"))
        .isEqualTo("768.00 times");
    // 18.6 - 1.3
    assertThat(shown(table, "scheduler_languages · gpu_memory_error", "points"))
        .isEqualTo("-17.3 pp");
    // (9.6 - 12.3) / 12.3; (58000 - 42000) / 42000; (648 - 124) / 124; (12.3 - 48.7) / 48.7
    assertThat(shown(table, "domestic_chips · gc_pause", "change_percent")).isEqualTo("-22.0%");
    assertThat(shown(table, "rules_cgo · throughput", "change_percent")).isEqualTo("38.1%");
    assertThat(shown(table, "rerank_avx2 · throughput", "change_percent")).isEqualTo("422.6%");
    assertThat(shown(table, "serializer_json · mean_latency", "change_percent"))
        .isEqualTo("-74.7%");
  }

  @Test
  void one_claimed_change_is_contradicted_and_those_without_figures_are_not_checkable() {
    Table table = result("before-after").table();
    // (22 - 300) / 300 = -92.67 %, and even 5 % off on either side not -99.3 %.
    assertThat(shown(table, "inference_platform_rewrite · config", "verdict"))
        .isEqualTo("contradicted");
    assertThat(fact("before-after", "config_recomputed")).isEqualTo("-92.7%");
    assertThat(column(table, "verdict")).filteredOn("contradicted"::equals).hasSize(1);
    assertThat(column(part("before-after", "python_go_gains"), "verdict"))
        .containsOnly("not checkable");
    // Counted in the tables: 3 + 2 + 2 + 3 + 4 + 2 + 3 + 2 + 3, from generics to order events.
    assertThat(fact("before-after", "claimed")).isEqualTo("24");
  }

  @Test
  void a_lost_cell_has_no_change_and_a_bound_only_ends() {
    Table table = result("before-after").table();
    assertThat(shown(table, "cgo_modes · crash_loop_rate", "change_percent")).isEqualTo("—");
    assertThat(shown(table, "go_migration_components · order_gateway_gc_pause", "change_percent"))
        .isEqualTo("—");
    assertThat(shown(table, "scheduler_languages · cross_numa_delay", "change_percent"))
        .isEqualTo("—");
    // At most 12.5 of at least 209.5: -94.03 %, rounded outwards to -94.0 %; the ends as printed
    // give -94.2 %.
    assertThat(shown(table, "scheduler_languages · cross_numa_delay", "change_high"))
        .isEqualTo("-94.2%");
  }

  @Test
  void comparisons_of_one_table_have_titles_of_their_own() {
    assertThat(part("before-after", "rules_cgo").title().in(Language.ZH))
        .isEqualTo("规则引擎：Go原生channel与CGO");
    assertThat(part("before-after", "rules_wasm").title().in(Language.ZH))
        .isEqualTo("规则引擎：Go原生channel与WASM");
  }

  @Test
  void spans_are_kept_by_the_first_rule_and_gaps_widen_the_rate() {
    ModelResult spans = result("span-sampling");
    assertThat(column(spans.table(), "hits")).containsExactly("7", "23", "4", "161", "5");
    // 7 + 23 + 4 × 0.8 + 161 × 0.001 = 33.361; the five others add 1 + 4 × 0.001 to 3 + 2 × 0.8.
    assertThat(fact("span-sampling", "kept")).isEqualTo("34.365–37.961");
    assertThat(fact("span-sampling", "effective_rate")).isEqualTo("0.1718–0.1898");
    Table mix = part("span-sampling", "mix");
    assertThat(shown(mix, "s013", "duration_ms")).isEqualTo("2,000 ms");
    assertThat(shown(mix, "s013", "rule")).isEqualTo("otherwise");
    assertThat(shown(mix, "s014", "duration_ms")).isEqualTo("2,000.1 ms");
    assertThat(shown(mix, "s014", "rule")).isEqualTo("slow");
    assertThat(shown(mix, "s110", "duration_ms")).isEqualTo("—");
    assertThat(shown(mix, "s110", "rule")).isEqualTo("core-service");
    assertThat(shown(part("span-sampling", "by-service"), "search · slow", "kept"))
        .isEqualTo("0.8");
    assertThat(spans.table().value("error", "hits").map(Value::provenance))
        .contains(Provenance.SYNTHETIC);
  }

  @Test
  void fragmentation_is_missing_where_nothing_is_free_or_a_block_was_not_measured() {
    Table table = result("gpu-fragmentation").table();
    // 1 - 10240 / 24576; 1 - 1; 1 - 16384 / 32768
    assertThat(column(table, "fragmentation"))
        .containsExactly("0.5833", "0.0000", "0.5000", "—", "—");
    assertThat(column(table, "blocks")).containsExactly("6", "1", "2", "0", "2");
    assertThat(column(table, "largest").stream().map(PublishedRulesTest::plain))
        .containsExactly("10,240 MB", "40,960 MB", "16,384 MB", "0 MB", "—");
    assertThat(table.values("largest"))
        .extracting(Value::provenance)
        .containsOnly(Provenance.SYNTHETIC);
    assertThat(fact("gpu-fragmentation", "worst_gpu")).isEqualTo("GPU 0 (many small blocks)");
  }

  @Test
  void placement_follows_the_first_rule_and_stays_open_where_a_cell_decides() {
    Table table = result("gpu-placement").table();
    assertThat(column(table, "strategy"))
        .containsExactly(
            "strong binding",
            "loose binding",
            "defragment",
            "loose binding",
            "loose binding",
            "defragment",
            "defragment",
            "—",
            "loose binding",
            "—");
    assertThat(column(table, "path"))
        .containsExactly(
            "bind and load",
            "load at once",
            "defragment",
            "bind and load",
            "load at once",
            "defragment",
            "defragment",
            "—",
            "load at once",
            "—");
    assertThat(column(table, "fits_in_all"))
        .containsExactly("yes", "yes", "yes", "yes", "yes", "no", "no", "yes", "yes", "—");
  }

  @Test
  void lost_judgements_are_not_stated() {
    assertThat(fact("os-kernels", "cells")).isEqualTo("9");
    assertThat(fact("os-kernels", "not_stated")).isEqualTo("7");
    // Kunpeng's build is the one cell of eight that the source leaves out.
    assertThat(fact("chip-builds", "cells")).isEqualTo("8");
    assertThat(fact("chip-builds", "not_stated")).isEqualTo("1");
    assertThat(fact("chip-builds", "conditional")).isEqualTo("3");
    assertThat(fact("chip-builds", "no")).isEqualTo("2");
    assertThat(fact("os-compatibility", "supported")).isEqualTo("5");
    assertThat(fact("os-compatibility", "partial")).isEqualTo("1");
    assertThat(shown(result("module-compliance").table(), "net/http", "gdpr"))
        .isEqualTo("△ compliant under conditions");
    assertThat(shown(result("triton-compatibility").table(), "triton_2_37_on", "abi"))
        .isEqualTo("× broken");
  }

  @Test
  void governance_delays_compare_in_milliseconds() {
    Table table = result("cloud-governance").table();
    assertThat(column(table, "cloud")).containsExactly("alibaba", "tencent", "huawei");
    // 3000 / 110, 4000 / 142, 5000 / 198
    assertThat(column(table, "by_health_check").stream().map(PublishedRulesTest::plain))
        .containsExactly("27.3 times", "28.2 times", "25.3 times");
    assertThat(fact("cloud-governance", "registration_spread")).isEqualTo("53 ms");
  }

  @Test
  void the_migration_plan_does_not_add_up_in_its_last_phase() {
    Table checks = result("rollout-migration").table();
    assertThat(shown(checks, "shares · live_share", "detail")).isEqualTo("phase_3 sums to 130%");
    assertThat(shown(checks, "order · cpp_share", "verdict")).isEqualTo("ok");
    assertThat(shown(checks, "order · go_share", "verdict")).startsWith("cannot be known");
    assertThat(shown(checks, "reaches · go_share", "verdict")).isEqualTo("ok");
    assertThat(shown(result("rollout-stages").table(), "order · go_share", "verdict"))
        .isEqualTo("ok");
    assertThat(fact("rollout-stages", "last_share")).isEqualTo("95%");
  }

  @Test
  void weights_of_a_tenant_are_not_those_of_another() {
    Table sums = part("tenant-canary", "sums");
    assertThat(column(sums, "difference").stream().map(PublishedRulesTest::plain))
        .containsExactly("-70 pp", "-30 pp");
    assertThat(fact("tenant-canary", "across_tenants")).isEqualTo("100%");
    assertThat(fact("tenant-canary", "holding")).isEqualTo("0");
  }

  @Test
  void each_fault_fits_the_budget_and_all_together_take_twice_as_much() {
    // 0.005 + 0.002 + 0.003 = 0.010 of 0.005 %; 0.00005 × 525600 min = 26.28 min
    assertThat(fact("fault-budget", "budget_used")).isEqualTo("200%");
    assertThat(fact("fault-budget", "budget_minutes_year")).isEqualTo("26.28 min");
    assertThat(fact("fault-budget", "budget_minutes_month")).isEqualTo("2.16 min");
    assertThat(column(part("fault-budget", "budget"), "verdict"))
        .containsExactly("fits", "fits", "fits", "does not fit");
  }

  @Test
  void combinations_never_measured_have_an_empty_cell() {
    assertThat(fact("tail-latency", "cells")).isEqualTo("12");
    assertThat(fact("tail-latency", "measured")).isEqualTo("9");
    Table map = result("tail-latency").table();
    assertThat(shown(map, "demo-70b-int4", "a10_512")).isEqualTo("—");
    assertThat(shown(map, "demo-70b-int4", "h100_2048")).isEqualTo("—");
    assertThat(map.provenance()).isEqualTo(Provenance.SYNTHETIC);
  }
}
