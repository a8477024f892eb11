package io.baipi.model.plan;

import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a plan. */
final class PlanEvaluation {
  private final Plan plan;
  private final Inputs inputs;

  PlanEvaluation(Plan plan, Inputs inputs) {
    this.plan = plan;
    this.inputs = inputs;
  }

  Optional<Outcome> evaluate() {
    Optional<Table> found = inputs.table(plan.stages().table());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Table data = found.get();
    check(data);
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    StageTable stages = new StageTable(plan, data, inputs);
    Map<String, Table> parts = new LinkedHashMap<>();
    Map<String, Value> facts = new LinkedHashMap<>();
    List<Finding> findings = findings(stages, parts, facts);
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    count(findings, facts);
    return Optional.of(new Outcome(table(findings), parts, facts, new PlanMethod(plan).steps()));
  }

  private void check(Table data) {
    inputs.key(data, plan.stages().key());
    plan.stages().label().ifPresent(label -> inputs.textColumn(data, label));
    for (Plan.Shares shares : plan.shares()) {
      inputs.column(data, shares.of());
      shares.by().ifPresent(by -> inputs.column(data, by));
    }
    plan.orders().forEach(order -> inputs.column(data, order.of()));
    plan.budgets().forEach(budget -> inputs.column(data, budget.of()));
    Named table = plan.stages().table();
    if (data.rows().isEmpty()) {
      inputs.error(
          "model.no-stages", table.location(), "the table '" + data.id() + "' has no stages", "");
    }
    if (!plan.budgets().isEmpty() && data.row(BudgetCheck.TOTAL).isPresent()) {
      inputs.error(
          "model.name-taken",
          table.location(),
          "'total' is already the name of the row with the sum",
          "give that stage another key");
    }
  }

  private List<Finding> findings(
      StageTable stages, Map<String, Table> parts, Map<String, Value> facts) {
    List<Finding> findings = new ArrayList<>();
    if (!plan.shares().isEmpty()) {
      ResultTable sums = SharesCheck.table(plan, stages);
      SharesCheck check = new SharesCheck(stages, inputs);
      boolean several = plan.shares().size() > 1;
      plan.shares().forEach(shares -> findings.add(check.check(shares, several, sums)));
      parts.put("sums", sums.table());
    }
    if (!plan.orders().isEmpty()) {
      ResultTable steps = OrderCheck.table(plan, stages);
      OrderCheck check = new OrderCheck(stages);
      boolean several = plan.orders().size() > 1;
      plan.orders().forEach(order -> findings.addAll(check.check(order, several, steps)));
      parts.put("order", steps.table());
    }
    if (!plan.budgets().isEmpty()) {
      ResultTable items = BudgetCheck.table(plan, stages);
      BudgetCheck check = new BudgetCheck(plan, stages, inputs);
      boolean several = plan.budgets().size() > 1;
      plan.budgets().forEach(budget -> findings.addAll(check.check(budget, several, items, facts)));
      parts.put("budget", items.table());
    }
    return findings;
  }

  private Table table(List<Finding> findings) {
    ResultTable table =
        new ResultTable(plan.header(), "", plan.header().title())
            .text("check", Localized.of("检查", "Check"))
            .text("kind", Localized.of("检查什么", "What is checked"))
            .text("name", Localized.of("项目", "Of"))
            .number("target", Units.ONE, Localized.of("应为", "Should be"))
            .number("found", Units.ONE, Localized.of("实为", "Is"))
            .text("verdict", Localized.of("结论", "Verdict"))
            .text("detail", Localized.of("说明", "Detail"));
    for (Finding finding : findings) {
      Source source = finding.source();
      table.row(
          finding.key(),
          List.of(
              source.text(Localized.same(finding.key())),
              source.text(finding.kind()),
              source.text(finding.name()),
              finding.target(),
              finding.found(),
              source.text(finding.verdict().words()),
              finding.detail()));
    }
    return table.table();
  }

  private void count(List<Finding> findings, Map<String, Value> facts) {
    List<Source> sources = findings.stream().map(Finding::source).toList();
    for (Verdict verdict : Verdict.values()) {
      long count = findings.stream().filter(f -> f.verdict() == verdict).count();
      Source source =
          Source.rule(
              plan.header().id(), verdict.fact(), plan.stages().table().location(), sources);
      facts.put(verdict.fact(), source.count(count, Units.get("count")));
    }
  }
}
