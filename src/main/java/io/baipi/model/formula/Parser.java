package io.baipi.model.formula;

import io.baipi.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recursive descent, one method a level of binding: or, and, not, comparison, sum, product, minus,
 * power, primary.
 */
final class Parser {
  private static final int DEPTH_LIMIT = 60;

  private final List<Token> tokens;
  private int at;
  private int depth;

  private Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  static Expression parse(String source) throws FormulaError {
    Parser parser = new Parser(Lexer.tokens(source));
    if (parser.peek().type() == Token.Type.END) {
      throw new FormulaError(0, 1, "the formula is empty", "write a formula");
    }
    Expression expression = parser.or();
    Token rest = parser.peek();
    if (rest.type() != Token.Type.END) {
      throw new FormulaError(
          rest.start(),
          rest.length(),
          "'" + rest.text() + "' is not expected here",
          rest.is(")") ? "there is one ')' too many" : "is an operator missing before it?");
    }
    return expression;
  }

  private Expression or() throws FormulaError {
    if (++depth > DEPTH_LIMIT) {
      throw FormulaError.tooDeep(peek());
    }
    Expression left = and();
    while (take("or")) {
      left = binary(Operator.OR, left, and());
    }
    depth--;
    return left;
  }

  private Expression and() throws FormulaError {
    Expression left = not();
    while (take("and")) {
      left = binary(Operator.AND, left, not());
    }
    return left;
  }

  private Expression not() throws FormulaError {
    Token start = peek();
    if (take("not")) {
      nest(start);
      Expression operand = not();
      depth--;
      return new Expression.Not(operand, start.start(), end(operand) - start.start());
    }
    return comparison();
  }

  private Expression comparison() throws FormulaError {
    Expression left = sum();
    Optional<Operator> operator = operator();
    if (operator.isPresent() && operator.get().isComparison()) {
      at++;
      left = binary(operator.get(), left, sum());
      Token next = peek();
      if (operator().filter(Operator::isComparison).isPresent()) {
        throw new FormulaError(
            next.start(),
            next.length(),
            "comparisons cannot be chained",
            "write 'a < b and b < c'");
      }
    }
    return left;
  }

  private Expression sum() throws FormulaError {
    Expression left = product();
    while (true) {
      if (take("+")) {
        left = binary(Operator.PLUS, left, product());
      } else if (take("-")) {
        left = binary(Operator.MINUS, left, product());
      } else {
        return left;
      }
    }
  }

  private Expression product() throws FormulaError {
    Expression left = minus();
    while (true) {
      if (take("*")) {
        left = binary(Operator.TIMES, left, minus());
      } else if (take("/")) {
        left = binary(Operator.DIVIDE, left, minus());
      } else {
        return left;
      }
    }
  }

  private Expression minus() throws FormulaError {
    Token start = peek();
    if (take("-")) {
      nest(start);
      Expression operand = minus();
      depth--;
      return new Expression.Negative(operand, start.start(), end(operand) - start.start());
    }
    return power();
  }

  private Expression power() throws FormulaError {
    Expression base = primary();
    Token start = peek();
    if (take("^")) {
      nest(start);
      Expression exponent = minus();
      depth--;
      return binary(Operator.POWER, base, exponent);
    }
    return base;
  }

  private Expression primary() throws FormulaError {
    Token token = peek();
    at++;
    switch (token.type()) {
      case NUMBER:
        return number(token);
      case TEXT:
        return new Expression.Text(token.text(), token.start(), token.length());
      case NAME:
        return name(token);
      case SYMBOL:
        if (token.is("(")) {
          Expression inner = or();
          expect(")", token);
          return inner;
        }
        break;
      case END:
        break;
    }
    at--;
    throw new FormulaError(
        token.start(),
        token.length(),
        token.type() == Token.Type.END
            ? "the formula stops too early"
            : "'" + token.text() + "' stands where a number or a name should",
        "write a number, a name or '('");
  }

  private static Expression number(Token token) throws FormulaError {
    double value = Double.parseDouble(token.text());
    if (Double.isInfinite(value)) {
      throw new FormulaError(token.start(), token.length(), "the number is too large", "");
    }
    return new Expression.Num(value, token.text(), token.start(), token.length());
  }

  private Expression name(Token token) throws FormulaError {
    String word = token.text();
    if (peek().is("(")) {
      return call(token);
    }
    if (word.equals("true") || word.equals("false")) {
      return new Expression.Truth(word.equals("true"), token.start(), token.length());
    }
    if (word.equals("and") || word.equals("or") || word.equals("not")) {
      at--;
      throw new FormulaError(
          token.start(),
          token.length(),
          "'" + word + "' stands where a number or a name should",
          "write a number, a name or '('");
    }
    return new Expression.Name(word, token.start(), token.length());
  }

  private Expression call(Token name) throws FormulaError {
    Function function =
        Function.ofWord(name.text())
            .orElseThrow(
                () ->
                    new FormulaError(
                        name.start(),
                        name.length(),
                        "there is no function '" + name.text() + "'",
                        Spelling.hint(name.text(), Function.words())));
    Token open = peek();
    at++;
    List<Expression> arguments = new ArrayList<>();
    if (!peek().is(")")) {
      do {
        arguments.add(or());
      } while (take(","));
    }
    Token close = peek();
    expect(")", open);
    if (arguments.size() < function.least() || arguments.size() > function.most()) {
      throw new FormulaError(
          name.start(),
          name.length(),
          name.text() + " does not take " + arguments.size() + " arguments",
          function.least() == function.most()
              ? "it takes " + function.least()
              : "it takes " + function.least() + " to " + function.most());
    }
    return new Expression.Call(function, arguments, name.start(), close.start() + 1 - name.start());
  }

  private void nest(Token token) throws FormulaError {
    if (++depth > DEPTH_LIMIT) {
      throw FormulaError.tooDeep(token);
    }
  }

  private void expect(String symbol, Token opened) throws FormulaError {
    Token token = peek();
    if (!take(symbol)) {
      throw new FormulaError(
          token.start(),
          token.length(),
          "expected '" + symbol + "' here",
          "the '(' in column " + (opened.start() + 1) + " of the formula is not closed");
    }
  }

  private Optional<Operator> operator() {
    Token token = peek();
    if (token.type() == Token.Type.SYMBOL) {
      for (Operator operator : Operator.values()) {
        if (operator.symbol().equals(token.text())) {
          return Optional.of(operator);
        }
      }
    }
    return Optional.empty();
  }

  private Token peek() {
    return tokens.get(at);
  }

  private boolean take(String symbol) {
    if (peek().is(symbol)) {
      at++;
      return true;
    }
    return false;
  }

  private static Expression binary(Operator operator, Expression left, Expression right) {
    return new Expression.Binary(operator, left, right, left.start(), end(right) - left.start());
  }

  private static int end(Expression expression) {
    return expression.start() + expression.length();
  }
}
