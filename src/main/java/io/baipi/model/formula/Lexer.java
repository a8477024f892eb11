package io.baipi.model.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula's text into words. */
final class Lexer {
  private static final String WORDS =
      "(?<space>\\s+)"
          + "|(?<number>(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d+)?)"
          + "|(?<name>[A-Za-z_][A-Za-z0-9_]*)"
          + "|(?<text>\"[^\"]*\"|'[^']*')"
          + "|(?<symbol><=|>=|!=|[-+*/^()<>=,";
  private static final Pattern PLAIN = Pattern.compile(WORDS + "])");
  private static final Pattern CITING = Pattern.compile(WORDS + ".\\[\\]])");

  private Lexer() {}

  /**
   * @param citing whether the formula may cite cells, which takes points and square brackets
   */
  static List<Token> tokens(String source, boolean citing) throws FormulaError {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = (citing ? CITING : PLAIN).matcher(source);
    int at = 0;
    while (at < source.length()) {
      matcher.region(at, source.length());
      if (!matcher.lookingAt()) {
        throw unknown(source, at);
      }
      int length = matcher.end() - at;
      if (matcher.group("number") != null) {
        tokens.add(new Token(Token.Type.NUMBER, matcher.group(), at, length));
      } else if (matcher.group("name") != null) {
        tokens.add(new Token(Token.Type.NAME, matcher.group(), at, length));
      } else if (matcher.group("text") != null) {
        String quoted = matcher.group();
        tokens.add(
            new Token(Token.Type.TEXT, quoted.substring(1, quoted.length() - 1), at, length));
      } else if (matcher.group("symbol") != null) {
        tokens.add(new Token(Token.Type.SYMBOL, matcher.group(), at, length));
      }
      at = matcher.end();
    }
    tokens.add(new Token(Token.Type.END, "", source.length(), 1));
    return tokens;
  }

  private static FormulaError unknown(String source, int at) {
    String sign = new String(Character.toChars(source.codePointAt(at)));
    String hint =
        switch (sign) {
          case "\"", "'" -> "close the quotes";
          case "&" -> "write 'and'";
          case "|" -> "write 'or'";
          case "!" -> "write 'not', or '!=' to compare";
          case "×", "·", "⋅" -> "write '*'";
          case "÷" -> "write '/'";
          case "≤" -> "write '<='";
          case "≥" -> "write '>='";
          case "≠" -> "write '!='";
          case "−", "–", "－" -> "write '-'";
          case "（" -> "write '('";
          case "）" -> "write ')'";
          case "，" -> "write ','";
          case "%" -> "write the share as a number, such as 0.3";
          default -> "formulas know numbers, names, + - * / ^ ( ) , = != < <= > >= and quotes";
        };
    return new FormulaError(at, sign.length(), "a formula has no '" + sign + "'", hint);
  }
}
