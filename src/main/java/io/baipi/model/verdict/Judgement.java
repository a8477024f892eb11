package io.baipi.model.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A verdict and what it rests on. */
public record Judgement(Verdict verdict, Basis basis) {

  /** What stays unchecked because a figure is missing. */
  public static final Judgement UNCHECKED = new Judgement(Verdict.NOT_CHECKABLE, Basis.MISSING);

  /**
   * Judges a stated figure.
   *
   * @param stated the figure as printed; its decimals are its precision
   * @param recomputed what follows from the other figures, in the same unit; empty when one is
   *     missing
   * @param about how far, in per cent of the stated figure, "about" can be off
   */
  public static Judgement of(
      Relation relation, BigDecimal stated, Optional<Figure> recomputed, BigDecimal about) {
    if (recomputed.isEmpty()) {
      return UNCHECKED;
    }
    return switch (relation) {
      case EQUAL -> equal(stated, recomputed.get());
      case ABOUT -> about(stated, recomputed.get(), about);
      case ABOVE, AT_LEAST, BELOW, AT_MOST -> compared(relation, stated, recomputed.get());
    };
  }

  private static Judgement equal(BigDecimal stated, Figure recomputed) {
    Optional<Judgement> direct = recomputed.number().flatMap(number -> direct(stated, number));
    if (direct.isPresent()) {
      return recomputed.bound() ? new Judgement(direct.get().verdict, Basis.BOUND) : direct.get();
    }
    BigDecimal half = Figure.half(stated.scale());
    return inside(stated.subtract(half), stated.add(half), recomputed);
  }

  private static Optional<Judgement> direct(BigDecimal stated, BigDecimal number) {
    int decimals = Math.max(0, stated.scale());
    if (number.compareTo(stated) == 0) {
      return Optional.of(new Judgement(Verdict.CONSISTENT, Basis.EXACT));
    }
    if (number.setScale(decimals, RoundingMode.HALF_UP).compareTo(stated) == 0) {
      return Optional.of(new Judgement(Verdict.ROUNDED, Basis.RESULT_ROUNDED));
    }
    if (number.setScale(decimals, RoundingMode.DOWN).compareTo(stated) == 0) {
      return Optional.of(new Judgement(Verdict.TRUNCATED, Basis.RESULT_CUT));
    }
    return Optional.empty();
  }

  /** Whether the inputs' print permits a result between two numbers. */
  private static Judgement inside(BigDecimal from, BigDecimal to, Figure recomputed) {
    boolean reached =
        recomputed.high().map(high -> high.compareTo(from) >= 0).orElse(true)
            && recomputed.low().map(low -> low.compareTo(to) <= 0).orElse(true);
    if (!reached) {
      return new Judgement(Verdict.CONTRADICTED, Basis.OUTSIDE);
    }
    return recomputed.bound()
        ? new Judgement(Verdict.NOT_CHECKABLE, Basis.UNDECIDED)
        : new Judgement(Verdict.ROUNDED, Basis.INPUTS_ROUNDED);
  }

  private static Judgement about(BigDecimal stated, Figure recomputed, BigDecimal about) {
    BigDecimal slack = stated.abs().multiply(about).movePointLeft(2);
    BigDecimal from = stated.subtract(slack);
    BigDecimal to = stated.add(slack);
    boolean near =
        recomputed.number().filter(n -> n.compareTo(from) >= 0 && n.compareTo(to) <= 0).isPresent();
    if (near) {
      return new Judgement(Verdict.CONSISTENT, recomputed.bound() ? Basis.BOUND : Basis.ABOUT);
    }
    return inside(from, to, recomputed);
  }

  private static Judgement compared(Relation relation, BigDecimal limit, Figure recomputed) {
    Optional<BigDecimal> worst = relation.isUpward() ? recomputed.low() : recomputed.high();
    Optional<BigDecimal> best = relation.isUpward() ? recomputed.high() : recomputed.low();
    boolean always = worst.filter(number -> relation.holds(number, limit)).isPresent();
    boolean now = recomputed.number().filter(number -> relation.holds(number, limit)).isPresent();
    if (always || (now && !recomputed.bound())) {
      return new Judgement(Verdict.CONSISTENT, Basis.HOLDS);
    }
    if (best.isPresent() && !relation.holds(best.get(), limit)) {
      return new Judgement(Verdict.CONTRADICTED, Basis.OUTSIDE);
    }
    return recomputed.bound()
        ? new Judgement(Verdict.NOT_CHECKABLE, Basis.UNDECIDED)
        : new Judgement(Verdict.ROUNDED, Basis.INPUTS_ROUNDED);
  }
}
