package io.baipi.model.formula;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Prints a formula as one SQL expression that gives what {@link Evaluation} gives, with NULL where
 * that gives NaN.
 *
 * <p>All numbers are doubles, finite or NULL. What the engines do differently is written so that it
 * does not matter: a division by zero ({@code nullif}), a logarithm or a root of what has none
 * ({@code greatest} brings it to a value that {@code nullif} takes out), an overflow, and {@code
 * greatest} and {@code least}, which skip NULL in some engines (a NULL becomes an infinity that
 * wins, and then NULL again). No operand is written twice, so that the SQL is as long as the
 * formula.
 */
final class SqlPrinter {
  private static final int TIGHTEST = 9;
  private static final int WHOLE_LIMIT = 1 << 20;
  private static final String ZERO = "0E0";
  private static final String BELOW_ZERO = "-4.9E-324";

  private final Dialect dialect;
  private final Map<String, Kind> kinds;

  /**
   * @param kinds what the names stand for, where their place in the formula does not say it
   */
  SqlPrinter(Dialect dialect, Map<String, Kind> kinds) {
    this.dialect = dialect;
    this.kinds = kinds;
  }

  /** A printed part. */
  private record Piece(String text, int binding, Magnitude size) {
    static Piece call(String text, Magnitude size) {
      return new Piece(text, TIGHTEST, size);
    }

    static Piece truth(String text, int binding) {
      return new Piece(text, binding, Magnitude.ANY);
    }

    String wrapped(int needed) {
      return binding < needed ? "(" + text + ")" : text;
    }
  }

  String print(Expression expression) {
    return piece(expression, Optional.empty()).text;
  }

  private Piece number(Expression expression) {
    return piece(expression, Optional.of(Kind.NUMBER));
  }

  private Piece truth(Expression expression) {
    return piece(expression, Optional.of(Kind.TRUTH));
  }

  private Piece piece(Expression expression, Optional<Kind> wanted) {
    if (expression instanceof Expression.Num num) {
      return Piece.call(literal(num), Magnitude.of(num.value()));
    } else if (expression instanceof Expression.Truth truth) {
      return Piece.truth(truth.value() ? "TRUE" : "FALSE", TIGHTEST);
    } else if (expression instanceof Expression.Text text) {
      return Piece.truth(dialect.text(text.text()), TIGHTEST);
    } else if (expression instanceof Expression.Name name) {
      return name(name, wanted);
    } else if (expression instanceof Expression.Negative negative) {
      Piece operand = number(negative.operand());
      String text = "-" + operand.wrapped(TIGHTEST);
      return new Piece(text, SourcePrinter.binding(expression), operand.size);
    } else if (expression instanceof Expression.Not not) {
      int binding = SourcePrinter.binding(expression);
      return Piece.truth("NOT " + truth(not.operand()).wrapped(binding), binding);
    } else if (expression instanceof Expression.Binary binary) {
      return binary(binary);
    } else if (expression instanceof Expression.Call call) {
      return call(call);
    }
    throw new IllegalStateException("SQL has no such part of a formula");
  }

  private Piece name(Expression.Name name, Optional<Kind> wanted) {
    String column = dialect.name(name.name());
    Optional<Kind> kind = Optional.ofNullable(kinds.get(name.name())).or(() -> wanted);
    boolean number = kind.isPresent() && kind.get() == Kind.NUMBER;
    // Whole numbers divide to whole numbers in some engines, and decimals round.
    return Piece.call(number ? "CAST(" + column + " AS DOUBLE)" : column, Magnitude.COLUMN);
  }

  /** With an exponent, which makes it a double in every dialect. */
  private static String literal(Expression.Num num) {
    boolean plain = num.digits().matches("\\d{1,15}(\\.\\d{1,15})?") && num.digits().length() < 17;
    String text = plain ? num.digits() : Double.toString(num.value());
    return text.contains("E") ? text : text + "E0";
  }

  private Piece binary(Expression.Binary binary) {
    Operator operator = binary.operator();
    int[] sides = SourcePrinter.sides(operator);
    if (operator.isLogical()) {
      String word = operator == Operator.AND ? " AND " : " OR ";
      return Piece.truth(
          truth(binary.left()).wrapped(sides[0]) + word + truth(binary.right()).wrapped(sides[1]),
          operator.binding());
    }
    if (operator.isComparison()) {
      Optional<Kind> kind = kind(binary.left()).or(() -> kind(binary.right()));
      String sign = operator == Operator.NOT_EQUAL ? "<>" : operator.symbol();
      return Piece.truth(
          piece(binary.left(), kind).wrapped(sides[0])
              + " "
              + sign
              + " "
              + piece(binary.right(), kind).wrapped(sides[1]),
          operator.binding());
    }
    if (operator == Operator.POWER) {
      return power(binary);
    }
    Piece left = number(binary.left());
    Piece right = number(binary.right());
    String divisor = right.wrapped(sides[1]);
    if (operator == Operator.DIVIDE && constant(binary.right()).orElse(0) == 0) {
      divisor = "nullif(" + right.text + ", " + ZERO + ")";
    }
    Magnitude size =
        switch (operator) {
          case TIMES -> left.size.times(right.size);
          case DIVIDE -> left.size.dividedBy(right.size);
          default -> left.size.plus(right.size);
        };
    String text = left.wrapped(sides[0]) + " " + operator.symbol() + " " + divisor;
    return finite(new Piece(text, operator.binding(), size));
  }

  private Piece finite(Piece piece) {
    return piece.size.overflows()
        ? Piece.call(dialect.finite(piece.text, false), Magnitude.ANY)
        : piece;
  }

  private Piece power(Expression.Binary binary) {
    Piece base = number(binary.left());
    Piece exponent = number(binary.right());
    OptionalDouble fixed = constant(binary.right());
    if (fixed.isEmpty()) {
      // Of a base above zero there is every power; of any other it depends on the exponent.
      boolean positive = constant(binary.left()).orElse(0) > 0;
      String text = power(base.text, exponent.text);
      return Piece.call(dialect.finite(text, !positive), Magnitude.ANY);
    }
    double by = fixed.getAsDouble();
    boolean whole = by == Math.rint(by) && Math.abs(by) < WHOLE_LIMIT;
    String domain =
        whole
            ? by < 0 ? "nullif(" + base.text + ", " + ZERO + ")" : base.text
            : by < 0 ? positive(base) : notNegative(base);
    return finite(Piece.call(power(domain, exponent.text), base.size.power(by)));
  }

  private static String power(String base, String exponent) {
    return "power(" + base + ", " + exponent + ")";
  }

  private static String positive(Piece x) {
    return "nullif(greatest(" + x.text + ", " + ZERO + "), " + ZERO + ")";
  }

  private static String notNegative(Piece x) {
    return "nullif(greatest(" + x.text + ", " + BELOW_ZERO + "), " + BELOW_ZERO + ")";
  }

  private Piece call(Expression.Call call) {
    List<Expression> arguments = call.arguments();
    if (call.function() == Function.IF) {
      Piece then = number(arguments.get(1));
      Piece otherwise = number(arguments.get(2));
      return Piece.call(
          "CASE "
              + truth(arguments.get(0)).wrapped(TIGHTEST)
              + " WHEN TRUE THEN "
              + then.text
              + " WHEN FALSE THEN "
              + otherwise.text
              + " END",
          then.size.or(otherwise.size));
    }
    if (call.function() == Function.MIN) {
      return extreme("least", Dialect.LOWEST, arguments);
    }
    if (call.function() == Function.MAX) {
      return extreme("greatest", Dialect.HIGHEST, arguments);
    }
    Piece x = number(arguments.get(0));
    String word = call.function().word();
    return switch (call.function()) {
      case LOG -> Piece.call("log10(" + positive(x) + ")", Magnitude.upTo(4));
      case LOG2, LN -> Piece.call(word + "(" + positive(x) + ")", Magnitude.upTo(4));
      case SQRT -> Piece.call("sqrt(" + notNegative(x) + ")", x.size.power(0.5));
      case EXP -> finite(Piece.call("exp(" + x.text + ")", x.size.exponential()));
      case ROUND -> Piece.call("round(" + x.text + ")", x.size.plus(Magnitude.of(1)));
      default -> Piece.call(word + "(" + x.text + ")", x.size);
    };
  }

  /** The least or the greatest; an operand that is NULL becomes an infinity that wins. */
  private Piece extreme(String word, String infinity, List<Expression> arguments) {
    List<Piece> pieces = arguments.stream().map(this::number).toList();
    Magnitude size = pieces.stream().map(Piece::size).reduce(Magnitude::or).orElseThrow();
    StringBuilder texts = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < pieces.size(); i++) {
      boolean known = constant(arguments.get(i)).isPresent();
      String text = pieces.get(i).text;
      texts
          .append(i == 0 ? "" : ", ")
          .append(known ? text : "coalesce(" + text + ", " + infinity + ")");
      open |= !known;
    }
    String call = word + "(" + texts + ")";
    return Piece.call(open ? "nullif(" + call + ", " + infinity + ")" : call, size);
  }

  private static OptionalDouble constant(Expression expression) {
    if (expression instanceof Expression.Num num) {
      return OptionalDouble.of(num.value());
    }
    if (expression instanceof Expression.Negative negative
        && negative.operand() instanceof Expression.Num num) {
      return OptionalDouble.of(-num.value());
    }
    return OptionalDouble.empty();
  }

  /** What an operand is, where its shape says it. */
  private Optional<Kind> kind(Expression expression) {
    if (expression instanceof Expression.Name name) {
      return Optional.ofNullable(kinds.get(name.name()));
    } else if (expression instanceof Expression.Text) {
      return Optional.of(Kind.TEXT);
    } else if (expression instanceof Expression.Truth || expression instanceof Expression.Not) {
      return Optional.of(Kind.TRUTH);
    } else if (expression instanceof Expression.Binary binary) {
      boolean truth = binary.operator().isLogical() || binary.operator().isComparison();
      return Optional.of(truth ? Kind.TRUTH : Kind.NUMBER);
    }
    return Optional.of(Kind.NUMBER);
  }
}
