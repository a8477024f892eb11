package io.baipi.model.formula;

import java.util.Random;

/** Formulas that nobody would write, over numbers x, y, n, truths p, q and texts s, t. */
final class RandomFormula {
  private final Random random;

  RandomFormula(long seed) {
    this.random = new Random(seed);
  }

  String number(int depth) {
    if (depth <= 0) {
      return new String[] {"x", "y", "n", "2", "0.5", "0"}[random.nextInt(6)];
    }
    String a = number(depth - 1);
    String b = number(depth - 1);
    return switch (random.nextInt(16)) {
      case 0 -> "(" + a + ") + (" + b + ")";
      case 1 -> a + " - " + b;
      case 2 -> "(" + a + ") * (" + b + ")";
      case 3 -> "(" + a + ") / (" + b + ")";
      case 4 -> "(" + a + ") ^ (" + b + ")";
      case 5 -> "(" + a + ") ^ " + (random.nextInt(9) - 4) * 0.5;
      case 6 -> "-(" + a + ")";
      case 7 -> "min(" + a + ", " + b + ")";
      case 8 -> "max(" + a + ", " + b + ", 1)";
      case 9 -> "abs(" + a + ")";
      case 10 -> "log(" + a + ")";
      case 11 -> "exp(" + a + ")";
      case 12 -> "sqrt(" + a + ")";
      case 13 -> "round(" + a + ")";
      case 14 -> "if(" + truth(depth - 1) + ", " + a + ", " + b + ")";
      default -> number(0);
    };
  }

  private String truth(int depth) {
    if (depth <= 0) {
      return random.nextBoolean() ? "p" : "q";
    }
    return switch (random.nextInt(5)) {
      case 0 -> "(" + number(depth - 1) + ") > (" + number(depth - 1) + ")";
      case 1 -> truth(depth - 1) + " and " + truth(depth - 1);
      case 2 -> truth(depth - 1) + " or " + truth(depth - 1);
      case 3 -> "not (" + truth(depth - 1) + ")";
      default -> "s = t";
    };
  }
}
