package io.baipi.model;

import static io.baipi.model.Fixture.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.text.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallPartsTest {
  private static Version version(String text) {
    return Version.parse(text).orElseThrow();
  }

  @Test
  void versions_are_ordered_number_by_number() {
    List<String> ordered =
        List.of("1.9", "1.19", "1.19.12", "1.21rc2", "1.21.0", "go1.22", "1.22.1", "1.100", "2");
    for (int i = 0; i + 1 < ordered.size(); i++) {
      assertThat(version(ordered.get(i))).isLessThan(version(ordered.get(i + 1)));
    }
    assertThat(version("1.19").compareTo(version("1.19.0"))).isZero();
    assertThat(version("1.2.0-rc.2")).isLessThan(version("1.2.0-rc.10"));
    assertThat(Version.parse("latest")).isEmpty();
    assertThat(Version.parse("1..2")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.285, 2, 0.29", "2.5, 0, 3", "-2.5, 0, -3", "1.005, 2, 1.01", "2.0E-3, 3, 0.002"})
  void halves_are_rounded_up_on_the_shortest_decimal(double value, int digits, String rounded) {
    assertThat(Rounding.round(value, digits)).isEqualByComparingTo(rounded);
  }

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

  private static final String VERSIONS =
      """
      id: m
      title: {zh: 题, en: Title}
      find: lowest version
      platforms: {table: platforms, key: platform}
      constraints:
        {table: demands, platform: platform, reading: reading, comparison: comparison, version: version}
      readings: {r: {title: {zh: 读, en: R}}}
      """;

  private static Fixture demands(String... rows) {
    return new Fixture()
        .table("platforms", "platform", "a", "b")
        .table("demands", "platform reading comparison version", rows)
        .model("m", VERSIONS);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        ">=,1.9,>=,1.19,1.19",
        ">=,1.20,=,1.21,1.21",
        "=,1.21,>=,1.22,—",
        ">=,1.22,<,1.22,—",
        ">=,1.22,<=,1.22,1.22",
        "=,1.21,=,1.21.0,1.21",
        "<,1.22,<=,1.23,—",
        "=,1.21,<,1.21,—"
      })
  void the_lowest_version_meets_both(
      String first, String one, String second, String two, String lowest) {
    ModelResult result =
        demands("a|r|" + first + "|" + one, "b|r|" + second + "|" + two).result("m");
    assertThat(column(result.table(), "lowest")).containsExactly(lowest);
  }

  @Test
  void a_platform_without_a_demand_leaves_the_answer_open() {
    ModelResult result = demands("a|r|>=|1.2", "b|r|>=|").result("m");
    assertThat(column(result.table(), "lowest")).containsExactly("—");
    assertThat(column(result.table(), "status")).containsExactly("no demand known: b");
    assertThat(column(result.part("refusals").orElseThrow(), "b")).containsExactly("—");
  }

  @Test
  void broken_demands_are_reported_at_their_cells() {
    assertThat(demands("a|r|~|1.2", "b|r|>=|new").mistakes())
        .containsExactly(
            "2:3 model.comparison '~' is not a comparison of versions",
            "3:4 model.version 'new' is not a version");
  }

  @Test
  void tables_align_and_han_counts_twice() {
    ModelResult result =
        new Fixture()
            .table("firms", "firm name_zh name_en a:count", "甲公司|甲|One|5", "B|乙|Two|7")
            .model(
                "m",
                "id: m\ntitle: {zh: 题, en: T}\nunits: {table: firms, key: firm}\n"
                    + "measures: {a: {of: a}}\n")
            .result("m");
    assertThat(new ResultPrinter(Language.ZH).table(result.table()))
        .isEqualTo("firm    a\n------  -\n甲公司  5\nB       7\n");
  }

  @Test
  void csv_quotes_and_guards_and_json_escapes() {
    ModelResult result =
        new Fixture()
            .table("firms", "firm note a:1", "A|=1+1|1.50", "B|x, \"y\"|")
            .model(
                "m",
                "id: m\ntitle: {zh: 题, en: T}\nunits: {table: firms, key: firm, name: note}\n"
                    + "measures: {a: {of: a}}\n")
            .result("m");
    ResultPrinter printer = new ResultPrinter(Language.EN);
    assertThat(printer.csv(result)).isEqualTo("firm,name,a\nA,'=1+1,1.50\nB,\"x, \"\"y\"\"\",\n");
    assertThat(printer.json(List.of(result)))
        .contains("{\"firm\":\"A\",\"name\":\"=1+1\",\"a\":1.50}")
        .contains("{\"firm\":\"B\",\"name\":\"x, \\\"y\\\"\",\"a\":null}");
  }

  @Test
  void the_csv_of_a_composite_has_its_agreed_columns() {
    ModelResult result =
        new Fixture()
            .table("firms", "firm a:1 place:rank", "A|1|1", "B|2|2")
            .model(
                "m",
                """
                id: m
                title: {zh: 题, en: T}
                units: {table: firms, key: firm}
                published rank: place
                groups: {g: {weight: 100, indicators: {a: {better: higher}}}}
                """)
            .result("m");
    assertThat(new ResultPrinter(Language.EN).csv(result))
        .isEqualTo(
            "unit,score,score_low,score_high,rank,rank_best,rank_worst,coverage,g,a\n"
                + "A,0.00,0.00,0.00,2,2,2,100.0,0.00,0.00\n"
                + "B,100.00,100.00,100.00,1,1,1,100.0,100.00,100.00\n");
  }

  @Test
  void instants_need_a_known_shape() {
    assertThat(Instants.read("2025-13-01")).isEqualTo(Optional.empty());
    assertThat(Instants.read("2025-01-01T00:00:00-05:00")).isPresent();
  }
}
