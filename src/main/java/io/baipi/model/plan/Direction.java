package io.baipi.model.plan;

import io.baipi.text.Localized;

/** The way that numbers go from stage to stage. */
enum Direction {
  FALLS("falls", Localized.of("递减", "falls")),
  RISES("rises", Localized.of("递增", "rises")),
  NEVER_FALLS("never falls", Localized.of("不减", "never falls")),
  NEVER_RISES("never rises", Localized.of("不增", "never rises"));

  private final String word;
  private final Localized title;

  Direction(String word, Localized title) {
    this.word = word;
    this.title = title;
  }

  /** The word in a model's file. */
  String word() {
    return word;
  }

  Localized title() {
    return title;
  }

  /**
   * Whether two numbers stand in this order.
   *
   * @param order how the later number compares with the earlier one
   */
  boolean allows(int order) {
    return switch (this) {
      case FALLS -> order < 0;
      case RISES -> order > 0;
      case NEVER_FALLS -> order >= 0;
      case NEVER_RISES -> order <= 0;
    };
  }
}
