package io.baipi.model.composite;

import java.util.List;
import java.util.stream.Collectors;

/** The small pieces of MathML that a method is written with. */
final class Formulas {
  static final String X = "<mi>x</mi>";
  static final String SUM = "<munder><mo>∑</mo><mi>i</mi></munder>";
  static final String W_I = sub("w", "i");
  static final String X_I = sub("x", "i");

  private Formulas() {}

  static String sub(String name, String index) {
    return "<msub><mi>" + name + "</mi><mi>" + index + "</mi></msub>";
  }

  static String number(String number) {
    return number.startsWith("-") || number.startsWith("−")
        ? "<mo>−</mo><mn>" + number.substring(1) + "</mn>"
        : "<mn>" + number + "</mn>";
  }

  static String fraction(String above, String below) {
    return "<mfrac><mrow>" + above + "</mrow><mrow>" + below + "</mrow></mfrac>";
  }

  static String minus(String left, String right) {
    return left + "<mo>−</mo>" + right;
  }

  static String times(String left, String right) {
    return left + "<mo>·</mo>" + right;
  }

  static String ln(String of) {
    return "<mi>ln</mi><mo>\u2061</mo>" + of;
  }

  static String is(String left, String right) {
    return left + "<mo>=</mo>" + right;
  }

  /** Different equations, one a row; empty when there are none. */
  static String block(List<String> equations) {
    List<String> different = equations.stream().distinct().toList();
    String start = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\">";
    return switch (different.size()) {
      case 0 -> "";
      case 1 -> start + "<mrow>" + different.get(0) + "</mrow></math>";
      default ->
          different.stream()
              .map(equation -> "<mtr><mtd>" + equation + "</mtd></mtr>")
              .collect(
                  Collectors.joining(
                      "", start + "<mtable columnalign=\"left\">", "</mtable></math>"));
    };
  }
}
