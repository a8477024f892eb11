package io.baipi.model.verdict;

import io.baipi.text.Localized;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a statement compares the recomputed figure with the stated one. */
public enum Relation {
  EQUAL("=", Localized.same("=")),
  ABOVE(">", Localized.same(">")),
  AT_LEAST(">=", Localized.same("≥")),
  BELOW("<", Localized.same("<")),
  AT_MOST("<=", Localized.same("≤")),
  ABOUT("about", Localized.of("约", "about"));

  private final String word;
  private final Localized sign;

  Relation(String word, Localized sign) {
    this.word = word;
    this.sign = sign;
  }

  /** How readers see it. */
  public Localized sign() {
    return sign;
  }

  public static Optional<Relation> ofWord(String word) {
    return Arrays.stream(values()).filter(r -> r.word.equals(word)).findFirst();
  }

  /** How data files write them. */
  public static List<String> words() {
    return Arrays.stream(values()).map(r -> r.word).toList();
  }

  /** Whether a number stands in this relation to a limit; equality and nearness are not asked. */
  boolean holds(BigDecimal number, BigDecimal limit) {
    int order = number.compareTo(limit);
    return switch (this) {
      case ABOVE -> order > 0;
      case AT_LEAST -> order >= 0;
      case BELOW -> order < 0;
      case AT_MOST -> order <= 0;
      case EQUAL, ABOUT -> throw new IllegalStateException(word + " is not a one-sided relation");
    };
  }

  /** Whether larger numbers make it truer. */
  boolean isUpward() {
    return this == ABOVE || this == AT_LEAST;
  }
}
