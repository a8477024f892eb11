package io.baipi.model.formula;

import java.util.Map;

/** The natural interval extension of a formula; truths are intervals inside [0, 1]. */
final class IntervalEvaluation {
  private static final Interval TRUE = Interval.of(1);
  private static final Interval FALSE = Interval.of(0);
  private static final Interval EITHER = Interval.of(0, 1);

  private final Map<String, Interval> box;

  IntervalEvaluation(Map<String, Interval> box) {
    this.box = box;
  }

  Interval of(Expression expression) {
    if (expression instanceof Expression.Num num) {
      return Interval.of(num.value());
    } else if (expression instanceof Expression.Truth truth) {
      return truth.value() ? TRUE : FALSE;
    } else if (expression instanceof Expression.Name name) {
      return box.getOrDefault(name.name(), Interval.ANYTHING);
    } else if (expression instanceof Expression.Negative negative) {
      return of(negative.operand()).negative();
    } else if (expression instanceof Expression.Not not) {
      Interval operand = of(not.operand());
      return new Interval(1 - operand.high(), 1 - operand.low(), operand.partial());
    } else if (expression instanceof Expression.Binary binary) {
      return binary(binary.operator(), of(binary.left()), of(binary.right()));
    } else if (expression instanceof Expression.Call call) {
      return call(call);
    }
    return Interval.ANYTHING;
  }

  private static Interval binary(Operator operator, Interval a, Interval b) {
    return switch (operator) {
      case PLUS -> a.plus(b);
      case MINUS -> a.minus(b);
      case TIMES -> a.times(b);
      case DIVIDE -> a.dividedBy(b);
      case POWER -> a.power(b);
      case AND -> a.min(b);
      case OR -> a.max(b);
      case LESS -> decide(a.high() < b.low(), a.low() >= b.high(), a, b);
      case LESS_OR_EQUAL -> decide(a.high() <= b.low(), a.low() > b.high(), a, b);
      case GREATER -> decide(a.low() > b.high(), a.high() <= b.low(), a, b);
      case GREATER_OR_EQUAL -> decide(a.low() >= b.high(), a.high() < b.low(), a, b);
      case EQUAL -> decide(same(a, b), apart(a, b), a, b);
      case NOT_EQUAL -> decide(apart(a, b), same(a, b), a, b);
    };
  }

  private static boolean same(Interval a, Interval b) {
    return a.low() == a.high() && b.low() == b.high() && a.low() == b.low();
  }

  private static boolean apart(Interval a, Interval b) {
    return a.high() < b.low() || b.high() < a.low();
  }

  private static Interval decide(boolean always, boolean never, Interval a, Interval b) {
    Interval truth = always ? TRUE : never ? FALSE : EITHER;
    return new Interval(truth.low(), truth.high(), a.partial() || b.partial());
  }

  private Interval call(Expression.Call call) {
    Interval first = of(call.arguments().get(0));
    switch (call.function()) {
      case IF:
        Interval then = of(call.arguments().get(1));
        Interval otherwise = of(call.arguments().get(2));
        Interval chosen =
            first.low() == 1 ? then : first.high() == 0 ? otherwise : then.union(otherwise);
        return new Interval(chosen.low(), chosen.high(), chosen.partial() || first.partial());
      case MIN:
      case MAX:
        Interval best = first;
        for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
          Interval next = of(argument);
          best = call.function() == Function.MIN ? best.min(next) : best.max(next);
        }
        return best;
      case ABS:
        return first.absolute();
      default:
        return first.rising(call.function());
    }
  }
}
