package io.baipi.model.verdict;

import io.baipi.text.Localized;

/** What a verdict rests on. */
public enum Basis {
  EXACT(Localized.of("精确相等", "exact")),
  RESULT_ROUNDED(Localized.of("结果四舍五入", "result rounded")),
  RESULT_CUT(Localized.of("结果截去尾数", "result cut off")),
  INPUTS_ROUNDED(Localized.of("输入数字的舍入容许", "inputs rounded")),
  BOUND(Localized.of("等于界限上的值", "at the bound")),
  HOLDS(Localized.of("比较成立", "comparison holds")),
  ABOUT(Localized.of("在“约”的容差内", "within the tolerance of 'about'")),
  OUTSIDE(Localized.of("超出容许范围", "outside")),
  UNDECIDED(Localized.of("只知道界限，不能判断", "only a bound is known")),
  MISSING(Localized.of("缺少数字", "a figure is missing"));

  private final Localized title;

  Basis(Localized title) {
    this.title = title;
  }

  /** The basis in words. */
  public Localized title() {
    return title;
  }
}
