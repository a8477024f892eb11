package io.baipi.model.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which way a measure gets better. */
enum Better {
  HIGHER,
  LOWER,
  /** Neither: a change is neither good nor bad. */
  NEITHER;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Better> ofWord(String word) {
    return Arrays.stream(values()).filter(b -> b.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Better::word).toList();
  }
}
