package io.baipi.model.index;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/** Weights that the data gives to the children of one group; they sum to 100. */
public final class Weighing {
  private static final double STEP = 1e-6;
  private static final double TOLERANCE = 1e-14;
  private static final int MOST_STEPS = 2000;

  /** What was found. */
  @SuppressWarnings("ArrayRecordComponent") // columns, which nobody compares
  public record Found(double[] weights, double[] correlations) {
    /** How far apart the correlations of the children with the group are. */
    public double spread() {
      return Moments.greatest(correlations) - Moments.least(correlations);
    }
  }

  private Weighing() {}

  /**
   * The squared loadings of the children on their first principal component: of the eigenvector of
   * the correlation matrix that belongs to its greatest eigenvalue. The correlations given are the
   * loadings' signs, turned so that most are positive. Units that lack a child are left out.
   *
   * @return empty when there is no first component, as fewer than three units have all children, a
   *     child is constant among them, or the two greatest eigenvalues are equal
   */
  public static Optional<Found> principal(double[][] columns) {
    int[] complete = complete(columns);
    int n = columns.length;
    double[][] correlations = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double r = i == j ? 1 : Correlation.of(columns[i], columns[j], complete);
        correlations[i][j] = r;
        correlations[j][i] = r;
        if (Double.isNaN(r)) {
          return Optional.empty();
        }
      }
    }
    if (complete.length < 3 || n < 2) {
      return n == 1
          ? Optional.of(new Found(new double[] {100}, new double[] {1}))
          : Optional.empty();
    }
    EigenDecompositionSymmetric eigen =
        new EigenDecompositionSymmetric(new Array2DRowRealMatrix(correlations));
    double[] values = eigen.getEigenvalues();
    if (!(values[0] - values[1] > 1e-9)) {
      return Optional.empty();
    }
    double[] loadings = eigen.getEigenvector(0).toArray();
    double sign = Arrays.stream(loadings).sum() < 0 ? -1 : 1;
    double total = Arrays.stream(loadings).map(x -> x * x).sum();
    double[] weights = Arrays.stream(loadings).map(x -> 100 * x * x / total).toArray();
    return Optional.of(new Found(weights, Arrays.stream(loadings).map(x -> sign * x).toArray()));
  }

  /**
   * Weights with which the children correlate with the group as equally as they can: least squares
   * of the correlations' deviations from their mean, by Levenberg and Marquardt from equal weights,
   * over the logarithms of the weights, so that none is negative.
   *
   * @return empty when a child is constant
   */
  public static Optional<Found> equalising(double[][] columns, Combination combination) {
    int n = columns.length;
    double[] start = new double[n - 1];
    double[] equal = correlations(columns, weights(start), combination);
    if (Arrays.stream(equal).anyMatch(Double::isNaN)) {
      return n == 1
          ? Optional.of(new Found(new double[] {100}, new double[] {1}))
          : Optional.empty();
    }
    if (n == 1) {
      return Optional.of(new Found(new double[] {100}, equal));
    }
    MultivariateJacobianFunction model =
        point -> {
          double[] at = point.toArray();
          return new Pair<>(
              new ArrayRealVector(deviations(columns, at, combination), false),
              jacobian(columns, at, combination));
        };
    double[] best;
    try {
      LeastSquaresOptimizer.Optimum optimum =
          new LevenbergMarquardtOptimizer()
              .withCostRelativeTolerance(TOLERANCE)
              .withParameterRelativeTolerance(TOLERANCE)
              .withOrthoTolerance(TOLERANCE)
              .optimize(
                  new LeastSquaresBuilder()
                      .start(start)
                      .target(new double[n])
                      .model(model)
                      .lazyEvaluation(false)
                      .maxEvaluations(MOST_STEPS)
                      .maxIterations(MOST_STEPS)
                      .build());
      best = weights(optimum.getPoint().toArray());
    } catch (MathIllegalStateException e) {
      // No further step helps, which at this tolerance means: it did not settle.
      return Optional.empty();
    }
    return Optional.of(new Found(best, correlations(columns, best, combination)));
  }

  private static double[] weights(double[] logarithms) {
    double[] weights = new double[logarithms.length + 1];
    weights[0] = 1;
    for (int i = 0; i < logarithms.length; i++) {
      weights[i + 1] = StrictMath.exp(logarithms[i]);
    }
    double total = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(w -> 100 * w / total).toArray();
  }

  private static double[] deviations(double[][] columns, double[] at, Combination combination) {
    double[] correlations = correlations(columns, weights(at), combination);
    double mean = Moments.mean(correlations);
    return Arrays.stream(correlations).map(r -> r - mean).toArray();
  }

  private static RealMatrix jacobian(double[][] columns, double[] at, Combination combination) {
    double[][] jacobian = new double[columns.length][at.length];
    for (int p = 0; p < at.length; p++) {
      double[] above = at.clone();
      double[] below = at.clone();
      above[p] += STEP;
      below[p] -= STEP;
      double[] up = deviations(columns, above, combination);
      double[] down = deviations(columns, below, combination);
      for (int i = 0; i < up.length; i++) {
        jacobian[i][p] = (up[i] - down[i]) / (2 * STEP);
      }
    }
    return new Array2DRowRealMatrix(jacobian, false);
  }

  /** The correlation of each child with the group. */
  private static double[] correlations(
      double[][] columns, double[] weights, Combination combination) {
    double[] group = Columns.group(combination, columns, weights);
    return Arrays.stream(columns).mapToDouble(column -> Correlation.of(column, group)).toArray();
  }

  private static int[] complete(double[][] columns) {
    return IntStream.range(0, columns[0].length)
        .filter(u -> Arrays.stream(columns).noneMatch(column -> Double.isNaN(column[u])))
        .toArray();
  }
}
