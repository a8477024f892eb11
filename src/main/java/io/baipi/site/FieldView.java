package io.baipi.site;

import io.baipi.data.Value;
import io.baipi.text.Language;
import java.util.Map;

/** A named value as templates see it. */
final class FieldView {
  private FieldView() {}

  static Map<String, Object> of(String title, Value value, Language language) {
    return new View()
        .with("title", title)
        .with("text", value.show(language))
        .with("missing", value instanceof Value.Missing)
        .with("numeric", value instanceof Value.Num || value instanceof Value.Range)
        .with("badge", Badges.of(value.provenance(), language))
        .map();
  }
}
