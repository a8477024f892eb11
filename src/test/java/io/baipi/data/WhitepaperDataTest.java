package io.baipi.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.paper.PaperReader;
import io.baipi.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tables of the source whitepaper-2024. Expected values are read off the article. */
class WhitepaperDataTest {
  private final Path home = Path.of(System.getProperty("baipi.home", "."));
  private final Diagnostics diagnostics = new Diagnostics();
  private final DataPackage data =
      PaperReader.read(home, home, diagnostics)
          .flatMap(paper -> DataReader.read(paper, diagnostics))
          .orElseThrow();

  private Value value(String table, String row, String column) {
    return data.table(table).flatMap(found -> found.value(row, column)).orElseThrow();
  }

  private String shown(String table, String row, String column) {
    return plain(value(table, row, column), Language.EN);
  }

  private List<String> column(String table, String column) {
    List<Value> values = data.table(table).orElseThrow().values(column);
    assertThat(values).as(table + "." + column).isNotEmpty();
    return values.stream().map(value -> plain(value, Language.EN)).toList();
  }

  /** As shown, with ordinary blanks for those that hold number and unit together. */
  private static String plain(Value value, Language language) {
    return value.show(language).replaceAll("[\\u00a0\\u202f]", " ");
  }

  private Set<String> lost(String table) {
    Set<String> lost = new TreeSet<>();
    Table found = data.table(table).orElseThrow();
    for (Row row : found.rows()) {
      for (int i = 0; i < row.values().size(); i++) {
        if (row.values().get(i) instanceof Value.Missing) {
          lost.add(row.key() + "." + found.names().get(i));
        }
      }
    }
    return lost;
  }

  @Test
  void the_data_are_without_fault() {
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void every_table_of_the_article_is_there() {
    List<String> covered =
        data.tables().values().stream()
            .flatMap(table -> table.sources().stream())
            .filter(source -> source.startsWith("whitepaper-2024/T"))
            .distinct()
            .toList();
    assertThat(covered)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 14).mapToObj(i -> "whitepaper-2024/T" + i).toList());
  }

  @Test
  void cells_that_the_saved_article_lost_are_missing() {
    assertThat(lost("language_matrix"))
        .contains("go.mttd", "rust.mttd")
        .doesNotContain("java.mttd");
    assertThat(lost("rule_engines"))
        .containsExactly("cgo.hot_update", "go-channel.hot_update", "wasm.hot_update");
    assertThat(lost("go_migration_stages"))
        .contains("edge.indicator_value")
        .doesNotContain("mixed.indicator_value", "core.indicator_value");
    assertThat(lost("domestic_os_kernels"))
        .contains(
            "kylin.clone_flags",
            "kylin.getrandom",
            "kylin.asyncpreemptoff",
            "uos.getrandom",
            "uos.asyncpreemptoff",
            "openeuler.clone_flags",
            "openeuler.getrandom");
    assertThat(value("whitepaper_2024_prose", "ebpf-overhead", "value"))
        .isInstanceOf(Value.Missing.class);
  }

  @Test
  void tables_that_lost_nothing_are_whole() {
    for (String table :
        List.of(
            "go_compliance_advice",
            "xinchuang_platforms",
            "domestic_chips",
            "module_compliance",
            "china_cloud_governance",
            "talent_gaps",
            "pipeline_components")) {
      assertThat(lost(table)).as(table).isEmpty();
    }
  }

  @Test
  void signs_that_fit_no_column_for_certain_stand_apart() {
    assertThat(shown("domestic_os_kernels", "kylin", "clone_flags_en")).isEqualTo("CLONE_PIDFD");
    assertThat(shown("domestic_os_kernels", "kylin", "unplaced_zh")).isEqualTo("×（需fallback）");
    assertThat(shown("domestic_os_kernels", "openeuler", "unplaced_zh")).isEqualTo("√（patched）");
    assertThat(shown("domestic_os_kernels", "uos", "clone_flags")).isEqualTo("full");
  }

  @Test
  void matrices_have_words_beside_the_printed_texts() {
    assertThat(column("xinchuang_platforms", "syscalls"))
        .containsExactly("full", "full", "partial");
    assertThat(column("xinchuang_platforms", "dynamic_linking"))
        .containsExactly("none", "none", "optional");
    assertThat(column("module_compliance", "mlps")).containsExactly("full", "full");
    assertThat(column("module_compliance", "gdpr")).containsExactly("partial", "full");
  }

  @Test
  void figures_are_those_of_the_article() {
    assertThat(column("domestic_chips", "gc_pause")).containsExactly("12.3 ms", "9.6 ms");
    assertThat(column("china_cloud_governance", "registration_delay"))
        .containsExactly("82 ms", "135 ms", "97 ms");
    assertThat(column("china_cloud_governance", "health_check_interval"))
        .containsExactly("3 s", "5 s", "4 s");
    assertThat(column("talent_gaps", "course_coverage")).containsExactly("23.4%", "18.9%", "31.0%");
    assertThat(column("go_migration_stages", "go_share")).containsExactly("15%", "60%", "95%");
    assertThat(column("rule_engines", "throughput"))
        .containsExactly("42,000 QPS", "58,000 QPS", "29,000 QPS");
    assertThat(column("language_matrix", "tco_3y"))
        .containsExactly("142 k USD", "238 k USD", "176 k USD");
    assertThat(plain(value("language_matrix", "java", "tco_3y"), Language.ZH)).isEqualTo("238 千美元");
  }

  @Test
  void comparisons_keep_the_unit_and_the_sign_of_each_printed_change() {
    String platform = "inference_platform_rewrite";
    assertThat(shown(platform, "config", "before")).isEqualTo("5 min");
    assertThat(shown(platform, "config", "before_bound")).isEqualTo("about");
    assertThat(shown(platform, "config", "after")).isEqualTo("22 s");
    assertThat(column(platform, "claimed_change"))
        .containsExactly("−88.2", "494", "−81.4", "−99.3");
    assertThat(column("go_standards_outcome", "claimed_form"))
        .containsExactly("percent", "percent", "points");
    assertThat(column("go_standards_outcome", "better"))
        .containsExactly("lower", "lower", "higher");
  }

  @Test
  void the_range_of_go_versions_on_offer_has_two_rows_a_cloud() {
    assertThat(data.table("china_cloud_go_demands").orElseThrow().rows()).hasSize(7);
    assertThat(shown("china_cloud_go_demands", "huawei · prose · >=", "version")).isEqualTo("1.19");
    assertThat(shown("china_cloud_go_demands", "huawei · prose · <=", "version")).isEqualTo("1.22");
    assertThat(shown("china_cloud_go_demands", "alibaba · code · =", "version")).isEqualTo("1.22");
  }
}
