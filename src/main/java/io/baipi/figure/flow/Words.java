package io.baipi.figure.flow;

import io.baipi.diagnostic.Location;
import io.baipi.template.Interpolation;
import io.baipi.text.Language;
import io.baipi.text.Localized;

/** The words around a chart in one language, their numbers filled in. */
record Words(DiagramFile diagram, Language language, Interpolation interpolation) {

  String title() {
    return filled("title", diagram.title());
  }

  String subtitle() {
    return filled("subtitle", diagram.subtitle());
  }

  /** The sentence of the front matter, or else the generated one. */
  String alt(String generated) {
    return diagram.alt().map(text -> filled("alt", text)).orElse(generated);
  }

  /**
   * The front matter's own words on where the chart comes from; empty when it has none, and the
   * works of its sources are then named.
   */
  String source() {
    return diagram.source().map(text -> filled("source", text)).orElse("");
  }

  private String filled(String key, Localized text) {
    String own = text.in(language);
    Location whole = diagram.places().getOrDefault(key, diagram.chartStart());
    Location location = diagram.places().getOrDefault(key + "." + language.code(), whole);
    return own.isEmpty() ? "" : interpolation.text(own, language, location);
  }
}
