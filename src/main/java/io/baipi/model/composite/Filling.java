package io.baipi.model.composite;

import io.baipi.model.Named;
import java.util.Optional;

/** What stands in for a missing cell. */
record Filling(How how, Optional<Named> by) {
  /** The ways of filling. */
  enum How {
    LEAVE_OUT("leave out"),
    MEAN("mean"),
    MEDIAN("median"),
    GROUP_MEAN("group mean by");

    private final String word;

    How(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  static final Filling NONE = new Filling(How.LEAVE_OUT, Optional.empty());
}
