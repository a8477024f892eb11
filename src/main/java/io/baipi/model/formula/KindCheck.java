package io.baipi.model.formula;

import io.baipi.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks names and kinds of every part, and collects all mistakes. */
final class KindCheck {
  private final Map<String, Kind> names;
  private final List<FormulaError> errors = new ArrayList<>();

  KindCheck(Map<String, Kind> names) {
    this.names = names;
  }

  List<FormulaError> errors() {
    return errors;
  }

  void expect(Expression expression, Kind wanted) {
    boolean known = !(expression instanceof Expression.Name name) || names.containsKey(name.name());
    Kind found = of(expression);
    if (known && found != wanted) {
      errors.add(
          new FormulaError(
              expression.start(),
              expression.length(),
              "this is " + found.words() + ", but " + wanted.words() + " is needed here",
              ""));
    }
  }

  Kind of(Expression expression) {
    if (expression instanceof Expression.Num) {
      return Kind.NUMBER;
    } else if (expression instanceof Expression.Truth) {
      return Kind.TRUTH;
    } else if (expression instanceof Expression.Text) {
      return Kind.TEXT;
    } else if (expression instanceof Expression.Name name) {
      return name(name);
    } else if (expression instanceof Expression.Negative negative) {
      expect(negative.operand(), Kind.NUMBER);
      return Kind.NUMBER;
    } else if (expression instanceof Expression.Not not) {
      expect(not.operand(), Kind.TRUTH);
      return Kind.TRUTH;
    } else if (expression instanceof Expression.Binary binary) {
      return binary(binary);
    } else if (expression instanceof Expression.Call call) {
      return call(call);
    }
    throw new IllegalStateException("an unknown part of a formula");
  }

  private Kind name(Expression.Name name) {
    Kind kind = names.get(name.name());
    if (kind == null) {
      errors.add(
          new FormulaError(
              name.start(),
              name.length(),
              "the formula uses '" + name.name() + "', which is not one of its inputs",
              Spelling.hint(name.name(), names.keySet())));
      return Kind.NUMBER;
    }
    return kind;
  }

  private Kind binary(Expression.Binary binary) {
    Operator operator = binary.operator();
    if (operator.isLogical()) {
      expect(binary.left(), Kind.TRUTH);
      expect(binary.right(), Kind.TRUTH);
      return Kind.TRUTH;
    }
    if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
      expect(binary.right(), of(binary.left()));
      return Kind.TRUTH;
    }
    expect(binary.left(), Kind.NUMBER);
    expect(binary.right(), Kind.NUMBER);
    return operator.isComparison() ? Kind.TRUTH : Kind.NUMBER;
  }

  private Kind call(Expression.Call call) {
    if (call.function() == Function.IF) {
      expect(call.arguments().get(0), Kind.TRUTH);
      expect(call.arguments().get(1), Kind.NUMBER);
      expect(call.arguments().get(2), Kind.NUMBER);
    } else {
      call.arguments().forEach(argument -> expect(argument, Kind.NUMBER));
    }
    return Kind.NUMBER;
  }
}
