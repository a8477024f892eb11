package io.baipi.model.formula;

/**
 * All numbers from {@code low} to {@code high}. Each operation's result encloses every result of
 * its operands: ends are rounded outwards, by one unit in the last place where Java rounds
 * correctly, by two where {@link StrictMath} is good to one.
 *
 * @param partial whether the operation is not defined for some of its operands
 */
record Interval(double low, double high, boolean partial) {
  static final Interval ANYTHING =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true);

  static Interval of(double value) {
    return new Interval(value, value, false);
  }

  static Interval of(double low, double high) {
    return new Interval(low, high, false);
  }

  Interval plus(Interval o) {
    return out(low + o.low, high + o.high, 1, partial || o.partial);
  }

  Interval minus(Interval o) {
    return out(low - o.high, high - o.low, 1, partial || o.partial);
  }

  Interval times(Interval o) {
    return hull(
        product(low, o.low),
        product(low, o.high),
        product(high, o.low),
        product(high, o.high),
        partial || o.partial);
  }

  Interval dividedBy(Interval o) {
    if (o.low <= 0 && o.high >= 0) {
      return ANYTHING;
    }
    return hull(low / o.low, low / o.high, high / o.low, high / o.high, partial || o.partial);
  }

  Interval power(Interval o) {
    if (o.low == o.high && o.low == Math.rint(o.low) && o.low >= 0 && o.low <= 64) {
      return wholePower((int) o.low);
    }
    if (low <= 0) {
      return ANYTHING;
    }
    double a = StrictMath.pow(low, o.low);
    double b = StrictMath.pow(low, o.high);
    double c = StrictMath.pow(high, o.low);
    double d = StrictMath.pow(high, o.high);
    return out(
        Math.min(Math.min(a, b), Math.min(c, d)),
        Math.max(Math.max(a, b), Math.max(c, d)),
        2,
        partial || o.partial);
  }

  private Interval wholePower(int n) {
    double a = StrictMath.pow(low, n);
    double b = StrictMath.pow(high, n);
    boolean acrossZero = n > 0 && n % 2 == 0 && low <= 0 && high >= 0;
    return out(acrossZero ? 0 : Math.min(a, b), Math.max(a, b), 2, partial);
  }

  Interval min(Interval o) {
    return new Interval(Math.min(low, o.low), Math.min(high, o.high), partial || o.partial);
  }

  Interval max(Interval o) {
    return new Interval(Math.max(low, o.low), Math.max(high, o.high), partial || o.partial);
  }

  Interval union(Interval o) {
    return new Interval(Math.min(low, o.low), Math.max(high, o.high), partial || o.partial);
  }

  Interval negative() {
    return new Interval(-high, -low, partial);
  }

  Interval absolute() {
    if (low >= 0) {
      return this;
    }
    return high <= 0 ? negative() : new Interval(0, Math.max(-low, high), partial);
  }

  /** A function of one number that never falls. */
  Interval rising(Function function) {
    boolean logarithm =
        function == Function.LOG || function == Function.LOG2 || function == Function.LN;
    if (logarithm && low <= 0 || function == Function.SQRT && low < 0) {
      return ANYTHING;
    }
    if (function == Function.ROUND) {
      return new Interval(function.apply(low), function.apply(high), partial);
    }
    int ulps = function == Function.SQRT ? 1 : 3;
    return out(function.apply(low), function.apply(high), ulps, partial);
  }

  private static Interval hull(double a, double b, double c, double d, boolean partial) {
    return out(
        Math.min(Math.min(a, b), Math.min(c, d)),
        Math.max(Math.max(a, b), Math.max(c, d)),
        1,
        partial);
  }

  /** Zero times infinity is zero here: the infinite end is a bound, not a value. */
  private static double product(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }

  private static Interval out(double low, double high, int ulps, boolean partial) {
    double l = low;
    double h = high;
    for (int i = 0; i < ulps; i++) {
      l = Math.nextDown(l);
      h = Math.nextUp(h);
    }
    return Double.isNaN(l) || Double.isNaN(h) ? ANYTHING : new Interval(l, h, partial);
  }
}
