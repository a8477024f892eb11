package io.baipi.model.index;

/**
 * How an indicator's treated column is brought to a scale on which more is better; NaN is a missing
 * value and stays one. A column that has no scale, such as a constant one under min–max, becomes
 * NaN throughout.
 */
public sealed interface Scale {

  /** Whether the scale is set by the column itself, so that one unit's value moves another's. */
  default boolean fromData() {
    return true;
  }

  /** Whether scores on it can lie below zero. */
  default boolean canBeNegative() {
    return false;
  }

  /** Whether a column whose known cells are all equal has no place on it. */
  default boolean needsSpread() {
    return false;
  }

  /**
   * The column on the scale.
   *
   * @param column the treated column
   * @param higher whether a higher value is better
   * @param points what the best end of a bounded scale counts
   */
  double[] normalise(double[] column, boolean higher, double points);

  /**
   * The worst and the best place on the scale that an unknown value can have, where the known cells
   * hold the scale; NaN where nothing holds it.
   */
  default double[] heldEnds(double[] column, boolean higher, double points) {
    return freeEnds(column.length, points);
  }

  /**
   * The worst and the best place that any value can have, whatever the unknown cells turn out to
   * be; infinite where the scale has no such end.
   */
  double[] freeEnds(int units, double points);

  /**
   * Between the least and the greatest value: {@code low + (high − low) · (x − min) / (max − min)}.
   */
  record MinMax(double low, double high) implements Scale {
    /** From nought to the best end. */
    public static MinMax full() {
      return new MinMax(0, Double.NaN);
    }

    private double top(double points) {
      return Double.isNaN(high) ? points : high;
    }

    @Override
    public boolean canBeNegative() {
      return low < 0;
    }

    @Override
    public boolean needsSpread() {
      return true;
    }

    @Override
    public double[] normalise(double[] column, boolean higher, double points) {
      double least = Moments.least(column);
      double greatest = Moments.greatest(column);
      return Ends.between(
          column, higher ? least : greatest, higher ? greatest : least, true, low, top(points));
    }

    @Override
    public double[] freeEnds(int units, double points) {
      return new double[] {low, top(points)};
    }
  }

  /**
   * The standard score: {@code centre + spread · (x − mean) / sd}, turned round where lower is
   * better.
   */
  record ZScore(double centre, double spread) implements Scale {
    /** With mean 0 and standard deviation 1. */
    public static ZScore standard() {
      return new ZScore(0, 1);
    }

    @Override
    public boolean canBeNegative() {
      return true;
    }

    @Override
    public boolean needsSpread() {
      return true;
    }

    @Override
    public double[] normalise(double[] column, boolean higher, double points) {
      double mean = Moments.mean(column);
      double deviation =
          Moments.least(column) < Moments.greatest(column) ? Moments.deviation(column) : Double.NaN;
      double[] scaled = new double[column.length];
      for (int u = 0; u < column.length; u++) {
        double z = (column[u] - mean) / deviation;
        scaled[u] = centre + spread * (higher ? z : -z);
      }
      return scaled;
    }

    @Override
    public double[] heldEnds(double[] column, boolean higher, double points) {
      return Ends.of(normalise(column, higher, points));
    }

    @Override
    public double[] freeEnds(int units, double points) {
      // No value of n lies further than (n − 1) / √n standard deviations from their mean.
      double furthest = units < 2 ? Double.POSITIVE_INFINITY : (units - 1) / Math.sqrt(units);
      return new double[] {centre - spread * furthest, centre + spread * furthest};
    }
  }

  /** The place from the worst up: 1 to n. */
  record Rank(Share share) implements Scale {
    @Override
    public double[] normalise(double[] column, boolean higher, double points) {
      return Places.of(column, higher, share);
    }

    @Override
    public double[] heldEnds(double[] column, boolean higher, double points) {
      int known = Moments.known(column).length;
      return known == 0 ? Ends.none() : new double[] {1, known};
    }

    @Override
    public double[] freeEnds(int units, double points) {
      return new double[] {1, units};
    }
  }

  /** The units that are worse: 0 to n − 1. */
  record Borda(Share share) implements Scale {
    @Override
    public double[] normalise(double[] column, boolean higher, double points) {
      double[] places = Places.of(column, higher, share);
      for (int u = 0; u < places.length; u++) {
        places[u] -= 1;
      }
      return places;
    }

    @Override
    public double[] heldEnds(double[] column, boolean higher, double points) {
      int known = Moments.known(column).length;
      return known == 0 ? Ends.none() : new double[] {0, known - 1};
    }

    @Override
    public double[] freeEnds(int units, double points) {
      return new double[] {0, units - 1};
    }
  }

  /** The share of the others that are worse: {@code points · (place − 1) / (n − 1)}. */
  record Percentile(Share share) implements Scale {
    @Override
    public double[] normalise(double[] column, boolean higher, double points) {
      double[] places = Places.of(column, higher, share);
      int others = Moments.known(column).length - 1;
      for (int u = 0; u < places.length; u++) {
        places[u] = points * (places[u] - 1) / others;
      }
      return places;
    }

    @Override
    public double[] freeEnds(int units, double points) {
      return new double[] {0, points};
    }
  }

  /**
   * The way from the worst known value to a target: {@code points · (x − worst) / (target −
   * worst)}.
   *
   * @param capped whether what lies beyond the target counts as the target
   */
  record Target(double target, boolean capped) implements Scale {
    /** The worst known value. */
    public double worst(double[] column, boolean higher) {
      return higher ? Moments.least(column) : Moments.greatest(column);
    }

    @Override
    public double[] normalise(double[] column, boolean higher, double points) {
      double worst = worst(column, higher);
      boolean ahead = higher ? target > worst : target < worst;
      return Ends.between(column, worst, ahead ? target : Double.NaN, capped, 0, points);
    }

    @Override
    public double[] heldEnds(double[] column, boolean higher, double points) {
      double best = Ends.of(normalise(column, higher, points))[1];
      return new double[] {0, best > points ? best : points};
    }

    @Override
    public double[] freeEnds(int units, double points) {
      return new double[] {0, capped ? points : Double.POSITIVE_INFINITY};
    }
  }

  /**
   * Between fixed ends: {@code points · (x − low) / (high − low)}, or from the high end down where
   * lower is better; what lies beyond an end counts as that end.
   *
   * @param log whether the logarithms of value and ends are taken
   */
  record Goalposts(double low, double high, boolean log) implements Scale {
    @Override
    public boolean fromData() {
      return false;
    }

    @Override
    public double[] normalise(double[] column, boolean higher, double points) {
      double[] values = column;
      double from = low;
      double to = high;
      if (log) {
        from = StrictMath.log(low);
        to = StrictMath.log(high);
        values = new double[column.length];
        for (int u = 0; u < column.length; u++) {
          values[u] = StrictMath.log(Math.max(low, Math.min(high, column[u])));
        }
      }
      return Ends.between(values, higher ? from : to, higher ? to : from, true, 0, points);
    }

    @Override
    public double[] freeEnds(int units, double points) {
      return new double[] {0, points};
    }
  }

  /** Another scale on the natural logarithms of the values, whose ends are then logarithms too. */
  record Logged(Scale of) implements Scale {
    @Override
    public boolean fromData() {
      return of.fromData();
    }

    @Override
    public boolean canBeNegative() {
      return of.canBeNegative();
    }

    @Override
    public boolean needsSpread() {
      return of.needsSpread();
    }

    @Override
    public double[] normalise(double[] column, boolean higher, double points) {
      return of.normalise(Ends.logarithms(column), higher, points);
    }

    @Override
    public double[] heldEnds(double[] column, boolean higher, double points) {
      return of.heldEnds(Ends.logarithms(column), higher, points);
    }

    @Override
    public double[] freeEnds(int units, double points) {
      return of.freeEnds(units, points);
    }
  }
}
