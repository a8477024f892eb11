package io.baipi.model.composite;

import static io.baipi.model.run.Fixture.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.run.Fixture;
import io.baipi.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompositeTest {
  private static final String TWO =
      """
      id: m
      title: {zh: 题, en: Title}
      units: {table: firms, key: firm}
      groups:
        one: {weight: 40, indicators: {a: {better: higher}}}
        two: {weight: 60, indicators: {b: {better: lower}, c: {better: higher}}}
      """;

  private static Table table(String yaml, List<String> rows) {
    return new Fixture()
        .table("firms", "firm a:1 b:1 c:1", rows.toArray(String[]::new))
        .model("m", yaml)
        .result("m")
        .table();
  }

  private static List<BigDecimal> numbers(Table table, String column) {
    return table.values(column).stream().map(v -> ((Value.Num) v).number()).toList();
  }

  @Test
  void groups_are_combined_after_their_indicators() {
    Table table = table(TWO, List.of("A|0|10|0", "B|5|20|10", "C|10|15|5"));
    // A: a 0, b 100, c 0 → 0.4·0 + 0.6·50 = 30. B: 50, (0+100)/2 → 20 + 30 = 50.
    // C: 100, (50+50)/2 → 40 + 30 = 70.
    assertThat(column(table, "score"))
        .containsExactly("30.000\u00a0points", "50.000\u00a0points", "70.000\u00a0points");
    assertThat(column(table, "rank")).containsExactly("3", "2", "1");
    assertThat(column(table, "rank_best")).containsExactly("3", "2", "1");
    assertThat(column(table, "rank_worst")).containsExactly("3", "2", "1");
  }

  @Test
  void a_missing_indicator_leaves_its_weight_to_the_others() {
    Table table = table(TWO, List.of("A|0|10|0", "B|5||10", "C|10|15|5"));
    // B: a 50; two has only c = 100 → 0.4·50 + 0.6·100 = 80; interval: two from 50 to 100.
    assertThat(table.value("B", "score").orElseThrow().show(Language.EN))
        .isEqualTo("80.000\u00a0points");
    assertThat(numbers(table, "score_low").get(1)).isEqualByComparingTo("50");
    assertThat(numbers(table, "score_high").get(1)).isEqualByComparingTo("80");
    assertThat(column(table, "coverage")).containsExactly("100.0%", "70.0%", "100.0%");
    assertThat(column(table, "rank_best")).containsExactly("3", "1", "1");
    assertThat(column(table, "rank_worst")).containsExactly("3", "2", "2");
  }

  @Test
  void an_indicator_with_a_single_value_is_unknown_for_all() {
    Table table = table(TWO, List.of("A|7|10|0", "B||20|10", "C||15|4"));
    assertThat(column(table, "a")).containsOnly("—");
    // A: two = 50 → from 0.4·0 + 30 to 0.4·100 + 30.
    assertThat(numbers(table, "score_low").get(0)).isEqualByComparingTo("30");
    assertThat(numbers(table, "score_high").get(0)).isEqualByComparingTo("70");
  }

  @Test
  void a_unit_without_any_figure_has_no_score_but_an_interval() {
    Table table = table(TWO, List.of("A|0|10|0", "B|||", "C|10|15|5"));
    assertThat(column(table, "score").get(1)).isEqualTo("—");
    assertThat(column(table, "rank").get(1)).isEqualTo("—");
    assertThat(numbers(table, "score_low").get(1)).isEqualByComparingTo("0");
    assertThat(numbers(table, "score_high").get(1)).isEqualByComparingTo("100");
  }

  @Test
  void ties_share_a_rank_in_both_ways() {
    List<String> rows = List.of("A|10|10|10", "B|5|15|5", "C|5|15|5", "D|0|20|0");
    assertThat(column(table(TWO + "ties: 1224\n", rows), "rank"))
        .containsExactly("1", "2", "2", "4");
    Table dense = table(TWO + "ties: 1223\n", rows);
    assertThat(column(dense, "rank")).containsExactly("1", "2", "2", "3");
    assertThat(column(dense, "rank_worst")).containsExactly("1", "2", "2", "3");
  }

  @Test
  void scores_are_rounded_before_they_are_ranked_unless_told_otherwise() {
    List<String> rows = List.of("A|0|10|10", "B|0.0001|10|10", "C|10|20|0");
    String rounded = TWO + "round: {to: 2, half: up, before rank: true}\n";
    assertThat(column(table(rounded, rows), "rank")).containsExactly("1", "1", "3");
    assertThat(column(table(rounded.replace("true", "false"), rows), "rank"))
        .containsExactly("2", "1", "3");
  }

  @Test
  void goalposts_hold_the_scale_and_cap_what_lies_beyond() {
    String yaml =
        TWO.replace("{a: {better: higher}}", "{a: {better: higher, scale: {goalposts: [0, 50]}}}");
    Table table = table(yaml, List.of("A|25|10|0", "B|80|20|10"));
    assertThat(column(table, "a")).containsExactly("50.000\u00a0points", "100.000\u00a0points");
  }

  @Test
  void a_geometric_mean_punishes_a_zero() {
    Table table = table(TWO + "combine: geometric\n", List.of("A|0|10|10", "B|10|20|0"));
    assertThat(column(table, "score")).containsExactly("0.000\u00a0points", "0.000\u00a0points");
  }

  @Test
  void a_free_scale_makes_an_indicator_with_a_gap_unknown_for_all() {
    List<String> rows = List.of("A|0|10|0", "B|5|20|10", "C||15|5");
    Table table = table(TWO + "interval: {missing from: 0, to: 100, scale: free}\n", rows);
    assertThat(numbers(table, "score_low").get(1)).isEqualByComparingTo("30");
    assertThat(numbers(table, "score_high").get(1)).isEqualByComparingTo("70");
  }

  @Test
  void scores_and_ranks_lie_inside_their_intervals() {
    Random random = new Random(11);
    for (int round = 0; round < 40; round++) {
      for (String more :
          List.of("", "combine: geometric\n", "combine: harmonic\n", "ties: 1223\n")) {
        Table table = table(TWO + more, rows(random, 12));
        for (int i = 0; i < 12; i++) {
          if (table.values("score").get(i) instanceof Value.Num score) {
            assertThat(score.number())
                .isBetween(numbers(table, "score_low").get(i), numbers(table, "score_high").get(i));
            assertThat(((Value.Num) table.values("rank").get(i)).number())
                .isBetween(numbers(table, "rank_best").get(i), numbers(table, "rank_worst").get(i));
          }
        }
      }
    }
  }

  /** Two rows hold the ends of each scale, so that a known cell does not move it. */
  private static List<String> rows(Random random, int count) {
    List<String> rows = new ArrayList<>(List.of("low|0|0|0", "high|100|100|100"));
    while (rows.size() < count) {
      StringBuilder row = new StringBuilder("u" + rows.size());
      for (int c = 0; c < 3; c++) {
        row.append('|').append(random.nextInt(3) == 0 ? "" : cell(random));
      }
      rows.add(row.toString());
    }
    return rows;
  }

  private static String cell(Random random) {
    return String.format(Locale.ROOT, "%.2f", 100 * random.nextDouble());
  }

  @Test
  void an_interval_shrinks_when_a_cell_becomes_known() {
    Random random = new Random(5);
    for (int round = 0; round < 40; round++) {
      List<String> rows = rows(random, 8);
      Table before = table(TWO, rows);
      int row = 2 + random.nextInt(6);
      String known = rows.get(row).replaceFirst("\\|(?=\\||$)", "|" + cell(random));
      rows.set(row, known);
      Table after = table(TWO, rows);
      for (int i = 0; i < rows.size(); i++) {
        assertThat(numbers(after, "score_low").get(i))
            .isGreaterThanOrEqualTo(numbers(before, "score_low").get(i));
        assertThat(numbers(after, "score_high").get(i))
            .isLessThanOrEqualTo(numbers(before, "score_high").get(i));
        assertThat(numbers(after, "rank_best").get(i))
            .isGreaterThanOrEqualTo(numbers(before, "rank_best").get(i));
        assertThat(numbers(after, "rank_worst").get(i))
            .isLessThanOrEqualTo(numbers(before, "rank_worst").get(i));
      }
    }
  }
}
