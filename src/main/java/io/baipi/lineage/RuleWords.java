package io.baipi.lineage;

import io.baipi.data.Column;
import io.baipi.data.Lineage;
import io.baipi.data.Table;
import io.baipi.model.MethodStep;
import io.baipi.model.ModelResult;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the rules of models are called by readers, and which steps of a method explain them. */
final class RuleWords {
  /** Rules that models name themselves, and not after a column or a fact. */
  private static final Map<String, Localized> KNOWN = new LinkedHashMap<>();

  /** How rules begin that are applied to a column. */
  private static final Map<String, Localized> APPLIED = new LinkedHashMap<>();

  static {
    KNOWN.put("count", Localized.of("计数", "Count"));
    KNOWN.put("rows", Localized.of("行数", "Rows"));
    KNOWN.put("score", Localized.of("得分", "Score"));
    KNOWN.put("rank", Localized.of("名次", "Rank"));
    KNOWN.put("interval", Localized.of("得分与名次的区间", "Interval of score and rank"));
    KNOWN.put("rank range", Localized.of("检验中的名次", "Ranks in the test"));
    KNOWN.put("rank frequency", Localized.of("检验中各名次的次数", "How often each rank came up"));
    KNOWN.put("comparison", Localized.of("换一种算法", "Worked out in another way"));
    KNOWN.put("removal", Localized.of("去掉一项指标后的名次", "Ranks without an indicator"));
    KNOWN.put("removal-groups", Localized.of("去掉一组指标后的名次", "Ranks without a group"));
    KNOWN.put("nearest flip", Localized.of("使名次互换的最小改动", "Smallest change that swaps ranks"));
    KNOWN.put("share won", Localized.of("排第一的权重占比", "Share of weightings won"));
    KNOWN.put("sobol", Localized.of("名次随什么变", "What moves the ranks"));
    KNOWN.put("weights", Localized.of("权重", "Weights"));
    KNOWN.put("verdict", Localized.of("判定", "Verdict"));
    KNOWN.put("change", Localized.of("变化", "Change"));
    KNOWN.put("first match", Localized.of("第一条成立的规则", "First rule that holds"));
    KNOWN.put("formula", Localized.of("公式", "Formula"));
    KNOWN.put("range", Localized.of("公式的真实范围", "True range of the formula"));
    KNOWN.put("claimed range", Localized.of("来源声称的范围", "Range that the source claims"));
    KNOWN.put("sample", Localized.of("采样点", "Sample"));
    KNOWN.put("state", Localized.of("条件的状态", "State of the condition"));
    KNOWN.put("lowest version", Localized.of("最低版本", "Lowest version"));
    KNOWN.put("effective rate", Localized.of("实际比率", "Effective rate"));
    KNOWN.put("full mark", Localized.of("满分线", "Full mark"));
    KNOWN.put("counts", Localized.of("各级计数", "Counts by level"));
    KNOWN.put("facts", Localized.of("总计", "Totals"));
    KNOWN.put("pivot", Localized.of("转置", "Pivot"));
    KNOWN.put("column", Localized.of("表中的一列", "A column of the table"));
    KNOWN.put("unit", Localized.of("单位的名称", "Name of the unit"));
    KNOWN.put("where", Localized.of("条件", "Condition"));
    KNOWN.put("total", Localized.of("合计", "Total"));
    APPLIED.put("normalise ", Localized.of("归一化：{x}", "Normalised: {x}"));
    APPLIED.put("points of ", Localized.of("得分贡献：{x}", "Points of: {x}"));
    APPLIED.put("change of ", Localized.of("变化：{x}", "Change of: {x}"));
    APPLIED.put("sum of ", Localized.of("合计：{x}", "Sum of: {x}"));
    APPLIED.put("order of ", Localized.of("先后：{x}", "Order of: {x}"));
    APPLIED.put("end of ", Localized.of("终点：{x}", "End of: {x}"));
    APPLIED.put("hits of ", Localized.of("命中次数：{x}", "Hits of: {x}"));
    APPLIED.put("verdict of ", Localized.of("判定：{x}", "Verdict of: {x}"));
    APPLIED.put("deduct ", Localized.of("扣分：{x}", "Deduction: {x}"));
    APPLIED.put("domain of ", Localized.of("取值范围：{x}", "Domain of: {x}"));
    APPLIED.put("require ", Localized.of("筛选条件：{x}", "Requirement: {x}"));
    APPLIED.put("weight of ", Localized.of("权重：{x}", "Weight of: {x}"));
    APPLIED.put("scale of ", Localized.of("标尺：{x}", "Scale of: {x}"));
    APPLIED.put("treat ", Localized.of("处理：{x}", "Treated: {x}"));
    APPLIED.put("curve-", Localized.of("曲线：{x}", "Curve: {x}"));
    APPLIED.put("by-", Localized.of("分组：{x}", "By: {x}"));
  }

  /** The steps of methods, by their English titles, that explain rules of other names. */
  private static final Map<String, String> EXPLAINED = new LinkedHashMap<>();

  static {
    EXPLAINED.put("score", "Combine");
    EXPLAINED.put("interval", "Unknowns and intervals");
    EXPLAINED.put("normalise ", "Normalise");
    EXPLAINED.put("scale of ", "Normalise");
    EXPLAINED.put("points of ", "Combine");
    EXPLAINED.put("require ", "Screen");
    EXPLAINED.put("deduct ", "Deduct");
    EXPLAINED.put("verdict", "Judge");
  }

  private final Language language;

  RuleWords(Language language) {
    this.language = language;
  }

  /** What a rule is called: as the column or fact that it makes, or in words of its own. */
  String of(Lineage.Rule rule, Optional<ModelResult> model, List<Table> read) {
    List<Table> tables = new ArrayList<>();
    model.ifPresent(
        m -> {
          tables.add(m.table());
          tables.addAll(m.parts().values());
        });
    tables.addAll(read);
    Optional<String> titled = model.flatMap(m -> named(rule.rule(), m, tables));
    if (titled.isPresent()) {
      return titled.get();
    }
    Localized known = KNOWN.get(rule.rule());
    if (known != null) {
      return known.in(language);
    }
    for (Map.Entry<String, Localized> form : APPLIED.entrySet()) {
      if (rule.rule().startsWith(form.getKey())) {
        String name = rule.rule().substring(form.getKey().length());
        String title = model.flatMap(m -> named(name, m, tables)).orElse(name);
        return form.getValue().in(language).replace("{x}", title);
      }
    }
    return rule.rule();
  }

  private Optional<String> named(String name, ModelResult model, List<Table> tables) {
    Localized fact = model.factTitles().get(name);
    if (fact != null) {
      return Optional.of(fact.in(language));
    }
    for (Table table : tables) {
      Optional<String> title = table.column(name).map(Column::title).map(text -> text.in(language));
      if (title.isPresent()) {
        return title;
      }
    }
    return Optional.empty();
  }

  /**
   * The step of a model's method that explains how a value was made: the one that shows its table,
   * that has the title of its column, or that is known to explain such rules. None when several do.
   */
  static Optional<Integer> step(ModelResult model, Lineage.Rule rule, Optional<Place> place) {
    String prefix = "model." + model.id() + ".";
    Localized known = KNOWN.get(rule.rule());
    Optional<Integer> own =
        only(
            model,
            step ->
                (place.isPresent()
                        && step.part().map(prefix::concat).equals(place.map(Place::holder)))
                    || place.filter(p -> title(step).equals(p.title(Language.EN))).isPresent()
                    || (known != null && title(step).equals(known.in(Language.EN))));
    if (own.isPresent()) {
      return own;
    }
    return EXPLAINED.entrySet().stream()
        .filter(
            entry ->
                entry.getKey().endsWith(" ")
                    ? rule.rule().startsWith(entry.getKey())
                    : rule.rule().equals(entry.getKey()))
        .findFirst()
        .flatMap(entry -> only(model, step -> title(step).equals(entry.getValue())));
  }

  private static String title(MethodStep step) {
    return step.title().in(Language.EN);
  }

  private static Optional<Integer> only(ModelResult model, Predicate<MethodStep> wanted) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < model.method().size(); i++) {
      if (wanted.test(model.method().get(i))) {
        found.add(i);
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
