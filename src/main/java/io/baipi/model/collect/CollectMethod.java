package io.baipi.model.collect;

import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.text.Localized;
import java.util.List;
import java.util.Map;

/** Explains to readers how raw rows became units. */
final class CollectMethod {
  private final Collect model;
  private final Tally tally;

  CollectMethod(Collect model, Tally tally) {
    this.model = model;
    this.tally = tally;
  }

  List<MethodStep> steps() {
    Method method = new Method(model.header());
    model
        .where()
        .ifPresent(
            where ->
                method.step(
                    "choose",
                    Localized.of("选取", "Choose"),
                    Localized.of(
                        "只用满足条件的行；条件因缺失而无法判断的行也不用，另行计数。",
                        "Only rows that meet the condition are used; rows of which it cannot be"
                            + " told, because a cell is missing, are left out and counted apart."),
                    where.mathml("", Map.of()),
                    ""));
    method.step(
        "group",
        Localized.of("归并", "Group"),
        Localized.of(
            "同一单元的行合为一行。缺失的单元格不参与计算；占比和平均值的分母是已知的行数。求和用精确小数，只在最后四舍五入，结果与引擎和线程无关。",
            "The rows of a unit become one. Missing cells take no part; shares and means are taken"
                + " of the rows that are known. Sums are of exact decimals and rounded only at the"
                + " end, so that they depend neither on the engine nor on its threads."),
        "",
        "");
    model
        .least()
        .ifPresent(
            least ->
                method.step(
                    "hide",
                    Localized.of("隐去小样本", "Hide small groups"),
                    Localized.of(
                        "已知行数少于"
                            + least
                            + "的数字不公布，留空。"
                            + (tally.isGivenAwayByTotals() ? "能由此反推的总行数也不公布。" : ""),
                        "A number that rests on fewer than "
                            + least
                            + " known rows is not published and stays missing."
                            + (tally.isGivenAwayByTotals()
                                ? " Totals that would give it away are left out too."
                                : ""))));
    method.step(
        "sql",
        Localized.of("查询", "Query"),
        Localized.of(
            "引擎执行的就是下面的语句，任何人都可以重跑；比值与取整在引擎之外完成。",
            "The engine runs just these statements, which anybody can run again; ratios and"
                + " rounding are done outside the engine."),
        "",
        "sql");
    return method.steps();
  }
}
