package io.baipi.model.change;

import io.baipi.model.verdict.Figure;
import io.baipi.model.verdict.Judgement;
import io.baipi.model.verdict.Reach;
import io.baipi.model.verdict.Relation;
import io.baipi.text.Dimension;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What changed between two figures.
 *
 * @param percent the change in per cent of the first figure; empty when a figure is missing or the
 *     first one is not above zero
 * @param points the difference of two percentages
 * @param ratio the second figure divided by the first one; both must be above zero
 */
record Change(
    Pair pair, Optional<Figure> percent, Optional<Figure> points, Optional<Figure> ratio) {
  private static final MathContext PRECISION = new MathContext(50, RoundingMode.HALF_UP);
  private static final MathContext KEPT = new MathContext(34, RoundingMode.HALF_UP);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Change of(Pair pair) {
    if (pair.before().isEmpty() || pair.after().isEmpty()) {
      return new Change(pair, Optional.empty(), Optional.empty(), Optional.empty());
    }
    List<Figure> both = List.of(pair.before().get(), pair.after().get());
    Optional<Figure> ratio =
        Reach.of(
            both,
            n ->
                n.get(0).signum() > 0 && n.get(1).signum() > 0
                    ? Optional.of(quotient(n.get(1), n.get(0)))
                    : Optional.empty());
    Optional<Figure> percent =
        Reach.of(
            both,
            n ->
                n.get(0).signum() > 0
                    ? Optional.of(quotient(n.get(1).subtract(n.get(0)).multiply(HUNDRED), n.get(0)))
                    : Optional.empty());
    Optional<Figure> points =
        pair.unit().dimension() == Dimension.SHARE
            ? Reach.of(both, n -> Optional.of(n.get(1).subtract(n.get(0))))
            : Optional.empty();
    return new Change(pair, percent, points, ratio);
  }

  private static BigDecimal quotient(BigDecimal a, BigDecimal b) {
    return a.divide(b, PRECISION).round(KEPT);
  }

  /** The larger figure as a multiple of the smaller one. */
  Optional<Figure> times() {
    return ratio.map(r -> falls(r) ? inverse(r) : r);
  }

  private static boolean falls(Figure ratio) {
    BigDecimal at = ratio.number().or(ratio::high).or(ratio::low).orElse(BigDecimal.ONE);
    return at.compareTo(BigDecimal.ONE) < 0;
  }

  private static Figure inverse(Figure ratio) {
    return new Figure(
        ratio.number().map(Change::inverse),
        ratio.high().map(Change::inverse),
        ratio.low().filter(low -> low.signum() > 0).map(Change::inverse),
        ratio.bound());
  }

  private static BigDecimal inverse(BigDecimal number) {
    return quotient(BigDecimal.ONE, number);
  }

  /** Where the second figure stands to the first one: 1, 0 or −1; empty when it is not certain. */
  Optional<Integer> direction() {
    if (pair.before().isEmpty() || pair.after().isEmpty()) {
      return Optional.empty();
    }
    Figure before = pair.before().get();
    Figure after = pair.after().get();
    if (!before.bound() && !after.bound()) {
      return before.number().flatMap(b -> after.number().map(a -> a.compareTo(b)));
    }
    if (above(after, before)) {
      return Optional.of(1);
    }
    return above(before, after) ? Optional.of(-1) : Optional.empty();
  }

  private static boolean above(Figure one, Figure other) {
    return one.low()
        .flatMap(low -> other.high().map(high -> low.compareTo(high) > 0))
        .orElse(false);
  }

  /** What follows in the form that the source states the change in. */
  Optional<Figure> in(Pair.Claim claim) {
    return switch (claim.form()) {
      case PERCENT -> percent;
      case POINTS -> points;
      // 0.8 times states the second figure as a share of the first.
      case TIMES ->
          claim.cell().number().compareTo(BigDecimal.ONE) < 0
              ? times().map(Change::inverse)
              : times();
    };
  }

  /** Whether the stated change follows; empty when none is stated. */
  Optional<Judgement> judgement(BigDecimal about) {
    return pair.claim().map(c -> Judgement.of(Relation.EQUAL, c.cell().number(), in(c), about));
  }
}
