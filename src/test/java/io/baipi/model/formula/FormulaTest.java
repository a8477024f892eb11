package io.baipi.model.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.yaml.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<Formula> parse(String source) {
    Location at = Location.at("models/m.yaml", 3, 10).spanning(source.length());
    return Formula.parse(new Yaml.Scalar(source, false, at), diagnostics);
  }

  private Formula formula(String source) {
    Optional<Formula> formula = parse(source);
    assertThat(diagnostics.sorted()).isEmpty();
    return formula.orElseThrow();
  }

  private double value(String source, Map<String, Double> inputs) {
    return formula(source).evaluate(name -> inputs.getOrDefault(name, Double.NaN));
  }

  private Diagnostic only() {
    List<Diagnostic> found = diagnostics.sorted();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 * 3 | 7",
        "(1 + 2) * 3 | 9",
        "10 - 4 - 3 | 3",
        "24 / 4 / 2 | 3",
        "2 ^ 3 ^ 2 | 512",
        "-2 ^ 2 | -4",
        "2 ^ -1 | 0.5",
        "- - 3 | 3",
        "1.5e3 + .5 | 1500.5",
        "min(3, 1, 2) | 1",
        "max(3, 1, 2) | 3",
        "abs(-4) | 4",
        "log(1000) | 3",
        "log2(8) | 3",
        "ln(1) | 0",
        "exp(0) | 1",
        "sqrt(9) | 3",
        "round(2.5) | 3",
        "round(-2.5) | -3",
        "if(1 < 2, 10, 20) | 10",
        "if(not 1 < 2, 10, 20) | 20",
        "1 < 2 and 2 >= 2 | 1",
        "1 > 2 or 2 != 2 | 0",
        "true | 1"
      })
  void a_formula_follows_the_usual_order_of_operations(String source, double expected) {
    assertThat(value(source, Map.of())).isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x + 1",
        "min(x, 1)",
        "max(1, x)",
        "if(x > 1, 1, 2)",
        "x > 1",
        "0 * x",
        "not x > 1",
        "1 / 0",
        "ln(0)",
        "sqrt(-1)",
        "0 / 0",
        "exp(1000)",
        "x > 1 and true"
      })
  void a_missing_or_undefined_value_stays_missing(String source) {
    assertThat(value(source, Map.of())).isNaN();
  }

  @Test
  void false_and_anything_is_false_even_when_the_rest_is_missing() {
    assertThat(value("x > 1 and 1 > 2", Map.of())).isZero();
    assertThat(value("1 < 2 or x > 1", Map.of())).isEqualTo(1);
  }

  @Test
  void texts_compare_and_a_missing_text_stays_missing() {
    Formula formula = formula("service = \"payment-core\"");
    assertThat(formula.evaluate(texts("payment-core"))).isEqualTo(1);
    assertThat(formula.evaluate(texts("order"))).isZero();
    assertThat(formula.evaluate(texts(null))).isNaN();
  }

  private static Scope texts(@Nullable String value) {
    return new Scope() {
      @Override
      public double number(String name) {
        return Double.NaN;
      }

      @Override
      public @Nullable String text(String name) {
        return value;
      }
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "((1 + 2)) * 3 | (1 + 2) * 3",
        "1 + (2 * 3) | 1 + 2 * 3",
        "1 - (2 - 3) | 1 - (2 - 3)",
        "(1 - 2) - 3 | 1 - 2 - 3",
        "(2 ^ 3) ^ 2 | (2 ^ 3) ^ 2",
        "(-x) ^ 2 | (-x) ^ 2",
        "not (a and b) | not (a and b)",
        "max( 0,(x) ) | max(0, x)"
      })
  void source_is_printed_without_needless_brackets(String source, String printed) {
    assertThat(formula(source).source()).isEqualTo(printed);
    assertThat(formula(printed).source()).isEqualTo(printed);
  }

  @Test
  void mathematics_has_fractions_dots_and_named_functions() {
    assertThat(formula("log2(1 + (x_full - 48) / 4) * 2").mathml("d", Map.of()))
        .isEqualTo(
            "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mrow>"
                + "<mi>d</mi><mo>=</mo><mrow><mrow><msub><mi>log</mi><mn>2</mn></msub>"
                + "<mo>\u2061</mo><mrow><mo>(</mo><mrow><mn>1</mn><mo>+</mo><mfrac><mrow>"
                + "<msub><mi>x</mi><mtext>full</mtext></msub><mo>−</mo><mn>48</mn></mrow>"
                + "<mn>4</mn></mfrac></mrow><mo>)</mo></mrow></mrow><mo>·</mo><mn>2</mn></mrow>"
                + "</mrow></math>");
  }

  @Test
  void mathematics_escapes_what_would_be_markup() {
    assertThat(formula("if(x < 1 and s = \"<b>\", 1, 2)").mathml("", Map.of()))
        .contains("<mo>&lt;</mo>")
        .contains("“&lt;b&gt;”")
        .doesNotContain("<b>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 +| 13 | the formula stops too early",
        "1 2| 12 | '2' is not expected here",
        "(1 + 2| 16 | expected ')' here",
        "1 + 2)| 15 | ')' is not expected here",
        "1 < 2 < 3| 16 | comparisons cannot be chained",
        "maks(1, 2)| 10 | there is no function 'maks'",
        "max(1)| 10 | max does not take 1 arguments",
        "if(1 < 2, 3)| 10 | if does not take 2 arguments",
        "1 × 2| 12 | a formula has no '×'",
        "x & y| 12 | a formula has no '&'",
        "* 2| 10 | '*' stands where a number or a name should"
      })
  void broken_syntax_is_reported_at_its_column(String source, int column, String message) {
    assertThat(parse(source)).isEmpty();
    assertThat(only().code()).isEqualTo("model.formula-syntax");
    assertThat(only().location().line()).isEqualTo(3);
    assertThat(only().location().column()).isEqualTo(column);
    assertThat(only().message()).isEqualTo(message);
  }

  @Test
  void a_mistyped_function_gets_a_suggestion() {
    parse("maxx(1, 2)");
    assertThat(only().hint()).isEqualTo("did you mean 'max'?");
  }

  @Test
  void the_column_inside_quotes_counts_the_quote() {
    Location at = Location.at("models/m.yaml", 3, 10).spanning(5);
    Formula.parse(new Yaml.Scalar("1 +", true, at), diagnostics);
    assertThat(only().location().column()).isEqualTo(14);
  }

  @Test
  void an_unknown_name_is_reported_with_what_was_meant() {
    boolean fine =
        formula("depth + gc").check(Map.of("dept", Kind.NUMBER), Kind.NUMBER, diagnostics);
    assertThat(fine).isFalse();
    assertThat(diagnostics.sorted()).hasSize(2);
    Diagnostic first = diagnostics.sorted().get(0);
    assertThat(first.code()).isEqualTo("model.formula-name");
    assertThat(first.location().column()).isEqualTo(10);
    assertThat(first.hint()).isEqualTo("did you mean 'dept'?");
    assertThat(diagnostics.sorted().get(1).location().column()).isEqualTo(18);
  }

  @Test
  void a_part_of_the_wrong_kind_is_reported() {
    assertThat(formula("error + 1").check(Map.of("error", Kind.TRUTH), Kind.NUMBER, diagnostics))
        .isFalse();
    assertThat(only().message()).isEqualTo("this is true or false, but a number is needed here");
  }

  @Test
  void a_formula_cannot_be_too_long_or_nested_too_deeply() {
    assertThat(parse("1" + " + 1".repeat(600))).isEmpty();
    assertThat(only().code()).isEqualTo("model.formula-length");
    Diagnostics nested = new Diagnostics();
    for (String deep :
        List.of("(".repeat(200) + "1", "-".repeat(500) + "1", "2" + "^2".repeat(400))) {
      Yaml.Scalar scalar = new Yaml.Scalar(deep, false, Location.at("m.yaml", 1, 1));
      assertThat(Formula.parse(scalar, nested)).isEmpty();
    }
    assertThat(nested.sorted())
        .allSatisfy(d -> assertThat(d.message()).isEqualTo("the formula is nested too deeply"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "not ", "max(1, ", "2 ^ "})
  void ten_thousand_deep_is_reported_and_no_failure(String opening) {
    assertThat(parse(opening.repeat(10_000) + "1")).isEmpty();
    assertThat(only().code()).isEqualTo("model.formula-depth");
    assertThat(only().message()).isEqualTo("the formula is nested too deeply");
  }

  @Test
  void the_longest_chain_that_is_allowed_can_be_used_in_every_way() {
    Formula chain = formula("1" + "+x".repeat(999));
    assertThat(chain.check(Map.of("x", Kind.NUMBER), Kind.NUMBER, diagnostics)).isTrue();
    assertThat(chain.evaluate(name -> 2)).isEqualTo(1999);
    assertThat(chain.names()).containsExactly("x");
    assertThat(chain.source()).hasSize(1 + 999 * 4);
    assertThat(chain.mathml("", Map.of())).contains("<mn>1</mn>");
    assertThat(chain.sql(Dialect.DUCKDB)).endsWith("+ CAST(\"x\" AS DOUBLE)");
    assertThat(
            TrueRange.of(chain, Map.of("x", new Domain(0, 1, false))).orElseThrow().high().value())
        .isEqualTo(1000);
  }

  @Test
  void a_formula_a_hundred_thousand_long_is_reported_as_such() {
    assertThat(parse("1" + "+1".repeat(50_000))).isEmpty();
    assertThat(only().code()).isEqualTo("model.formula-length");
  }

  @ParameterizedTest
  @CsvSource({
    "true,true,true,true",
    "true,false,false,true",
    "true,,,true",
    "false,true,false,true",
    "false,false,false,false",
    "false,,false,",
    ",true,,true",
    ",false,false,",
    ",,,"
  })
  void and_and_or_know_three_truths(
      @Nullable Boolean a, @Nullable Boolean b, @Nullable Boolean and, @Nullable Boolean or) {
    Scope scope = name -> truth(name.equals("a") ? a : b);
    assertThat(formula("a and b").evaluate(scope)).isEqualTo(Double.valueOf(truth(and)));
    assertThat(formula("a or b").evaluate(scope)).isEqualTo(Double.valueOf(truth(or)));
  }

  private static double truth(@Nullable Boolean truth) {
    return truth == null ? Double.NaN : truth ? 1 : 0;
  }

  @Test
  void only_the_branch_that_is_taken_has_to_be_there() {
    assertThat(value("if(x > 1, 10, y)", Map.of("x", 2.0))).isEqualTo(10);
    assertThat(value("if(x > 1, y, 10)", Map.of("x", 2.0))).isNaN();
    assertThat(value("if(x = 0, 0, 1 / x)", Map.of("x", 0.0))).isZero();
  }

  @Test
  void halves_are_rounded_away_from_zero_and_nothing_else_is_moved() {
    assertThat(value("round(x)", Map.of("x", 0.49999999999999994))).isZero();
    assertThat(value("round(x)", Map.of("x", 4503599627370497.0))).isEqualTo(4503599627370497.0);
  }
}
