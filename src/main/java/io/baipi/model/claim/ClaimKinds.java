package io.baipi.model.claim;

import io.baipi.data.Value;
import io.baipi.model.Source;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.Map;

/** The kinds of claims in words. */
final class ClaimKinds {
  private static final Map<String, Localized> TITLES =
      Map.of(
          "change", Localized.of("变化", "change"),
          "ratio", Localized.of("倍数", "ratio"),
          "gap", Localized.of("差距", "gap"),
          "range", Localized.of("值域", "range"),
          "share", Localized.of("占比", "share"),
          "sum", Localized.of("合计", "sum"),
          "rank", Localized.of("排序", "rank"),
          "count", Localized.of("数目", "count"));

  private ClaimKinds() {}

  /** A kind for readers; a word that is not known stays as it is. */
  static Value title(Value kind) {
    Localized title = TITLES.get(kind.show(Language.EN));
    return title == null ? kind : Source.of(kind).text(title);
  }
}
