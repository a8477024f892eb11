package io.baipi.model.change;

import io.baipi.model.verdict.Figure;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Says in words what numbers alone cannot: why a change is missing, and what a bound leaves. */
final class Statement {
  private Statement() {}

  static Optional<Localized> of(Change change, int digits) {
    Pair pair = change.pair();
    if (pair.before().isEmpty() || pair.after().isEmpty()) {
      return Optional.of(Localized.of("缺少数字", "a figure is missing"));
    }
    if (change.percent().isEmpty()) {
      return Optional.of(
          Localized.of("原值不大于零，算不出百分比变化", "no change in per cent from zero or below"));
    }
    Figure percent = change.percent().get();
    return percent.bound() ? Optional.of(bounded(percent, digits)) : Optional.empty();
  }

  private static Localized bounded(Figure percent, int digits) {
    Optional<BigDecimal> low = percent.low().map(n -> n.setScale(digits, RoundingMode.FLOOR));
    Optional<BigDecimal> high = percent.high().map(n -> n.setScale(digits, RoundingMode.CEILING));
    if (low.isPresent() && high.isPresent()) {
      return Localized.of(
          "变化在" + show(low.get(), Language.ZH) + "与" + show(high.get(), Language.ZH) + "之间",
          "the change lies between "
              + show(low.get(), Language.EN)
              + " and "
              + show(high.get(), Language.EN));
    }
    if (low.isPresent()) {
      return Localized.of(
          "变化不低于" + show(low.get(), Language.ZH),
          "the change is " + show(low.get(), Language.EN) + " or more");
    }
    if (high.isPresent()) {
      return Localized.of(
          "变化不高于" + show(high.get(), Language.ZH),
          "the change is " + show(high.get(), Language.EN) + " or less");
    }
    return Localized.of("变化没有界限", "nothing bounds the change");
  }

  private static String show(BigDecimal percent, Language language) {
    return (percent.signum() > 0 ? "+" : "") + Numbers.format(percent, Units.get("%"), language);
  }
}
