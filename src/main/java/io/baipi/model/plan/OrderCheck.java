package io.baipi.model.plan;

import io.baipi.data.Value;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows a column from stage to stage. */
final class OrderCheck {
  private final StageTable stages;

  OrderCheck(StageTable stages) {
    this.stages = stages;
  }

  static ResultTable table(Plan plan, StageTable stages) {
    Unit unit = StageTable.common(plan.orders().stream().map(o -> stages.unit(o.of())).toList());
    return new ResultTable(plan.header(), "order", Localized.of("逐阶段的变化", "From stage to stage"))
        .text("step", Localized.of("步骤", "Step"))
        .text("of", Localized.of("项目", "Column"))
        .text("stage", stages.keyTitle())
        .text("name", Localized.of("名称", "Name"))
        .number("value", unit, Localized.of("数值", "Value"))
        .number(
            "change", StageTable.difference(unit), Localized.of("比前一阶段", "From the stage before"))
        .text("verdict", Localized.of("结论", "Verdict"));
  }

  /**
   * @param several whether other columns are followed too, so that keys need the column's name
   */
  List<Finding> check(Plan.Order order, boolean several, ResultTable table) {
    Unit unit = stages.unit(order.of());
    List<StageTable.Stage> all = stages.stages(order.of(), unit);
    Optional<Localized> fault = Optional.empty();
    boolean missing = false;
    StageTable.@Nullable Stage known = null;
    StageTable.@Nullable Stage before = null;
    for (StageTable.Stage stage : all) {
      missing |= stage.number().isEmpty();
      boolean breaks = known != null && stage.number().isPresent() && !follows(order, known, stage);
      if (breaks && known != null && fault.isEmpty()) {
        fault = Optional.of(fault(order, known, stage, unit));
      }
      row(order, before, known, stage, breaks, several, table);
      known = stage.number().isPresent() ? stage : known;
      before = stage;
    }
    Verdict verdict =
        fault.isPresent() ? Verdict.BROKEN : missing ? Verdict.UNKNOWN : Verdict.HOLDS;
    Source source = stages.source("order of " + order.of().name(), order.of(), all);
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding(
            "order · " + order.of().name(),
            Localized.of("次序", "order"),
            stages.title(order.of()),
            verdict,
            source,
            stages.said(order.of()).text(order.direction().title()),
            source.missing(unit),
            fault.map(source::text).orElse(source.missing())));
    order
        .reaches()
        .ifPresent(target -> findings.add(reach(order, target, all.get(all.size() - 1), unit)));
    return findings;
  }

  private static boolean follows(Plan.Order order, StageTable.Stage known, StageTable.Stage stage) {
    BigDecimal earlier = known.number().orElseThrow();
    return order.direction().allows(stage.number().orElseThrow().compareTo(earlier));
  }

  private void row(
      Plan.Order order,
      StageTable.@Nullable Stage before,
      StageTable.@Nullable Stage known,
      StageTable.Stage stage,
      boolean breaks,
      boolean several,
      ResultTable table) {
    Unit unit = stages.unit(order.of());
    List<StageTable.Stage> pair = before == null ? List.of(stage) : List.of(before, stage);
    Source source = stages.source("change of " + order.of().name(), order.of(), pair);
    Unit difference = StageTable.difference(unit);
    boolean comparable =
        before != null && before.number().isPresent() && stage.number().isPresent();
    Value change =
        comparable && before != null
            ? source.number(
                stage.number().orElseThrow().subtract(before.number().orElseThrow()), difference)
            : source.missing(difference);
    Localized verdict;
    if (stage.number().isEmpty()) {
      verdict = Localized.of("缺失", "missing");
    } else if (known == null) {
      verdict = Localized.of("起点", "first");
    } else {
      verdict = breaks ? Localized.of("打破次序", "breaks the order") : Localized.of("符合", "ok");
    }
    String key = several ? order.of().name() + " · " + stage.row().key() : stage.row().key();
    Source said = stages.said(order.of());
    table.row(
        key,
        List.of(
            said.text(Localized.same(key)),
            said.text(stages.title(order.of())),
            said.text(Localized.same(stage.row().key())),
            stage.label(),
            stage.cell(),
            change,
            source.text(verdict)));
  }

  private Finding reach(Plan.Order order, BigDecimal target, StageTable.Stage last, Unit unit) {
    Source source = stages.source("end of " + order.of().name(), order.of(), List.of(last));
    Verdict verdict =
        last.number()
            .map(n -> n.compareTo(target) == 0 ? Verdict.HOLDS : Verdict.BROKEN)
            .orElse(Verdict.UNKNOWN);
    Value detail =
        verdict == Verdict.BROKEN
            ? source.text(
                Localized.of(
                    "止于“" + last.name(Language.ZH) + "”",
                    "ends at '" + last.name(Language.EN) + "'"))
            : source.missing();
    return new Finding(
        "reaches · " + order.of().name(),
        Localized.of("终点", "end"),
        stages.title(order.of()),
        verdict,
        source,
        stages.said(order.of()).number(target, unit),
        last.number().map(n -> source.number(n, unit)).orElse(source.missing(unit)),
        detail);
  }

  private static Localized fault(
      Plan.Order order, StageTable.Stage known, StageTable.Stage stage, Unit unit) {
    return Localized.of(
        "“"
            + stage.name(Language.ZH)
            + "”（"
            + shown(stage, unit, Language.ZH)
            + "）接在“"
            + known.name(Language.ZH)
            + "”（"
            + shown(known, unit, Language.ZH)
            + "）之后，不是"
            + order.direction().title().in(Language.ZH),
        "'"
            + stage.name(Language.EN)
            + "' ("
            + shown(stage, unit, Language.EN)
            + ") comes after '"
            + known.name(Language.EN)
            + "' ("
            + shown(known, unit, Language.EN)
            + ")");
  }

  private static String shown(StageTable.Stage stage, Unit unit, Language language) {
    return Numbers.format(stage.number().orElseThrow(), unit, language);
  }
}
