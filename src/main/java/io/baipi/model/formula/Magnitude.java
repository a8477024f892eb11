package io.baipi.model.formula;

/**
 * Between which powers of ten the size of a number lies when it is not zero; it tells which
 * operations can overflow. Columns are taken to lie between 10⁻¹⁵⁰ and 10¹⁵⁰.
 *
 * @param least a lower bound of log₁₀|x|
 * @param most an upper bound of log₁₀|x|
 */
record Magnitude(double least, double most) {
  static final Magnitude COLUMN = new Magnitude(-150, 150);
  static final Magnitude ANY = new Magnitude(-324, 308.3);

  private static final double OVERFLOW = 308;
  private static final double ROUNDING = 1e-12;

  static Magnitude of(double value) {
    double size = value == 0 ? -324 : StrictMath.log10(Math.abs(value));
    return new Magnitude(size, size);
  }

  static Magnitude upTo(double most) {
    return new Magnitude(-324, most);
  }

  boolean overflows() {
    return most > OVERFLOW;
  }

  /** A sum or a difference: operands can all but cancel each other out. */
  Magnitude plus(Magnitude o) {
    double more = Math.max(most, o.most);
    double less = Math.min(most, o.most);
    return upTo(more + StrictMath.log10(1 + StrictMath.pow(10, less - more)) + ROUNDING);
  }

  Magnitude times(Magnitude o) {
    return new Magnitude(least + o.least, most + o.most);
  }

  Magnitude dividedBy(Magnitude o) {
    return new Magnitude(least - o.most, most - o.least);
  }

  Magnitude power(double exponent) {
    return exponent < 0
        ? new Magnitude(most * exponent, least * exponent)
        : new Magnitude(least * exponent, most * exponent);
  }

  /** Of eˣ: its logarithm is x · log₁₀ e. */
  Magnitude exponential() {
    double size = StrictMath.pow(10, most) * 0.4343;
    return new Magnitude(-size, size);
  }

  Magnitude or(Magnitude o) {
    return new Magnitude(Math.min(least, o.least), Math.max(most, o.most));
  }
}
