package io.baipi.model.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Prints a formula as the tree that the pages' evaluator walks: a number and a truth are
 * themselves, {@code {"name": …}} an input, {@code {"text": …}} a text, and a list an operator or
 * function before its operands, such as {@code ["+", 1, {"name": "x"}]}.
 */
final class TreePrinter {
  private TreePrinter() {}

  static Object print(Expression expression) {
    if (expression instanceof Expression.Num num) {
      return new BigDecimal(num.digits());
    } else if (expression instanceof Expression.Truth truth) {
      return truth.value();
    } else if (expression instanceof Expression.Text text) {
      return Map.of("text", text.text());
    } else if (expression instanceof Expression.Name name) {
      return Map.of("name", name.name());
    } else if (expression instanceof Expression.Negative negative) {
      return List.of("-", print(negative.operand()));
    } else if (expression instanceof Expression.Not not) {
      return List.of("not", print(not.operand()));
    } else if (expression instanceof Expression.Binary binary) {
      return List.of(binary.operator().symbol(), print(binary.left()), print(binary.right()));
    } else if (expression instanceof Expression.Call call) {
      List<Object> list = new ArrayList<>(List.of(call.function().word()));
      call.arguments().forEach(argument -> list.add(print(argument)));
      return list;
    }
    throw new IllegalStateException("a citation has no place in a page's formula");
  }
}
