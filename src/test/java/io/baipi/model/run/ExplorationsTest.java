package io.baipi.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.json.Json;
import io.baipi.model.Exploration;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each kind of model gives readers to try it with. */
class ExplorationsTest {
  private static final String HEAD =
      """
      id: m
      title: {zh: 题, en: Title}
      assume:
        - {what: {zh: 问, en: What}, concerns: %s, value: {zh: 值, en: Value}, because: {zh: 因, en: Why}}
      """;

  private static String header(String concerns) {
    return HEAD.formatted(concerns);
  }

  /** An exploration as its page's script reads it, in English. */
  private static Object script(Fixture fixture, String kind) {
    Exploration exploration = fixture.result("m").exploration().orElseThrow();
    assertThat(exploration.kind()).isEqualTo(kind);
    return Json.read(Json.write(plain(exploration.data()))).orElseThrow();
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Localized text) {
      return text.in(Language.EN);
    } else if (value instanceof Optional<?> optional) {
      return plain(optional.orElse(null));
    } else if (value instanceof List<?> list) {
      return list.stream().map(each -> Optional.ofNullable(plain(each)).orElse("null")).toList();
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put(key, plain(each)));
      return copy;
    }
    return value;
  }

  /** What lies at a path such as {@code inputs.0.name}. */
  private static String at(Object data, String path) {
    Object found = data;
    for (String step : path.split("\\.")) {
      Object next =
          found instanceof List<?> list
              ? list.get(Integer.parseInt(step))
              : ((Map<?, ?>) found).get(step);
      if (next == null) {
        return "none";
      }
      found = next;
    }
    return found.toString();
  }

  private static final String FORMULA =
      """
      formula: max(0, a * 0.5 - b)
      result: {name: w, title: {zh: 重, en: Weight}}
      over:
        a: {title: {zh: 甲, en: A}, from: 0, to: 10, unit: ms, assumed: to}
        b: {title: {zh: 乙, en: B}, from: 1, to: 3, whole: true}
      claimed range: [0, 2]
      points:
        best: {title: {zh: 好, en: Best}, at: highest}
        usual: {title: {zh: 常, en: Usual}, at: {a: 8, b: 2}}
      """;

  @Test
  void a_formula_gives_its_inputs_its_tree_its_terms_and_its_ranges() {
    Object data = script(new Fixture().model("m", header("a") + FORMULA), "formula");
    assertThat(at(data, "inputs.0.name")).isEqualTo("a");
    assertThat(at(data, "inputs.0.value")).isEqualTo("8");
    assertThat(at(data, "inputs.0.high_shown")).isEqualTo("10\u00a0ms");
    assertThat(at(data, "inputs.0.high_assumed")).isEqualTo("true");
    assertThat(at(data, "inputs.0.step")).isEqualTo("0.1");
    assertThat(at(data, "inputs.0.notes.0.because")).isEqualTo("Why");
    assertThat(at(data, "inputs.1.whole")).isEqualTo("true");
    assertThat(at(data, "inputs.1.notes")).isEqualTo("[]");
    assertThat(at(data, "formula.tree")).isEqualTo("[max, 0, [-, [*, {name=a}, 0.5], {name=b}]]");
    assertThat(at(data, "formula.anatomy.product")).isEqualTo("false");
    assertThat(at(data, "formula.anatomy.parts.0.tree")).isEqualTo("[*, {name=a}, 0.5]");
    assertThat(at(data, "formula.anatomy.parts.1.inverse")).isEqualTo("true");
    assertThat(at(data, "formula.anatomy.limits.0.floor")).isEqualTo("true");
    assertThat(at(data, "range.high")).isEqualTo("4.00");
    assertThat(at(data, "claim.high")).isEqualTo("2");
    assertThat(at(data, "holds")).isEqualTo("false");
    assertThat(at(data, "examples.1.result")).isEqualTo("2.00");
    assertThat(at(data, "assumptions")).isEqualTo("[]");
  }

  @Test
  void an_assumption_that_concerns_nothing_known_is_reported() {
    assertThat(new Fixture().model("m", header("[a, c]") + FORMULA).mistakes())
        .containsExactly("4:45 model.unknown-input there is no 'c' that readers could set or see");
  }

  @Test
  void an_assumption_of_a_model_without_inputs_concerns_none() {
    String stages =
        """
        stages: {table: facts, key: k}
        order: {of: v, rises}
        """;
    assertThat(
            new Fixture()
                .table("facts", "k v:ms", "a|1", "b|2")
                .model("m", header("v") + stages)
                .mistakes())
        .containsExactly(
            "4:41 model.unknown-input readers cannot set 'v', as this kind of model takes no"
                + " input");
  }

  @Test
  void rules_give_the_columns_that_they_read_and_the_rows_as_a_mix() {
    String rules =
        """
        on: {table: t, key: k, share: s}
        first match:
          - {rule: slow, when: 'd > 2 and not e', then: 0.5}
          - {rule: named, when: 'n = "x"', then: 1}
        otherwise: 0
        """;
    Object data =
        script(
            new Fixture()
                .table("t", "k d:s e:boolean n s:%", "a|3|false|y|60", "b|1||x|40")
                .model("m", header("s") + rules),
            "rules");
    assertThat(at(data, "inputs.0.type")).isEqualTo("number");
    assertThat(at(data, "inputs.1.type")).isEqualTo("truth");
    assertThat(at(data, "inputs.2.known")).isEqualTo("[y, x]");
    assertThat(at(data, "notes.s.0.value")).isEqualTo("Value");
    assertThat(at(data, "rules.0.when.tree")).isEqualTo("[and, [>, {name=d}, 2], [not, {name=e}]]");
    assertThat(at(data, "rules.2.name")).isEqualTo("otherwise");
    assertThat(at(data, "mix.0.rule")).isEqualTo("slow");
    assertThat(at(data, "mix.1.values.e")).isEqualTo("none");
    assertThat(at(data, "effective")).isEqualTo("0.70");
  }

  @Test
  void deductions_give_what_is_measured_and_what_is_assumed() {
    String deductions =
        """
        thresholds: {table: t, key: k, full at most: full, warn at: warn}
        full mark: 10
        deductions:
          size: {of: mb, unit: MB, deduct: 2 * (mb - full)}
          start:
            of: ms
            unit: ms
            grade above warning: D
            deduct one of:
              line: {title: {zh: 线, en: Line}, deduct: mark * (ms - full) / (warn - full)}
              half: {title: {zh: 半, en: Half}, deduct: mark / 2}
        sensitivity:
          name: s
          cases: {one: {title: {zh: 一, en: One}, mb: 3, ms: 15}}
          vary: {base: {title: {zh: 基准, en: Base}}}
        """;
    Object data =
        script(
            new Fixture()
                .table("t", "k full:1 warn:1", "size|2 MB|9 MB", "start|10 ms|20 ms")
                .model("m", header("[mark, way-start]") + deductions),
            "points");
    assertThat(at(data, "inputs.0.value")).isEqualTo("3");
    assertThat(at(data, "inputs.2.name")).isEqualTo("mark");
    assertThat(at(data, "inputs.3.options.1.name")).isEqualTo("half");
    assertThat(at(data, "inputs.4.value")).isEqualTo("50");
    assertThat(at(data, "dimensions.1.grade")).isEqualTo("D");
    assertThat(at(data, "dimensions.1.warn")).isEqualTo("20");
    // 10 − 2 · 1 = 8 and 10 − 5 = 5, each weighing half.
    assertThat(at(data, "examples.0.result")).isEqualTo("65.00\u00a0points");
  }

  @Test
  void measures_give_lists_of_rows_and_steps_from_the_top() {
    String measures =
        """
        units: {table: u, key: k}
        measures:
          n: {count: {table: r, by: u}}
          all: {sum: {table: r, by: u, of: size}, in: GB}
          big: {formula: 'all > 2 and flag'}
          way: {first match: [{when: big, then: far}], otherwise: near}
          pts: {steps: {of: all, start: 10, above: 1, per unit: -2}}
        """;
    Object data =
        script(
            new Fixture()
                .table("u", "k flag:boolean", "a|true", "b|")
                .table("r", "i u size:MB", "1|a|2048", "2|a|1024", "3|b|")
                .model("m", header("[r.size, way]") + measures),
            "measures");
    assertThat(at(data, "inputs.0.name")).isEqualTo("flag");
    assertThat(at(data, "inputs.1.name")).isEqualTo("r.size");
    assertThat(at(data, "inputs.1.value")).isEqualTo("[2, 1]");
    assertThat(at(data, "measures.0.list")).isEqualTo("r.size");
    assertThat(at(data, "measures.0.all")).isEqualTo("true");
    assertThat(at(data, "measures.1.kind")).isEqualTo("sum");
    assertThat(at(data, "measures.2.truth")).isEqualTo("true");
    assertThat(at(data, "measures.3.rules.0.word")).isEqualTo("far");
    assertThat(at(data, "measures.4.pieces.0.per")).isEqualTo("-2");
    assertThat(at(data, "examples.1.values")).isEqualTo("{flag=null, r.size=[null]}");
  }

  @Test
  void versions_give_each_reading_s_demands_and_those_mentioned_in_order() {
    Object data =
        script(
            new Fixture()
                .table("p", "k", "a", "b")
                .table("c", "p r s v", "a|x|>=|1.9", "b|x|<|1.19", "a|y|=|1.22.1")
                .model(
                    "m",
                    header("reading")
                        + """
                        find: lowest version
                        platforms: {table: p, key: k}
                        constraints: {table: c, platform: p, reading: r, comparison: s, version: v}
                        accepted by: all
                        readings: {x: {title: {zh: 甲, en: X}}, y: {title: {zh: 乙, en: Y}}}
                        """),
            "versions");
    assertThat(at(data, "mentioned")).isEqualTo("[1.9, 1.19, 1.22.1]");
    assertThat(at(data, "demands.x.1.sign")).isEqualTo("<");
    assertThat(at(data, "results.0.lowest")).isEqualTo("1.9");
    assertThat(at(data, "results.1.status")).startsWith("no demand known");
    assertThat(at(data, "inputs.1.notes.0.what")).isEqualTo("What");
  }

  @Test
  void questions_give_every_path() {
    Object data =
        script(
            new Fixture()
                .model(
                    "m",
                    header("load").replace("title:", "sources: [s]\ntitle:")
                        + """
                        questions:
                          load:
                            ask: {zh: 多少, en: How many?}
                            number: qps
                            unit: QPS
                            answers:
                              low: {title: {zh: 少, en: few}, when: qps <= 100, then: kind}
                              high: {title: {zh: 多, en: many}, when: qps > 100, then: go}
                          kind:
                            ask: {zh: 哪种, en: Which?}
                            answers:
                              tool: {title: {zh: 工具, en: a tool}, then: go}
                              site: {title: {zh: 网站, en: a site}, then: go}
                        outcomes:
                          go:
                            title: {zh: 去, en: Go}
                            recommend: {zh: 去。, en: Go there.}
                            reasons: [{because: {zh: 快。, en: It is fast.}, source: s}]
                        """),
            "questions");
    assertThat(at(data, "start")).isEqualTo("load");
    assertThat(at(data, "questions.0.answers.0.high")).isEqualTo("100");
    assertThat(at(data, "questions.0.answers.0.with_high")).isEqualTo("true");
    assertThat(at(data, "inputs.0.least")).isEqualTo("0");
    assertThat(at(data, "paths.0.steps.1.answer")).isEqualTo("tool");
    assertThat(at(data, "paths.2.outcome")).isEqualTo("go");
    assertThat(at(data, "outcomes.0.reasons.0.source")).isEqualTo("s");
  }
}
