package io.baipi.model.plan;

import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sums up shares and compares each sum with what it should be. */
final class SharesCheck {
  private static final Unit COUNT = Units.get("count");

  private final StageTable stages;
  private final Inputs inputs;

  SharesCheck(StageTable stages, Inputs inputs) {
    this.stages = stages;
    this.inputs = inputs;
  }

  static ResultTable table(Plan plan, StageTable stages) {
    Unit unit = StageTable.common(plan.shares().stream().map(s -> stages.unit(s.of())).toList());
    return new ResultTable(plan.header(), "sums", Localized.of("各项合计", "Sums of shares"))
        .text("sum_of", Localized.of("合计", "Sum"))
        .text("name", Localized.of("项目", "Share of"))
        .text("group", Localized.of("分组", "Group"))
        .number("sum", unit, Localized.of("合计值", "Sum"))
        .number("known", unit, Localized.of("已知部分之和", "Sum of what is known"))
        .number("target", unit, Localized.of("应为", "Should be"))
        .number("difference", StageTable.difference(unit), Localized.of("相差", "Difference"))
        .integer("missing", COUNT, Localized.of("缺失的数值", "Missing values"))
        .text("verdict", Localized.of("结论", "Verdict"));
  }

  /** One sum. */
  private record Sum(Verdict verdict, Value found, Optional<Localized> fault) {}

  /**
   * @param several whether other shares are checked too, so that keys need the column's name
   */
  Finding check(Plan.Shares shares, boolean several, ResultTable table) {
    Unit unit = stages.unit(shares.of());
    List<StageTable.Stage> all = stages.stages(shares.of(), unit);
    Map<String, List<StageTable.Stage>> groups = groups(shares, all);
    List<Sum> sums = new ArrayList<>();
    groups.forEach((group, members) -> sums.add(sum(shares, group, members, unit, several, table)));
    Source source = stages.source("sum of " + shares.of().name(), shares.of(), all);
    Verdict verdict = Verdict.of(sums.stream().map(Sum::verdict).toList());
    Value found = sums.size() == 1 ? sums.get(0).found() : source.missing(unit);
    List<Localized> faults = sums.stream().flatMap(sum -> sum.fault().stream()).toList();
    return new Finding(
        "shares · " + shares.of().name(),
        Localized.of("合计", "sum"),
        stages.title(shares.of()),
        verdict,
        source,
        stages.said(shares.of()).number(shares.target(), unit),
        found,
        faults.isEmpty() ? source.missing() : source.text(joined(faults)));
  }

  private Map<String, List<StageTable.Stage>> groups(
      Plan.Shares shares, List<StageTable.Stage> all) {
    Map<String, List<StageTable.Stage>> groups = new LinkedHashMap<>();
    if (shares.by().isEmpty()) {
      groups.put("", all);
      return groups;
    }
    for (StageTable.Stage stage : all) {
      Value group = stages.value(stage.row(), shares.by().get());
      if (group instanceof Value.Missing) {
        inputs.error(
            "model.no-group",
            Inputs.place(group),
            "the row belongs to no '" + shares.by().get().name() + "'",
            "fill in the cell, or leave out 'by'");
      }
      groups.computeIfAbsent(group.show(Language.EN), g -> new ArrayList<>()).add(stage);
    }
    return groups;
  }

  private Sum sum(
      Plan.Shares shares,
      String group,
      List<StageTable.Stage> members,
      Unit unit,
      boolean several,
      ResultTable table) {
    BigDecimal known = BigDecimal.ZERO;
    boolean negative = false;
    long missing = 0;
    for (StageTable.Stage member : members) {
      known = known.add(member.number().orElse(BigDecimal.ZERO));
      negative |= member.number().map(n -> n.signum() < 0).orElse(false);
      missing += member.number().isPresent() ? 0 : 1;
    }
    int order = known.compareTo(shares.target());
    // What is missing cannot bring a sum of shares down again.
    boolean certain = missing == 0 || order > 0 && !negative;
    Verdict verdict = !certain ? Verdict.UNKNOWN : order == 0 ? Verdict.HOLDS : Verdict.BROKEN;
    Source source = stages.source("sum of " + shares.of().name(), shares.of(), members);
    Source said = stages.said(shares.of());
    Value sum = missing == 0 ? source.number(known, unit) : source.missing(unit);
    Value difference =
        missing == 0
            ? source.number(known.subtract(shares.target()), StageTable.difference(unit))
            : source.missing(StageTable.difference(unit));
    String base = group.isEmpty() ? shares.of().name() : group;
    String key = several && !group.isEmpty() ? shares.of().name() + " · " + group : base;
    table.row(
        key,
        List.of(
            said.text(Localized.same(key)),
            said.text(stages.title(shares.of())),
            group.isEmpty() ? said.missing() : said.text(Localized.same(group)),
            sum,
            source.number(known, unit),
            said.number(shares.target(), unit),
            difference,
            source.count(missing, COUNT),
            source.text(words(verdict, shares.target(), unit))));
    Optional<Localized> fault =
        verdict == Verdict.BROKEN
            ? Optional.of(fault(group, known, missing > 0, unit))
            : Optional.empty();
    return new Sum(verdict, sum, fault);
  }

  private static Localized words(Verdict verdict, BigDecimal target, Unit unit) {
    return verdict == Verdict.BROKEN
        ? Localized.of(
            "不是" + Numbers.format(target, unit, Language.ZH),
            "not " + Numbers.format(target, unit, Language.EN))
        : verdict.words();
  }

  private static Localized fault(String group, BigDecimal known, boolean more, Unit unit) {
    return Localized.of(
        (group.isEmpty() ? "合计" : group + "合计")
            + (more ? "至少" : "")
            + Numbers.format(known, unit, Language.ZH),
        (group.isEmpty() ? "sums to " : group + " sums to ")
            + (more ? "at least " : "")
            + Numbers.format(known, unit, Language.EN));
  }

  private static Localized joined(List<Localized> texts) {
    return Localized.of(
        String.join("；", texts.stream().map(text -> text.in(Language.ZH)).toList()),
        String.join("; ", texts.stream().map(text -> text.in(Language.EN)).toList()));
  }
}
