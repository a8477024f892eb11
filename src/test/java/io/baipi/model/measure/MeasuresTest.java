package io.baipi.model.measure;

import static io.baipi.model.run.Fixture.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.model.Instants;
import io.baipi.model.ModelResult;
import io.baipi.model.run.Fixture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static final String PRS =
      """
      id: m
      title: {zh: 题, en: Title}
      units: {table: projects, key: project}
      measures:
        delay: {median: {table: prs, by: project, from: created, to: merged}, in: h, round: 1}
      """;

  private static Fixture prs(String... rows) {
    return new Fixture()
        .table("projects", "project", "odd", "even", "empty")
        .table("prs", "pr project created merged", rows)
        .model("m", PRS);
  }

  @Test
  void a_median_of_an_even_count_is_between_and_of_nothing_is_missing() {
    ModelResult result =
        prs(
                "1|odd|2025-01-01T00:00:00Z|2025-01-01T10:00:00Z",
                "2|odd|2025-01-01T00:00:00+08:00|2024-12-31T17:00:00Z",
                "3|odd|2025-01-01|2025-01-03",
                "4|even|2025-01-01 00:00:00|2025-01-01 03:00:00",
                "5|even|2025-01-01T00:00:00Z|2025-01-01T06:30:00Z",
                "6|even|2025-01-01T00:00:00Z|",
                "7|empty|2025-01-01T00:00:00Z|")
            .result("m");
    // odd: 1 h, 10 h, 48 h → 10 h; even: 3 h and 6.5 h → 4.75 h, to one decimal 4.8 h.
    assertThat(column(result.table(), "delay")).containsExactly("10.0\u00a0h", "4.8\u00a0h", "—");
  }

  @Test
  void broken_times_are_reported_at_their_cells() {
    assertThat(prs("1|odd|yesterday|2025-01-01", "2|odd|2025-01-02|2025-01-01").mistakes())
        .containsExactly(
            "2:3 model.time 'yesterday' is not a time",
            "3:4 model.negative-time it ends before it starts: '2025-01-01'");
    assertThat(
            new Fixture()
                .table("projects", "project", "odd")
                .table("prs", "pr project created merged")
                .model("m", PRS.replace("in: h", "in: MB"))
                .mistakes())
        .containsExactly("5:3 model.unit-mismatch a time cannot be measured in 'MB'");
  }

  @Test
  void instants_need_a_known_shape() {
    assertThat(Instants.read("2025-13-01")).isEqualTo(Optional.empty());
    assertThat(Instants.read("2025-01-01T00:00:00-05:00")).isPresent();
  }
}
