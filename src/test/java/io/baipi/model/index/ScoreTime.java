package io.baipi.model.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;

/** The Java side of {@code bench/composite}: made-up units, prepared, scored and ranked. */
public final class ScoreTime {
  private static final int UNITS = 1247;
  private static final int INDICATORS = 20;
  private static final int WARM_UP = 200;
  private static final int ROUNDS = 51;

  private ScoreTime() {}

  /** Prints the median time of a round in milliseconds, and a checksum of the ranks. */
  public static void main(String[] args) {
    Random random = new Random(4);
    double[][] raw = new double[INDICATORS][UNITS];
    for (double[] column : raw) {
      Arrays.setAll(column, u -> random.nextInt(20) == 0 ? Double.NaN : random.nextDouble());
    }
    Design design = design();
    double[] times = new double[ROUNDS];
    int checksum = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = System.nanoTime();
      Plan plan = new Scorer(design, raw).prepare();
      int[] ranks = design.ranking().of(plan.score(design.nominal().weights()));
      double took = (System.nanoTime() - start) / 1e6;
      checksum = Arrays.hashCode(ranks);
      if (round >= 0) {
        times[round] = took;
      }
    }
    Arrays.sort(times);
    System.out.printf(Locale.ROOT, "java %.3f %08x%n", times[ROUNDS / 2], checksum);
  }

  private static Design design() {
    List<Node> leaves = new ArrayList<>();
    for (int i = 0; i < INDICATORS; i++) {
      leaves.add(new Node.Leaf(i, 5));
    }
    return new Design(
        new Node.Branch("", 1, Combination.MEAN, leaves),
        Collections.nCopies(INDICATORS, Treatment.plain(true)),
        Collections.nCopies(INDICATORS, Scale.MinMax.full()),
        100,
        Unknowns.ANYWHERE,
        Ties.STANDARD,
        OptionalInt.of(2));
  }
}
