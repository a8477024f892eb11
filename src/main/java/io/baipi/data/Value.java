package io.baipi.data;

import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import java.math.BigDecimal;

/**
 * One value of the paper: a cell's or a computed one, with how sure it is and where it came from.
 */
public sealed interface Value {
  /** How the value came to be. */
  Provenance provenance();

  /** Where the value came from. */
  Lineage lineage();

  /** The value as a reader sees it. */
  String show(Language language);

  /**
   * A number; its scale is the precision that it is known or printed with.
   *
   * @param number the number, in the unit
   */
  record Num(BigDecimal number, Unit unit, Provenance provenance, Lineage lineage)
      implements Value {
    @Override
    public String show(Language language) {
      return Numbers.format(number, unit, language);
    }
  }

  /** A number of which only the bounds are known. */
  record Range(BigDecimal low, BigDecimal high, Unit unit, Provenance provenance, Lineage lineage)
      implements Value {
    @Override
    public String show(Language language) {
      return low.compareTo(high) == 0
          ? Numbers.format(low, unit, language)
          : Numbers.range(low, high, unit, language);
    }
  }

  /** Words: a name, a version, a choice, the same in all languages or not. */
  record Text(Localized text, Provenance provenance, Lineage lineage) implements Value {
    @Override
    public String show(Language language) {
      return text.in(language);
    }
  }

  /** True or false. */
  record Truth(boolean truth, Provenance provenance, Lineage lineage) implements Value {
    @Override
    public String show(Language language) {
      return language == Language.ZH ? (truth ? "是" : "否") : (truth ? "yes" : "no");
    }
  }

  /** Not there: lost in the source, never published, or not computable. Never zero. */
  record Missing(Unit unit, Provenance provenance, Lineage lineage) implements Value {
    @Override
    public String show(Language language) {
      return "—";
    }
  }
}
