package io.baipi.model.claim;

import io.baipi.data.Value;
import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Explains an audit to the readers of its method page. */
final class ClaimsMethod {
  private final Claims model;

  ClaimsMethod(Claims model) {
    this.model = model;
  }

  List<MethodStep> steps(List<Audited> audited, Function<Audited, Value> text) {
    String about = model.about().stripTrailingZeros().toPlainString() + "%";
    Method method = new Method(model.header());
    method
        .step(
            "cite",
            Localized.of("引用数字", "Cite"),
            Localized.of(
                "每条主张写明由哪些已公布的单元格、按什么算式得出；缺了其中任何一个数字，就只说无法核对。",
                "Each claim names the published cells that it follows from, and how; where one of them"
                    + " is missing, all that is said is that it cannot be checked."))
        .step(
            "recompute",
            Localized.of("重算", "Recompute"),
            Localized.of(
                "数字先换算成同一单位，用十进制精确计算。印出的数字可能经过舍入：28可以是27.5到28.5之间的任何数，由此得到重算结果的上下限；逐个数出来的数目除外。",
                "Figures are brought to one unit and worked out in exact decimals. A printed figure may"
                    + " have been rounded: 28 can be anything from 27.5 to 28.5, which gives the low"
                    + " and the high end of the result. What is counted one by one is exact."))
        .step(
            "judge",
            Localized.of("判断", "Judge"),
            Localized.of(
                "先看精确相等，再看四舍五入、截去尾数到原文的小数位后是否相等，再看输入数字的舍入是否容许；都不成立就是矛盾。“约”按±" + about + "计。",
                "First whether the figures are equal; then whether they are when rounded, or cut off,"
                    + " to the decimals that the source prints; then whether the rounding of the"
                    + " inputs permits it. Else the claim is contradicted. \"About\" is taken as ±"
                    + about
                    + "."),
            "",
            "by-source");
    List<MethodStep> steps = new ArrayList<>(method.steps());
    ClaimsEvaluation.contradicted(audited).forEach(c -> steps.add(step(c, text.apply(c))));
    return steps;
  }

  /** The arithmetic of a claim that does not follow. */
  private static MethodStep step(Audited claim, Value text) {
    Value recomputed = claim.recomputedValue();
    return new MethodStep(
        Localized.of(text.show(Language.ZH), text.show(Language.EN)),
        Localized.of(
            "声称"
                + sign(claim, Language.ZH)
                + claim.claimed().show(Language.ZH)
                + "，重算为"
                + recomputed.show(Language.ZH)
                + "。",
            "Claimed: "
                + sign(claim, Language.EN)
                + claim.claimed().show(Language.EN)
                + "; recomputed: "
                + recomputed.show(Language.EN)
                + "."),
        Optional.of(claim.mathml()),
        Optional.empty());
  }

  /** How the claim compares, where it does more than state a figure. */
  private static String sign(Audited claim, Language language) {
    return switch (claim.relation()) {
      case EQUAL -> "";
      case ABOUT -> claim.relation().sign().in(language) + (language == Language.EN ? " " : "");
      case ABOVE, AT_LEAST, BELOW, AT_MOST -> claim.relation().sign().in(language);
    };
  }
}
