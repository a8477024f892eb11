package io.baipi.model.composite;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.model.Exploration;
import io.baipi.model.run.Evaluated;
import io.baipi.model.run.Fixture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page needs to rank with a reader's own weights. */
class WeightsExplorationTest {
  private static final String START =
      "id: m\ntitle: {zh: 题, en: T}\nunits: {table: firms, key: firm}\n";

  private static Evaluated evaluated(String yaml, String... rows) {
    return new Fixture()
        .table("firms", "firm a:h b:1 c:1", rows)
        .model("m", START + yaml)
        .evaluated();
  }

  private static Evaluated four(String yaml) {
    return evaluated(yaml, "A|1|10|3", "B||20|6", "C|4|0|5", "D|2|5|1");
  }

  private static Map<String, Object> data(Evaluated all) {
    return all.result("m").exploration().orElseThrow().data();
  }

  private static List<?> list(Object of) {
    return (List<?>) of;
  }

  private static Object in(Map<String, Object> data, String list, int place, String key) {
    return ((Map<?, ?>) list(data.get(list)).get(place)).get(key);
  }

  @Test
  void indicators_stand_on_their_scales_with_the_cells_they_come_from() {
    Map<String, Object> data =
        data(
            four(
                """
                indicators: {a: {better: higher}, b: {better: lower, per: c}}
                interval: {missing from: 10, to: 100, scale: held}
                """));
    assertThat(in(data, "indicators", 0, "marks").toString())
        .isEqualTo("[0, Optional.empty, 100, 33.33333333333333]");
    assertThat(in(data, "indicators", 0, "gaps").toString()).isEqualTo("[[1, 10, 100]]");
    assertThat(in(data, "indicators", 0, "unknown").toString()).isEqualTo("[1]");
    assertThat(list(in(data, "indicators", 0, "shown")).get(1)).isEqualTo(Optional.empty());
    assertThat(list(in(data, "indicators", 0, "shown")).get(2).toString()).contains("EN=4\u00a0h");
    assertThat(list(in(data, "indicators", 1, "shown")).get(1).toString()).contains("EN=20 ÷ 6");
    assertThat(in(data, "indicators", 0, "sure").toString()).contains("published");
    assertThat(in(data, "indicators", 1, "better")).isEqualTo("lower");
  }

  @Test
  void presets_are_the_models_own_equal_ones_its_variants_and_each_part_alone() {
    Map<String, Object> data =
        data(
            four(
                """
                groups:
                  g: {title: {zh: 组, en: G}, weight: 80, indicators: {a: {better: higher, weight: 50}, b: {better: higher, weight: 50}}}
                indicators: {c: {better: lower, weight: 20}}
                compare:
                  half: {title: {zh: 半, en: Half}, weights: {c: 75}}
                  level: {title: {zh: 平, en: Level}, weights: equal}
                  ranks: {title: {zh: 序, en: Ranks}, scale: rank}
                  both: {title: {zh: 皆, en: Both}, weights: {c: 60}, combine: geometric}
                interval: {missing from: 0, to: 100, scale: held}
                """));
    assertThat(
            list(data.get("presets")).stream()
                .map(p -> String.valueOf(((Map<?, ?>) p).get("name"))))
        .containsExactly("paper", "equal", "half", "only-g", "only-c");
    assertThat(in(data, "presets", 2, "weights").toString()).isEqualTo("[100, 25, 50, 50, 75]");
    assertThat(in(data, "presets", 4, "weights").toString()).isEqualTo("[100, 0, 50, 50, 1]");
    assertThat(in(data, "nodes", 1, "combine")).isEqualTo("mean");
    assertThat(in(data, "nodes", 2, "parent").toString()).isEqualTo("1");
  }

  @Test
  void a_unit_that_fails_a_requirement_is_named_and_not_ranked() {
    Map<String, Object> data =
        data(
            four(
                """
                require: {c: {title: {zh: 丙, en: C}, at least: 3}}
                indicators: {a: {better: higher}, b: {better: lower}}
                interval: {missing from: 0, to: 100, scale: held}
                """));
    assertThat(list(data.get("units"))).hasSize(3);
    assertThat(data.get("screened").toString()).contains("EN=D");
  }

  @Test
  void weights_that_the_data_gives_are_found_once_and_warned_of_once() {
    Evaluated all =
        evaluated(
            "indicators: {a: {better: higher}, b: {better: higher}, c: {better: higher}}\nweights: pca\n",
            "A|1|2|3",
            "B|2|4|1",
            "C|4|5|2",
            "D|5|9|4");
    List<?> weights = list(in(data(all), "presets", 0, "weights"));
    assertThat(weights).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void one_indicator_alone_has_nothing_to_weigh() {
    Optional<Exploration> none =
        four("indicators: {b: {better: higher}}\n").result("m").exploration();
    assertThat(none).isEmpty();
  }

  @Test
  void the_engines_own_weights_give_the_engines_own_ranks() {
    Evaluated all =
        four(
            "indicators: {a: {better: higher}, b: {better: lower}}\n"
                + "interval: {missing from: 0, to: 100, scale: free}\n");
    WeightsOracle engine = WeightsOracle.of(all, "m");
    List<String> lines = engine.lines(new double[] {1, 1, 1});
    String shown =
        Stream.of("score", "score_low", "score_high", "rank", "rank_best", "rank_worst", "coverage")
            .map(column -> Fixture.shown(all.result("m").table(), "B", column))
            .map(text -> text.replaceFirst("[\u00a0%].*", ""))
            .collect(Collectors.joining(" "));
    assertThat(lines.get(1)).isEqualTo(shown);
  }
}
