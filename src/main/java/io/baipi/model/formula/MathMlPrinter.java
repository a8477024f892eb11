package io.baipi.model.formula;

import java.util.List;
import java.util.Map;

/** Prints a formula as presentation MathML. */
final class MathMlPrinter {
  private static final String APPLY = "<mo>\u2061</mo>";

  private final Map<String, String> symbols;
  private final java.util.function.Function<Citation, String> cited;

  /**
   * @param symbols how inputs are written in mathematics: name → letters; a name that is not there
   *     is written as it is, with what follows its first underscore as an index
   */
  MathMlPrinter(Map<String, String> symbols) {
    this(symbols, Citation::source);
  }

  /**
   * @param cited how what is cited is written
   */
  MathMlPrinter(Map<String, String> symbols, java.util.function.Function<Citation, String> cited) {
    this.symbols = symbols;
    this.cited = cited;
  }

  /** Always one element. */
  String print(Expression expression) {
    if (expression instanceof Expression.Num num) {
      return "<mn>" + num.digits() + "</mn>";
    } else if (expression instanceof Expression.Truth truth) {
      return "<mtext>" + truth.value() + "</mtext>";
    } else if (expression instanceof Expression.Text text) {
      return "<mtext>“" + escape(text.text()) + "”</mtext>";
    } else if (expression instanceof Expression.Name name) {
      return name(name.name());
    } else if (expression instanceof Expression.Negative negative) {
      return row("<mo>−</mo>" + wrap(negative.operand(), SourcePrinter.binding(expression)));
    } else if (expression instanceof Expression.Not not) {
      return row("<mo>¬</mo>" + wrap(not.operand(), SourcePrinter.binding(expression)));
    } else if (expression instanceof Expression.Binary binary) {
      return binary(binary);
    } else if (expression instanceof Expression.Call call) {
      return call(call);
    } else if (expression instanceof Expression.Cited citing) {
      return "<mtext>" + escape(cited.apply(citing.citation())) + "</mtext>";
    }
    throw new IllegalStateException("an unknown part of a formula");
  }

  String name(String name) {
    String known = symbols.getOrDefault(name, name);
    int cut = known.indexOf('_');
    if (cut <= 0 || cut == known.length() - 1) {
      return "<mi>" + escape(known) + "</mi>";
    }
    String index = known.substring(cut + 1).replace('_', ' ');
    return "<msub><mi>"
        + escape(known.substring(0, cut))
        + "</mi><mtext>"
        + escape(index)
        + "</mtext></msub>";
  }

  private String binary(Expression.Binary binary) {
    Operator operator = binary.operator();
    if (operator == Operator.DIVIDE) {
      return "<mfrac>" + print(binary.left()) + print(binary.right()) + "</mfrac>";
    }
    int[] sides = SourcePrinter.sides(operator);
    if (operator == Operator.POWER) {
      return "<msup>" + wrap(binary.left(), sides[0]) + print(binary.right()) + "</msup>";
    }
    String sign =
        operator == Operator.LESS || operator == Operator.GREATER
            ? escape(operator.sign())
            : operator.sign();
    return row(
        wrap(binary.left(), sides[0]) + "<mo>" + sign + "</mo>" + wrap(binary.right(), sides[1]));
  }

  private String call(Expression.Call call) {
    List<Expression> arguments = call.arguments();
    String first = print(arguments.get(0));
    return switch (call.function()) {
      case SQRT -> "<msqrt>" + first + "</msqrt>";
      case ABS -> row("<mo>|</mo>" + first + "<mo>|</mo>");
      case EXP -> "<msup><mi>e</mi>" + first + "</msup>";
      case LOG2 -> row("<msub><mi>log</mi><mn>2</mn></msub>" + APPLY + bracketed(arguments));
      case LOG -> row("<msub><mi>log</mi><mn>10</mn></msub>" + APPLY + bracketed(arguments));
      case MIN, MAX, LN, ROUND ->
          row("<mi>" + call.function().word() + "</mi>" + APPLY + bracketed(arguments));
      case IF ->
          row(
              "<mo>{</mo><mtable columnalign=\"left\"><mtr><mtd>"
                  + print(arguments.get(1))
                  + "</mtd><mtd>"
                  + first
                  + "</mtd></mtr><mtr><mtd>"
                  + print(arguments.get(2))
                  + "</mtd><mtd><mtext>—</mtext></mtd></mtr></mtable>");
    };
  }

  private String bracketed(List<Expression> arguments) {
    StringBuilder out = new StringBuilder("<mo>(</mo>");
    for (int i = 0; i < arguments.size(); i++) {
      out.append(i > 0 ? "<mo>,</mo>" : "").append(print(arguments.get(i)));
    }
    return row(out.append("<mo>)</mo>").toString());
  }

  private String wrap(Expression expression, int needed) {
    boolean fraction =
        expression instanceof Expression.Binary binary && binary.operator() == Operator.DIVIDE;
    boolean brackets = SourcePrinter.binding(expression) < needed;
    // A fraction bar already holds its operands together, except under a power.
    if (fraction && needed <= Operator.TIMES.binding() + 1) {
      brackets = false;
    }
    String inner = print(expression);
    return brackets ? row("<mo>(</mo>" + inner + "<mo>)</mo>") : inner;
  }

  private static String row(String inner) {
    return "<mrow>" + inner + "</mrow>";
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
