package io.baipi.model.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Scale MIN_MAX = Scale.MinMax.full();

  private static Design design(Node.Branch root, List<Scale> scales) {
    return new Design(
        root,
        Collections.nCopies(scales.size(), Treatment.plain(true)),
        scales,
        100,
        Unknowns.ANYWHERE,
        Ties.STANDARD,
        OptionalInt.empty());
  }

  private static Node.Branch flat(Combination combine, double... weights) {
    List<Node> leaves = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      leaves.add(new Node.Leaf(i, weights[i]));
    }
    return new Node.Branch("", 1, combine, leaves);
  }

  private static double[][] random(Random random, int columns, int units, double missing) {
    double[][] raw = new double[columns][units];
    for (double[] column : raw) {
      for (int u = 0; u < units; u++) {
        column[u] = random.nextDouble() < missing ? Double.NaN : random.nextInt(50);
      }
    }
    return raw;
  }

  /** A hierarchy of three levels over six indicators. */
  private static Node.Branch deep(Combination top, Combination middle, Combination low) {
    return new Node.Branch(
        "",
        1,
        top,
        List.of(
            new Node.Branch(
                "a",
                60,
                middle,
                List.of(
                    new Node.Branch("b", 1, low, List.of(new Node.Leaf(0, 2), new Node.Leaf(1, 1))),
                    new Node.Leaf(2, 3))),
            new Node.Leaf(3, 10),
            new Node.Branch("c", 30, low, List.of(new Node.Leaf(4, 1), new Node.Leaf(5, 1)))));
  }

  @Test
  void a_tree_stands_in_preorder_and_knows_its_shares() {
    Tree tree = new Tree(deep(Combination.MEAN, Combination.MEAN, Combination.MEAN));
    assertThat(tree.size()).isEqualTo(10);
    assertThat(tree.branches()).isEqualTo(4);
    assertThat(tree.children(0)).containsExactly(1, 6, 7);
    assertThat(tree.children(1)).containsExactly(2, 5);
    assertThat(tree.parent(9)).isEqualTo(7);
    assertThat(tree.indicator(5)).isEqualTo(2);
    assertThat(tree.indicator(7)).isEqualTo(-1);
    assertThat(tree.branch(7)).isEqualTo(3);
    double[] overall = tree.overall(tree.weights());
    // 0.6 · 1/4 · 2/3 for the first indicator.
    assertThat(overall[3]).isCloseTo(0.1, within(1e-15));
    assertThat(overall[9]).isCloseTo(0.15, within(1e-15));
  }

  @Test
  void the_short_way_over_complete_columns_gives_what_the_long_way_gives() {
    double[][] raw = random(new Random(1), 6, 2500, 0);
    Design design =
        design(
            deep(Combination.MEAN, Combination.MEAN, Combination.MEAN),
            Collections.nCopies(6, MIN_MAX));
    Plan plan = new Scorer(design, raw).prepare();
    double[] weights = design.nominal().weights();
    weights[6] = 0;
    double[] fast = plan.score(weights);
    double[] slow = plan.nodes(weights)[0];
    for (int u = 0; u < fast.length; u++) {
      assertThat(fast[u]).isCloseTo(slow[u], within(1e-11));
    }
  }

  @Test
  void scores_lie_inside_their_bounds_whatever_the_words_are() {
    Random random = new Random(7);
    List<Scale> scales =
        List.of(
            MIN_MAX,
            new Scale.Percentile(Share.AVERAGE),
            new Scale.MinMax(0, 100),
            new Scale.Percentile(Share.LOWEST),
            new Scale.Goalposts(5, 40, false),
            new Scale.Target(45, true));
    Ranking ranking = new Ranking(Ties.STANDARD, OptionalInt.empty());
    for (Combination top : Combination.values()) {
      for (Combination middle : Combination.values()) {
        for (int round = 0; round < 8; round++) {
          Design design = design(deep(top, middle, Combination.MEAN), scales);
          Plan plan = new Scorer(design, random(random, 6, 15, 0.25)).prepare();
          double[] weights = design.nominal().weights();
          double[] scores = plan.score(weights);
          Bounds bounds = plan.bounds(weights);
          int[] ranks = ranking.of(scores);
          RankIntervals intervals = new RankIntervals(bounds, 15, ranking);
          double[] groups = plan.nodes(weights)[1];
          boolean all = Arrays.stream(scores).noneMatch(Double::isNaN);
          for (int u = 0; u < 15; u++) {
            // What is left out must run over the same ends as what is there.
            boolean alike = middle != Combination.COPELAND || !Double.isNaN(groups[u]);
            if (!Double.isNaN(scores[u]) && alike) {
              assertThat(scores[u]).isBetween(bounds.low(u) - 1e-9, bounds.high(u) + 1e-9);
            }
            if (all && middle != Combination.COPELAND) {
              assertThat(ranks[u]).isBetween(intervals.best(u), intervals.worst(u));
            }
          }
        }
      }
    }
  }

  @Test
  void bounds_hold_whatever_a_missing_cell_turns_out_to_be() {
    // Goalposts don't move, so that filling a cell changes nothing else.
    Random random = new Random(9);
    List<Scale> scales = Collections.nCopies(6, new Scale.Goalposts(0, 49, false));
    for (Combination top : Combination.values()) {
      double[][] raw = random(random, 6, 8, 0.3);
      Design design = design(deep(top, Combination.COPELAND, Combination.MEAN), scales);
      double[] weights = design.nominal().weights();
      Bounds bounds = new Scorer(design, raw).prepare().bounds(weights);
      for (int round = 0; round < 200; round++) {
        double[][] filled = Arrays.stream(raw).map(double[]::clone).toArray(double[][]::new);
        for (double[] column : filled) {
          for (int u = 0; u < 8; u++) {
            column[u] = Double.isNaN(column[u]) ? random.nextInt(50) : column[u];
          }
        }
        double[] scores = new Scorer(design, filled).prepare().score(weights);
        for (int u = 0; u < 8; u++) {
          assertThat(scores[u]).isBetween(bounds.low(u) - 1e-9, bounds.high(u) + 1e-9);
        }
      }
    }
  }

  @Test
  void a_plan_gives_the_same_bits_on_several_threads() {
    double[][] raw = random(new Random(2), 6, 500, 0.1);
    Design design =
        design(
            deep(Combination.GEOMETRIC, Combination.MEAN, Combination.HARMONIC),
            Collections.nCopies(6, MIN_MAX));
    Scorer scorer = new Scorer(design, raw);
    double[] weights = design.nominal().weights();
    double[] once = scorer.prepare().score(weights);
    assertThat(
            IntStream.range(0, 64)
                .parallel()
                .allMatch(i -> Arrays.equals(scorer.prepare().score(weights), once)))
        .isTrue();
  }

  @Test
  void a_setting_changes_what_it_says_and_nothing_else() {
    double[][] raw = {{1, 2, Double.NaN, 4}, {10, 0, 30, 20}};
    Design design = design(flat(Combination.MEAN, 50, 50), List.of(MIN_MAX, MIN_MAX));
    Scorer scorer = new Scorer(design, raw);
    Setting nominal = design.nominal();
    Setting changed =
        nominal
            .withScale(1, new Scale.Rank(Share.AVERAGE))
            .withImputation(0, new Imputation.Median())
            .withCombination(0, Combination.COPELAND)
            .withWeight(1, 80);
    assertThat(scorer.prepare(changed).normalised(1)).containsExactly(2, 1, 4, 3);
    // The median of 1, 2, 4 is 2, a third of the way from 1 to 4.
    assertThat(scorer.prepare(changed).normalised(0)[2]).isCloseTo(100 / 3.0, within(1e-12));
    assertThat(changed.combinations()).containsExactly(Combination.COPELAND);
    assertThat(changed.weights()).containsExactly(1, 80, 50);
    assertThat(nominal.weights()).containsExactly(1, 50, 50);
    assertThat(scorer.prepare().normalised(0)[2]).isNaN();
    assertThat(design.nominal()).isEqualTo(nominal).isNotEqualTo(changed);
  }

  @Test
  void a_weight_of_zero_leaves_an_indicator_out() {
    double[][] raw = {{0, 5, 10}, {10, 0, 5}};
    Design design = design(flat(Combination.GEOMETRIC, 50, 50), List.of(MIN_MAX, MIN_MAX));
    Plan plan = new Scorer(design, raw).prepare();
    double[] both = plan.score(new double[] {1, 50, 50});
    assertThat(both[0]).isZero();
    assertThat(both[1]).isZero();
    assertThat(both[2]).isCloseTo(Math.sqrt(5000), within(1e-12));
    double[] alone = plan.score(new double[] {1, 1, 0});
    assertThat(alone[1]).isCloseTo(50, within(1e-12));
    assertThat(plan.score(new double[] {1, 0, 0})).containsOnly(Double.NaN);
  }
}
