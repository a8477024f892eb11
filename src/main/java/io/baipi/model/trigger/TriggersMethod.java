package io.baipi.model.trigger;

import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.text.Localized;
import java.util.List;

/** The steps of a model with triggers, for its method page. */
final class TriggersMethod {
  private final Triggers model;

  TriggersMethod(Triggers model) {
    this.model = model;
  }

  List<MethodStep> steps() {
    Method method = new Method(model.header());
    if (model.triggers().stream().anyMatch(t -> t.condition() instanceof Triggers.Growth)) {
      method.step(
          "grow",
          Localized.of("增速", "Growth"),
          Localized.of(
              "增速是一个样本与早它至少一个窗口的最近样本之间的斜率；窗口里有中断时，增速未知，序列还不够一个窗口时，不作判断。",
              "Growth is the slope between a sample and the latest one that is at least a window"
                  + " older; with a break inside the window it is unknown, and before the series is"
                  + " a window long nothing is judged."),
          math(
              "<mi>g</mi><mo>=</mo><mfrac><mrow>"
                  + sub("x", "i")
                  + "<mo>−</mo>"
                  + sub("x", "j")
                  + "</mrow><mrow>"
                  + sub("t", "i")
                  + "<mo>−</mo>"
                  + sub("t", "j")
                  + "</mrow></mfrac><mo>,</mo>"
                  + sub("t", "j")
                  + "<mo>≤</mo>"
                  + sub("t", "i")
                  + "<mo>−</mo><mi>w</mi>"),
          "timeline");
    }
    method.step(
        "hold",
        Localized.of("持续", "Held for"),
        Localized.of(
            "条件要在一段时间里的每个样本上都成立；从第一个成立的样本算起，满规定时长的那个样本就是触发时刻。",
            "The condition must hold at every sample of a time; counted from the first sample at which"
                + " it holds, the trigger fires at the sample that completes the time asked for."),
        math(sub("t", "i") + "<mo>−</mo>" + sub("t", "s") + "<mo>≥</mo><mi>h</mi>"),
        "timeline");
    method.step(
        "gaps",
        Localized.of("中断", "Gaps"),
        Localized.of(
            gapZh()
                + "间隔更大或数值缺失都使持续中断。没有触发、但只要未测到的时段里条件都成立就会触发的，判为“无法判定”；序列比所需时长还短的，判为“序列太短”，都不算“否”。",
            gapEn()
                + " A larger gap or a missing value breaks it. What did not fire, but would have if"
                + " the condition had held wherever nothing was measured, is 'unknown'; a series"
                + " shorter than the time needed is 'too short'. Neither is a 'no'."),
        "",
        "gaps");
    return method.steps();
  }

  private String gapZh() {
    return model
        .largestGap()
        .map(gap -> "相邻样本最多可以相隔" + gap.source() + "。")
        .orElse("相邻样本最多可以相隔采样步长中位数的两倍。");
  }

  private String gapEn() {
    return model
        .largestGap()
        .map(gap -> "Neighbouring samples may be " + gap.source() + " apart.")
        .orElse("Neighbouring samples may be twice the run's median step apart.");
  }

  private static String sub(String letter, String index) {
    return "<msub><mi>" + letter + "</mi><mi>" + index + "</mi></msub>";
  }

  private static String math(String inner) {
    return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mrow>"
        + inner
        + "</mrow></math>";
  }
}
