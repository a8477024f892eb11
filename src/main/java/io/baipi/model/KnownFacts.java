package io.baipi.model;

import io.baipi.text.Localized;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Titles of the facts that the engine finds itself, whatever the model. */
final class KnownFacts {
  private static final Map<String, Localized> TITLES = new LinkedHashMap<>();

  static {
    add("range_low", "值域下限", "Lower end of the range");
    add("range_high", "值域上限", "Upper end of the range");
    add("claimed_low", "声称的下限", "Claimed lower end");
    add("claimed_high", "声称的上限", "Claimed upper end");
    add("claim_holds", "声称的值域成立", "The claimed range holds");
    add("effective_rate", "有效比率", "Effective rate");
    add("rows", "行数", "Rows");
    add("kept", "保留的个数", "Kept");
    add("full_mark", "满分", "Full mark");
    add("lowest", "最低", "Lowest");
    add("comparisons", "对比的项数", "Comparisons");
    add("claimed", "声称了变化的项数", "Comparisons with a stated change");
    add("claims", "主张数", "Claims");
    add("consistent", "一致", "Consistent");
    add("rounded", "舍入后一致", "Consistent after rounding");
    add("truncated", "截断后一致", "Consistent after cutting off");
    add("contradicted", "矛盾", "Contradicted");
    add("not_checkable", "无法核对", "Not checkable");
    add("about_within", "“约”容许的偏差", "How far “about” may be off");
    add("fired", "触发的条件", "Triggers that fired");
    add("not_fired", "没有触发的条件", "Triggers that did not fire");
    add("unknown", "无法判断", "Cannot be known");
    add("too_short", "序列太短", "Series too short");
    add("holding", "成立的检查", "Checks that hold");
    add("broken", "不成立的检查", "Checks that do not hold");
    add("budget_allowed", "预算", "Budget");
    add("budget_total", "合计", "Total");
    add("budget_used", "占预算的份额", "Share of the budget used");
    add("budget_minutes_year", "每年允许的时间", "Time allowed in a year");
    add("budget_minutes_month", "每月允许的时间", "Time allowed in a month");
    add("shown", "列出的行数", "Rows listed");
    add("columns", "列数", "Columns");
    add("cells", "格数", "Cells");
    add("measured", "测过的格数", "Cells measured");
    add("share_measured", "测过的份额", "Share measured");
    add("not_stated", "未说明", "Not stated");
    add("share_stated", "说明了的份额", "Share stated");
    add("paths", "路径数", "Paths");
    add("questions", "问题数", "Questions");
    add("outcomes", "结论数", "Outcomes");
    add("fewest_steps", "最少几步", "Fewest steps");
    add("most_steps", "最多几步", "Most steps");
    add("draws", "抽样次数", "Draws");
    add("rank_shift_mean", "名次平均移动", "Mean shift of ranks");
    add("winner_share", "第一名保持第一的份额", "Share of draws in which the first stays first");
    add("sobol_top", "影响最大的选择", "Choice that matters most");
    add("nearest_flip", "使第一名易位的最小权重变化", "Smallest change of one weight that moves the first");
    add("nearest_flip_weight", "是哪个权重", "Which weight that is");
    add("nearest_flip_from", "现在的权重", "That weight now");
    add("nearest_flip_to", "易位时的权重", "That weight when the first moves");
    add("nearest_flip_unit", "取而代之的", "Who would come first");
    add(
        "removal_shift",
        "去掉一项指标，名次平均移动的最大值",
        "Largest mean shift of ranks when one indicator goes");
    add(
        "removal_shift_groups",
        "去掉一组，名次平均移动的最大值",
        "Largest mean shift of ranks when one group goes");
    add("effective_weight_gap", "名义与实际权重的最大差", "Largest gap of nominal and effective weight");
  }

  private KnownFacts() {}

  private static void add(String name, String zh, String en) {
    TITLES.put(name, Localized.of(zh, en));
  }

  static Optional<Localized> title(String name) {
    return Optional.ofNullable(TITLES.get(name));
  }
}
