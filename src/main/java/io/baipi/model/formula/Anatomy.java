package io.baipi.model.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A formula taken apart for readers: a sum of terms, or a product of factors, and the bounds that
 * it is held within, from the innermost.
 *
 * @param isProduct whether the parts are multiplied and not added
 */
record Anatomy(boolean isProduct, List<Part> parts, List<Limit> limits) {

  /**
   * A term or a factor.
   *
   * @param inverse whether it is taken away, or divided by
   */
  record Part(boolean inverse, Expression expression) {}

  /** A constant that the rest is not to fall below, or not to exceed. */
  record Limit(Function function, Expression bound) {}

  static Anatomy of(Expression root) {
    List<Limit> limits = new ArrayList<>();
    Expression inner = root;
    while (inner instanceof Expression.Call call
        && (call.function() == Function.MIN || call.function() == Function.MAX)
        && call.arguments().size() == 2
        && isConstant(call.arguments().get(0)) != isConstant(call.arguments().get(1))) {
      int constant = isConstant(call.arguments().get(0)) ? 0 : 1;
      limits.add(0, new Limit(call.function(), call.arguments().get(constant)));
      inner = call.arguments().get(1 - constant);
    }
    List<Part> terms = new ArrayList<>();
    collect(inner, false, Operator.PLUS, Operator.MINUS, terms);
    if (terms.size() > 1) {
      return new Anatomy(false, List.copyOf(terms), List.copyOf(limits));
    }
    List<Part> factors = new ArrayList<>();
    collect(inner, false, Operator.TIMES, Operator.DIVIDE, factors);
    return new Anatomy(factors.size() > 1, List.copyOf(factors), List.copyOf(limits));
  }

  private static void collect(
      Expression expression, boolean inverse, Operator with, Operator against, List<Part> into) {
    if (expression instanceof Expression.Binary binary
        && (binary.operator() == with || binary.operator() == against)) {
      collect(binary.left(), inverse, with, against, into);
      collect(binary.right(), inverse != (binary.operator() == against), with, against, into);
    } else if (with == Operator.PLUS && expression instanceof Expression.Negative negative) {
      collect(negative.operand(), !inverse, with, against, into);
    } else {
      into.add(new Part(inverse, expression));
    }
  }

  private static boolean isConstant(Expression expression) {
    return expression instanceof Expression.Num
        || expression instanceof Expression.Negative negative
            && negative.operand() instanceof Expression.Num;
  }

  /** The parts for a page: {@code product}, {@code parts} and {@code limits}. */
  Map<String, Object> data(Map<String, String> symbols) {
    List<Map<String, Object>> shownParts = new ArrayList<>();
    for (Part part : parts) {
      Map<String, Object> shown = shown(part.expression(), symbols);
      shown.put("inverse", part.inverse());
      shownParts.add(shown);
    }
    List<Map<String, Object>> shownLimits = new ArrayList<>();
    for (Limit limit : limits) {
      Map<String, Object> shown = shown(limit.bound(), symbols);
      shown.put("floor", limit.function() == Function.MAX);
      shownLimits.add(shown);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("product", isProduct);
    data.put("parts", shownParts);
    data.put("limits", shownLimits);
    return data;
  }

  private static Map<String, Object> shown(Expression expression, Map<String, String> symbols) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("tree", TreePrinter.print(expression));
    shown.put(
        "mathml",
        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">"
            + new MathMlPrinter(symbols).print(expression)
            + "</math>");
    return shown;
  }
}
