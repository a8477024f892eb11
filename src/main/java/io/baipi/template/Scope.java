package io.baipi.template;

import io.baipi.model.Results;
import io.baipi.text.Language;

/** What a text can name, and the language that it is written in. */
record Scope(Results results, Language language) {

  /** How a text names an id. */
  static String word(String id) {
    return id.replace('-', '_');
  }
}
