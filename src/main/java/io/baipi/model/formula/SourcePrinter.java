package io.baipi.model.formula;

import java.util.stream.Collectors;

/** Prints a formula in its own notation, with no bracket that it can do without. */
final class SourcePrinter {
  private static final int NOT_BINDING = 3;
  private static final int MINUS_BINDING = 7;
  private static final int TIGHTEST = 9;

  private SourcePrinter() {}

  static String print(Expression expression) {
    if (expression instanceof Expression.Num num) {
      return num.digits();
    } else if (expression instanceof Expression.Truth truth) {
      return Boolean.toString(truth.value());
    } else if (expression instanceof Expression.Text text) {
      return quoted(text.text());
    } else if (expression instanceof Expression.Name name) {
      return name.name();
    } else if (expression instanceof Expression.Negative negative) {
      return "-" + wrap(negative.operand(), MINUS_BINDING);
    } else if (expression instanceof Expression.Not not) {
      return "not " + wrap(not.operand(), NOT_BINDING);
    } else if (expression instanceof Expression.Binary binary) {
      int[] sides = sides(binary.operator());
      String operator = binary.operator().symbol();
      return wrap(binary.left(), sides[0]) + " " + operator + " " + wrap(binary.right(), sides[1]);
    } else if (expression instanceof Expression.Call call) {
      return call.arguments().stream()
          .map(SourcePrinter::print)
          .collect(Collectors.joining(", ", call.function().word() + "(", ")"));
    } else if (expression instanceof Expression.Cited cited) {
      return cited.citation().source();
    }
    throw new IllegalStateException("an unknown part of a formula");
  }

  static String quoted(String text) {
    String quote = text.contains("\"") ? "'" : "\"";
    return quote + text + quote;
  }

  /** How tightly an expression holds together. */
  static int binding(Expression expression) {
    if (expression instanceof Expression.Binary binary) {
      return binary.operator().binding();
    } else if (expression instanceof Expression.Negative) {
      return MINUS_BINDING;
    } else if (expression instanceof Expression.Not) {
      return NOT_BINDING;
    }
    return TIGHTEST;
  }

  /** How tightly the left and the right operand must hold together to need no brackets. */
  static int[] sides(Operator operator) {
    int binding = operator.binding();
    if (operator == Operator.POWER) {
      return new int[] {TIGHTEST, MINUS_BINDING};
    }
    return new int[] {operator.isComparison() ? binding + 1 : binding, binding + 1};
  }

  private static String wrap(Expression expression, int needed) {
    String text = print(expression);
    return binding(expression) < needed ? "(" + text + ")" : text;
  }
}
