package io.baipi.model.advice;

import static io.baipi.model.run.Fixture.column;
import static io.baipi.model.run.Fixture.fact;
import static io.baipi.model.run.Fixture.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.model.ModelResult;
import io.baipi.model.run.Fixture;
import io.baipi.text.Language;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {
  private static final String FLOW =
      """
      id: m
      title: {zh: 题, en: Title}
      sources: [s/D1, s]
      questions:
        load:
          ask: {zh: 多少, en: How many?}
          number: qps
          unit: QPS
          answers:
            low: {title: {zh: 少, en: few}, when: qps <= 100, then: other}
            middle: {title: {zh: 中, en: some}, when: qps > 100 and qps <= 5000, then: kind}
            high: {title: {zh: 多, en: many}, when: qps > 5000, then: go}
        kind:
          ask: {zh: 哪种, en: Which kind?}
          about: {zh: 说明, en: A note}
          assumed: true
          answers:
            tool: {title: {zh: 工具, en: a tool}, then: go}
            site: {title: {zh: 网站, en: a site}, then: other}
      outcomes:
        go:
          title: {zh: 选Go, en: Go}
          recommend: {zh: 用Go。, en: Use Go.}
          reasons:
            - {because: {zh: 快。, en: It is fast.}, source: s/D1}
            - {because: {zh: 简单。, en: It is simple.}, assumed: true}
          evidence: [model.other, model.other.f, model.other.order, data.facts]
        other:
          title: {zh: 选别的, en: Another}
          recommend: {zh: 用别的。, en: Use another.}
          reasons: [{because: {zh: 够用。, en: It will do.}, source: s}]
      """;
  private static final String OTHER =
      """
      id: other
      title: {zh: 旁证, en: Other}
      stages: {table: facts, key: k}
      order: {of: v, rises}
      facts: {f: {value: 2, unit: ms}}
      """;

  private static ModelResult result() {
    return new Fixture()
        .table("facts", "k v:ms", "a|1", "b|2")
        .model("m", FLOW)
        .model("other", OTHER)
        .result("m");
  }

  @Test
  void the_result_is_the_decision_table_with_a_row_a_path() {
    Table table = result().table();
    assertThat(column(table, "path"))
        .containsExactly("low", "middle · tool", "middle · site", "high");
    assertThat(column(table, "load")).containsExactly("few", "some", "some", "many");
    assertThat(column(table, "kind")).containsExactly("—", "a tool", "a site", "—");
    assertThat(column(table, "outcome")).containsExactly("other", "go", "other", "go");
    assertThat(column(table, "title")).containsExactly("Another", "Go", "Another", "Go");
    assertThat(column(table, "steps")).containsExactly("1", "2", "2", "1");
    assertThat(shown(table, "high", "recommendation")).isEqualTo("Use Go.");
    assertThat(shown(table, "high", "reasons"))
        .isEqualTo("It is fast. (s/D1) It is simple. (assumed)");
    assertThat(table.value("high", "reasons").orElseThrow().show(Language.ZH))
        .isEqualTo("快。（s/D1）简单。（假设）");
  }

  @Test
  void a_path_through_our_own_question_is_assumed_and_one_of_the_source_is_not() {
    Table table = result().table();
    assertThat(table.value("middle · tool", "outcome").orElseThrow().provenance())
        .isEqualTo(Provenance.ASSUMED);
    assertThat(table.value("middle · tool", "load").orElseThrow().provenance())
        .isEqualTo(Provenance.PUBLISHED);
    assertThat(table.value("high", "outcome").orElseThrow().provenance())
        .isEqualTo(Provenance.RECOMPUTED);
  }

  @Test
  void parts_hold_what_a_script_needs_to_ask() {
    ModelResult result = result();
    Table questions = result.part("questions").orElseThrow();
    assertThat(column(questions, "start")).containsExactly("yes", "no");
    assertThat(column(questions, "number")).containsExactly("qps", "—");
    assertThat(column(questions, "unit")).containsExactly("QPS", "—");
    assertThat(column(questions, "about")).containsExactly("—", "A note");
    Table answers = result.part("answers").orElseThrow();
    assertThat(column(answers, "answer"))
        .containsExactly(
            "load · low", "load · middle", "load · high", "kind · tool", "kind · site");
    assertThat(shown(answers, "load · middle", "when")).isEqualTo("qps > 100 and qps <= 5000");
    assertThat(shown(answers, "load · middle", "low")).isEqualTo("100\u00a0QPS");
    assertThat(shown(answers, "load · middle", "with_low")).isEqualTo("no");
    assertThat(shown(answers, "load · middle", "with_high")).isEqualTo("yes");
    assertThat(shown(answers, "load · high", "high")).isEqualTo("—");
    assertThat(column(answers, "then")).containsExactly("other", "kind", "go", "go", "other");
    assertThat(shown(answers, "load · middle", "leads_to")).isEqualTo("question");
    assertThat(shown(answers, "kind · tool", "leads_to")).isEqualTo("outcome");
    assertThat(column(result.part("outcomes").orElseThrow(), "outcome"))
        .containsExactly("go", "other");
    assertThat(column(result.part("reasons").orElseThrow(), "source"))
        .containsExactly("s/D1", "—", "s");
  }

  @Test
  void evidence_shows_titles_and_values() {
    Table evidence = result().part("evidence").orElseThrow();
    assertThat(column(evidence, "refers_to"))
        .containsExactly("model.other", "model.other.f", "model.other.order", "data.facts");
    assertThat(column(evidence, "title"))
        .containsExactly("Other", "Other", "From stage to stage", "facts");
    assertThat(column(evidence, "value")).containsExactly("—", "2\u00a0ms", "—", "—");
  }

  @Test
  void facts_count_paths_and_steps() {
    ModelResult result = result();
    assertThat(fact(result, "paths")).isEqualTo("4");
    assertThat(fact(result, "questions")).isEqualTo("2");
    assertThat(fact(result, "outcomes")).isEqualTo("2");
    assertThat(fact(result, "fewest_steps")).isEqualTo("1");
    assertThat(fact(result, "most_steps")).isEqualTo("2");
    assertThat(result.method()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "x > 5, x > 5",
    "x >= 5, x >= 5",
    "x<5, x < 5",
    "x <= -2.5, x <= -2.5",
    "x = 5, x = 5",
    "x > 1 and x <= 5, x > 1 and x <= 5",
    "x <= 5 and x > 1, x > 1 and x <= 5",
    "x >= 5 and x <= 5, x = 5"
  })
  void ranges_are_read(String text, String source) {
    assertThat(NumberRange.read(text, "x").map(range -> range.source("x"))).contains(source);
  }

  @ParameterizedTest
  @CsvSource({
    "x",
    "x > y",
    "y > 1",
    "x > 1 and y < 2",
    "x > 1 and x > 2",
    "x > 5 and x < 5",
    "x >= 5 and x < 5",
    "x > 1 or x < 0",
    "x != 1",
    "x = 1 and x < 5",
    "5 < x"
  })
  void what_is_no_range_is_not_read(String text) {
    assertThat(NumberRange.read(text, "x")).isEmpty();
  }

  @Test
  void ranges_know_their_ends() {
    NumberRange range = NumberRange.read("x > 1 and x <= 5", "x").orElseThrow();
    assertThat(range.low()).isEqualTo(Optional.of(BigDecimal.ONE));
    assertThat(range.withLow()).isFalse();
    assertThat(range.withHigh()).isTrue();
  }

  @Test
  void the_papers_flow_is_the_sources_and_marks_what_is_added() {
    String version =
        """
        id: cloud-go-version
        title: {zh: 版本, en: Version}
        stages: {table: facts, key: k}
        order: {of: v, rises}
        facts: {lowest: {value: 1}}
        """;
    ModelResult result =
        new Fixture()
            .table("facts", "k v:ms", "a|1")
            .model("cloud-go-version", version)
            .model("tech-weight", version.replace("cloud-go-version", "tech-weight"))
            .own("go-advisor")
            .result("go-advisor");
    Table table = result.table();
    assertThat(column(table, "path"))
        .containsExactly(
            "high",
            "low · ecosystem",
            "low · delivery",
            "low · latency",
            "low · team",
            "low · none");
    assertThat(column(table, "outcome"))
        .containsExactly("go", "compare", "compare", "compare", "compare", "other");
    assertThat(table.value("high", "outcome").orElseThrow().provenance())
        .isEqualTo(Provenance.RECOMPUTED);
    assertThat(table.value("low · team", "outcome").orElseThrow().provenance())
        .isEqualTo(Provenance.ASSUMED);
    Table answers = result.part("answers").orElseThrow();
    // Exactly 5,000 is not above 5,000.
    assertThat(shown(answers, "load · high", "low")).isEqualTo("5,000\u00a0QPS");
    assertThat(shown(answers, "load · high", "with_low")).isEqualTo("no");
    assertThat(shown(answers, "load · low", "with_high")).isEqualTo("yes");
    assertThat(result.part("reasons").orElseThrow().rows()).hasSize(7);
  }
}
