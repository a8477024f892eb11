package io.baipi.model.plan;

import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.model.TimeSpan;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds amounts against an allowance, each on its own and all together. */
final class BudgetCheck {
  private static final Unit PERCENT = Units.get("%");
  private static final Unit MINUTES = Units.get("min");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  static final String TOTAL = "total";

  private final Plan plan;
  private final StageTable stages;
  private final Inputs inputs;

  BudgetCheck(Plan plan, StageTable stages, Inputs inputs) {
    this.plan = plan;
    this.stages = stages;
    this.inputs = inputs;
  }

  static ResultTable table(Plan plan, StageTable stages) {
    Unit unit =
        StageTable.common(
            plan.budgets().stream().map(b -> b.unit().orElse(stages.unit(b.of()))).toList());
    return new ResultTable(plan.header(), "budget", Localized.of("预算", "Budget"))
        .text("item", Localized.of("条目", "Item"))
        .text("of", Localized.of("项目", "Column"))
        .text("stage", stages.keyTitle())
        .text("name", Localized.of("名称", "Name"))
        .number("amount", unit, Localized.of("占用", "Amount"))
        .number("allowed", unit, Localized.of("允许", "Allowed"))
        .number("used", PERCENT, Localized.of("占允许量", "Share of what is allowed"))
        .number("minutes_year", MINUTES, Localized.of("每年", "A year"))
        .number("minutes_month", MINUTES, Localized.of("每月", "A month"))
        .text("verdict", Localized.of("结论", "Verdict"));
  }

  /** An amount that is held against the allowance. */
  private record Item(String key, Value name, Source source, Optional<BigDecimal> amount) {}

  /**
   * @param several whether there are other budgets, so that keys need the column's name
   */
  List<Finding> check(
      Plan.Budget budget, boolean several, ResultTable table, Map<String, Value> facts) {
    Unit unit = budget.unit().orElse(stages.unit(budget.of()));
    List<StageTable.Stage> all = stages.stages(budget.of(), unit);
    BigDecimal known = BigDecimal.ZERO;
    boolean missing = false;
    List<Verdict> each = new ArrayList<>();
    List<StageTable.Stage> over = new ArrayList<>();
    for (StageTable.Stage stage : all) {
      reportNegative(stage);
      known = known.add(stage.number().orElse(BigDecimal.ZERO));
      missing |= stage.number().isEmpty();
      Verdict verdict = stage.number().map(n -> fits(n, budget)).orElse(Verdict.UNKNOWN);
      each.add(verdict);
      if (verdict == Verdict.BROKEN) {
        over.add(stage);
      }
      Source source = stages.source("share of the budget", budget.of(), List.of(stage));
      Item item = new Item(stage.row().key(), stage.label(), source, stage.number());
      row(budget, item, verdict, unit, several, table);
    }
    Source source = stages.source("sum of " + budget.of().name(), budget.of(), all);
    // What is missing can only add to the sum.
    Verdict together =
        missing && fits(known, budget) == Verdict.HOLDS ? Verdict.UNKNOWN : fits(known, budget);
    Optional<BigDecimal> sum = missing ? Optional.empty() : Optional.of(known);
    Item total =
        new Item(
            TOTAL, stages.said(budget.of()).text(Localized.of("合计", "All together")), source, sum);
    row(budget, total, together, unit, several, table);
    facts(budget, several, sum, unit, source, facts);
    Value target = stages.said(budget.of()).number(budget.allowed(), unit);
    Localized title = stages.title(budget.of());
    return List.of(
        new Finding(
            "each · " + budget.of().name(),
            Localized.of("每项不超预算", "each within the budget"),
            title,
            Verdict.of(each),
            source,
            target,
            source.missing(unit),
            over.isEmpty() ? source.missing() : source.text(names(over))),
        new Finding(
            "budget · " + budget.of().name(),
            Localized.of("合计不超预算", "all within the budget"),
            title,
            together,
            source,
            target,
            sum.map(s -> source.number(s, unit)).orElse(source.missing(unit)),
            together == Verdict.BROKEN
                ? source.text(excess(known, budget, missing, unit))
                : source.missing()));
  }

  private void reportNegative(StageTable.Stage stage) {
    if (stage.number().map(n -> n.signum() < 0).orElse(false)) {
      inputs.error(
          "model.negative-amount",
          Inputs.place(stage.cell()),
          "a budget is not used by less than nothing: '" + stage.cell().show(Language.EN) + "'",
          "write what it uses, zero or more");
    }
  }

  private static Verdict fits(BigDecimal amount, Plan.Budget budget) {
    return amount.compareTo(budget.allowed()) <= 0 ? Verdict.HOLDS : Verdict.BROKEN;
  }

  private void row(
      Plan.Budget budget,
      Item item,
      Verdict verdict,
      Unit unit,
      boolean several,
      ResultTable table) {
    String key = several ? budget.of().name() + " · " + item.key() : item.key();
    Source said = stages.said(budget.of());
    Source source = item.source();
    table.row(
        key,
        List.of(
            said.text(Localized.same(key)),
            said.text(stages.title(budget.of())),
            said.text(Localized.same(item.key())),
            item.name(),
            item.amount().map(a -> source.number(a, unit)).orElse(source.missing(unit)),
            said.number(budget.allowed(), unit),
            item.amount()
                .map(a -> source.number(share(a, budget.allowed()), PERCENT))
                .orElse(source.missing(PERCENT)),
            minutes(budget, item.amount(), source, true),
            minutes(budget, item.amount(), source, false),
            source.text(
                switch (verdict) {
                  case HOLDS -> Localized.of("不超", "fits");
                  case BROKEN -> Localized.of("超出", "does not fit");
                  case UNKNOWN -> verdict.words();
                })));
  }

  private BigDecimal share(BigDecimal amount, BigDecimal allowed) {
    return round(amount.multiply(WHOLE).divide(allowed, MathContext.DECIMAL128));
  }

  /** A share of the time as minutes; missing when the budget is not one of uptime. */
  private Value minutes(
      Plan.Budget budget, Optional<BigDecimal> share, Source source, boolean yearly) {
    if (budget.uptime().isEmpty() || share.isEmpty()) {
      return source.missing(MINUTES);
    }
    Plan.Uptime uptime = budget.uptime().get();
    TimeSpan whole = yearly ? uptime.year() : uptime.month();
    BigDecimal minutes =
        share
            .get()
            .multiply(whole.seconds())
            .divide(WHOLE.multiply(MINUTES.factor()), MathContext.DECIMAL128);
    return source.number(round(minutes), MINUTES);
  }

  private BigDecimal round(BigDecimal number) {
    return Numbers.tidy(number.setScale(plan.digits(), RoundingMode.HALF_UP));
  }

  private void facts(
      Plan.Budget budget,
      boolean several,
      Optional<BigDecimal> sum,
      Unit unit,
      Source source,
      Map<String, Value> facts) {
    Named of = budget.of();
    String prefix = several ? of.name() + "_budget_" : "budget_";
    Source said = stages.said(of);
    facts.put(prefix + "allowed", said.number(budget.allowed(), unit));
    facts.put(prefix + "total", sum.map(s -> source.number(s, unit)).orElse(source.missing(unit)));
    facts.put(
        prefix + "used",
        sum.map(s -> source.number(share(s, budget.allowed()), PERCENT))
            .orElse(source.missing(PERCENT)));
    if (budget.uptime().isPresent()) {
      Optional<BigDecimal> allowed = Optional.of(budget.allowed());
      facts.put(prefix + "minutes_year", minutes(budget, allowed, said, true));
      facts.put(prefix + "minutes_month", minutes(budget, allowed, said, false));
    }
  }

  private static Localized names(List<StageTable.Stage> stages) {
    return Localized.of(
        String.join("、", stages.stream().map(stage -> stage.name(Language.ZH)).toList()),
        String.join(", ", stages.stream().map(stage -> stage.name(Language.EN)).toList()));
  }

  private static Localized excess(BigDecimal known, Plan.Budget budget, boolean more, Unit unit) {
    BigDecimal excess = known.subtract(budget.allowed());
    Unit difference = StageTable.difference(unit);
    return Localized.of(
        "超出" + (more ? "至少" : "") + Numbers.format(excess, difference, Language.ZH),
        (more ? "at least " : "") + Numbers.format(excess, difference, Language.EN) + " too much");
  }
}
