package io.baipi.model.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions that formulas know. */
public enum Function {
  MIN(2, 20),
  MAX(2, 20),
  ABS(1, 1),
  /** The logarithm to base 10. */
  LOG(1, 1),
  LOG2(1, 1),
  LN(1, 1),
  EXP(1, 1),
  SQRT(1, 1),
  /** To the nearest whole number, halves away from zero. */
  ROUND(1, 1),
  /** {@code if(condition, then, otherwise)}. */
  IF(3, 3);

  private final int least;
  private final int most;

  Function(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /** How formulas write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  int least() {
    return least;
  }

  int most() {
    return most;
  }

  static Optional<Function> ofWord(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Function::word).toList();
  }

  /** A function of one number; NaN or infinite where it is not defined. */
  double apply(double x) {
    return switch (this) {
      case ABS -> Math.abs(x);
      case LOG -> StrictMath.log10(x);
      case LOG2 -> log2(x);
      case LN -> StrictMath.log(x);
      case EXP -> StrictMath.exp(x);
      case SQRT -> Math.sqrt(x);
      case ROUND -> round(x);
      case MIN, MAX, IF -> throw new IllegalStateException(word() + " takes several numbers");
    };
  }

  /** Not {@code floor(x + 0.5)}: that sum is itself rounded, up where x is just below a half. */
  private static double round(double x) {
    double whole = Math.floor(Math.abs(x));
    return Math.signum(x) * (Math.abs(x) - whole >= 0.5 ? whole + 1 : whole);
  }

  /** Exact for powers of two, which a quotient of logarithms is not. */
  private static double log2(double x) {
    if (x > 0 && Double.isFinite(x)) {
      int exponent = Math.getExponent(x);
      if (exponent >= Double.MIN_EXPONENT && x == Math.scalb(1.0, exponent)) {
        return exponent;
      }
    }
    return StrictMath.log(x) / StrictMath.log(2);
  }
}
