package io.baipi.model.plan;

import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import java.util.List;

/** The steps of a checked plan, for its method page. */
final class PlanMethod {
  private final Plan plan;

  PlanMethod(Plan plan) {
    this.plan = plan;
  }

  List<MethodStep> steps() {
    Method method = new Method(plan.header());
    if (!plan.shares().isEmpty()) {
      method.step(
          "shares",
          Localized.of("合计", "Sums"),
          Localized.of(
              "占比相加，与应有的合计比较。合计不符是来源的情况，作为结果列出。有数值缺失时只给出已知部分之和，除非它已经超过应有的合计，否则不下结论。",
              "Shares are added and compared with what they should come to. A sum that is not that is"
                  + " the source's, and is shown as a result. With a value missing only the sum of"
                  + " what is known is given, and nothing is concluded unless that is too much"
                  + " already."),
          math(sum("w") + "<mo>=</mo><mi>T</mi>"),
          "sums");
    }
    if (!plan.orders().isEmpty()) {
      method.step(
          "order",
          Localized.of("次序", "Order"),
          Localized.of(
              "每个阶段与它之前最近一个已知的阶段比较；第一处打破次序的地方列在说明里。",
              "Each stage is compared with the last one before it that is known; the first that breaks"
                  + " the order is named."),
          "",
          "order");
    }
    if (!plan.budgets().isEmpty()) {
      method.step(
          "budget",
          Localized.of("预算", "Budget"),
          Localized.of("每项单独、各项合计分别与允许的量比较。" + uptimeZh(), eachAndAll() + uptimeEn()),
          budgetMath(),
          "budget");
    }
    return method.steps();
  }

  private static String eachAndAll() {
    return "Each amount on its own and all of them together are compared with what is allowed.";
  }

  private String uptimeZh() {
    StringBuilder words = new StringBuilder();
    for (Plan.Budget budget : plan.budgets()) {
      budget
          .uptime()
          .ifPresent(
              uptime ->
                  words
                      .append("可用性")
                      .append(uptime.availability().toPlainString())
                      .append("%允许")
                      .append(budget.allowed().toPlainString())
                      .append("%的时间不可用；一年按")
                      .append(
                          Numbers.format(uptime.year().number(), uptime.year().unit(), Language.ZH))
                      .append("、一月按")
                      .append(
                          Numbers.format(
                              uptime.month().number(), uptime.month().unit(), Language.ZH))
                      .append("折算为分钟。"));
    }
    return words.toString();
  }

  private String uptimeEn() {
    StringBuilder words = new StringBuilder();
    for (Plan.Budget budget : plan.budgets()) {
      budget
          .uptime()
          .ifPresent(
              uptime ->
                  words
                      .append(" An availability of ")
                      .append(uptime.availability().toPlainString())
                      .append("% allows ")
                      .append(budget.allowed().toPlainString())
                      .append("% of the time to be lost; in minutes, a year is taken as ")
                      .append(
                          Numbers.format(uptime.year().number(), uptime.year().unit(), Language.EN))
                      .append(" and a month as ")
                      .append(
                          Numbers.format(
                              uptime.month().number(), uptime.month().unit(), Language.EN))
                      .append("."));
    }
    return words.toString();
  }

  private String budgetMath() {
    String all = sum("b") + "<mo>≤</mo><mi>B</mi>";
    boolean uptime = plan.budgets().stream().anyMatch(budget -> budget.uptime().isPresent());
    return math(
        uptime
            ? all
                + "<mo>,</mo><mi>B</mi><mo>=</mo><mn>100</mn><mo>−</mo><mi>A</mi><mo>,</mo>"
                + "<mi>m</mi><mo>=</mo><mfrac><mi>b</mi><mn>100</mn></mfrac><mo>×</mo><mi>Y</mi>"
            : all);
  }

  private static String sum(String letter) {
    return "<mrow><munder><mo>∑</mo><mi>i</mi></munder><msub><mi>"
        + letter
        + "</mi><mi>i</mi></msub></mrow>";
  }

  private static String math(String inner) {
    return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mrow>"
        + inner
        + "</mrow></math>";
  }
}
