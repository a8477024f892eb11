package io.baipi.model.verdict;

import io.baipi.data.Lineage;
import io.baipi.data.Value;
import io.baipi.text.Dimension;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A figure and what its print permits it to be: 28 stands for anything from 27.5 to 28.5.
 *
 * @param number the figure as printed or computed; empty when only its ends are known
 * @param low the least that it can be; empty when nothing bounds it below
 * @param high the most that it can be; empty when nothing bounds it above
 * @param bound whether it is a bound or a range, not a rounded figure
 */
public record Figure(
    Optional<BigDecimal> number,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    boolean bound) {
  private static final MathContext PRECISION = new MathContext(34, RoundingMode.HALF_UP);

  /** A figure without any doubt. */
  public static Figure exact(BigDecimal number) {
    return new Figure(Optional.of(number), Optional.of(number), Optional.of(number), false);
  }

  /** A range of which only the ends are known. */
  static Figure range(BigDecimal low, BigDecimal high) {
    return new Figure(Optional.empty(), Optional.of(low), Optional.of(high), true);
  }

  /**
   * A printed number in the base unit of its dimension. What counts things one by one and what a
   * model's file states is exact; of all else the last printed digit may have been rounded. A
   * quantity that is printed without a minus is taken not to be below zero.
   *
   * @param about how far, in per cent, "about" can be off
   */
  static Figure printed(Value.Num num, Optional<Bound> bound, BigDecimal about) {
    BigDecimal number = num.number();
    BigDecimal half = isExact(num) ? BigDecimal.ZERO : half(number.scale());
    BigDecimal least = number.signum() < 0 ? number.subtract(half) : positive(number, half);
    BigDecimal most = number.add(half);
    Optional<BigDecimal> floor =
        number.signum() < 0 ? Optional.empty() : Optional.of(BigDecimal.ZERO);
    BigDecimal slack = number.abs().multiply(about).movePointLeft(2);
    Figure figure =
        bound
            .map(
                b ->
                    switch (b) {
                      case AT_LEAST, ABOVE ->
                          new Figure(
                              Optional.of(number), Optional.of(number), Optional.empty(), true);
                      case AT_MOST, BELOW ->
                          new Figure(Optional.of(number), floor, Optional.of(number), true);
                      case ABOUT ->
                          new Figure(
                              Optional.of(number),
                              Optional.of(number.subtract(slack)),
                              Optional.of(number.add(slack)),
                              false);
                    })
            .orElse(new Figure(Optional.of(number), Optional.of(least), Optional.of(most), false));
    return figure.times(num.unit().factor());
  }

  /** What counts things one by one, and what a model's file states as a rule, is not rounded. */
  private static boolean isExact(Value.Num num) {
    boolean rule = num.lineage() instanceof Lineage.Rule r && r.inputs().isEmpty();
    return rule || counts(num.unit());
  }

  private static boolean counts(Unit unit) {
    return unit.id().equals("rank")
        || (unit.dimension() == Dimension.COUNT && unit.factor().compareTo(BigDecimal.ONE) == 0);
  }

  private static BigDecimal positive(BigDecimal number, BigDecimal half) {
    return number.subtract(half).max(BigDecimal.ZERO);
  }

  /** Half a step of the last of some decimals. */
  static BigDecimal half(int decimals) {
    return BigDecimal.valueOf(5, decimals + 1);
  }

  /** The figure in units of which a base unit has this many. */
  Figure times(BigDecimal factor) {
    return new Figure(
        number.map(n -> n.multiply(factor)),
        low.map(n -> n.multiply(factor)),
        high.map(n -> n.multiply(factor)),
        bound);
  }

  /** A figure in base units, brought to a unit. */
  public Figure in(Unit unit) {
    return new Figure(
        number.map(n -> n.divide(unit.factor(), PRECISION)),
        low.map(n -> n.divide(unit.factor(), PRECISION)),
        high.map(n -> n.divide(unit.factor(), PRECISION)),
        bound);
  }

  /** A number to work with where any will do: the figure itself, or one between its ends. */
  BigDecimal middle() {
    return number.orElseGet(
        () ->
            low.flatMap(l -> high.map(h -> l.add(h).divide(BigDecimal.valueOf(2), PRECISION)))
                .or(() -> low)
                .or(() -> high)
                .orElse(BigDecimal.ZERO));
  }
}
