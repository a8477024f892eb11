package io.baipi.model.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what only citing formulas have: citations, aggregates, {@code change} and {@code times}.
 */
final class CitationParser {
  /** The functions that are shorthand for arithmetic on two figures. */
  static final List<String> SHORTHANDS = List.of("change", "times");

  private static final String SHAPE =
      "write for example data.table[\"row\"].column or model.id_of_model.fact";

  private final Parser parser;

  CitationParser(Parser parser) {
    this.parser = parser;
  }

  static boolean isRoot(String word) {
    return word.equals("data") || word.equals("model");
  }

  /** A citation whose first word was just read. */
  Expression cited(Token root) throws FormulaError {
    Citation citation = citation(Optional.empty(), root);
    return new Expression.Cited(citation, root.start(), parser.lastEnd() - root.start());
  }

  /** {@code sum(data.table.column)} and its like, whose name was just read. */
  Expression aggregate(Aggregate aggregate, Token name) throws FormulaError {
    Token open = parser.next();
    Token root = parser.next();
    if (root.type() != Token.Type.NAME || !isRoot(root.text())) {
      throw new FormulaError(
          root.start(),
          root.length(),
          name.text() + " takes a citation and nothing else",
          aggregate.takesCell()
              ? "write " + name.text() + "(data.table[\"row\"].column)"
              : "write " + name.text() + "(data.table.column)");
    }
    Citation citation = citation(Optional.of(aggregate), root);
    parser.expect(")", open);
    return new Expression.Cited(citation, name.start(), parser.lastEnd() - name.start());
  }

  private Citation citation(Optional<Aggregate> aggregate, Token root) throws FormulaError {
    List<Citation.Word> path = new ArrayList<>();
    while (parser.take(".")) {
      path.add(name());
    }
    if (path.isEmpty()) {
      throw new FormulaError(
          root.start(), root.length(), "'" + root.text() + "' alone cites nothing", SHAPE);
    }
    Optional<Citation.Word> row = Optional.empty();
    Optional<Citation.Word> column = Optional.empty();
    Token open = parser.peek();
    if (parser.take("[")) {
      Token key = parser.next();
      if (key.type() != Token.Type.TEXT) {
        throw new FormulaError(
            key.start(), Math.max(1, key.length()), "a row is named by its key in quotes", SHAPE);
      }
      row = Optional.of(word(key));
      parser.expect("]", open);
      Token dot = parser.peek();
      if (!parser.take(".")) {
        throw new FormulaError(
            dot.start(), dot.length(), "a row alone is not a figure: its column is missing", SHAPE);
      }
      column = Optional.of(name());
    }
    return new Citation(aggregate, word(root), path, row, column);
  }

  private Citation.Word name() throws FormulaError {
    Token token = parser.next();
    if (token.type() != Token.Type.NAME) {
      throw new FormulaError(
          token.start(), token.length(), "a name is missing behind the point", SHAPE);
    }
    return word(token);
  }

  private static Citation.Word word(Token token) {
    return new Citation.Word(token.text(), token.start(), token.length());
  }

  /** {@code change(a, b)} is (b − a) / a × 100, {@code times(a, b)} is b / a. */
  static Expression shorthand(String word, Expression a, Expression b, int start, int length) {
    if (word.equals("times")) {
      return new Expression.Binary(Operator.DIVIDE, b, a, start, length);
    }
    Expression difference = new Expression.Binary(Operator.MINUS, b, a, start, length);
    Expression share = new Expression.Binary(Operator.DIVIDE, difference, a, start, length);
    Expression hundred = new Expression.Num(100, "100", start, length);
    return new Expression.Binary(Operator.TIMES, share, hundred, start, length);
  }
}
