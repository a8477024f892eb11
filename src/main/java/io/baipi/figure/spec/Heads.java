package io.baipi.figure.spec;

import io.baipi.data.Lineage;
import io.baipi.data.Value;
import io.baipi.text.Dimension;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;

/** How figures name columns and missing values. */
public final class Heads {
  private static final Localized UNPUBLISHED = Localized.of("未公布", "not published");
  private static final Localized INCOMPUTABLE = Localized.of("无法计算", "not computable");

  private Heads() {}

  /** A title followed by the unit, unless the unit says nothing or the title ends with it. */
  public static String withUnit(String title, Unit unit, Language language) {
    String word = unit.title().in(language);
    boolean plain = unit.dimension() == Dimension.NONE || unit.dimension() == Dimension.COUNT;
    if (plain
        || word.isEmpty()
        || title.endsWith("（" + word + "）")
        || title.endsWith("(" + word + ")")) {
      return title;
    }
    return language == Language.ZH ? title + "（" + word + "）" : title + " (" + word + ")";
  }

  /** Why a value is missing, in words: a cell was not published, a result cannot be computed. */
  public static Localized missing(Value.Missing value) {
    return value.lineage() instanceof Lineage.Cell ? UNPUBLISHED : INCOMPUTABLE;
  }
}
