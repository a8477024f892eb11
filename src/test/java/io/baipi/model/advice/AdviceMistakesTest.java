package io.baipi.model.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.model.run.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each mistake that a contributor can make with a flow of questions, and where it is reported. */
class AdviceMistakesTest {
  private static final String FLOW =
      """
      id: m
      title: {zh: 题, en: Title}
      sources: [s]
      questions:
        load:
          ask: How many?
          number: qps
          answers:
            low: {title: few, when: qps <= 100, then: kind}
            high: {title: many, when: qps > 100, then: go}
        kind:
          ask: Which?
          answers:
            tool: {title: a tool, then: go}
            site: {title: a site, then: other}
      outcomes:
        go: {title: Go, recommend: Use it., reasons: [{because: x, source: s}]}
        other: {title: Other, recommend: Use that., reasons: [{because: x, assumed: true}]}
      """;

  private static List<String> mistakes(String yaml) {
    return new Fixture().table("t", "k v", "a|1").model("m", yaml).mistakes();
  }

  private static List<String> changed(String from, String to) {
    assertThat(FLOW).contains(from);
    return mistakes(FLOW.replace(from, to));
  }

  @Test
  void a_sound_flow_has_none() {
    assertThat(mistakes(FLOW)).isEmpty();
  }

  @Test
  void an_answer_leads_to_something_that_is_there() {
    assertThat(changed("then: other", "then: othr"))
        .containsExactly("15:35 model.leads-nowhere there is no question and no outcome 'othr'");
    assertThat(changed(", then: other", ""))
        .containsExactly("15:13 model.missing-key an answer needs 'then'");
  }

  @Test
  void a_circle_is_reported_at_the_answer_that_closes_it() {
    assertThat(
            changed(
                "site: {title: a site, then: other}",
                "site: {title: a site, then: more}\n"
                    + "  more:\n"
                    + "    ask: More?\n"
                    + "    answers:\n"
                    + "      yes: {title: y, then: kind}\n"
                    + "      no: {title: n, then: other}"))
        .containsExactly("19:29 model.circle the questions lead in a circle: kind → more → kind");
    assertThat(changed("a site, then: other", "a site, then: kind"))
        .contains("15:35 model.circle the questions lead in a circle: kind → kind");
  }

  @Test
  void a_flow_has_exactly_one_start() {
    assertThat(changed("a site, then: other", "a site, then: load"))
        .contains("5:3 model.no-start there is no question that the flow could start with");
    assertThat(changed("qps <= 100, then: kind", "qps <= 100, then: other"))
        .contains(
            "11:3 model.several-starts no answer leads to 'kind', nor to 'load', so that both are"
                + " a start");
  }

  @Test
  void everything_can_be_reached() {
    assertThat(changed("a site, then: other", "a site, then: go"))
        .containsExactly("18:3 model.unreachable no path leads to the outcome 'other'");
    assertThat(
            changed(
                "outcomes:\n",
                "  a:\n"
                    + "    ask: A?\n"
                    + "    answers: {x: {title: x, then: b}, y: {title: y, then: go}}\n"
                    + "  b:\n"
                    + "    ask: B?\n"
                    + "    answers: {x: {title: x, then: a}, y: {title: y, then: go}}\n"
                    + "outcomes:\n"))
        .containsExactly(
            "16:3 model.unreachable no path leads to the question 'a'",
            "19:3 model.unreachable no path leads to the question 'b'",
            "21:35 model.circle the questions lead in a circle: a → b → a");
  }

  @Test
  void numbers_are_covered_once_and_all() {
    assertThat(changed("qps > 100", "qps >= 100"))
        .containsExactly("10:7 model.ranges-overlap 'low' and 'high' have numbers in common");
    assertThat(changed("qps > 100", "qps > 5000"))
        .containsExactly(
            "5:3 model.ranges-gap no answer to 'load' covers the numbers from 100 to 5000");
    assertThat(changed("qps <= 100", "qps < 100"))
        .containsExactly("5:3 model.ranges-gap no answer to 'load' covers the numbers 100");
    assertThat(changed("qps <= 100", "qps >= 0 and qps <= 100"))
        .containsExactly("5:3 model.ranges-gap no answer to 'load' covers the numbers below 0");
    assertThat(changed("qps > 100", "qps > 100 and qps < 900"))
        .containsExactly("5:3 model.ranges-gap no answer to 'load' covers the numbers above 900");
    assertThat(changed("qps > 100", "qps < 50"))
        .contains("10:7 model.ranges-overlap 'low' and 'high' have numbers in common")
        .contains("5:3 model.ranges-gap no answer to 'load' covers the numbers above 100");
    assertThat(changed("qps > 100", "rps > 100"))
        .containsExactly("10:33 model.number-range 'rps > 100' is not a range of 'qps'");
    assertThat(changed("when: qps > 100, ", ""))
        .containsExactly("10:13 model.missing-key an answer needs 'when'");
    assertThat(changed("{title: a tool,", "{title: a tool, when: x > 1,"))
        .containsExactly("14:29 model.unknown-word an answer does not know 'when'");
    assertThat(changed("number: qps", "unit: QPS"))
        .contains("6:5 model.missing-key a question needs 'number'");
  }

  @Test
  void a_question_has_answers_and_a_flow_has_outcomes() {
    assertThat(changed("      site: {title: a site, then: other}\n", ""))
        .containsExactly("11:3 model.answers the question 'kind' has fewer than two answers");
    assertThat(changed("    ask: Which?\n", ""))
        .containsExactly("12:5 model.missing-key a question needs 'ask'");
    assertThat(mistakes(FLOW.substring(0, FLOW.indexOf("outcomes:"))))
        .contains("1:1 model.missing-key a model needs 'outcomes'");
    assertThat(mistakes("id: m\ntitle: {zh: 题, en: T}\nquestions: {}\noutcomes: {}\n"))
        .contains("3:12 model.no-start there is no question that the flow could start with");
    assertThat(changed("recommend: Use it., ", ""))
        .containsExactly("17:7 model.missing-key an outcome needs 'recommend'");
    assertThat(changed("recommend: Use it., reasons: [{because: x, source: s}]", "recommend: x"))
        .containsExactly("17:7 model.missing-key an outcome needs 'reasons'");
  }

  @Test
  void names_are_not_taken_twice() {
    assertThat(
            mistakes(
                FLOW.replace("  other:", "  kind:")
                    .replace("a site, then: other", "a site, then: go")))
        .containsExactly("18:3 model.name-taken 'kind' is already the name of a question");
    assertThat(mistakes(FLOW.replace("  load:", "  steps:")))
        .containsExactly(
            "5:3 model.name-taken 'steps' is already the name of a column of the decision table");
  }

  @Test
  void a_reason_names_a_source_of_the_model_or_is_assumed() {
    assertThat(changed("{because: x, source: s}", "{because: x}"))
        .containsExactly("17:49 model.reason-source a reason names its source or is assumed");
    assertThat(changed("source: s}", "source: s, assumed: true}"))
        .containsExactly("17:49 model.reason-source a reason names its source or is assumed");
    assertThat(changed("source: s}", "source: t}"))
        .containsExactly("17:70 model.unknown-source the model does not name the source 't'");
  }

  @Test
  void evidence_is_a_result_or_a_table_that_is_there() {
    String go = "recommend: Use it., ";
    assertThat(changed(go, go + "evidence: [t], "))
        .containsExactly("17:50 model.evidence 't' is no result and no table");
    assertThat(changed(go, go + "evidence: [{a: b}], "))
        .containsExactly("17:50 model.shape expected a name, not a mapping");
    assertThat(changed(go, go + "evidence: [data.u], "))
        .containsExactly("17:50 model.unknown-table there is no table 'u' in the data");
    assertThat(changed(go, go + "evidence: [model.gone], "))
        .containsExactly("17:50 model.unknown-model the paper has no model 'gone'");
    assertThat(changed(go, go + "evidence: [model.m], "))
        .containsExactly("17:50 model.cycle models read each other in a circle: m → m");
    assertThat(
            new Fixture()
                .table("t", "k v:ms", "a|1")
                .model("m", FLOW.replace(go, go + "evidence: [model.n.x], "))
                .model(
                    "n",
                    "id: n\ntitle: {zh: 题, en: T}\nstages: {table: t, key: k}\norder: {of: v, falls}\n")
                .mistakes())
        .containsExactly("17:50 model.unknown-evidence the model 'n' has no fact and no part 'x'");
  }

  @Test
  void a_flow_is_small_enough_to_be_printed() {
    StringBuilder questions = new StringBuilder("questions:\n");
    // Nine questions with two answers each, both leading on: 2 to the 9th paths.
    for (int i = 1; i <= 9; i++) {
      String then = i == 9 ? "go" : "q" + (i + 1);
      questions.append(
          "  q%d: {ask: x, answers: {a: {title: a, then: %s}, b: {title: b, then: %s}}}\n"
              .formatted(i, then, then));
    }
    String flow =
        FLOW.substring(0, FLOW.indexOf("questions:"))
            + questions
            + FLOW.substring(FLOW.indexOf("outcomes:"), FLOW.indexOf("  other:"));
    assertThat(mistakes(flow)).containsExactly("5:3 model.paths the flow has more than 500 paths");
  }
}
