package io.baipi.model.formula;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.text.Dimension;
import io.baipi.text.Unit;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
  private final Places places;

  private Formula(Expression root, Location start, Places places) {
    this.root = root;
    this.start = start;
    this.places = places;
  }

  /** Reads a formula; what is broken is reported at its column inside the YAML scalar. */
  public static Optional<Formula> parse(Yaml.Scalar scalar, Diagnostics diagnostics) {
    String source = scalar.text();
    // In a folded or literal block the text's columns are not the file's.
    boolean block = scalar.quoted() && scalar.location().length() != source.length() + 2;
    Location start = scalar.quoted() && !block ? scalar.location().right(1) : scalar.location();
    Places places = (at, length) -> block ? start : start.right(at).spanning(length);
    return parse(source, scalar.location(), start, places, false, diagnostics);
  }

  /**
   * Reads a formula that may cite the data and the models' results; see {@link Citation}.
   *
   * @param whole the whole text in its file
   * @param places where each part of the text stands
   */
  public static Optional<Formula> parseCiting(
      String source, Location whole, Places places, Diagnostics diagnostics) {
    return parse(source, whole, whole, places, true, diagnostics);
  }

  private static Optional<Formula> parse(
      String source,
      Location whole,
      Location start,
      Places places,
      boolean citing,
      Diagnostics diagnostics) {
    Expression root;
    try {
      root = Parser.parse(source, citing);
    } catch (FormulaError error) {
      String code = error.isTooDeep() ? "model.formula-depth" : "model.formula-syntax";
      report(code, error, places, diagnostics);
      return Optional.empty();
    }
    // A chain such as 1 + 1 + … makes a tree as deep as it is long.
    if (source.length() > LENGTH_LIMIT) {
      diagnostics.error(
          "model.formula-length",
          whole,
          "the formula has more than " + LENGTH_LIMIT + " characters",
          "split it into several");
      return Optional.empty();
    }
    return Optional.of(new Formula(root, start, places));
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
    check.errors().forEach(error -> report("model.formula-name", error, places, diagnostics));
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

  /**
   * The formula for a page whose script works it out: {@code source}, and {@code tree}, which holds
   * numbers, truths, {@code {"name": …}}, {@code {"text": …}}, and lists of an operator or function
   * and its operands.
   */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("source", source());
    data.put("tree", TreePrinter.print(root));
    return data;
  }

  /**
   * The terms of the formula, or its factors, for a page: {@code product}, {@code parts} with
   * {@code tree}, {@code mathml} and {@code inverse}, and {@code limits}, the bounds that it is
   * held within, with {@code tree}, {@code mathml} and {@code floor}.
   */
  public Map<String, Object> anatomy(Map<String, String> symbols) {
    return Anatomy.of(root).data(symbols);
  }

  /** What the formula cites, in order of appearance, each once. */
  public List<Citation> citations() {
    Map<String, Citation> found = new LinkedHashMap<>();
    cited(root, found);
    return List.copyOf(found.values());
  }

  /** What the formula cites when it does nothing else. */
  public Optional<Citation> citation() {
    return root instanceof Expression.Cited cited
        ? Optional.of(cited.citation())
        : Optional.empty();
  }

  /**
   * The result in decimal arithmetic of {@link ExactEvaluation#DIGITS} digits; truths as 1 and 0;
   * empty when it is missing or not defined.
   *
   * @param cited what each citation stands for
   */
  public Optional<BigDecimal> exact(
      java.util.function.Function<Citation, Optional<BigDecimal>> cited) {
    return new ExactEvaluation(cited).result(root);
  }

  /**
   * Reports sums, differences and comparisons of things that are not measured alike, and a result
   * that is not measured like what it is compared with.
   *
   * @param measured what each citation measures
   * @return whether all is well
   */
  public boolean checkDimensions(
      java.util.function.Function<Citation, Dimension> measured,
      Unit wanted,
      Diagnostics diagnostics) {
    List<FormulaError> errors = DimensionCheck.errors(root, measured, wanted);
    errors.forEach(error -> report("model.unit-mismatch", error, places, diagnostics));
    return errors.isEmpty();
  }

  /** The formula with figures in the places of citations, in one line of text. */
  public String arithmetic(java.util.function.Function<Citation, String> figures) {
    return new ArithmeticPrinter(figures).print(root);
  }

  /**
   * The formula with figures in the places of citations, as presentation MathML without the {@code
   * <math>} element around it.
   */
  public String arithmeticMathml(java.util.function.Function<Citation, String> figures) {
    return new MathMlPrinter(Map.of(), figures).print(root);
  }

  /** Where a word of a citation stands. */
  public Location location(Citation.Word word) {
    return places.at(word.start(), word.length());
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

  private static void cited(Expression expression, Map<String, Citation> found) {
    if (expression instanceof Expression.Cited cited) {
      found.putIfAbsent(cited.citation().source(), cited.citation());
    } else if (expression instanceof Expression.Negative negative) {
      cited(negative.operand(), found);
    } else if (expression instanceof Expression.Not not) {
      cited(not.operand(), found);
    } else if (expression instanceof Expression.Binary binary) {
      cited(binary.left(), found);
      cited(binary.right(), found);
    } else if (expression instanceof Expression.Call call) {
      call.arguments().forEach(argument -> cited(argument, found));
    }
  }

  private static void report(
      String code, FormulaError error, Places places, Diagnostics diagnostics) {
    Location at = places.at(error.start(), error.length());
    diagnostics.error(code, at, error.message(), error.hint());
  }
}
