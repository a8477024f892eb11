package io.baipi.model.formula;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.yaml.Yaml;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A formula: numbers, names, {@code + - * / ^}, comparisons, {@code and or not}, and the functions
 * {@code min max abs log log2 ln exp sqrt round if}.
 *
 * <p>Values are {@code double}s, truths are 1 and 0, and NaN is a missing value, which stays
 * missing through every operation; see {@link Scope}.
 */
public final class Formula {
  private static final int LENGTH_LIMIT = 2_000;

  private final Expression root;
  private final Location start;
  private final boolean exact;

  private Formula(Expression root, Location start, boolean exact) {
    this.root = root;
    this.start = start;
    this.exact = exact;
  }

  /** Reads a formula; what is broken is reported at its column inside the YAML scalar. */
  public static Optional<Formula> parse(Yaml.Scalar scalar, Diagnostics diagnostics) {
    String source = scalar.text();
    // In a folded or literal block the text's columns are not the file's.
    boolean block = scalar.quoted() && scalar.location().length() != source.length() + 2;
    Location start = scalar.quoted() && !block ? scalar.location().right(1) : scalar.location();
    Expression root;
    try {
      root = Parser.parse(source);
    } catch (FormulaError error) {
      String code = error.isTooDeep() ? "model.formula-depth" : "model.formula-syntax";
      report(code, error, start, !block, diagnostics);
      return Optional.empty();
    }
    // A chain such as 1 + 1 + … makes a tree as deep as it is long.
    if (source.length() > LENGTH_LIMIT) {
      diagnostics.error(
          "model.formula-length",
          scalar.location(),
          "the formula has more than " + LENGTH_LIMIT + " characters",
          "split it into several");
      return Optional.empty();
    }
    return Optional.of(new Formula(root, start, !block));
  }

  /**
   * Reports every name that the formula must not use and every part of the wrong kind.
   *
   * @param names the inputs and what they are
   * @param wanted what the whole must be
   * @return whether all is well
   */
  public boolean check(Map<String, Kind> names, Kind wanted, Diagnostics diagnostics) {
    KindCheck check = new KindCheck(names);
    check.expect(root, wanted);
    check.errors().forEach(error -> report("model.formula-name", error, start, exact, diagnostics));
    return check.errors().isEmpty();
  }

  /** What the whole is, if its names are what they should be. */
  public Kind kind(Map<String, Kind> names) {
    return new KindCheck(names).of(root);
  }

  /** The result; truths as 1 and 0; NaN when it is missing or not defined. */
  public double evaluate(Scope scope) {
    return new Evaluation(scope).of(root);
  }

  /** The names that the formula uses, in order of appearance. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    collect(root, names);
    return names;
  }

  /** The formula in its own notation, without needless brackets. */
  public String source() {
    return SourcePrinter.print(root);
  }

  /**
   * The formula as one SQL expression: a double, or a boolean for a condition, and NULL where
   * {@link #evaluate} gives NaN. Names become columns, which hold finite numbers or NULL.
   */
  public String sql(Dialect dialect) {
    return sql(dialect, Map.of());
  }

  /**
   * The same where names are only compared with each other.
   *
   * @param names what the names stand for; those left out are what their place makes them
   */
  public String sql(Dialect dialect, Map<String, Kind> names) {
    return new SqlPrinter(dialect, names).print(root);
  }

  /**
   * The formula as a {@code <math>} element.
   *
   * @param result the name on the left of the equals sign, or empty for none
   * @param symbols how names are written in mathematics, where not as they are
   */
  public String mathml(String result, Map<String, String> symbols) {
    MathMlPrinter printer = new MathMlPrinter(symbols);
    String left = result.isEmpty() ? "" : printer.name(result) + "<mo>=</mo>";
    return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mrow>"
        + left
        + printer.print(root)
        + "</mrow></math>";
  }

  /** Where the formula stands in its file. */
  public Location location() {
    return start;
  }

  Expression root() {
    return root;
  }

  private static void collect(Expression expression, Set<String> names) {
    if (expression instanceof Expression.Name name) {
      names.add(name.name());
    } else if (expression instanceof Expression.Negative negative) {
      collect(negative.operand(), names);
    } else if (expression instanceof Expression.Not not) {
      collect(not.operand(), names);
    } else if (expression instanceof Expression.Binary binary) {
      collect(binary.left(), names);
      collect(binary.right(), names);
    } else if (expression instanceof Expression.Call call) {
      call.arguments().forEach(argument -> collect(argument, names));
    }
  }

  private static void report(
      String code, FormulaError error, Location start, boolean exact, Diagnostics diagnostics) {
    Location at = exact ? start.right(error.start()).spanning(error.length()) : start;
    diagnostics.error(code, at, error.message(), error.hint());
  }
}
