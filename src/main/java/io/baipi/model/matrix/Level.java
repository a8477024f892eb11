package io.baipi.model.matrix;

import io.baipi.model.Named;
import io.baipi.text.Language;
import io.baipi.text.Localized;

/**
 * One verdict of a scale. Words and symbol together say it, so that neither colour nor a picture
 * has to.
 */
record Level(Named name, String symbol, Localized words) {

  /** How it names a column or a fact. */
  String slug() {
    return name.name().replace(' ', '_');
  }

  /** How readers see it. */
  Localized shown() {
    return Localized.of(symbol + " " + words.in(Language.ZH), symbol + " " + words.in(Language.EN));
  }
}
