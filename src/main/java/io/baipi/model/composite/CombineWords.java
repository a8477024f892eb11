package io.baipi.model.composite;

import io.baipi.model.index.Combination;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Explains how values become one. */
final class CombineWords {
  private final Composite model;

  CombineWords(Composite model) {
    this.model = model;
  }

  Localized text() {
    Map<Combination, List<Localized>> users = new LinkedHashMap<>();
    model
        .groups()
        .forEach(g -> users.computeIfAbsent(g.combine(), key -> new ArrayList<>()).add(g.title()));
    Combination top = model.root().combine();
    boolean same = users.isEmpty() || users.keySet().equals(Set.of(top));
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    if (same) {
      zh.append(users.isEmpty() ? "" : "先在组内、再在组间").append(zh(top)).append("；");
      en.append(capital(en(top)))
          .append(users.isEmpty() ? "" : " inside the groups and then over them")
          .append("; ");
    } else {
      users.forEach(
          (combination, titles) -> {
            zh.append(join(titles, Language.ZH)).append("之内").append(zh(combination)).append("；");
            en.append(capital(en(combination)))
                .append(" inside ")
                .append(join(titles, Language.EN))
                .append("; ");
          });
      zh.append("最后").append(zh(top)).append("；");
      en.append(en(top)).append(" over them; ");
    }
    zh.append("缺失的指标连同其权重一起拿掉，其余权重重新归一。");
    en.append(
        "a missing indicator is left out with its weight, and the other weights are scaled up.");
    return Localized.of(zh.toString(), en.toString());
  }

  private static String join(List<Localized> titles, Language language) {
    return titles.stream()
        .map(title -> title.in(language))
        .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String zh(Combination combination) {
    return switch (combination) {
      case MEAN -> "取加权算术平均";
      case GEOMETRIC -> "取加权几何平均";
      case HARMONIC -> "取加权调和平均";
      case COPELAND -> "两两比较：较好指标的权重之和更大者得1分，相等各得1/2分，得分相加";
    };
  }

  private static String en(Combination combination) {
    return switch (combination) {
      case MEAN -> "the weighted mean is taken";
      case GEOMETRIC -> "the weighted geometric mean is taken";
      case HARMONIC -> "the weighted harmonic mean is taken";
      case COPELAND ->
          "units are compared by pairs, where more weight of better values wins 1, as much draws"
              + " 1/2, and what is won is added up,";
    };
  }

  String mathml() {
    List<String> equations = new ArrayList<>();
    model.groups().forEach(group -> equations.add(equation(group.combine())));
    equations.add(equation(model.root().combine()));
    return Formulas.block(equations);
  }

  private static String equation(Combination combination) {
    String weights = Formulas.SUM + Formulas.W_I;
    return switch (combination) {
      case MEAN -> Formulas.is("<mi>S</mi>", Formulas.fraction(weights + Formulas.X_I, weights));
      case GEOMETRIC ->
          Formulas.is(
              "<mi>S</mi>",
              "<msup><mi>e</mi>"
                  + Formulas.fraction(weights + Formulas.ln(Formulas.X_I), weights)
                  + "</msup>");
      case HARMONIC ->
          Formulas.is(
              "<mi>S</mi>",
              Formulas.fraction(
                  weights, Formulas.SUM + Formulas.fraction(Formulas.W_I, Formulas.X_I)));
      case COPELAND ->
          Formulas.is(
              Formulas.sub("S", "a"),
              "<mtext>#</mtext><mo>{</mo><mi>b</mi><mo>:</mo>"
                  + Formulas.sub("W", "a,b")
                  + "<mo>&gt;</mo>"
                  + Formulas.sub("W", "b,a")
                  + "<mo>}</mo><mo>+</mo>"
                  + Formulas.fraction("<mn>1</mn>", "<mn>2</mn>")
                  + "<mtext>#</mtext><mo>{</mo><mi>b</mi><mo>:</mo>"
                  + Formulas.sub("W", "a,b")
                  + "<mo>=</mo>"
                  + Formulas.sub("W", "b,a")
                  + "<mo>}</mo>");
    };
  }
}
