package io.baipi.model.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Sobol's variance-based sensitivity indices of a function of numbers between 0 and 1, by the
 * design of Saltelli et al. (2010) and the estimators of Jansen (1999): two samples A and B, and
 * for each input a copy of A that takes that input from B.
 *
 * <p>First order: the share of the variance that goes when this input alone is fixed. Total: the
 * share that stays when all others are fixed, so with all interactions.
 */
final class SobolIndices {
  private static final int BATCHES = 16;

  private SobolIndices() {}

  /** An input: some of the numbers, taken together. */
  record Input(int from, int to) {}

  /**
   * The indices of one input with their standard errors, which come from the spread of the
   * estimates of 16 parts of the sample.
   */
  record Index(double first, double firstError, double total, double totalError) {}

  /**
   * Estimates the indices.
   *
   * @param size how many numbers the function takes
   * @param rows the rows of A, a multiple of 16; the function is worked out (inputs + 2) times each
   * @param function makes a function for one thread
   * @return one an input; NaN when the function does not vary
   */
  static List<Index> of(
      List<Input> inputs,
      int size,
      int rows,
      long seed,
      Blocks blocks,
      Supplier<ToDoubleFunction<double[]>> function) {
    double[] a = new double[rows];
    double[] b = new double[rows];
    double[][] mixed = new double[inputs.size()][rows];
    blocks.run(
        rows,
        () -> {
          ToDoubleFunction<double[]> f = function.get();
          double[] ofA = new double[size];
          double[] ofB = new double[size];
          double[] ofMix = new double[size];
          return (from, to) -> {
            for (int row = from; row < to; row++) {
              new RandomNumbers(seed, 1).fill(row, ofA);
              new RandomNumbers(seed, 2).fill(row, ofB);
              a[row] = f.applyAsDouble(ofA);
              b[row] = f.applyAsDouble(ofB);
              for (int i = 0; i < mixed.length; i++) {
                Input input = inputs.get(i);
                System.arraycopy(ofA, 0, ofMix, 0, size);
                System.arraycopy(ofB, input.from(), ofMix, input.from(), input.to() - input.from());
                mixed[i][row] = f.applyAsDouble(ofMix);
              }
            }
          };
        });
    List<Index> indices = new ArrayList<>();
    for (double[] mix : mixed) {
      indices.add(index(a, b, mix));
    }
    return indices;
  }

  private static Index index(double[] a, double[] b, double[] mix) {
    int rows = a.length;
    double variance = variance(a, b, 0, rows);
    double[] firsts = new double[BATCHES];
    double[] totals = new double[BATCHES];
    for (int batch = 0; batch < BATCHES; batch++) {
      int from = batch * (rows / BATCHES);
      int to = from + rows / BATCHES;
      firsts[batch] = 1 - half(b, mix, from, to) / variance;
      totals[batch] = half(a, mix, from, to) / variance;
    }
    return new Index(
        1 - half(b, mix, 0, rows) / variance,
        error(firsts),
        half(a, mix, 0, rows) / variance,
        error(totals));
  }

  /** Half the mean square of the differences. */
  private static double half(double[] x, double[] y, int from, int to) {
    double sum = 0;
    for (int row = from; row < to; row++) {
      double difference = x[row] - y[row];
      sum += difference * difference;
    }
    return sum / (2.0 * (to - from));
  }

  /** The variance of both samples together; NaN when there is none. */
  private static double variance(double[] a, double[] b, int from, int to) {
    double sum = 0;
    for (int row = from; row < to; row++) {
      sum += a[row] + b[row];
    }
    double mean = sum / (2.0 * (to - from));
    double squares = 0;
    for (int row = from; row < to; row++) {
      squares += (a[row] - mean) * (a[row] - mean) + (b[row] - mean) * (b[row] - mean);
    }
    return squares > 0 ? squares / (2.0 * (to - from)) : Double.NaN;
  }

  /** The standard error of a mean. */
  private static double error(double[] estimates) {
    return Math.sqrt(Statistics.covariance(estimates, estimates) / (estimates.length - 1));
  }
}
