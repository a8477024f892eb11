package io.baipi.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How a number is compared with a bound. */
public enum Comparison {
  AT_LEAST("at least", "≥"),
  ABOVE("above", ">"),
  AT_MOST("at most", "≤"),
  BELOW("below", "<");

  private final String words;
  private final String sign;

  Comparison(String words, String sign) {
    this.words = words;
    this.sign = sign;
  }

  public String words() {
    return words;
  }

  public String sign() {
    return sign;
  }

  public boolean holds(BigDecimal number, BigDecimal bound) {
    int order = number.compareTo(bound);
    return switch (this) {
      case AT_LEAST -> order >= 0;
      case ABOVE -> order > 0;
      case AT_MOST -> order <= 0;
      case BELOW -> order < 0;
    };
  }

  public static Optional<Comparison> ofWords(String words) {
    return Arrays.stream(values()).filter(c -> c.words.equals(words)).findFirst();
  }
}
