package io.baipi.model.measure;

import static io.baipi.model.run.Fixture.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.model.run.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Different values, versions and times of the rows that belong to a unit. */
class TextAggregatesTest {
  private static Fixture model(String measure) {
    return new Fixture()
        .table("firms", "firm kind", "a|old", "b|new", "c|")
        .table(
            "steps",
            Provenance.EVIDENCE,
            "step firm written resolved day live:boolean",
            "1|a|x|1.9;1.10.x|2025-01-01|true",
            "2|a|1.20||2024-12-31T23:59:59Z|true",
            "3|a|1.20.0||2025-06-01|",
            "4|a|stable||2025-06-01|false",
            "5|b|1.x||2025-06-01|true")
        .model(
            "m",
            """
            id: m
            title: {zh: 题, en: Title}
            units: {table: firms, key: firm}
            measures:
              x: %s
            """
                .formatted(measure));
  }

  private static List<String> values(String measure) {
    return column(model(measure).result("m").table(), "x");
  }

  @Test
  void versions_are_ordered_number_by_number_and_other_texts_left_out() {
    String rows = " version: {table: steps, by: firm, of: resolved, or: written, parted by: ;}}";
    // 1.9 < 1.10.x < 1.20 = 1.20.0; 'stable', 'x' and '1.x' are no versions.
    assertThat(values("{lowest" + rows)).containsExactly("1.9", "—", "—");
    assertThat(values("{median" + rows)).containsExactly("1.10.x", "—", "—");
    assertThat(values("{highest" + rows)).containsExactly("1.20.0", "—", "—");
  }

  @Test
  void different_texts_are_counted_once() {
    assertThat(values("{distinct: {table: steps, by: firm, of: day}}"))
        .containsExactly("3", "1", "0");
    // Step 3 may or may not be live.
    assertThat(values("{distinct: {table: steps, by: firm, of: written, where: live}}"))
        .containsExactly("2–3", "1", "0");
    assertThat(values("{highest version: {table: steps, by: firm, of: written, where: live}}"))
        .containsExactly("—", "—", "—");
  }

  @Test
  void rows_before_a_time_are_left_out() {
    assertThat(values("{count: {table: steps, by: firm, since: {day: 2025-01-01}}}"))
        .containsExactly("3", "1", "0");
    assertThat(values("{count: {table: steps, by: firm, since: {day: 2025-01-01}, where: live}}"))
        .containsExactly("1–2", "1", "0");
    // A row without a time may be recent.
    assertThat(
            values(
                "{count: {table: steps, by: firm, since: {resolved: 2025-01-01}, where: step"
                    + " = \"2\"}}"))
        .containsExactly("0–1", "0", "0");
  }

  @Test
  void a_count_of_nothing_is_as_sure_as_its_table() {
    Table table = model("{count: {table: steps, by: firm}}").result("m").table();
    assertThat(table.value("c", "x").orElseThrow().provenance()).isEqualTo(Provenance.EVIDENCE);
  }

  @Test
  void a_column_of_text_stays_as_it_is() {
    assertThat(values("{of: kind}")).containsExactly("old", "new", "—");
  }

  @Test
  void mistakes_are_reported_where_they_are() {
    String count = "{count: {table: steps, by: firm, since: %s}}";
    assertThat(model(count.formatted("{day: soon}")).mistakes())
        .containsExactly("5:52 model.time 'soon' is not a time");
    assertThat(model(count.formatted("{}")).mistakes())
        .containsExactly("5:46 model.since 'since' needs one column and a time");
    assertThat(model(count.formatted("{dy: 2025-01-01}")).mistakes())
        .containsExactly("5:47 model.unknown-column the table 'steps' has no column 'dy'");
    assertThat(model(count.formatted("{firm: 2025-01-01}")).mistakes())
        .contains("2:2 model.time 'a' is not a time");
    assertThat(model("{highest version: {table: steps, by: firm, of: wirtten}}").mistakes())
        .containsExactly("5:53 model.unknown-column the table 'steps' has no column 'wirtten'");
  }
}
