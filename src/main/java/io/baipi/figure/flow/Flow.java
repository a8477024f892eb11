package io.baipi.figure.flow;

import java.util.Optional;

/** Which way a chart runs. */
enum Flow {
  DOWN,
  UP,
  RIGHT,
  LEFT;

  /** The words of the source, for hints. */
  static final String WORDS = "TB, TD, BT, LR, RL";

  /** The direction that a word of the source names. */
  static Optional<Flow> of(String word) {
    return switch (word) {
      case "TB", "TD" -> Optional.of(DOWN);
      case "BT" -> Optional.of(UP);
      case "LR" -> Optional.of(RIGHT);
      case "RL" -> Optional.of(LEFT);
      default -> Optional.empty();
    };
  }

  /** Whether rows of the chart stand side by side. */
  boolean isLevel() {
    return this == RIGHT || this == LEFT;
  }

  /** The direction in which rows become columns, or the other way round; always forwards. */
  Flow turned() {
    return isLevel() ? DOWN : RIGHT;
  }
}
