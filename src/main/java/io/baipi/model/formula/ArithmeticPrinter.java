package io.baipi.model.formula;

import java.util.stream.Collectors;

/** Prints a formula with figures in the places of citations, as arithmetic is written by hand. */
final class ArithmeticPrinter {
  private final java.util.function.Function<Citation, String> figures;

  ArithmeticPrinter(java.util.function.Function<Citation, String> figures) {
    this.figures = figures;
  }

  String print(Expression expression) {
    if (expression instanceof Expression.Cited cited) {
      return figures.apply(cited.citation());
    } else if (expression instanceof Expression.Negative negative) {
      return "−" + wrap(negative.operand(), SourcePrinter.binding(expression));
    } else if (expression instanceof Expression.Not not) {
      return "¬" + wrap(not.operand(), SourcePrinter.binding(expression));
    } else if (expression instanceof Expression.Binary binary) {
      int[] sides = SourcePrinter.sides(binary.operator());
      return wrap(binary.left(), sides[0])
          + " "
          + sign(binary.operator())
          + " "
          + wrap(binary.right(), sides[1]);
    } else if (expression instanceof Expression.Call call) {
      return call.arguments().stream()
          .map(this::print)
          .collect(Collectors.joining(", ", call.function().word() + "(", ")"));
    }
    return SourcePrinter.print(expression);
  }

  private static String sign(Operator operator) {
    return switch (operator) {
      case TIMES -> "×";
      case DIVIDE -> "÷";
      case POWER -> "^";
      default -> operator.sign();
    };
  }

  private String wrap(Expression expression, int needed) {
    String text = print(expression);
    return SourcePrinter.binding(expression) < needed ? "(" + text + ")" : text;
  }
}
