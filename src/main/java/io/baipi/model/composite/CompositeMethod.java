package io.baipi.model.composite;

import io.baipi.data.Table;
import io.baipi.model.Inputs;
import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.model.Rounding;
import io.baipi.model.index.Ties;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Explains a composite indicator. */
final class CompositeMethod {
  private final Composite model;
  private final Table data;
  private final Scores scores;
  private final Set<String> parts;

  /**
   * @param parts the names of the parts that the result has
   */
  CompositeMethod(Composite model, Table data, Scores scores, Set<String> parts) {
    this.model = model;
    this.data = data;
    this.scores = scores;
    this.parts = parts;
  }

  List<MethodStep> steps() {
    Method method = new Method(model.header());
    if (!model.requirements().isEmpty()) {
      method.step("screen", Localized.of("筛选", "Screen"), screen(), "", part("screening"));
    }
    new TreatmentWords(model, data)
        .text()
        .ifPresent(
            text -> method.step("treat", Localized.of("整理数据", "Treat"), text, "", part("treated")));
    ScaleWords scales = new ScaleWords(model, data);
    WeightWords weights = new WeightWords(model, data, scores);
    CombineWords combine = new CombineWords(model);
    return method
        .step("scale", Localized.of("统一标尺", "Normalise"), scales.text(), scales.mathml(), "")
        .step(
            "weigh", Localized.of("加权", "Weigh"), weights.text(), weights.mathml(), part("weights"))
        .step(
            "combine",
            Localized.of("合成", "Combine"),
            combine.text(),
            combine.mathml(),
            part("contributions"))
        .step("unknowns", Localized.of("缺失值与区间", "Unknowns and intervals"), unknowns())
        .step("rank", Localized.of("排名", "Rank"), rank())
        .steps();
  }

  private String part(String name) {
    return parts.contains(name) ? name : "";
  }

  private Localized screen() {
    String zh = conditions(Language.ZH);
    String en = conditions(Language.EN);
    return Localized.of(
        "入选须同时满足：" + zh + "。每个条件只有三种结论：满足、不满足、无证据；只有确实不满足的单位才不参加排名。",
        "To be ranked, a unit must meet all of: "
            + en
            + ". Each condition is met, not met, or without evidence; only a unit that certainly"
            + " fails one is left out.");
  }

  private String conditions(Language language) {
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

  private Localized unknowns() {
    String from = Numbers.plain(Rounding.shortest(model.unknowns().from()));
    String to = Numbers.plain(Rounding.shortest(model.unknowns().to()));
    String zh =
        isInPoints()
            ? "缺失的指标分别按 " + from + " 分和 " + to + " 分计算，得到得分区间，而不是一个猜测的数。"
            : "缺失的指标分别按标尺最差一端起 " + from + "% 和 " + to + "% 处计算，得到得分区间，而不是一个猜测的数。";
    String en =
        isInPoints()
            ? "Each missing indicator is taken at "
                + from
                + " and at "
                + to
                + ", which gives an interval for the score and no guessed number. "
            : "Each missing indicator is taken at "
                + from
                + "% and at "
                + to
                + "% of the way from its scale's worst end to its best, which gives an interval for"
                + " the score and no guessed number. ";
    return model.unknowns().held()
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

  private boolean isInPoints() {
    return ScoreNumbers.of(model).unit().id().equals("score");
  }

  private Localized rank() {
    boolean standard = model.ties() == Ties.STANDARD;
    OptionalInt digits = model.rankDigits();
    return Localized.of(
        (digits.isPresent() ? "得分先四舍五入到 " + digits.getAsInt() + " 位小数再排名；" : "按未舍入的得分排名；")
            + (standard ? "并列占用名次（1、2、2、4）。" : "并列不占用名次（1、2、2、3）。")
            + "最好名次 = 1 + 得分必定更高的单位数；最差名次 = 单位总数 − 得分必定不更高的其他单位数。",
        (digits.isPresent()
                ? "Scores are rounded to "
                    + digits.getAsInt()
                    + " decimals, halves up, before they are ranked; "
                : "Scores are ranked before they are rounded; ")
            + (standard
                ? "equal scores share a rank and use up the next (1, 2, 2, 4). "
                : "equal scores share a rank and use up none (1, 2, 2, 3). ")
            + "Best rank = 1 + the units that are certainly above; worst rank = all units − the"
            + " others that are certainly level or below.");
  }
}
