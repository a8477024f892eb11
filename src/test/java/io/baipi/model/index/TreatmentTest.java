package io.baipi.model.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TreatmentTest {
  private static final double NONE = Double.NaN;

  private static Treated treat(Treatment treatment, Imputation imputation, double[]... columns) {
    return Treated.of(treatment, imputation, 0, columns);
  }

  private static Treatment outliers(int cap, boolean thenLog) {
    return new Treatment(
        true, OptionalInt.empty(), new Imputation.LeaveOut(), false, new Outliers(cap, thenLog));
  }

  @Test
  void the_furthest_points_are_drawn_in_one_after_the_other() {
    double[] column = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100};
    // G1 = 3.06 and G2 = 9.74; with 30 for 100, G1 = 1.71, which is enough.
    Treated treated = treat(outliers(5, false), new Imputation.LeaveOut(), column);
    assertThat(treated.column()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 30);
    assertThat(treated.changes()).containsExactly(new Change(11, 100, 30, Change.Why.WINSORISED));
  }

  @Test
  void low_outliers_are_drawn_in_upwards_and_gaps_stay() {
    double[] column = {-100, NONE, 10, 11, 12, 13, 14, 15, 16, 17};
    Treated treated = treat(outliers(5, false), new Imputation.LeaveOut(), column);
    assertThat(treated.column()).containsExactly(10, NONE, 10, 11, 12, 13, 14, 15, 16, 17);
  }

  @Test
  void a_logarithm_is_taken_of_the_data_as_it_was_when_the_cap_is_not_enough() {
    double[] column = {
      1, 1.5, 2, 2.5, 3, 2, 2, 1, 1, 3, 2, 2, 1, 2, 3, 1, 2, 2, 3, 2, 300, 400, 800
    };
    Treated drawn = treat(outliers(1, false), new Imputation.LeaveOut(), column);
    assertThat(drawn.column()[22]).isEqualTo(400);
    Treated logged = treat(outliers(1, true), new Imputation.LeaveOut(), column);
    assertThat(logged.column()[22]).isCloseTo(Math.log(799 + 7.99), within(1e-12));
    assertThat(logged.column()[0]).isCloseTo(Math.log(7.99), within(1e-12));
    assertThat(logged.changes()).hasSize(23).allMatch(c -> c.why() == Change.Why.LOGGED);
  }

  @Test
  void few_or_constant_values_have_no_outliers() {
    assertThat(
            treat(outliers(5, false), new Imputation.LeaveOut(), new double[] {1, 2, 900}).column())
        .containsExactly(1, 2, 900);
    assertThat(
            treat(outliers(5, true), new Imputation.LeaveOut(), new double[] {3, 3, 3, 3, 3})
                .column())
        .containsOnly(3);
  }

  @Test
  void gaps_are_filled_after_dividing_and_before_the_logarithm() {
    Treatment treatment =
        new Treatment(true, OptionalInt.of(1), new Imputation.Mean(), true, Outliers.LEFT);
    Treated treated =
        treat(treatment, new Imputation.Mean(), new double[] {8, NONE, 12}, new double[] {2, 5, 6});
    assertThat(treated.column()[1]).isCloseTo(Math.log(3), within(1e-15));
    assertThat(treated.known()).containsExactly(true, false, true);
    assertThat(treated.changes()).contains(new Change(1, NONE, 3, Change.Why.IMPUTED));
  }

  @Test
  void a_group_without_any_value_fills_nothing() {
    double[] column = {1, 3, NONE, NONE, NONE};
    double[] groups = {0, 0, 0, 1, NONE};
    assertThat(new Imputation.GroupMean(0).fill(column, new double[][] {groups}))
        .containsExactly(1, 3, 2, NONE, NONE);
    assertThat(new Imputation.Median().fill(column, new double[0][]))
        .containsExactly(1, 3, 2, 2, 2);
  }

  @Test
  void scales_turn_round_where_lower_is_better() {
    double[] column = {1, 2, 2, 5, NONE};
    for (Scale scale :
        List.of(
            Scale.MinMax.full(),
            new Scale.MinMax(1, 100),
            new Scale.Goalposts(0, 4, false),
            new Scale.Goalposts(1, 4, true))) {
      double[] up = scale.normalise(column, true, 100);
      double[] down = scale.normalise(column, false, 100);
      double whole = scale.equals(new Scale.MinMax(1, 100)) ? 101 : 100;
      for (int u = 0; u < 4; u++) {
        assertThat(up[u] + down[u]).isCloseTo(whole, within(1e-12));
      }
      assertThat(up[4]).isNaN();
    }
    assertThat(new Scale.Rank(Share.AVERAGE).normalise(column, false, 100))
        .containsExactly(4, 2.5, 2.5, 1, NONE);
    assertThat(new Scale.Borda(Share.LOWEST).normalise(column, true, 100))
        .containsExactly(0, 1, 1, 3, NONE);
    assertThat(new Scale.Percentile(Share.AVERAGE).normalise(column, true, 1))
        .containsExactly(0, 0.5, 0.5, 1, NONE);
    // Mean 2.5, deviation √(9/3) = √3.
    assertThat(new Scale.ZScore(50, 10).normalise(column, false, 100)[0])
        .isCloseTo(50 + 15 / Math.sqrt(3), within(1e-12));
  }

  @Test
  void a_target_is_reached_from_the_worst_value() {
    double[] column = {20, 50, 80, 95};
    assertThat(new Scale.Target(80, true).normalise(column, true, 100))
        .containsExactly(0, 50, 100, 100);
    assertThat(new Scale.Target(80, false).normalise(column, true, 100)[3])
        .isCloseTo(125, within(1e-12));
    assertThat(new Scale.Target(35, true).normalise(column, false, 1))
        .containsExactly(1, 0.75, 0.25, 0);
    assertThat(new Scale.Target(20, true).normalise(column, true, 100)).containsOnly(NONE);
  }

  @Test
  void a_standard_score_never_lies_beyond_its_free_ends() {
    double[] column = {0, 0, 0, 0, 1};
    Scale.ZScore scale = Scale.ZScore.standard();
    assertThat(scale.normalise(column, true, 100)[4])
        .isCloseTo(scale.freeEnds(5, 100)[1], within(1e-12));
  }

  @Test
  void copeland_counts_wins_and_half_the_draws() {
    // Condorcet's circle: each beats one and loses to one.
    double[][] raw = {{3, 2, 1}, {2, 1, 3}, {1, 3, 2}};
    Node.Branch root =
        new Node.Branch(
            "",
            1,
            Combination.COPELAND,
            List.of(new Node.Leaf(0, 1), new Node.Leaf(1, 1), new Node.Leaf(2, 1)));
    Tree tree = new Tree(root);
    double[][] nodes = {new double[3], raw[0], raw[1], raw[2]};
    Copeland.score(tree, 0, new double[] {1, 1, 1, 1}, nodes);
    assertThat(nodes[0]).containsExactly(1, 1, 1);
    Copeland.score(tree, 0, new double[] {1, 0.3, 0.1, 0.2}, nodes);
    // 0.3 against 0.1 + 0.2, which is more by the last bit alone, is a draw.
    assertThat(nodes[0]).containsExactly(1.5, 1, 0.5);
  }
}
