package io.baipi.model.trigger;

import static io.baipi.model.run.Fixture.column;
import static io.baipi.model.run.Fixture.fact;
import static io.baipi.model.run.Fixture.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.ModelResult;
import io.baipi.model.run.Fixture;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Series written out by hand, one number a sample. */
class TriggersTest {
  private static final String NBSP = "\u00a0";

  /** Samples at 0 s, 5 s and so on; {@code _} is a missing value, {@code !} a missing sample. */
  private static String[] every5s(String values) {
    List<String> rows = new ArrayList<>();
    int at = 0;
    for (String value : values.split(" ")) {
      if (!value.equals("!")) {
        rows.add(at + "|" + (value.equals("_") ? "" : value));
      }
      at += 5;
    }
    return rows.toArray(String[]::new);
  }

  private static ModelResult level(String heldFor, String values) {
    return new Fixture()
        .table("series", "at:s x:ms", every5s(values))
        .model(
            "m",
            """
            id: m
            title: {zh: 题, en: Title}
            series: {table: series, at: at}
            triggers: {slow: {of: x, above: 35, held for: %s}}
            """
                .formatted(heldFor))
        .result("m");
  }

  private static ModelResult growth(String more, String values) {
    return new Fixture()
        .table("series", "at:s x:MB", every5s(values))
        .model(
            "m",
            """
            id: m
            title: {zh: 题, en: Title}
            series: {table: series, at: at}
            triggers: {leak: {of: x, grows by: 60, per: min, within: 10 s%s}}
            """
                .formatted(more))
        .result("m");
  }

  private static String of(ModelResult result, String column) {
    return result.table().values(column).get(0).show(Language.EN);
  }

  @Test
  void a_condition_fires_at_the_sample_that_completes_its_time() {
    ModelResult result = level("15 s", "30 36 37 38 39 40 30");
    assertThat(of(result, "fired")).isEqualTo("yes");
    assertThat(of(result, "fired_at")).isEqualTo("20" + NBSP + "s");
    assertThat(of(result, "since")).isEqualTo("5" + NBSP + "s");
    assertThat(of(result, "value")).isEqualTo("39" + NBSP + "ms");
    assertThat(of(result, "longest_s")).isEqualTo("20" + NBSP + "s");
    assertThat(of(result, "condition")).isEqualTo("x > 35" + NBSP + "ms for 15" + NBSP + "s");
    assertThat(column(result.part("timeline").orElseThrow(), "slow_level"))
        .containsExactly("0", "1", "1", "1", "2", "2", "0");
    assertThat(column(result.part("timeline").orElseThrow(), "slow_state"))
        .containsExactly(
            "does not hold", "holds", "holds", "holds", "fires", "fires", "does not hold");
    assertThat(fact(result, "fired")).isEqualTo("1");
  }

  @Test
  void one_sample_less_does_not_fire() {
    ModelResult result = level("15 s", "30 36 37 38 30 36 36");
    assertThat(of(result, "fired")).isEqualTo("no");
    assertThat(of(result, "longest_s")).isEqualTo("10" + NBSP + "s");
    assertThat(of(result, "longest_since")).isEqualTo("5" + NBSP + "s");
    assertThat(of(result, "fired_at")).isEqualTo("—");
    assertThat(of(result, "holding")).isEqualTo("5");
  }

  @Test
  void a_value_at_the_bound_is_not_above_it() {
    assertThat(of(level("5 s", "35 35 35"), "fired")).isEqualTo("no");
    assertThat(of(level("5 s", "35 35 35"), "longest_s")).isEqualTo("0" + NBSP + "s");
    assertThat(of(level("5 s", "35 35 35"), "longest_since")).isEqualTo("—");
  }

  @Test
  void a_gap_breaks_the_time_and_leaves_the_answer_open() {
    // Held 10 s, 15 s without a sample, held 10 s: 35 s if it held between, which nobody knows.
    ModelResult result = level("20 s", "30 36 36 36 ! ! 36 36 36 30 30");
    assertThat(of(result, "fired")).isEqualTo("unknown");
    assertThat(of(result, "breaks")).isEqualTo("1");
    assertThat(of(result, "largest_gap_s")).isEqualTo("10" + NBSP + "s");
    Table gaps = result.part("gaps").orElseThrow();
    assertThat(shown(gaps, "slow · 1", "from")).isEqualTo("15" + NBSP + "s");
    assertThat(shown(gaps, "slow · 1", "to")).isEqualTo("30" + NBSP + "s");
    assertThat(shown(gaps, "slow · 1", "length_s")).isEqualTo("15" + NBSP + "s");
    assertThat(shown(gaps, "slow · 1", "reason")).isEqualTo("samples too far apart");
    assertThat(shown(gaps, "slow · 1", "held_before_s")).isEqualTo("10" + NBSP + "s");
    assertThat(fact(result, "unknown")).isEqualTo("1");
  }

  @Test
  void one_lost_sample_is_within_twice_the_median_step() {
    ModelResult result = level("20 s", "30 36 36 ! 36 36 30 30");
    assertThat(of(result, "fired")).isEqualTo("yes");
    assertThat(of(result, "breaks")).isEqualTo("0");
  }

  @Test
  void a_gap_too_short_to_matter_leaves_a_no() {
    // Between two samples at which it does not hold lie 15 s, open at both ends: not 20 s.
    assertThat(of(level("20 s", "30 30 ! ! 30 30 30"), "fired")).isEqualTo("no");
    // Nor 15 s, for it held neither at the first nor at the last of them; but 14 s it could have.
    assertThat(of(level("15 s", "30 30 ! ! 30 30 30"), "fired")).isEqualTo("no");
    assertThat(of(level("14 s", "30 30 ! ! 30 30 30"), "fired")).isEqualTo("unknown");
    // 15 s in the gap and 5 s after it, open at one end.
    assertThat(of(level("20 s", "30 30 ! ! 36 36 30"), "fired")).isEqualTo("no");
    assertThat(of(level("19 s", "30 30 ! ! 36 36 30"), "fired")).isEqualTo("unknown");
    assertThat(of(level("19 s", "30 36 36 ! ! 30 30"), "fired")).isEqualTo("unknown");
    assertThat(of(level("20 s", "30 36 36 ! ! 30 30"), "fired")).isEqualTo("no");
  }

  @Test
  void a_missing_value_breaks_the_time() {
    ModelResult result = level("15 s", "30 36 36 _ 36 36 30");
    assertThat(of(result, "fired")).isEqualTo("unknown");
    assertThat(of(result, "longest_s")).isEqualTo("5" + NBSP + "s");
    Table gaps = result.part("gaps").orElseThrow();
    assertThat(shown(gaps, "slow · 1", "reason")).isEqualTo("value missing");
    assertThat(shown(gaps, "slow · 1", "missing")).isEqualTo("1");
    assertThat(column(result.part("timeline").orElseThrow(), "slow_state").get(3))
        .isEqualTo("unknown");
    assertThat(column(result.part("timeline").orElseThrow(), "slow_level").get(3)).isEqualTo("—");
    assertThat(of(level("15 s", "30 30 30 _ 30 36 30"), "fired")).isEqualTo("no");
  }

  @Test
  void missing_values_at_the_ends_are_breaks_too() {
    Table gaps = level("15 s", "_ 30 30 30 _ _").part("gaps").orElseThrow();
    assertThat(column(gaps, "from")).containsExactly("0" + NBSP + "s", "15" + NBSP + "s");
    assertThat(column(gaps, "to")).containsExactly("5" + NBSP + "s", "25" + NBSP + "s");
    assertThat(column(gaps, "missing")).containsExactly("1", "2");
  }

  @Test
  void a_series_shorter_than_the_time_is_too_short_and_not_a_no() {
    ModelResult result = level("30 s", "30 30 30 30 30 30");
    assertThat(of(result, "fired")).isEqualTo("too short");
    assertThat(fact(result, "too_short")).isEqualTo("1");
    assertThat(fact(result, "not_fired")).isEqualTo("0");
    assertThat(of(level("25 s", "30 30 30 30 30 30"), "fired")).isEqualTo("no");
    ModelResult empty =
        new Fixture()
            .table("series", "at:s x:ms")
            .model(
                "m",
                """
                id: m
                title: {zh: 题, en: Title}
                series: {table: series, at: at}
                triggers: {slow: {of: x, above: 35}}
                """)
            .result("m");
    assertThat(of(empty, "fired")).isEqualTo("too short");
  }

  @Test
  void growth_is_the_slope_over_the_window() {
    // 60 MB a minute is 10 MB in the window of 10 s; 10 is not more than that, 11 is.
    ModelResult result = growth("", "100 105 110 116 116");
    assertThat(of(result, "fired")).isEqualTo("yes");
    assertThat(of(result, "fired_at")).isEqualTo("15" + NBSP + "s");
    // From 105 at 5 s to 116 at 15 s: 11 MB in 10 s are 66 MB in a minute.
    assertThat(of(result, "value")).isEqualTo("66.0" + NBSP + "MB/min");
    assertThat(column(result.part("timeline").orElseThrow(), "leak"))
        .containsExactly(
            "—", "—", "60.0" + NBSP + "MB/min", "66.0" + NBSP + "MB/min", "36.0" + NBSP + "MB/min");
    assertThat(column(result.part("timeline").orElseThrow(), "leak_state").subList(0, 3))
        .containsExactly("window not yet full", "window not yet full", "does not hold");
    assertThat(of(result, "condition"))
        .isEqualTo("x grows by more than 60" + NBSP + "MB/min over 10" + NBSP + "s");
  }

  @Test
  void a_window_with_a_break_inside_is_unknown() {
    assertThat(
            column(
                growth("", "100 100 100 _ 100 100 100 100").part("timeline").orElseThrow(),
                "leak_state"))
        .containsExactly(
            "window not yet full",
            "window not yet full",
            "does not hold",
            "unknown",
            "unknown",
            "unknown",
            "does not hold",
            "does not hold");
    assertThat(of(growth("", "100 100 100 _ 100 100 100 100"), "fired")).isEqualTo("unknown");
    assertThat(of(growth("", "100 _ 100 100 100"), "fired")).isEqualTo("unknown");
    assertThat(of(growth("", "100 100"), "fired")).isEqualTo("too short");
  }

  @Test
  void growth_too_can_have_to_last() {
    // The window is full at 10 s; above from there on; 10 s later it has lasted.
    String rising = "100 120 140 160 180 200";
    assertThat(of(growth(", held for: 10 s", rising), "fired_at")).isEqualTo("20" + NBSP + "s");
    assertThat(of(growth(", held for: 10 s", "100 120 140 160"), "fired")).isEqualTo("too short");
  }

  @Test
  void runs_and_units_and_times_of_day_are_read() {
    ModelResult result =
        new Fixture()
            .table(
                "series",
                "row run at x:s",
                "1|a|2026-01-01T00:00:00Z|0.04",
                "2|b|2026-01-01T00:00:00Z|0.01",
                "3|a|2026-01-01T00:00:30Z|0.05",
                "4|b|2026-01-01T00:00:30Z|0.01")
            .model(
                "m",
                """
                id: m
                title: {zh: 题, en: Title}
                series: {table: series, at: at, run: run}
                largest gap: 1 min
                triggers:
                  slow: {of: x, at least: 40, unit: ms, held for: 0.5 min}
                  fast: {of: x, below: 20, unit: ms, applies to: [b]}
                """)
            .result("m");
    assertThat(column(result.table(), "case")).containsExactly("a · slow", "b · slow", "b · fast");
    assertThat(column(result.table(), "fired")).containsExactly("yes", "no", "yes");
    assertThat(shown(result.table(), "a · slow", "fired_at")).isEqualTo("2026-01-01T00:00:30Z");
    assertThat(shown(result.table(), "b · fast", "fired_at")).isEqualTo("2026-01-01T00:00:00Z");
    Table timeline = result.part("timeline").orElseThrow();
    assertThat(column(timeline, "sample")).containsExactly("a · 1", "a · 2", "b · 1", "b · 2");
    assertThat(shown(timeline, "a · 2", "slow")).isEqualTo("50" + NBSP + "ms");
    assertThat(shown(timeline, "a · 2", "fast_state")).isEqualTo("—");
  }

  @Test
  void the_samples_of_the_run_that_fired_are_its_lineage() {
    ModelResult result =
        new Fixture()
            .table("series", Provenance.SYNTHETIC, "at:s x:ms", every5s("30 36 37 38"))
            .model(
                "m",
                """
                id: m
                title: {zh: 题, en: Title}
                series: {table: series, at: at}
                triggers: {slow: {of: x, above: 35, held for: 10 s}}
                """)
            .result("m");
    Value fired = result.table().value("slow", "fired_at").orElseThrow();
    assertThat(fired.provenance()).isEqualTo(Provenance.SYNTHETIC);
    assertThat(((Lineage.Rule) fired.lineage()).inputs())
        .extracting(cell -> ((Lineage.Cell) cell).row())
        .containsExactly("5", "10", "15");
  }

  @Test
  void a_rate_rests_on_both_ends_of_its_window() {
    Value rate =
        growth("", "100 105 110 116")
            .part("timeline")
            .orElseThrow()
            .value("4", "leak")
            .orElseThrow();
    assertThat(((Lineage.Rule) rate.lineage()).inputs())
        .extracting(cell -> ((Lineage.Cell) cell).row())
        .containsExactly("5", "15");
  }

  @Test
  void every_step_of_the_method_speaks_both_languages() {
    assertThat(growth("", "100 105 110").method())
        .hasSize(3)
        .allSatisfy(
            step -> {
              assertThat(step.text().texts()).hasSize(2);
              step.part().ifPresent(part -> assertThat(part).isIn("timeline", "gaps"));
            });
    assertThat(growth("", "100 105 110").method().get(0).mathml().orElseThrow())
        .contains("<mfrac>");
    assertThat(level("5 s", "1 2").method()).hasSize(2);
  }

  @Test
  void the_papers_triggers_fire_where_plain_arithmetic_says() {
    // Found by a script of a few lines over the same file: held from 255 s to 315 s after the start
    // of v1; in v2 the first window of 12 steps with more than 200 MB is 1611 − 1400 at 205 s.
    ModelResult result =
        new DemoSeries().into(new Fixture()).own("rollback-triggers").result("rollback-triggers");
    assertThat(column(result.table(), "fired")).containsExactly("yes", "yes");
    assertThat(fact(result, "p99_fired_at")).isEqualTo("2026-01-15T10:05:15Z");
    assertThat(fact(result, "p99_since")).isEqualTo("2026-01-15T10:04:15Z");
    assertThat(fact(result, "memory_fired_at")).isEqualTo("2026-01-16T10:03:25Z");
    assertThat(fact(result, "memory_rate")).isEqualTo("211.0" + NBSP + "MB/min");
    Table timeline = result.part("timeline").orElseThrow();
    // 55 s above the bound, and then 40 s and a gap of 25 s, fire nothing.
    assertThat(shown(timeline, "v1 · 18", "p99_held")).isEqualTo("55" + NBSP + "s");
    assertThat(shown(timeline, "v1 · 18", "p99_level")).isEqualTo("1");
    assertThat(shown(timeline, "v1 · 33", "p99_held")).isEqualTo("40" + NBSP + "s");
    assertThat(shown(timeline, "v1 · 34", "p99_held")).isEqualTo("0" + NBSP + "s");
    Table gaps = result.part("gaps").orElseThrow();
    assertThat(column(gaps, "length_s")).containsExactly("25" + NBSP + "s");
    assertThat(column(gaps, "held_before_s")).containsExactly("40" + NBSP + "s");
    assertThat(result.table().provenance()).isEqualTo(Provenance.SYNTHETIC);
  }
}
