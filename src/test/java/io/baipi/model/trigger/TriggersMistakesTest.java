package io.baipi.model.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.model.run.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each mistake that a contributor can make with triggers, and where it is reported. */
class TriggersMistakesTest {
  private static final String MODEL =
      """
      id: m
      title: {zh: 题, en: Title}
      series: {table: series, at: at, run: run}
      triggers:
        slow: {of: x, above: 35, unit: ms, held for: 10 s, applies to: [a]}
      """;

  private static List<String> mistakes(String yaml, String... rows) {
    return new Fixture().table("series", "row run at x:ms", rows).model("m", yaml).mistakes();
  }

  private static List<String> mistakes(String yaml) {
    return mistakes(yaml, "1|a|2026-01-01T00:00:00Z|1", "2|a|2026-01-01T00:00:05Z|2");
  }

  @Test
  void a_sound_model_has_none() {
    assertThat(mistakes(MODEL)).isEmpty();
  }

  @Test
  void a_series_that_runs_backwards_is_reported_at_the_cell() {
    assertThat(
            mistakes(
                MODEL,
                "1|a|2026-01-01T00:00:10Z|1",
                "2|a|2026-01-01T00:00:05Z|2",
                "3|b|2026-01-01T00:00:00Z|2"))
        .containsExactly(
            "3:3 model.time-order the series runs backwards: '2026-01-01T00:00:05Z' comes after"
                + " '2026-01-01T00:00:10Z'");
  }

  @Test
  void a_time_that_stands_twice_is_reported_at_the_cell() {
    assertThat(
            mistakes(
                MODEL,
                "1|a|2026-01-01T00:00:00Z|1",
                "2|b|2026-01-01T00:00:00Z|2",
                "3|a|2026-01-01T01:00:00+01:00|2"))
        .containsExactly(
            "4:3 model.time-twice the run already has a sample at '2026-01-01T01:00:00+01:00'");
  }

  @Test
  void what_is_not_a_time_and_a_sample_without_time_or_run_are_reported() {
    assertThat(mistakes(MODEL, "1|a|noon|1", "2|a||2", "3||2026-01-01|2", "4|a|2026-01-01|1"))
        .containsExactly(
            "2:3 model.time 'noon' is not a time",
            "3:3 model.time the sample has no time",
            "4:2 model.no-run the sample does not say which run it belongs to");
    assertThat(
            new Fixture()
                .table("series", "at:MB x:ms", "1|1")
                .model(
                    "m",
                    """
                    id: m
                    title: {zh: 题, en: Title}
                    series: {table: series, at: at}
                    triggers: {slow: {of: x, above: 1}}
                    """)
                .mistakes())
        .containsExactly("2:1 model.time '1\u00a0MB' is not a time");
  }

  @Test
  void a_unit_that_measures_something_else_is_reported() {
    assertThat(mistakes(MODEL.replace("unit: ms", "unit: MB")))
        .containsExactly(
            "5:14 model.unit-mismatch 'ms' in data/series.csv:2:4 does not convert to 'MB'",
            "5:14 model.unit-mismatch 'ms' in data/series.csv:3:4 does not convert to 'MB'");
    assertThat(mistakes(MODEL.replace("of: x", "of: run")))
        .contains("5:14 model.not-a-number 'a' in data/series.csv:2:2 is not a number");
  }

  @Test
  void spans_of_time_are_above_zero() {
    assertThat(mistakes(MODEL.replace("10 s", "0 s") + "largest gap: -5 s\n"))
        .containsExactly(
            "5:48 model.time-span '0 s' is not a span of time above zero",
            "6:14 model.time-span '-5 s' is not a span of time above zero");
    assertThat(mistakes(MODEL.replace("10 s", "10 MB")))
        .containsExactly("5:48 model.time-span '10 MB' is not a span of time above zero");
    assertThat(
            mistakes(MODEL.replace("above: 35, unit: ms", "grows by: 1, per: MB, within: 0 min")))
        .containsExactly(
            "5:35 model.unit-mismatch 'MB' is not a unit of time",
            "5:47 model.time-span '0 min' is not a span of time above zero");
  }

  @Test
  void a_trigger_has_one_condition() {
    assertThat(mistakes(MODEL.replace("above: 35, ", "")))
        .containsExactly("5:3 model.trigger the trigger 'slow' needs one condition");
    assertThat(mistakes(MODEL.replace("above: 35", "above: 35, below: 40")))
        .containsExactly("5:3 model.trigger the trigger 'slow' needs one condition");
    assertThat(mistakes(MODEL.replace("above: 35", "above: 35, grows by: 1")))
        .containsExactly("5:3 model.trigger the trigger 'slow' needs one condition");
    assertThat(mistakes(MODEL.replace("above: 35", "grows by: 35")))
        .containsExactly("5:9 model.missing-key a trigger needs 'per'");
    assertThat(mistakes(MODEL.replace("above: 35", "above: much")))
        .containsExactly("5:24 model.number 'much' is not a number");
  }

  @Test
  void there_are_triggers_and_a_series() {
    assertThat(mistakes("id: m\ntitle: {zh: 题, en: T}\nseries: {table: series}\ntriggers: {}\n"))
        .containsExactly(
            "3:9 model.missing-key 'series' needs 'at'",
            "4:11 model.no-triggers the model has no triggers");
    assertThat(mistakes(MODEL.replace("series: {table: series, at: at, run: run}\n", "")))
        .containsExactly("1:1 model.missing-key a model needs 'series'");
  }

  @Test
  void tables_columns_runs_and_words_exist() {
    assertThat(mistakes(MODEL.replace("table: series", "table: serie")))
        .containsExactly("3:17 model.unknown-table there is no table 'serie' in the data");
    assertThat(
            mistakes(
                MODEL
                    .replace("at: at, run: run", "at: att, run: rum")
                    .replace("of: x", "of: y")
                    .replace("above", "abov")))
        .containsExactly(
            "3:29 model.unknown-column the table 'series' has no column 'att'",
            "3:39 model.unknown-column the table 'series' has no column 'rum'",
            "5:3 model.trigger the trigger 'slow' needs one condition",
            "5:17 model.unknown-word a trigger does not know 'abov'");
    assertThat(mistakes(MODEL.replace("of: x", "of: y")))
        .containsExactly("5:14 model.unknown-column the table 'series' has no column 'y'");
  }

  @Test
  void a_trigger_applies_to_runs_of_the_series() {
    assertThat(mistakes(MODEL.replace("[a]", "[a, c]")))
        .containsExactly("5:70 model.unknown-run the series has no run 'c'");
    assertThat(mistakes(MODEL.replace(", run: run", "")))
        .contains("5:67 model.unknown-run the series has no runs that a trigger could apply to");
    assertThat(mistakes(MODEL.replace("[a]", "[[a]]")))
        .containsExactly("5:67 model.shape expected a run's name, not a list");
  }

  @Test
  void names_of_columns_are_not_taken_twice() {
    assertThat(mistakes(MODEL + "  slow_held: {of: x, above: 1}\n  at: {of: x, above: 1}\n"))
        .containsExactly(
            "6:3 model.name-taken 'slow_held' is already the name of a column of the timeline",
            "7:3 model.name-taken 'at' is already the name of a column of the timeline");
  }
}
