package io.baipi.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperReader;
import io.baipi.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the articles on AI infrastructure and on large companies published, and what was lost of it.
 * The expected figures are read off the articles.
 */
class AiInfraAndBigTechDataTest {
  private static final DataPackage DATA = read();

  private static DataPackage read() {
    Path home = Path.of(System.getProperty("baipi.home", "."));
    Diagnostics diagnostics = new Diagnostics();
    Paper paper = PaperReader.read(home, home, diagnostics).orElseThrow();
    return DataReader.read(paper, diagnostics).orElseThrow();
  }

  private static Table table(String id) {
    return DATA.table(id).orElseThrow();
  }

  private static Value value(String table, String row, String column) {
    return table(table).value(row, column).orElseThrow();
  }

  /** A number as printed, with the id of its unit. */
  private static String printed(String table, String row, String column) {
    Value.Num number = (Value.Num) value(table, row, column);
    return number.number().toPlainString() + " " + number.unit().id();
  }

  private static List<String> shown(String table, String column) {
    return table(table).values(column).stream().map(value -> value.show(Language.EN)).toList();
  }

  private static Set<String> published(String source) {
    return DATA.tables().values().stream()
        .flatMap(table -> table.sources().stream())
        .filter(id -> id.startsWith(source + "/"))
        .collect(Collectors.toSet());
  }

  private static List<String> numbered(String prefix, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(number -> prefix + number).toList();
  }

  @Test
  void every_table_of_both_articles_is_there() {
    assertThat(published("ai-infra")).containsAll(numbered("ai-infra/T", 14));
    assertThat(published("bigtech")).containsAll(numbered("bigtech/T", 13));
  }

  @Test
  void cells_lost_with_their_less_than_sign_are_missing() {
    assertThat(value("go_migration_components", "order_gateway_gc_pause", "after"))
        .isInstanceOf(Value.Missing.class);
    assertThat(printed("go_migration_components", "order_gateway_gc_pause", "before"))
        .isEqualTo("120 ms");
    assertThat(value("rpc_migration_phases", "phase_3", "check_zh"))
        .isInstanceOf(Value.Missing.class);
  }

  @Test
  void what_the_articles_never_said_is_missing() {
    assertThat(value("rpc_migration_phases", "phase_2", "go_live_share"))
        .isInstanceOf(Value.Missing.class);
    assertThat(value("numa_placement", "loose", "model_above")).isInstanceOf(Value.Missing.class);
    for (String side : List.of("before", "after")) {
      assertThat(table("python_go_gains").values(side))
          .hasSize(3)
          .allMatch(Value.Missing.class::isInstance);
    }
  }

  @Test
  void the_heat_map_keeps_its_examples_without_combining_them() {
    assertThat(shown("latency_heatmap_dimensions", "examples"))
        .containsExactly("llama3-8b-int4", "128, 512, 2048", "A10, H100", "427, 1893, 6420");
    assertThat(DATA.tables().values())
        .filteredOn(table -> table.sources().contains("ai-infra/T6"))
        .filteredOn(table -> table.provenance() == Provenance.PUBLISHED)
        .hasSize(1);
  }

  @Test
  void figures_of_large_companies_are_as_printed() {
    assertThat(printed("feed_scheduler_tuning", "gc_pause", "after")).isEqualTo("4.2 ms");
    assertThat(printed("feed_scheduler_tuning", "p99_latency", "claimed_change"))
        .isEqualTo("-52 1");
    assertThat(printed("go_zero_stages", "v3", "qps")).isEqualTo("1.2 MQPS");
    assertThat(shown("go_zero_stages", "qps_bound")).containsExactly("—", "—", "at least");
    assertThat(printed("transcode_gc_tuning", "peak_heap", "before")).isEqualTo("5.8 GiB");
    assertThat(shown("chaos_faults", "max_impact")).containsExactly("0.005%", "0.002%", "0.003%");
    assertThat(shown("rpc_migration_phases", "cpp_share")).containsExactly("100%", "70%", "30%");
    assertThat(shown("serializer_benchmark", "allocations")).containsExactly("1", "3", "2");
    assertThat(printed("serializer_benchmark", "tup_go", "mean_latency")).isEqualTo("12.3 us");
    assertThat(printed("ack_reconcile", "reconcile_time", "after")).isEqualTo("28.7 ms");
    assertThat(printed("fc_cold_start", "image_pull", "before")).isEqualTo("800 ms");
    assertThat(printed("order_events_rewrite", "repair_time", "before")).isEqualTo("4.2 h");
    assertThat(printed("order_events_rewrite", "repair_time", "after")).isEqualTo("18 s");
    assertThat(printed("bigtech_prose", "service-qps-after", "value")).isEqualTo("18800 QPS");
    assertThat(printed("bigtech_prose", "gogc-code", "value")).isEqualTo("65 %");
  }

  @Test
  void figures_of_ai_infrastructure_are_as_printed() {
    assertThat(printed("inference_protocols", "p99_latency", "before")).isEqualTo("24.3 ms");
    assertThat(printed("inference_protocols", "throughput", "after")).isEqualTo("4150 QPS");
    assertThat(shown("vector_sdk_generation", "sdk"))
        .containsExactly("Milvus", "Pinecone", "Weaviate");
    assertThat(shown("vector_sdk_generation", "generated")).containsExactly("98%", "100%", "95%");
    assertThat(printed("arrow_batch_insert", "ten_rounds", "before")).isEqualTo("120 count");
    assertThat(shown("arrow_batch_insert", "after_bound")).containsExactly("—", "about");
    assertThat(printed("ann_rerank_simd", "avx2", "throughput")).isEqualTo("648 k/s");
    assertThat(shown("tenant_canary", "weight")).containsExactly("30%", "70%");
    assertThat(shown("model_stream_settings", "value")).containsExactly("limits", "10000", "2m");
    assertThat(printed("numa_placement", "strong", "model_above")).isEqualTo("12 GB");
    assertThat(printed("python_go_gains", "lock_rtt", "claimed_change")).isEqualTo("-94 1");
    assertThat(printed("ai_infra_prose", "stripe-requests-per-day", "value")).isEqualTo("2.4 yi");
    assertThat(value("ai_infra_prose", "stripe-error-rate", "bound").show(Language.EN))
        .isEqualTo("below");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inference_protocols",
        "arrow_batch_insert",
        "python_go_gains",
        "go_migration_components",
        "feed_scheduler_tuning",
        "transcode_gc_tuning",
        "ack_reconcile",
        "fc_cold_start",
        "order_events_rewrite"
      })
  void a_comparison_names_the_form_of_each_change_that_is_printed(String id) {
    Table table = table(id);
    assertThat(table.names())
        .startsWith("metric")
        .containsSubsequence(
            "name_zh",
            "name_en",
            "before",
            "before_unit",
            "after",
            "after_unit",
            "better",
            "claimed_change",
            "claimed_form");
    assertThat(table.rows()).isNotEmpty();
    for (Row row : table.rows()) {
      assertThat(value(id, row.key(), "claimed_form") instanceof Value.Missing)
          .isEqualTo(value(id, row.key(), "claimed_change") instanceof Value.Missing);
    }
  }
}
