package io.baipi.model.run;

import static io.baipi.model.run.Fixture.column;
import static io.baipi.model.run.Fixture.fact;
import static io.baipi.model.run.Fixture.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.DataReader;
import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.ModelResult;
import io.baipi.model.Results;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The models over the project's evidence. The expected numbers were counted with plain Python:
 * {@code csv.DictReader} over the files in data/evidence, {@code statistics.median}, sets for what
 * is distinct, and versions sorted as tuples of their numbers.
 */
class OwnEvidenceTest {
  private static final Results RESULTS = evaluate();

  private static Results evaluate() {
    Path home = Path.of(System.getProperty("baipi.home", "."));
    Diagnostics diagnostics = new Diagnostics();
    Paper paper = PaperReader.read(home, home, diagnostics).orElseThrow();
    Results results =
        DataReader.read(paper, diagnostics)
            .map(data -> Models.evaluate(paper, data, diagnostics))
            .orElseThrow();
    assertThat(diagnostics.hasErrors()).isFalse();
    return results;
  }

  private static ModelResult result(String id) {
    ModelResult result = RESULTS.models().get(id);
    if (result == null) {
      throw new AssertionError("no result for " + id);
    }
    return result;
  }

  private static List<String> row(Table table, String row, String... columns) {
    return Arrays.stream(columns).map(c -> shown(table, row, c)).toList();
  }

  @Test
  void each_company_has_what_its_repositories_show() {
    Table table = result("evidence-companies").table();
    assertThat(table.rows()).hasSize(27);
    String[] columns = {
      "repositories",
      "modules",
      "go_share",
      "recent",
      "commits",
      "merges",
      "ci_steps",
      "ci_repositories",
      "ci_lowest",
      "ci_highest",
      "images"
    };
    assertThat(row(table, "Cloudflare", columns))
        .containsExactly("7", "10", "0.945", "6", "1,342", "545", "24", "6", "1.20", "1.26", "0");
    assertThat(row(table, "Uber", columns))
        .containsExactly(
            "12", "30", "0.998", "10", "1,283", "1,245", "49", "12", "1.20.x", "1.26.x", "0");
    // Nothing since 2025: no sum of commits, and no zero either.
    assertThat(row(table, "Meituan", columns))
        .containsExactly("1", "0", "1.000", "0", "—", "—", "0", "0", "—", "—", "0");
    ModelResult result = result("evidence-companies");
    assertThat(fact(result, "repositories_all")).isEqualTo("85");
    assertThat(fact(result, "modules_all")).isEqualTo("309");
  }

  @Test
  void what_evidence_says_is_evidence_even_where_it_is_none() {
    for (String id : List.of("evidence-companies", "go-versions-by-company", "module-heat-map")) {
      assertThat(result(id).table().provenance()).as(id).isEqualTo(Provenance.EVIDENCE);
    }
    Table table = result("double-verification").table();
    assertThat(table.value("TikTok", "check_image").orElseThrow().provenance())
        .isEqualTo(Provenance.EVIDENCE);
    assertThat(table.value("TikTok", "published_rank").orElseThrow().provenance())
        .isEqualTo(Provenance.PUBLISHED);
  }

  @Test
  void no_company_passes_both_checks_on_public_evidence() {
    ModelResult result = result("double-verification");
    Table table = result.table();
    assertThat(column(table, "published_rank")).containsExactly("1", "2", "3", "4", "5");
    assertThat(column(table, "check_ci")).containsOnly("met");
    assertThat(column(table, "check_image")).containsOnly("no evidence");
    assertThat(column(table, "both")).containsOnly("no evidence");
    assertThat(column(table, "modules")).containsExactly("10", "9", "30", "19", "3");
    assertThat(column(table, "modules_required")).containsOnly("met");
    assertThat(row(table, "Dropbox", "ci_lowest", "ci_highest"))
        .containsExactly("1.11.x", "1.25.13");
    assertThat(fact(result, "both_met_all")).isEqualTo("0");
  }

  @Test
  void the_heat_map_lists_what_most_companies_require() {
    ModelResult result = result("module-heat-map");
    Table table = result.table();
    assertThat(fact(result, "rows")).isEqualTo("994");
    assertThat(fact(result, "shown")).isEqualTo("25");
    assertThat(fact(result, "columns")).isEqualTo("25");
    assertThat(table.rows().get(2).key()).isEqualTo("golang.org/x/net");
    assertThat(table.rows().get(24).key()).isEqualTo("k8s.io/api");
    assertThat(
            row(table, "github.com/stretchr/testify", "in_columns", "total", "uber", "cloudflare"))
        .containsExactly("21", "55", "11", "3");
    assertThat(row(table, "k8s.io/api", "in_columns", "total", "uber"))
        .containsExactly("8", "9", "0");
  }

  @Test
  void versions_are_ordered_by_their_numbers() {
    Table table = result("go-versions-by-company").table();
    String[] columns = {"declaring", "versions", "go_lowest", "go_median", "go_highest"};
    assertThat(row(table, "Cloudflare", columns))
        .containsExactly("10", "8", "1.12", "1.24.0", "1.26.0");
    assertThat(row(table, "Uber", columns)).containsExactly("30", "12", "1.18", "1.22.0", "1.26.0");
    assertThat(row(table, "Meituan", columns)).containsExactly("0", "0", "—", "—", "—");
  }

  @Test
  void what_was_not_published_decides_the_ranks() {
    ModelResult result = result("adoption-ranking");
    assertThat(fact(result, "sobol_top")).isEqualTo("Missing values");
    assertThat(fact(result, "rank_shift_by-rank")).isEqualTo("0.00");
    assertThat(column(result.part("rank-range").orElseThrow(), "rank_worst")).containsOnly("5");
  }
}
