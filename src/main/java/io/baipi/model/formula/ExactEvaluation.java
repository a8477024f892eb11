package io.baipi.model.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Evaluation in decimal arithmetic, so that a figure which follows exactly is found to: it is
 * worked out with some digits more than are kept, and 10 / 3 * 3 is 10. Logarithms, {@code exp} and
 * powers that are not whole have the 17 digits of a {@code double}.
 */
final class ExactEvaluation {
  /** How many significant digits a result has. */
  static final int DIGITS = 34;

  private static final MathContext WORKING = new MathContext(50, RoundingMode.HALF_UP);
  private static final MathContext KEPT = new MathContext(DIGITS, RoundingMode.HALF_UP);
  private static final int LARGEST_POWER = 999;

  private final java.util.function.Function<Citation, Optional<BigDecimal>> cited;

  ExactEvaluation(java.util.function.Function<Citation, Optional<BigDecimal>> cited) {
    this.cited = cited;
  }

  Optional<BigDecimal> result(Expression expression) {
    return of(expression).map(number -> number.round(KEPT));
  }

  private Optional<BigDecimal> of(Expression expression) {
    if (expression instanceof Expression.Num num) {
      return Optional.of(new BigDecimal(num.digits()));
    } else if (expression instanceof Expression.Truth truth) {
      return Optional.of(truth(truth.value()));
    } else if (expression instanceof Expression.Cited citing) {
      return cited.apply(citing.citation());
    } else if (expression instanceof Expression.Negative negative) {
      return of(negative.operand()).map(BigDecimal::negate);
    } else if (expression instanceof Expression.Not not) {
      return of(not.operand()).map(operand -> truth(operand.signum() == 0));
    } else if (expression instanceof Expression.Binary binary) {
      return binary(binary);
    } else if (expression instanceof Expression.Call call) {
      return call(call);
    }
    throw new IllegalStateException("a citing formula has no names and no texts");
  }

  private Optional<BigDecimal> binary(Expression.Binary binary) {
    Optional<BigDecimal> first = of(binary.left());
    Optional<BigDecimal> second = of(binary.right());
    Operator operator = binary.operator();
    if (operator.isLogical()) {
      return logical(operator == Operator.AND ? 0 : 1, first, second);
    }
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal a = first.get();
    BigDecimal b = second.get();
    int order = a.round(KEPT).compareTo(b.round(KEPT));
    return switch (operator) {
      case PLUS -> Optional.of(a.add(b, WORKING));
      case MINUS -> Optional.of(a.subtract(b, WORKING));
      case TIMES -> Optional.of(a.multiply(b, WORKING));
      case DIVIDE -> b.signum() == 0 ? Optional.empty() : Optional.of(a.divide(b, WORKING));
      case POWER -> power(a, b);
      case EQUAL -> Optional.of(truth(order == 0));
      case NOT_EQUAL -> Optional.of(truth(order != 0));
      case LESS -> Optional.of(truth(order < 0));
      case LESS_OR_EQUAL -> Optional.of(truth(order <= 0));
      case GREATER -> Optional.of(truth(order > 0));
      case GREATER_OR_EQUAL -> Optional.of(truth(order >= 0));
      case AND, OR -> throw new IllegalStateException(operator.symbol() + " is handled above");
    };
  }

  /** One decisive operand decides, whatever the other is. */
  private static Optional<BigDecimal> logical(
      int decisive, Optional<BigDecimal> first, Optional<BigDecimal> second) {
    BigDecimal decided = BigDecimal.valueOf(decisive);
    if (first.filter(decided::equals).isPresent() || second.filter(decided::equals).isPresent()) {
      return Optional.of(decided);
    }
    return first.isEmpty() || second.isEmpty()
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(1 - decisive));
  }

  private static Optional<BigDecimal> power(BigDecimal base, BigDecimal exponent) {
    boolean whole = exponent.stripTrailingZeros().scale() <= 0;
    if (!whole || exponent.abs().compareTo(BigDecimal.valueOf(LARGEST_POWER)) > 0) {
      return decimal(StrictMath.pow(base.doubleValue(), exponent.doubleValue()));
    }
    if (base.signum() == 0 && exponent.signum() < 0) {
      return Optional.empty();
    }
    return Optional.of(base.pow(exponent.intValueExact(), WORKING));
  }

  private Optional<BigDecimal> call(Expression.Call call) {
    Optional<BigDecimal> first = of(call.arguments().get(0));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal x = first.get();
    return switch (call.function()) {
      case IF -> of(call.arguments().get(x.signum() != 0 ? 1 : 2));
      case MIN -> best(call, BigDecimal::min);
      case MAX -> best(call, BigDecimal::max);
      case ABS -> Optional.of(x.abs());
      case ROUND -> Optional.of(x.setScale(0, RoundingMode.HALF_UP));
      case SQRT -> x.signum() < 0 ? Optional.empty() : Optional.of(x.sqrt(WORKING));
      case LOG, LOG2, LN, EXP -> decimal(call.function().apply(x.doubleValue()));
    };
  }

  private Optional<BigDecimal> best(Expression.Call call, BinaryOperator<BigDecimal> choose) {
    Optional<BigDecimal> best = of(call.arguments().get(0));
    for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
      Optional<BigDecimal> next = of(argument);
      best = best.flatMap(b -> next.map(n -> choose.apply(b, n)));
    }
    return best;
  }

  private static Optional<BigDecimal> decimal(double number) {
    return Double.isFinite(number)
        ? Optional.of(new BigDecimal(Double.toString(number)))
        : Optional.empty();
  }

  private static BigDecimal truth(boolean truth) {
    return truth ? BigDecimal.ONE : BigDecimal.ZERO;
  }
}
