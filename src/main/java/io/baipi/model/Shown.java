package io.baipi.model;

import io.baipi.data.Value;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Values as the pages of explorations show them. */
public final class Shown {
  private Shown() {}

  /** A value as readers see it; empty when it is missing. */
  public static Optional<Localized> of(Value value) {
    return value instanceof Value.Missing
        ? Optional.empty()
        : Optional.of(Localized.of(value.show(Language.ZH), value.show(Language.EN)));
  }

  public static Localized number(BigDecimal number, Unit unit) {
    return Localized.of(
        Numbers.format(number, unit, Language.ZH), Numbers.format(number, unit, Language.EN));
  }

  /** What stands behind numbers in a unit. */
  public static Localized suffix(Unit unit) {
    return Localized.of(Numbers.suffix(unit, Language.ZH), Numbers.suffix(unit, Language.EN));
  }

  /** A value as a script calculates with it: a number, a text or a truth; empty when missing. */
  public static Optional<Object> raw(Value value) {
    if (value instanceof Value.Num num) {
      return Optional.of(num.number());
    } else if (value instanceof Value.Truth truth) {
      return Optional.of(truth.truth());
    } else if (value instanceof Value.Text text) {
      return Optional.of(text.text().in(Language.EN));
    }
    return Optional.empty();
  }

  /** The same, a number in the unit given; empty when it measures something else. */
  public static Optional<Object> raw(Value value, Unit unit) {
    if (value instanceof Value.Num num) {
      return num.unit().dimension() == unit.dimension()
          ? Optional.of(num.unit().convert(num.number(), unit))
          : Optional.empty();
    }
    return raw(value);
  }

  /** Names and what they stand for, in the order given: name, value, name, value. */
  public static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
