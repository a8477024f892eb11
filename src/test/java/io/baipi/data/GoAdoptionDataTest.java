package io.baipi.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperReader;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The data of the paper in this repository. */
class GoAdoptionDataTest {
  private final Path home = Path.of(System.getProperty("baipi.home", "."));
  private final Diagnostics diagnostics = new Diagnostics();
  private final Paper paper = PaperReader.read(home, home, diagnostics).orElseThrow();
  private final DataPackage data = DataReader.read(paper, diagnostics).orElseThrow();

  private Table table(String id) {
    return data.table(id).orElseThrow();
  }

  private List<String> shown(String table, String column) {
    return table(table).values(column).stream().map(value -> value.show(Language.EN)).toList();
  }

  @Test
  void the_paper_and_its_data_are_without_fault() {
    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(data.tables().keySet())
        .contains(
            "companies",
            "tech_weight_factors",
            "span_dimensions",
            "delivery_thresholds",
            "oss_projects",
            "cloud_platforms",
            "cloud_go_constraints",
            "trace_mix");
  }

  @Test
  void published_figures_are_those_of_the_ranking() {
    assertThat(shown("companies", "company"))
        .containsExactly("Cloudflare", "Stripe", "Uber", "TikTok", "Dropbox");
    assertThat(shown("companies", "go_code_share"))
        .containsExactly("68.2%", "61.5%", "57.3%", "54.1%", "49.8%");
    assertThat(shown("companies", "go_containers"))
        .containsExactly("42,850", "31,200", "28,940", "56,300", "18,700");
    assertThat(shown("companies", "new_modules")).containsExactly("17", "9", "12", "23", "5");
  }

  @Test
  void what_was_never_published_or_was_lost_is_missing() {
    for (String column :
        List.of("rd_budget_usd", "prs_merged", "issue_response_h", "lms_completion", "certified")) {
      assertThat(table("companies").values(column))
          .hasSize(5)
          .allMatch(Value.Missing.class::isInstance);
    }
    Table factors = table("tech_weight_factors");
    assertThat(factors.value("sla", "low_bound").orElseThrow()).isInstanceOf(Value.Missing.class);
    assertThat(factors.value("gc_ms", "high_bound").orElseThrow())
        .isInstanceOf(Value.Missing.class);
  }

  @Test
  void each_delay_keeps_its_own_unit() {
    assertThat(table("oss_projects").values("merge_delay"))
        .extracting(value -> ((Value.Num) value).unit().id())
        .containsExactly("h", "d");
  }

  @Test
  void the_three_readings_are_recorded_side_by_side() {
    Table readings = table("cloud_go_constraints");
    assertThat(readings.value("GKE 1.29 · table", "comparison").orElseThrow().show(Language.EN))
        .isEqualTo(">=");
    assertThat(readings.value("GKE 1.29 · prose", "comparison").orElseThrow().show(Language.EN))
        .isEqualTo("=");
    assertThat(readings.value("TKE 3.12 · prose", "version").orElseThrow().show(Language.EN))
        .isEqualTo("1.19");
    assertThat(readings.rows()).hasSize(9);
  }

  @Test
  void the_synthetic_mix_is_whole_and_says_that_it_is_synthetic() {
    BigDecimal sum =
        table("trace_mix").values("share").stream()
            .map(value -> ((Value.Num) value).number())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo("100");
    assertThat(table("trace_mix").provenance()).isEqualTo(Provenance.SYNTHETIC);
  }

  @Test
  void no_chinese_text_was_torn_apart_by_folding() {
    Stream<Localized> tables = data.tables().values().stream().map(Table::title);
    Stream<Localized> schemas = data.schemas().values().stream().map(TableSchema::description);
    assertThat(Stream.concat(tables, schemas).map(text -> text.in(Language.ZH)))
        .noneMatch(text -> text.matches(".*[\\p{IsHan}，。；：、] [\\p{IsHan}，。；：、].*"));
  }
}
