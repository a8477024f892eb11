package io.baipi.model.trigger;

import io.baipi.text.Localized;

/** What a trigger did on a run. */
enum Verdict {
  YES("fired", Localized.of("是", "yes")),
  NO("not_fired", Localized.of("否", "no")),
  /** It would have fired if the condition had held wherever nothing is known. */
  UNKNOWN("unknown", Localized.of("无法判定", "unknown")),
  TOO_SHORT("too_short", Localized.of("序列太短", "too short"));

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
}
