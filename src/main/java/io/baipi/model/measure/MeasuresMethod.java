package io.baipi.model.measure;

import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts into words how measures are worked out. */
final class MeasuresMethod {
  static final List<String> STEPS =
      List.of("screen", "measure", "calculate", "aggregate", "choose", "step", "order", "compare");

  private final Measures model;

  MeasuresMethod(Measures model) {
    this.model = model;
  }

  List<MethodStep> steps() {
    Method method = new Method(model.header());
    model
        .where()
        .ifPresent(
            where ->
                method.step(
                    "screen",
                    Localized.of("筛选", "Screen"),
                    Localized.of(
                        "只保留满足条件的单位；数据缺失而无法判定的单位也保留。",
                        "Only units that meet the condition are kept, and those for which it cannot"
                            + " be decided because a cell is missing."),
                    where.mathml("", Map.of()),
                    ""));
    method.step(
        "measure",
        Localized.of("统一单位", "One unit"),
        Localized.of(
            "每个指标换算成同一单位再比较；中位数遇到偶数个观测时取中间两个的平均，没有观测时为缺失。",
            "Each measure is brought to one unit before it is compared; a median of an even count is"
                + " the mean of the two in the middle, and of nothing it is missing."));
    for (Measure measure : model.measures()) {
      add(method, measure);
    }
    if (model.rank().isPresent() || model.sort().isPresent()) {
      method.step(
          "order",
          Localized.of("排序", "Order"),
          Localized.of(
              "按取整后的数值比较；数值相等的名次相同，缺失的没有名次，排在最后。",
              "Numbers are compared as they are rounded; equal numbers share a rank, and what is"
                  + " missing has none and comes last."));
    }
    boolean compares =
        !model.header().facts().isEmpty()
            || model.measures().stream()
                .anyMatch(m -> m instanceof Measure.Difference || m instanceof Measure.Quotient);
    if (compares) {
      method.step(
          "compare",
          Localized.of("比较", "Compare"),
          Localized.of(
              "比值是换算到同一单位后的倍数；两个百分比之差以百分点表示。",
              "Ratios are taken after conversion to one unit; the difference of two percentages is in"
                  + " percentage points."));
    }
    return method.steps();
  }

  private static void add(Method method, Measure measure) {
    Localized title = measure.said().title();
    if (measure instanceof Measure.Calculated calculated) {
      method.step(
          "calculate",
          title,
          Localized.of(
              "逐个单位按公式计算；用到的单元格缺失时，结果缺失。",
              "Worked out by the formula for each unit; where a cell that it needs is missing, so is"
                  + " the result."),
          calculated.formula().mathml(measure.name().name(), Map.of()),
          "");
    } else if (measure instanceof Measure.Aggregate aggregate) {
      method.step("aggregate", title, rows(aggregate));
    } else if (measure instanceof Measure.Chosen chosen) {
      method.step("choose", title, rules(chosen));
    } else if (measure instanceof Measure.Steps steps) {
      method.step("step", title, pieces(steps));
    }
  }

  private static Localized rows(Measure.Aggregate aggregate) {
    String percentile = aggregate.summary().percentile().toPlainString();
    Localized what =
        switch (aggregate.summary().kind()) {
          case COUNT -> Localized.of("行数", "the number of rows");
          case SUM -> Localized.of("总和", "the sum");
          case MEAN -> Localized.of("平均数", "the mean");
          case MEDIAN -> Localized.of("中位数", "the median");
          case LOWEST -> Localized.of("最小值", "the lowest value");
          case HIGHEST -> Localized.of("最大值", "the highest value");
          case PERCENTILE ->
              Localized.of(
                  "第" + percentile + "百分位数（最近秩法）",
                  "percentile " + percentile + " (by nearest rank)");
          case DISTINCT -> Localized.of("不同值的个数", "the number of different values");
          case LOWEST_VERSION -> Localized.of("最低版本", "the lowest version");
          case MEDIAN_VERSION ->
              Localized.of(
                  "版本的中位数（个数为偶数时取中间两个里较低的）",
                  "the median version (of an even count, the lower of the two in the middle)");
          case HIGHEST_VERSION -> Localized.of("最高版本", "the highest version");
        };
    Optional<String> where = aggregate.rows().where().map(formula -> formula.source());
    Optional<Measure.Since> since = aggregate.rows().since();
    return Localized.of(
        "对属于每个单位的各行"
            + where.map(w -> "（其中" + w + "）").orElse("")
            + since.map(s -> "（" + s.at().name() + "不早于" + s.written() + "）").orElse("")
            + "取"
            + what.in(Language.ZH)
            + "；没有这样的行时，行数为零，其余为缺失。",
        "For each unit, "
            + what.in(Language.EN)
            + " over the rows that belong to it"
            + where.map(w -> " and meet " + w).orElse("")
            + since.map(s -> ", " + s.at().name() + " not before " + s.written()).orElse("")
            + "; where there is none, a count is zero and all else is missing.");
  }

  private static Localized rules(Measure.Chosen chosen) {
    return Localized.of(
        "规则自上而下检查，第一条成立的决定结果："
            + rules(chosen, Language.ZH, "当", "时取", "；")
            + "；都不成立时取"
            + said(chosen.otherwise(), Language.ZH)
            + "。",
        "Rules are checked from the top and the first that holds decides: "
            + rules(chosen, Language.EN, "where ", " it is ", "; ")
            + "; otherwise "
            + said(chosen.otherwise(), Language.EN)
            + ".");
  }

  private static String rules(
      Measure.Chosen chosen, Language language, String when, String then, String between) {
    return chosen.rules().stream()
        .map(rule -> when + rule.when().source() + then + said(rule.then(), language))
        .collect(Collectors.joining(between));
  }

  private static String said(Measure.Choice choice, Language language) {
    String open = language == Language.ZH ? "“" : "'";
    String close = language == Language.ZH ? "”" : "'";
    return choice
        .word()
        .map(word -> open + choice.words().map(w -> w.in(language)).orElse(word) + close)
        .orElse(language == Language.ZH ? "缺失" : "missing");
  }

  private static Localized pieces(Measure.Steps steps) {
    String start = steps.start().toPlainString();
    StringBuilder zh = new StringBuilder("从" + start + "起");
    StringBuilder en = new StringBuilder("Starts at " + start);
    for (Measure.Piece piece : steps.pieces()) {
      String above = piece.above().toPlainString();
      String by = piece.perUnit().abs().toPlainString();
      boolean up = piece.perUnit().signum() >= 0;
      zh.append("；超过").append(above).append("的部分，每单位").append(up ? "加" : "减").append(by);
      en.append("; each unit above ")
          .append(above)
          .append(up ? " adds " : " takes away ")
          .append(by);
    }
    steps.floor().ifPresent(f -> zh.append("；不低于").append(f.toPlainString()));
    steps.floor().ifPresent(f -> en.append("; never below ").append(f.toPlainString()));
    steps.ceiling().ifPresent(c -> zh.append("；不高于").append(c.toPlainString()));
    steps.ceiling().ifPresent(c -> en.append("; never above ").append(c.toPlainString()));
    steps.warn().ifPresent(w -> zh.append("；超过").append(w.toPlainString()).append("时警告"));
    steps.warn().ifPresent(w -> en.append("; a warning above ").append(w.toPlainString()));
    return Localized.of(zh.append("。").toString(), en.append(".").toString());
  }
}
