package io.baipi.site;

import io.baipi.data.Provenance;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Badges of provenance as templates see them. */
final class Badges {
  private Badges() {}

  static Map<String, Object> of(Provenance provenance, Language language) {
    return new View()
        .with("id", provenance.id())
        .with("mark", provenance.mark())
        .with("label", provenance.label().in(language))
        .map();
  }

  /** Every badge with what it means, from the surest to the least sure. */
  static List<Map<String, Object>> explained(Words words, Language language) {
    List<Map<String, Object>> badges = new ArrayList<>();
    for (Provenance provenance : Provenance.values()) {
      badges.add(
          new View()
              .with(of(provenance, language))
              .with("about", words.text("badge_" + provenance.id(), language))
              .map());
    }
    return badges;
  }
}
