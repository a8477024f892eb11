package io.baipi.model.plan;

import io.baipi.text.Localized;
import java.util.Collection;

/** What a check found. */
enum Verdict {
  HOLDS("holding", Localized.of("符合", "ok")),
  BROKEN("broken", Localized.of("不符合", "does not hold")),
  UNKNOWN("unknown", Localized.of("有数值缺失，无法判定", "cannot be known: a value is missing"));

  private final String fact;
  private final Localized words;

  Verdict(String fact, Localized words) {
    this.fact = fact;
    this.words = words;
  }

  /** The name of the fact that counts it. */
  String fact() {
    return fact;
  }

  Localized words() {
    return words;
  }

  /** Of several: broken when one is, else unknown when one is. */
  static Verdict of(Collection<Verdict> verdicts) {
    return verdicts.contains(BROKEN) ? BROKEN : verdicts.contains(UNKNOWN) ? UNKNOWN : HOLDS;
  }
}
