package io.baipi.model.verdict;

import io.baipi.text.Localized;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a source prints before or behind a figure that it does not give exactly. */
public enum Bound {
  AT_LEAST("at least", Localized.same("≥")),
  ABOVE("above", Localized.same(">")),
  AT_MOST("at most", Localized.same("≤")),
  BELOW("below", Localized.same("<")),
  ABOUT("about", Localized.of("约", "about "));

  private final String word;
  private final Localized sign;

  Bound(String word, Localized sign) {
    this.word = word;
    this.sign = sign;
  }

  /** What readers see before the figure. */
  public Localized sign() {
    return sign;
  }

  /** The bound that data write with a word, such as {@code at least}. */
  public static Optional<Bound> ofWord(String word) {
    return Arrays.stream(values()).filter(b -> b.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(b -> b.word).toList();
  }
}
