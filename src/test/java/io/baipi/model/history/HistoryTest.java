package io.baipi.model.history;

import static io.baipi.model.run.Fixture.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.model.ModelResult;
import io.baipi.model.run.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {
  private static final String MODEL =
      """
      id: m
      title: {zh: 题, en: T}
      history: {table: changes, of: [repo, file], at: at, version: version}
      as of: {from: 2019, to: 2021}
      """;

  private static Fixture changes(String... rows) {
    return new Fixture().table("changes", "row repo file at version", rows).model("m", MODEL);
  }

  @Test
  void a_version_holds_until_the_next_row_and_nothing_is_known_after_the_last() {
    ModelResult result =
        changes(
                "1|a|go.mod|2019-05-01T00:00:00Z|1.9",
                "2|a|go.mod|2020-06-01|1.14.2",
                "3|a|go.mod|2021-12-31T23:00:00Z|1.17",
                "4|b|go.mod|2019-01-01|1.12",
                "5|b|go.mod|2020-12-31|1.12",
                "6|b|x/go.mod|2021-01-01|1.14",
                "7|b|x/go.mod|2022-01-01|1.14")
            .result("m");
    // 2019: a 1.9, b 1.12. 2020: a 1.14.2, b 1.12. 2021: a 1.17, b/x 1.14; b's own file has ended.
    assertThat(column(result.table(), "as_of"))
        .containsExactly("2019-12-31", "2020-12-31", "2021-12-31");
    assertThat(column(result.table(), "known")).containsExactly("2", "2", "2");
    assertThat(column(result.table(), "lowest")).containsExactly("1.9", "1.12", "1.14");
    assertThat(column(result.table(), "median")).containsExactly("1.9", "1.12", "1.14");
    assertThat(column(result.table(), "highest")).containsExactly("1.12", "1.14.2", "1.17");
    assertThat(result.part("by-version").orElseThrow().names())
        .containsExactly("as_of", "none", "v1_9", "v1_12", "v1_14", "v1_17");
    assertThat(column(result.part("by-version").orElseThrow(), "v1_14"))
        .containsExactly("0", "1", "1");
  }

  @Test
  void a_missing_version_counts_as_none_and_an_offset_moves_the_day() {
    ModelResult result =
        changes(
                "1|a|f|2019-12-31T20:00:00-05:00|1.13",
                "2|b|f|2019-01-01|",
                "3|b|f|2021-01-02|1.15",
                "4|a|f|2020-12-31|1.13")
            .result("m");
    // At 20:00 in New York it is already the next year in UTC.
    assertThat(column(result.table(), "known")).containsExactly("1", "2", "0");
    assertThat(column(result.table(), "without")).containsExactly("1", "1", "0");
    assertThat(column(result.table(), "lowest")).containsExactly("—", "1.13", "—");
  }

  @Test
  void broken_times_and_versions_are_reported_at_their_cells() {
    assertThat(changes("1|a|f|soon|1.13", "2|a|f|2020-01-01|new").mistakes())
        .containsExactly(
            "2:4 model.time 'soon' is not a time", "3:5 model.version 'new' is not a version");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "as of: {from: 2021, to: 2019}|model.years",
        "as of: {from: 2021}|model.missing",
        "as of: [2020-12-31, 2019-12-31]|model.dates",
        "as of: [someday]|model.dates"
      })
  void broken_dates_are_reported(String dates, String code) {
    assertThat(
            new Fixture()
                .table("changes", "row repo file at version", "1|a|f|2020-01-01|1.13")
                .model("m", MODEL.replaceFirst("as of: .*", dates))
                .mistakes())
        .anyMatch(m -> m.contains(code));
  }
}
