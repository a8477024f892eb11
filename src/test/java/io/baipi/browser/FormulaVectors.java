package io.baipi.browser;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Rounding;
import io.baipi.model.formula.Formula;
import io.baipi.model.formula.Scope;
import io.baipi.text.Numbers;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Formulas with inputs and what the engine gives for them, to hold a script against. */
final class FormulaVectors {
  private static final int EACH = 400;
  private static final String[] ALL = {
    "a + b - c * 2",
    "a / b",
    "a / (b - b)",
    "-a ^ 2",
    "a ^ b",
    "abs(a) ^ 0.5",
    "min(a, b, 3)",
    "max(a, -b)",
    "abs(a - b)",
    "log(a)",
    "log2(abs(a) * 8)",
    "ln(b)",
    "exp(a / 10)",
    "exp(a * 90)",
    "sqrt(a)",
    "round(a / 3)",
    "round(-a * 0.5)",
    "if(a > b, a, b / c)",
    "if(t, a, 0)",
    "if(a = b and t or not t, 1, c)",
    "if(a != b or c <= 2, a, 1)",
    "if(s = \"x\", a, b)",
    "if(s != \"x\" and a >= c, 1, 2)",
    "if(s = u, 1, 0)",
    "a ^ 0",
    "0 * a + 1",
    "1e3 * a",
  };

  private FormulaVectors() {}

  /**
   * One evaluation.
   *
   * @param tree the formula as pages hold it
   * @param values its inputs, null for a missing one
   * @param result the result to six decimals or to twelve digits, or {@code missing}
   */
  record Vector(Object tree, Map<String, @Nullable Object> values, String result) {}

  /** For each formula that a page holds, as {@code source} beside {@code tree}. */
  static List<Vector> in(Object data) {
    List<Vector> vectors = new ArrayList<>();
    collect(data, vectors, new Random(1));
    return vectors;
  }

  /** For formulas that use every operator and function. */
  static List<Vector> ofAllWords() {
    List<Vector> vectors = new ArrayList<>();
    Random random = new Random(2);
    for (String source : ALL) {
      Formula formula = formula(source);
      add(
          formula,
          Objects.requireNonNull(formula.data().get("tree")),
          vectors,
          random,
          FormulaVectors::digits);
    }
    return vectors;
  }

  private static void collect(@Nullable Object node, List<Vector> into, Random random) {
    if (node instanceof Map<?, ?> map) {
      if (map.get("source") instanceof String source && map.get("tree") != null) {
        Object tree = Objects.requireNonNull(map.get("tree"));
        add(formula(source), tree, into, random, x -> Rounding.round(x, 6).toPlainString());
      }
      map.values().forEach(each -> collect(each, into, random));
    } else if (node instanceof List<?> list) {
      list.forEach(each -> collect(each, into, random));
    }
  }

  private static Formula formula(String source) {
    Yaml.Scalar scalar = new Yaml.Scalar(source, false, Location.at("test", 1, 1));
    return Formula.parse(scalar, new Diagnostics()).orElseThrow();
  }

  private static String digits(double result) {
    return Numbers.tidy(Rounding.shortest(result).round(new MathContext(12, RoundingMode.HALF_UP)))
        .toPlainString();
  }

  private static void add(
      Formula formula,
      Object tree,
      List<Vector> into,
      Random random,
      DoubleFunction<String> written) {
    for (int i = 0; i < EACH; i++) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      for (String name : formula.names()) {
        values.put(name, value(name, random));
      }
      double result = formula.evaluate(scope(values));
      into.add(new Vector(tree, values, Double.isNaN(result) ? "missing" : written.apply(result)));
    }
  }

  /** Missing, a bound of something, zero, or a number with some decimals. */
  private static @Nullable Object value(String name, Random random) {
    int kind = random.nextInt(12);
    if (kind == 0) {
      return null;
    }
    if (name.equals("service") || name.equals("s") || name.equals("u")) {
      return List.of("x", "payment-core", "").get(random.nextInt(3));
    }
    if (List.of("t", "error", "fits", "crosses_numa").contains(name)) {
      return random.nextBoolean();
    }
    BigDecimal[] edges = {
      BigDecimal.ZERO,
      BigDecimal.ONE,
      BigDecimal.valueOf(2),
      BigDecimal.valueOf(-1),
      new BigDecimal("0.99"),
      new BigDecimal("0.9999"),
      BigDecimal.TEN,
      BigDecimal.valueOf(120),
    };
    if (kind < 4) {
      return edges[random.nextInt(edges.length)];
    }
    boolean small = name.equals("sla");
    return small
        ? BigDecimal.valueOf(9_900 + random.nextInt(100), 4)
        : BigDecimal.valueOf(random.nextInt(4_000) - 500, random.nextInt(4));
  }

  private static Scope scope(Map<String, @Nullable Object> values) {
    return new Scope() {
      @Override
      public double number(String name) {
        Object value = values.get(name);
        if (value instanceof Boolean truth) {
          return truth ? 1 : 0;
        }
        return value instanceof BigDecimal number ? number.doubleValue() : Double.NaN;
      }

      @Override
      public @Nullable String text(String name) {
        return values.get(name) instanceof String text ? text : null;
      }
    };
  }
}
