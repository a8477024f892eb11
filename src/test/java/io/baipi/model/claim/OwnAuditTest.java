package io.baipi.model.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.DataReader;
import io.baipi.data.Table;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.ModelResult;
import io.baipi.model.run.Fixture;
import io.baipi.model.run.Models;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperReader;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The project's own claims about the scoring models, against arithmetic done by hand. */
class OwnAuditTest {
  private static ModelResult audit() {
    Path home = Path.of(System.getProperty("baipi.home", "."));
    Diagnostics diagnostics = new Diagnostics();
    Paper paper = PaperReader.read(home, home, diagnostics).orElseThrow();
    ModelResult result =
        DataReader.read(paper, diagnostics)
            .map(data -> Models.evaluate(paper, data, diagnostics))
            .flatMap(results -> Optional.ofNullable(results.models().get("claims-audit")))
            .orElseThrow();
    assertThat(diagnostics.hasErrors()).isFalse();
    return result;
  }

  private static String of(Table table, String claim) {
    return Fixture.shown(table, claim, "recomputed").replace('\u00a0', ' ')
        + " "
        + Fixture.shown(table, claim, "verdict");
  }

  @Test
  void claims_of_the_ranking_are_recomputed_from_its_own_figures() {
    Table table = audit().table();
    // Five rows under the heading TOP 10; 1 + 0.9999 * 100 - 99 = 1.99 with no penalty.
    assertThat(of(table, "r25-top-ten")).isEqualTo("5 contradicted");
    assertThat(of(table, "r25-weight-low")).isEqualTo("0.1 consistent");
    assertThat(of(table, "r25-weight-high")).isEqualTo("1.99 contradicted");
    // October is the tenth month: the fourth quarter.
    assertThat(of(table, "r25-window-quarter")).isEqualTo("4 contradicted");
    assertThat(of(table, "r25-weights-sum")).isEqualTo("100% consistent");
    assertThat(of(table, "r25-entry-share")).isEqualTo("49.8% consistent");
    assertThat(of(table, "r25-entry-modules")).isEqualTo("5 consistent");
    assertThat(of(table, "r25-entry-budget")).isEqualTo("— not checkable");
    assertThat(of(table, "r25-order-share")).isEqualTo("1 consistent");
    assertThat(of(table, "r25-sla-step")).isEqualTo("0.01 consistent");
    assertThat(of(table, "r25-sla-normalised")).isEqualTo("0.99 rounded");
    assertThat(of(table, "r25-gc-cap")).isEqualTo("50 ms consistent");
    assertThat(of(table, "r25-slow-captured")).isEqualTo("80% contradicted");
    assertThat(of(table, "r25-error-captured")).isEqualTo("100% consistent");
    assertThat(of(table, "r25-core-captured")).isEqualTo("100% consistent");
    assertThat(of(table, "r25-baseline-rate")).isEqualTo("1,000 consistent");
    assertThat(of(table, "r25-binary-full")).isEqualTo("12 MB consistent");
    assertThat(of(table, "r25-start-full")).isEqualTo("85 ms consistent");
    assertThat(of(table, "r25-start-grade")).isEqualTo("120 ms consistent");
    assertThat(of(table, "r25-rss-full")).isEqualTo("48 MB consistent");
  }

  @Test
  void every_claim_has_a_verdict_and_its_arithmetic() {
    Table table = audit().table();
    assertThat(Fixture.column(table, "verdict")).isNotEmpty().doesNotContain("—");
    assertThat(Fixture.column(table, "arithmetic")).allMatch(text -> text.matches(".* [=≈] .*"));
  }
}
