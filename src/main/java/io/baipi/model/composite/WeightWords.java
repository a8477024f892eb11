package io.baipi.model.composite;

import io.baipi.data.Table;
import io.baipi.model.Inputs;
import io.baipi.model.Rounding;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explains the weights of a composite indicator. */
final class WeightWords {
  private final Composite model;
  private final Table data;
  private final Scores scores;
  private final List<Part> parts;

  WeightWords(Composite model, Table data, Scores scores) {
    this.model = model;
    this.data = data;
    this.scores = scores;
    this.parts = model.root().all().toList();
  }

  Localized text() {
    boolean groups = !model.groups().isEmpty();
    String zh = (groups ? "各组权重：" : "各指标权重：") + inside(0, Language.ZH) + "。" + how(Language.ZH);
    String en =
        (groups ? "Weights of the groups: " : "Weights of the indicators: ")
            + inside(0, Language.EN)
            + "."
            + how(Language.EN);
    return Localized.of(zh, en);
  }

  private String inside(int node, Language language) {
    boolean zh = language == Language.ZH;
    List<String> items = new ArrayList<>();
    for (int child : scores.scorer().tree().children(node)) {
      Part part = parts.get(child);
      String item =
          Inputs.title(data, part.name(), part.title()).in(language)
              + " "
              + percent(scores.share(child));
      items.add(
          part instanceof Part.Group
              ? item + (zh ? "（" : " (") + inside(child, language) + (zh ? "）" : ")")
              : item);
    }
    boolean top = node == 0;
    return String.join(zh ? (top ? "；" : "、") : (top ? "; " : ", "), items);
  }

  private static String percent(double weight) {
    return Numbers.tidy(Rounding.round(weight, 1)).toPlainString() + "%";
  }

  private String how(Language language) {
    boolean zh = language == Language.ZH;
    StringBuilder out = new StringBuilder();
    String principal = names(LevelWeights.How.PCA, language);
    if (!principal.isEmpty()) {
      out.append(
          zh
              ? principal + "内的权重取第一主成分载荷的平方。"
              : " The weights inside "
                  + principal
                  + " are the squared loadings on the first principal component.");
    }
    String optimised = names(LevelWeights.How.OPTIMISED, language);
    if (!optimised.isEmpty()) {
      out.append(
          zh
              ? optimised + "内的权重使各部分与合成值的相关系数尽可能相等。"
              : " The weights inside "
                  + optimised
                  + " make the correlations of the parts with the result as equal as can be.");
    }
    return out.toString();
  }

  private String names(LevelWeights.How how, Language language) {
    return parts.stream()
        .flatMap(p -> p instanceof Part.Group g ? Stream.of(g) : Stream.empty())
        .filter(group -> group.weights().how() == how)
        .map(group -> group.title().in(language))
        .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
  }

  /** The equations behind weights that the data gives. */
  String mathml() {
    List<String> equations = new ArrayList<>();
    if (!names(LevelWeights.How.PCA, Language.EN).isEmpty()) {
      equations.add(Formulas.is(Formulas.W_I, "<msubsup><mi>v</mi><mi>i</mi><mn>2</mn></msubsup>"));
    }
    if (!names(LevelWeights.How.OPTIMISED, Language.EN).isEmpty()) {
      equations.add(
          Formulas.is(
              "<mi>r</mi><mo>(</mo>" + Formulas.X_I + "<mo>,</mo><mi>S</mi><mo>)</mo>",
              "<mi>r</mi><mo>(</mo>" + Formulas.sub("x", "j") + "<mo>,</mo><mi>S</mi><mo>)</mo>"));
    }
    return Formulas.block(equations);
  }
}
