package io.baipi.model.change;

import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a source states a change. */
enum Form {
  /** Per cent of the first figure, signed. */
  PERCENT("%", Localized.of("百分比", "per cent")),
  /** How many times the smaller figure the larger one is. */
  TIMES("x", Localized.of("倍数", "times")),
  /** The difference of two percentages. */
  POINTS("pp", Localized.of("百分点", "percentage points"));

  private final String unit;
  private final Localized title;

  Form(String unit, Localized title) {
    this.unit = unit;
    this.title = title;
  }

  Unit unit() {
    return Units.get(unit);
  }

  Localized title() {
    return title;
  }

  static Optional<Form> ofWord(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Form::word).toList();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
