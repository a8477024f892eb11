package io.baipi.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperReader;
import io.baipi.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tables of the ranking of 2025 and of the article on who chooses Go, as they were printed. */
class RankingAndCompaniesTablesTest {
  private static final List<String> COMPARISON =
      List.of(
          "metric",
          "name_zh",
          "name_en",
          "before",
          "before_unit",
          "after",
          "after_unit",
          "better",
          "claimed_change",
          "claimed_form");

  private final Path home = Path.of(System.getProperty("baipi.home", "."));
  private final Diagnostics diagnostics = new Diagnostics();
  private final Paper paper = PaperReader.read(home, home, diagnostics).orElseThrow();
  private final DataPackage data = DataReader.read(paper, diagnostics).orElseThrow();

  private Table table(String id) {
    return data.table(id).orElseThrow();
  }

  /** A cell as a reader sees it, with plain blanks before the units. */
  private String shown(String table, String row, String column) {
    return shown(table(table).value(row, column).orElseThrow());
  }

  private static String shown(Value value) {
    return value.show(Language.EN).replace('\u00a0', ' ');
  }

  /** The cells of the tables of a source that are missing, but for what the columns leave open. */
  private List<String> missing(List<String> tables, Set<String> open) {
    List<String> missing = new ArrayList<>();
    for (String id : tables) {
      Table table = table(id);
      for (Row row : table.rows()) {
        for (int i = 0; i < table.columns().size(); i++) {
          String column = table.columns().get(i).name();
          if (row.values().get(i) instanceof Value.Missing && !open.contains(column)) {
            missing.add(id + "[" + row.key() + "]." + column);
          }
        }
      }
    }
    return missing;
  }

  private Set<String> cited(String source) {
    return data.tables().values().stream()
        .flatMap(table -> table.sources().stream())
        .filter(id -> id.startsWith(source + "/T"))
        .collect(Collectors.toSet());
  }

  private static List<String> numbered(String source, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(i -> source + "/T" + i).toList();
  }

  @Test
  void each_table_of_the_ranking_has_its_data() {
    assertThat(cited("ranking-2025"))
        .containsExactlyInAnyOrderElementsOf(numbered("ranking-2025", 14));
  }

  @Test
  void each_table_of_the_article_on_companies_has_its_data() {
    assertThat(cited("companies")).containsExactlyInAnyOrderElementsOf(numbered("companies", 14));
  }

  @Test
  void each_comparison_has_the_agreed_columns() {
    List<String> comparisons =
        List.of(
            "generics_gc",
            "operator_runtimes",
            "bridge_overhead",
            "cuda_context_leak",
            "scheduler_languages",
            "image_sizes",
            "goroutine_scheduling",
            "cgo_modes",
            "router_gc",
            "udf_calls",
            "task_start",
            "metadata_registration");
    for (String id : comparisons) {
      List<String> columns = new ArrayList<>(table(id).names());
      columns.removeAll(List.of("before_bound", "after_bound"));
      assertThat(columns).as(id).isEqualTo(COMPARISON);
    }
  }

  @Test
  void a_number_keeps_the_unit_and_the_precision_that_it_was_printed_with() {
    assertThat(shown("generics_gc", "objects_promoted", "before")).isEqualTo("12 k/s");
    assertThat(shown("generics_gc", "objects_promoted", "claimed_change")).isEqualTo("642");
    assertThat(shown("bridge_overhead", "barrier_throughput", "after")).isEqualTo("8.3 k/s");
    assertThat(shown("operator_runtimes", "memory_peak", "after")).isEqualTo("3.1 MB");
    assertThat(shown("cuda_context_leak", "contexts_10k_calls", "before")).isEqualTo("9,842");
    assertThat(shown("ranking_2025_prose", "vector_writes", "value")).isEqualTo("180,000/s");
  }

  @Test
  void a_bound_stands_beside_its_number() {
    assertThat(shown("scheduler_languages", "cross_numa_delay", "before")).isEqualTo("210 ms");
    assertThat(shown("scheduler_languages", "cross_numa_delay", "before_bound"))
        .isEqualTo("at least");
    assertThat(shown("scheduler_languages", "cross_numa_delay", "after_bound"))
        .isEqualTo("at most");
  }

  @Test
  void the_conditions_of_a_rollback_are_columns_and_the_unpublished_window_is_missing() {
    assertThat(table("gateway_migration").row("rust_mvp").orElseThrow().values())
        .extracting(RankingAndCompaniesTablesTest::shown)
        .contains("p99", ">", "35 ms", "60 s");
    assertThat(shown("gateway_migration", "rust_pooling", "trigger_bound")).isEqualTo("200 MB/min");
    assertThat(missing(List.of("gateway_migration"), Set.of()))
        .containsExactly(
            "gateway_migration[go_baseline].trigger_of",
            "gateway_migration[go_baseline].trigger_comparison",
            "gateway_migration[go_baseline].trigger_bound",
            "gateway_migration[go_baseline].trigger_unit",
            "gateway_migration[go_baseline].trigger_window_s",
            "gateway_migration[go_baseline].trigger_zh",
            "gateway_migration[go_baseline].trigger_en",
            "gateway_migration[rust_pooling].trigger_window_s");
  }

  @Test
  void cells_that_were_lost_from_the_article_are_missing() {
    assertThat(missing(List.of("htap_targets"), Set.of("tp_comparison", "ap_comparison")))
        .containsExactly(
            "htap_targets[pool_queueing].tp",
            "htap_targets[pool_queueing].tp_unit",
            "htap_targets[pool_queueing].ap",
            "htap_targets[pool_queueing].ap_unit");
    assertThat(missing(List.of("middleware_density"), Set.of("connections_bound")))
        .containsExactly(
            "middleware_density[etcd].memory_jitter_low",
            "middleware_density[etcd].memory_jitter_high",
            "middleware_density[Kratos Gateway].memory_jitter_low",
            "middleware_density[Kratos Gateway].memory_jitter_high");
    assertThat(missing(List.of("cgo_modes"), Set.of("claimed_change", "claimed_form")))
        .containsExactly("cgo_modes[crash_loop_rate].after");
  }

  @Test
  void what_had_slipped_into_the_place_of_a_lost_cell_is_back_under_its_head() {
    assertThat(shown("middleware_density", "etcd", "instances_per_node")).isEqualTo("3");
    assertThat(shown("middleware_density", "Kratos Gateway", "instances_per_node")).isEqualTo("5");
    assertThat(shown("middleware_density", "etcd", "connections")).isEqualTo("15,000");
    assertThat(shown("middleware_density", "etcd", "connections_bound")).isEqualTo("at least");
  }

  @Test
  void rows_that_were_torn_over_two_lines_are_whole() {
    assertThat(shown("image_sizes", "image_size", "before")).isEqualTo("84 MB");
    assertThat(shown("image_sizes", "layers", "after")).isEqualTo("1");
    assertThat(shown("memory_faults", "etcd", "converged_mean")).isEqualTo("127 ms");
    assertThat(missing(List.of("module_version_policies", "memory_faults"), Set.of())).isEmpty();
  }

  @Test
  void units_differ_from_cell_to_cell_where_the_article_mixes_them() {
    assertThat(shown("task_start", "latency_p50", "before")).isEqualTo("1.2 s");
    assertThat(shown("task_start", "latency_p50", "after")).isEqualTo("18 ms");
    assertThat(shown("goroutine_scheduling", "creation_cost", "before")).isEqualTo("1.5 MB");
    assertThat(shown("goroutine_scheduling", "creation_cost", "after")).isEqualTo("2 KB");
    assertThat(shown("metadata_registration", "latency_p99", "claimed_change")).isEqualTo("−91");
    assertThat(shown("companies_prose", "titus_rate", "value")).isEqualTo("23 million/s");
  }
}
