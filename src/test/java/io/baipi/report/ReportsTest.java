package io.baipi.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.json.Json;
import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.diagnostic.Rules;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
  private static final Rules RULES = Rules.read();

  @TempDir Path temp;

  private static List<Diagnostic> found() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.warning(
        "data.unused-file", Location.file("data/价格, 100%.csv"), "no resource names this", "");
    diagnostics.error(
        "data.type", new Location("data/a.csv", 2, 3, 4), "'zwei', 2: 50% off", "add {zh: …}");
    diagnostics.error("data.blank-line", Location.line("data/a.csv", 1), "the line is empty", "x");
    return List.copyOf(diagnostics.sorted());
  }

  @Test
  void json_has_place_words_and_totals_in_the_order_of_places() {
    assertThat(JsonReport.print(found()))
        .isEqualTo(
            """
            {
              "diagnostics": [
                {
                  "code": "data.blank-line",
                  "severity": "error",
                  "path": "data/a.csv",
                  "line": 1,
                  "column": null,
                  "endColumn": null,
                  "message": "the line is empty",
                  "hint": "x"
                },
                {
                  "code": "data.type",
                  "severity": "error",
                  "path": "data/a.csv",
                  "line": 2,
                  "column": 3,
                  "endColumn": 7,
                  "message": "'zwei', 2: 50% off",
                  "hint": "add {zh: …}"
                },
                {
                  "code": "data.unused-file",
                  "severity": "warning",
                  "path": "data/价格, 100%.csv",
                  "line": null,
                  "column": null,
                  "endColumn": null,
                  "message": "no resource names this",
                  "hint": ""
                }
              ],
              "totals": {
                "errors": 2,
                "warnings": 1
              }
            }
            """);
  }

  @Test
  void nothing_found_is_an_empty_report() {
    assertThat(JsonReport.print(List.of())).contains("\"diagnostics\": []", "\"errors\": 0");
    assertThat(GithubReport.print(List.of(), "")).isEmpty();
    assertThat(results(new SarifReport(RULES, "1").print(List.of()))).isEmpty();
  }

  @Test
  void github_gets_escaped_commands_with_paths_of_the_repository() {
    assertThat(GithubReport.print(found(), "papers/go,1/"))
        .isEqualTo(
            """
            ::error file=papers/go%2C1/data/a.csv,line=1,title=data.blank-line::the line is empty%0Ahint: x
            ::error file=papers/go%2C1/data/a.csv,line=2,col=3,title=data.type::'zwei', 2: 50%25 off%0Ahint: add {zh: …}
            ::warning file=papers/go%2C1/data/价格%2C 100%25.csv,title=data.unused-file::no resource names this
            """);
  }

  @Test
  void the_prefix_is_the_way_from_the_repository_to_the_paper() throws IOException {
    Path paper = Files.createDirectories(temp.resolve("repository/papers/go"));
    Files.createDirectories(temp.resolve("repository/.git"));
    assertThat(GithubReport.prefix(paper)).isEqualTo("papers/go/");
    assertThat(GithubReport.prefix(temp.resolve("repository"))).isEmpty();
  }

  @Test
  void sarif_names_the_tool_its_rules_and_each_place() {
    Map<?, ?> log = map(Json.read(new SarifReport(RULES, "1.2").print(found())).orElseThrow());
    assertThat(log.get("version")).isEqualTo("2.1.0");
    Map<?, ?> run = map(list(log.get("runs")).get(0));
    assertThat(run.get("columnKind")).isEqualTo("utf16CodeUnits");
    Map<?, ?> driver = map(map(run.get("tool")).get("driver"));
    assertThat(driver.get("name")).isEqualTo("baipi");
    assertThat(driver.get("version")).isEqualTo("1.2");
    List<?> described = list(driver.get("rules"));
    assertThat(described).hasSize(RULES.all().size());

    List<?> results = list(run.get("results"));
    assertThat(results).hasSize(3);
    for (Object each : results) {
      Map<?, ?> result = map(each);
      int index = ((BigDecimal) result.get("ruleIndex")).intValueExact();
      assertThat(map(described.get(index)).get("id")).isEqualTo(result.get("ruleId"));
    }
    assertThat(results.get(1).toString())
        .isEqualTo(
            "{ruleId=data.type, ruleIndex="
                + map(results.get(1)).get("ruleIndex")
                + ", level=error, message={text='zwei', 2: 50% off\nhint: add {{zh: …}}},"
                + " locations=[{physicalLocation={artifactLocation={uri=data/a.csv},"
                + " region={startLine=2, startColumn=3, endColumn=7}}}]}");
    assertThat(results.get(2).toString())
        .contains("level=warning")
        .contains("{artifactLocation={uri=data/%E4%BB%B7%E6%A0%BC,%20100%25.csv}}");
  }

  @Test
  void sarif_words_of_rules_are_those_of_the_list() {
    Map<?, ?> log = map(Json.read(new SarifReport(RULES, "1").print(List.of())).orElseThrow());
    Map<?, ?> driver = map(map(map(list(log.get("runs")).get(0)).get("tool")).get("driver"));
    for (Object each : list(driver.get("rules"))) {
      Map<?, ?> said = map(each);
      var rule = RULES.of((String) said.get("id")).orElseThrow();
      assertThat(map(said.get("shortDescription")).get("text")).isEqualTo(rule.meaning());
      assertThat(map(said.get("help")).get("text")).isEqualTo(rule.advice());
      assertThat(map(said.get("defaultConfiguration")).get("level"))
          .isEqualTo(rule.severity().word());
    }
  }

  private static List<?> results(String log) {
    return list(map(list(map(Json.read(log).orElseThrow()).get("runs")).get(0)).get("results"));
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }
}
