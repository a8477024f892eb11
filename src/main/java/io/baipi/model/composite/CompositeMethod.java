package io.baipi.model.composite;

import io.baipi.data.Table;
import io.baipi.model.Inputs;
import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.model.Rounding;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Explains a composite indicator. */
final class CompositeMethod {
  private static final String MATH =
      "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mrow>";
  private static final String END = "</mrow></math>";
  private static final String SUM = "<munder><mo>∑</mo><mi>i</mi></munder>";
  private static final String W = "<msub><mi>w</mi><mi>i</mi></msub>";
  private static final String X = "<msub><mi>x</mi><mi>i</mi></msub>";

  private CompositeMethod() {}

  static List<MethodStep> steps(Composite model, Table data, boolean noContributions) {
    Method method = new Method(model.header());
    if (!model.requirements().isEmpty()) {
      method.step("screen", Localized.of("筛选", "Screen"), screen(model, data), "", "screening");
    }
    return method
        .step("scale", Localized.of("统一标尺", "Normalise"), scale(model), scaleMath(model), "")
        .step("weigh", Localized.of("加权", "Weigh"), weights(model, data))
        .step(
            "combine",
            Localized.of("合成", "Combine"),
            combine(model),
            combineMath(model),
            noContributions ? "" : "contributions")
        .step("unknowns", Localized.of("缺失值与区间", "Unknowns and intervals"), unknowns(model))
        .step("rank", Localized.of("排名", "Rank"), rank(model))
        .steps();
  }

  private static Localized screen(Composite model, Table data) {
    String zh = conditions(model, data, Language.ZH);
    String en = conditions(model, data, Language.EN);
    return Localized.of(
        "入选须同时满足：" + zh + "。每个条件只有三种结论：满足、不满足、无证据；只有确实不满足的单位才不参加排名。",
        "To be ranked, a unit must meet all of: "
            + en
            + ". Each condition is met, not met, or without evidence; only a unit that certainly"
            + " fails one is left out.");
  }

  private static String conditions(Composite model, Table data, Language language) {
    return model.requirements().stream()
        .map(
            r ->
                Inputs.title(data, r.column(), r.title()).in(language)
                    + " "
                    + r.comparison().sign()
                    + " "
                    + Numbers.format(
                        r.bound(), Inputs.unit(data, data.indexOf(r.column().name())), language))
        .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
  }

  private static Localized scale(Composite model) {
    boolean fromData =
        model.groups().stream()
            .flatMap(g -> g.indicators().stream())
            .allMatch(i -> i.scale().fromData());
    return fromData
        ? Localized.of(
            "每个指标按已知数值的最小值与最大值换算到 0–100 分；越低越好的指标方向取反。已知数值全都相等的指标没有标尺，不计入任何单位的得分。",
            "Each indicator is brought to a scale from 0 to 100 between the least and the greatest"
                + " known value, turned round where lower is better. An indicator whose known"
                + " values are all equal has no scale and counts for nobody.")
        : Localized.of(
            "每个指标换算到 0–100 分：有固定两端的按固定两端，超出的按端点计；其余按已知数值的最小值与最大值。",
            "Each indicator is brought to a scale from 0 to 100: between fixed ends where they are"
                + " declared, with values beyond an end counted as that end, else between the"
                + " least and the greatest known value.");
  }

  private static String scaleMath(Composite model) {
    boolean higher =
        model.groups().stream()
            .flatMap(g -> g.indicators().stream())
            .anyMatch(Composite.Indicator::higher);
    String numerator =
        higher
            ? "<mi>x</mi><mo>−</mo><msub><mi>x</mi><mi>min</mi></msub>"
            : "<msub><mi>x</mi><mi>max</mi></msub><mo>−</mo><mi>x</mi>";
    return MATH
        + "<mi>x′</mi><mo>=</mo><mn>100</mn><mo>·</mo><mfrac><mrow>"
        + numerator
        + "</mrow><mrow><msub><mi>x</mi><mi>max</mi></msub><mo>−</mo><msub><mi>x</mi><mi>min</mi>"
        + "</msub></mrow></mfrac>"
        + END;
  }

  private static Localized weights(Composite model, Table data) {
    return Localized.of(
        "各组权重：" + weights(model, data, Language.ZH) + "。",
        "Weights of the groups: " + weights(model, data, Language.EN) + ".");
  }

  private static String weights(Composite model, Table data, Language language) {
    boolean zh = language == Language.ZH;
    return model.groups().stream()
        .map(
            group ->
                group.title().in(language)
                    + " "
                    + percent(group.weight())
                    + (zh ? "（" : " (")
                    + group.indicators().stream()
                        .map(
                            i ->
                                Inputs.title(data, i.column(), i.title()).in(language)
                                    + " "
                                    + percent(i.weight()))
                        .collect(Collectors.joining(zh ? "、" : ", "))
                    + (zh ? "）" : ")"))
        .collect(Collectors.joining(zh ? "；" : "; "));
  }

  private static String percent(double weight) {
    BigDecimal rounded = Rounding.round(weight, 1).stripTrailingZeros();
    return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString() + "%";
  }

  private static Localized combine(Composite model) {
    return switch (model.combine()) {
      case MEAN ->
          Localized.of(
              "先在组内、再在组间取加权算术平均；缺失的指标连同其权重一起拿掉，其余权重重新归一。",
              "The weighted mean is taken inside the groups and then over them; a missing indicator"
                  + " is left out with its weight, and the other weights are scaled up.");
      case GEOMETRIC ->
          Localized.of(
              "先在组内、再在组间取加权几何平均；缺失的指标连同其权重一起拿掉。",
              "The weighted geometric mean is taken inside the groups and then over them; a missing"
                  + " indicator is left out with its weight.");
      case HARMONIC ->
          Localized.of(
              "先在组内、再在组间取加权调和平均；缺失的指标连同其权重一起拿掉。",
              "The weighted harmonic mean is taken inside the groups and then over them; a missing"
                  + " indicator is left out with its weight.");
    };
  }

  private static String combineMath(Composite model) {
    String fraction = "<mfrac><mrow>" + SUM + W + "%s</mrow><mrow>" + SUM + W + "</mrow></mfrac>";
    String body =
        switch (model.combine()) {
          case MEAN -> fraction.replace("%s", X);
          case GEOMETRIC ->
              "<msup><mi>e</mi>"
                  + fraction.replace("%s", "<mi>ln</mi><mo>\u2061</mo>" + X)
                  + "</msup>";
          case HARMONIC ->
              "<mfrac><mrow>"
                  + SUM
                  + W
                  + "</mrow><mrow>"
                  + SUM
                  + "<mfrac>"
                  + W
                  + X
                  + "</mfrac></mrow></mfrac>";
        };
    return MATH + "<mi>S</mi><mo>=</mo>" + body + END;
  }

  private static Localized unknowns(Composite model) {
    String from = Rounding.shortest(model.unknowns().from()).toPlainString();
    String to = Rounding.shortest(model.unknowns().to()).toPlainString();
    String zh = "缺失的指标分别按 " + from + " 分和 " + to + " 分计算，得到得分区间，而不是一个猜测的数。";
    String en =
        "Each missing indicator is taken at "
            + from
            + " and at "
            + to
            + ", which gives an interval for the score and no guessed number. ";
    return model.unknowns().heldScale()
        ? Localized.of(
            zh + "标尺由已知数值确定，缺失值视为落在标尺之内，因此各单位的区间互不牵动。",
            en
                + "The scale is held where the known values put it, and a missing value is taken to"
                + " lie on it, so that no unit's interval moves another's.")
        : Localized.of(
            zh + "有缺口的指标连标尺也不确定，对所有单位都按未知处理。",
            en
                + "Where an indicator has a gap even its scale is not sure, and it counts as unknown"
                + " for every unit.");
  }

  private static Localized rank(Composite model) {
    boolean standard = model.ties() == Composite.Ties.STANDARD;
    int digits = model.rounding().digits();
    boolean before = model.rounding().beforeRank();
    return Localized.of(
        (before ? "得分先四舍五入到 " + digits + " 位小数再排名；" : "按未舍入的得分排名；")
            + (standard ? "并列占用名次（1、2、2、4）。" : "并列不占用名次（1、2、2、3）。")
            + "最好名次 = 1 + 得分必定更高的单位数；最差名次 = 单位总数 − 得分必定不更高的其他单位数。",
        (before
                ? "Scores are rounded to "
                    + digits
                    + " decimals, halves up, before they are ranked; "
                : "Scores are ranked before they are rounded; ")
            + (standard
                ? "equal scores share a rank and use up the next (1, 2, 2, 4). "
                : "equal scores share a rank and use up none (1, 2, 2, 3). ")
            + "Best rank = 1 + the units that are certainly above; worst rank = all units − the"
            + " others that are certainly level or below.");
  }
}
