package io.baipi.model.formula;

import org.jspecify.annotations.Nullable;

/**
 * Evaluation on {@code double}, where NaN is a missing value: any operation on one is missing,
 * except that {@code false and …} is false and {@code true or …} is true whatever the rest is. What
 * is not defined (division by zero, the logarithm of a negative number, overflow) is missing too.
 */
final class Evaluation {
  private final Scope scope;

  Evaluation(Scope scope) {
    this.scope = scope;
  }

  double of(Expression expression) {
    double result = raw(expression);
    return Double.isInfinite(result) ? Double.NaN : result;
  }

  private double raw(Expression expression) {
    if (expression instanceof Expression.Num num) {
      return num.value();
    } else if (expression instanceof Expression.Truth truth) {
      return truth.value() ? 1 : 0;
    } else if (expression instanceof Expression.Name name) {
      return scope.number(name.name());
    } else if (expression instanceof Expression.Negative negative) {
      return 0.0 - of(negative.operand());
    } else if (expression instanceof Expression.Not not) {
      return 1 - of(not.operand());
    } else if (expression instanceof Expression.Binary binary) {
      return binary(binary);
    } else if (expression instanceof Expression.Call call) {
      return call(call);
    }
    throw new IllegalStateException("a text is not a number");
  }

  private double binary(Expression.Binary binary) {
    if (isText(binary.left()) || isText(binary.right())) {
      return texts(binary);
    }
    double left = of(binary.left());
    Operator operator = binary.operator();
    if (operator == Operator.AND || operator == Operator.OR) {
      double decisive = operator == Operator.AND ? 0 : 1;
      double right = of(binary.right());
      if (left == decisive || right == decisive) {
        return decisive;
      }
      return Double.isNaN(left) || Double.isNaN(right) ? Double.NaN : 1 - decisive;
    }
    double right = of(binary.right());
    return Double.isNaN(left) || Double.isNaN(right) ? Double.NaN : operator.apply(left, right);
  }

  private double texts(Expression.Binary binary) {
    String left = text(binary.left());
    String right = text(binary.right());
    if (left == null || right == null) {
      return Double.NaN;
    }
    return left.equals(right) == (binary.operator() == Operator.EQUAL) ? 1 : 0;
  }

  private boolean isText(Expression expression) {
    return expression instanceof Expression.Text
        || (expression instanceof Expression.Name name && scope.text(name.name()) != null);
  }

  private @Nullable String text(Expression expression) {
    if (expression instanceof Expression.Text text) {
      return text.text();
    }
    return expression instanceof Expression.Name name ? scope.text(name.name()) : null;
  }

  private double call(Expression.Call call) {
    switch (call.function()) {
      case IF:
        double condition = of(call.arguments().get(0));
        if (Double.isNaN(condition)) {
          return Double.NaN;
        }
        return of(call.arguments().get(condition != 0 ? 1 : 2));
      case MIN:
      case MAX:
        double best = of(call.arguments().get(0));
        for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
          double next = of(argument);
          best = call.function() == Function.MIN ? Math.min(best, next) : Math.max(best, next);
        }
        return best;
      default:
        return call.function().apply(of(call.arguments().get(0)));
    }
  }
}
