package io.baipi.html;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Presentation MathML written in one line of plain text, for engines that don't draw it. */
final class PrintMath {
  private PrintMath() {}

  /** Replaces every formula below an element by its text, set as code. */
  static void flatten(Element root) {
    for (Element math : root.select("math")) {
      String given = math.attr("alttext").strip();
      String text = given.isEmpty() ? tidy(inner(math)) : given;
      math.replaceWith(new Element("code").addClass("formula").appendText(text));
    }
  }

  private static String text(Node node) {
    if (node instanceof TextNode words) {
      return words.text().strip();
    }
    if (!(node instanceof Element element)) {
      return "";
    }
    List<Element> parts = element.children();
    return switch (element.normalName()) {
      case "annotation", "annotation-xml" -> "";
      case "mo" -> operator(inner(element));
      case "mtext" -> " " + inner(element) + " ";
      case "mfrac" -> parts.size() == 2 ? group(parts.get(0)) + " / " + group(parts.get(1)) : "";
      case "msup" -> script(parts, "^");
      case "msub", "munder" -> script(parts, "_");
      case "msubsup", "munderover" ->
          parts.size() == 3
              ? text(parts.get(0)) + "_" + group(parts.get(1)) + "^" + group(parts.get(2))
              : inner(element);
      case "msqrt" -> "√(" + inner(element) + ")";
      case "mtr" ->
          parts.stream().map(PrintMath::text).collect(Collectors.joining(" "))
              + (element.nextElementSibling() == null ? "" : "; ");
      default -> inner(element);
    };
  }

  private static String inner(Element element) {
    return element.childNodes().stream().map(PrintMath::text).collect(Collectors.joining());
  }

  private static String operator(String sign) {
    return switch (sign) {
      case "+", "−", "-", "=", "≤", "≥", "<", ">", "×", "·", "÷", "≈", "≠", "→" ->
          " " + (sign.equals("-") ? "−" : sign) + " ";
      case "," -> ", ";
      case "\u2061", "\u2062", "\u2063", "\u2064" -> "";
      default -> sign;
    };
  }

  private static String script(List<Element> parts, String mark) {
    return parts.size() == 2 ? text(parts.get(0)) + mark + group(parts.get(1)) : "";
  }

  private static String group(Element element) {
    String text = tidy(text(element));
    boolean single = text.codePoints().allMatch(Character::isLetterOrDigit);
    return single || text.startsWith("(") && text.endsWith(")") ? text : "(" + text + ")";
  }

  private static String tidy(String text) {
    return text.replaceAll(" +", " ").strip();
  }
}
