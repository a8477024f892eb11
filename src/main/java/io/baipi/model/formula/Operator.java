package io.baipi.model.formula;

/** An operator between two operands, from the loosest binding to the tightest. */
public enum Operator {
  OR("or", 1, "∨"),
  AND("and", 2, "∧"),
  EQUAL("=", 4, "="),
  NOT_EQUAL("!=", 4, "≠"),
  LESS("<", 4, "<"),
  LESS_OR_EQUAL("<=", 4, "≤"),
  GREATER(">", 4, ">"),
  GREATER_OR_EQUAL(">=", 4, "≥"),
  PLUS("+", 5, "+"),
  MINUS("-", 5, "−"),
  TIMES("*", 6, "·"),
  DIVIDE("/", 6, "/"),
  POWER("^", 8, "^");

  private final String symbol;
  private final int binding;
  private final String sign;

  Operator(String symbol, int binding, String sign) {
    this.symbol = symbol;
    this.binding = binding;
    this.sign = sign;
  }

  /** How formulas write it. */
  public String symbol() {
    return symbol;
  }

  /** How mathematics writes it. */
  public String sign() {
    return sign;
  }

  int binding() {
    return binding;
  }

  boolean isComparison() {
    return binding == 4;
  }

  boolean isLogical() {
    return binding < 3;
  }

  /** The result of a comparison or a calculation; infinite results are for the caller to judge. */
  double apply(double a, double b) {
    return switch (this) {
      case OR, AND -> throw new IllegalStateException(symbol + " is lazy");
      case EQUAL -> truth(a == b);
      case NOT_EQUAL -> truth(a != b);
      case LESS -> truth(a < b);
      case LESS_OR_EQUAL -> truth(a <= b);
      case GREATER -> truth(a > b);
      case GREATER_OR_EQUAL -> truth(a >= b);
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case DIVIDE -> a / b;
      case POWER -> StrictMath.pow(a, b);
    };
  }

  private static double truth(boolean value) {
    return value ? 1 : 0;
  }
}
