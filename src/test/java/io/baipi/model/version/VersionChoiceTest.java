package io.baipi.model.version;

import static io.baipi.model.run.Fixture.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.model.ModelResult;
import io.baipi.model.Version;
import io.baipi.model.run.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionChoiceTest {
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
}
