package io.baipi.template;

import freemarker.core.Environment;
import io.baipi.data.Value;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.text.Unit;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reports comparisons of numbers in units of different size: 2 s are more than 30 ms, but 2 is less
 * than 30. Where a comparison multiplies, divides or asks for the bare {@code number}, its author
 * has seen to that.
 */
final class UnitCheck {
  /** Arithmetic, or a number that was asked for without its unit. */
  private static final Pattern DELIBERATE = Pattern.compile("[*/]|\\.number\\b");

  private UnitCheck() {}

  static void run(
      String condition, Environment environment, Location location, Diagnostics diagnostics) {
    for (String part : condition.split("&&|\\|\\|")) {
      List<ValueModel> values = NamedValues.in(part, environment);
      if (values.size() == 2 && !DELIBERATE.matcher(part).find()) {
        check(values.get(0), values.get(1), location, diagnostics);
      }
    }
  }

  private static void check(
      ValueModel first, ValueModel second, Location location, Diagnostics diagnostics) {
    if (!(first.value() instanceof Value.Num one) || !(second.value() instanceof Value.Num other)) {
      return;
    }
    Unit unit = one.unit();
    Unit than = other.unit();
    if (unit.dimension() == than.dimension() && unit.factor().compareTo(than.factor()) != 0) {
      diagnostics.error(
          "template.units",
          location,
          "this compares "
              + unit.id()
              + " with "
              + than.id()
              + ", number by number: "
              + NamedValues.describe(List.of(first, second)),
          "bring them to one unit in a model, multiply one of them, or compare their .number");
    }
  }
}
