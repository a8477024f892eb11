package io.baipi.model.trust;

import io.baipi.model.index.Plan;
import io.baipi.model.index.Tree;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The smallest change of one weight that makes two units change places; the weight's siblings keep
 * their proportions in what is left.
 *
 * <p>Where all is a weighed mean and nothing is missing, the difference of two scores is a straight
 * line in a weight's share, and the share where it crosses zero is exact. Else the share is looked
 * for outwards from the declared one in steps of a fiftieth of the way, and then by bisection; a
 * swing to and fro within one step goes unseen. A comparison by pairs jumps, so that it is left at
 * the step.
 */
final class Flips {
  private static final int STEPS = 50;
  private static final int HALVINGS = 45;

  private final Ground ground;
  private final Tree tree;
  private final double[] declared;
  private final boolean linear;

  /** Two units by their places, the better one first. */
  record Pair(int upper, int lower) {}

  /** A change of the share of a node among its siblings, from 0 to 1. */
  record Flip(int node, double from, double to) {
    double change() {
      return Math.abs(to - from);
    }
  }

  Flips(Ground ground) {
    this.ground = ground;
    this.tree = ground.subject().tree();
    this.declared = ground.nominal().weights();
    this.linear = ground.isMean() && ground.isComplete();
  }

  /** Whether the changes are exact. */
  boolean isExact() {
    return linear;
  }

  /** The smallest change for each pair; empty where no weight alone can do it. */
  List<Optional<Flip>> of(List<Pair> pairs) {
    Flip[] best = new Flip[pairs.size()];
    for (int node = 1; node < tree.size(); node++) {
      if (declared[node] <= 0 || Levels.others(tree, declared, node) <= 0) {
        continue;
      }
      for (int side = 0; side < 2; side++) {
        double end = side;
        double[] shares = shares(node, end);
        double[][] scores = new double[shares.length][];
        for (int i = 0; i < shares.length; i++) {
          scores[i] = ground.plan().score(weights(node, shares[i]));
        }
        for (int p = 0; p < best.length; p++) {
          Optional<Flip> flip = flip(pairs.get(p), node, shares, scores, best[p]);
          best[p] = flip.orElse(best[p]);
        }
      }
    }
    return Arrays.stream(best).map(Optional::ofNullable).toList();
  }

  /** The shares to look at, from the declared one to an end. */
  private double[] shares(int node, double end) {
    double from = Levels.share(tree, declared, node);
    double[] shares = new double[linear ? 2 : STEPS + 1];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = from + (end - from) * i / (shares.length - 1);
    }
    shares[shares.length - 1] = end;
    return shares;
  }

  private double[] weights(int node, double share) {
    double[] weights = declared.clone();
    Levels.set(tree, weights, node, share);
    return weights;
  }

  /** A change of one weight to one side, if it is smaller than the best so far. */
  private Optional<Flip> flip(
      Pair pair, int node, double[] shares, double[][] scores, @Nullable Flip best) {
    double limit = best == null ? Double.POSITIVE_INFINITY : best.change();
    for (int i = 1; i < shares.length && Math.abs(shares[i - 1] - shares[0]) < limit; i++) {
      double before = difference(pair, scores[i - 1]);
      double after = difference(pair, scores[i]);
      if (after < 0 && before >= 0) {
        double to =
            linear
                ? shares[0] + (shares[i] - shares[0]) * before / (before - after)
                : ground.hasCopeland() ? shares[i] : bisect(pair, node, shares[i - 1], shares[i]);
        Flip flip = new Flip(node, shares[0], to);
        return flip.change() < limit ? Optional.of(flip) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static double difference(Pair pair, double[] scores) {
    return scores[pair.upper()] - scores[pair.lower()];
  }

  /**
   * The share at which two units change places, between one that keeps them and one that does not.
   */
  private double bisect(Pair pair, int node, double keeps, double swaps) {
    Plan two = ground.plan().only(pair.upper(), pair.lower());
    double inner = keeps;
    double outer = swaps;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (inner + outer) / 2;
      double[] scores = two.score(weights(node, middle));
      if (scores[0] < scores[1]) {
        outer = middle;
      } else {
        inner = middle;
      }
    }
    return outer;
  }
}
