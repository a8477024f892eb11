package io.baipi.model.claim;

import io.baipi.data.Row;
import io.baipi.data.Value;
import io.baipi.model.Source;
import io.baipi.model.formula.Aggregate;
import io.baipi.model.formula.Formula;
import io.baipi.model.verdict.Figure;
import io.baipi.model.verdict.Judgement;
import io.baipi.model.verdict.Relation;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A claim, recomputed and judged.
 *
 * @param cited what its citations stand for, by {@link io.baipi.model.formula.Citation#source()
 *     source}
 * @param recomputed what follows, in the claim's unit; empty when a figure is missing
 * @param source where the recomputed figure comes from
 */
record Audited(
    Row row,
    Value.Num claimed,
    Relation relation,
    Formula formula,
    Map<String, Cited> cited,
    Optional<Figure> recomputed,
    Judgement judgement,
    Source source) {

  private static final int MOST = 6;

  private Unit unit() {
    return claimed.unit();
  }

  /** No more decimals than the figure needs, and at most some more than the claim prints. */
  private BigDecimal show(BigDecimal number, int more, RoundingMode mode) {
    int printed = Math.max(0, claimed.number().scale());
    int needed = number.stripTrailingZeros().scale();
    return number.setScale(Math.max(printed, Math.min(needed, printed + more)), mode);
  }

  /** The recomputed figure, with one decimal more than the claim prints where it needs one. */
  Value recomputedValue() {
    Optional<BigDecimal> number = recomputed.flatMap(Figure::number);
    return value(number, number.map(this::more).orElse(1), RoundingMode.HALF_UP);
  }

  /** One, or as many as it takes to show the figure at all and to tell it from the claimed one. */
  private int more(BigDecimal number) {
    int zeros = number.signum() == 0 ? 0 : number.scale() - number.precision();
    int more = Math.max(1, Math.min(MOST, zeros + 2 - Math.max(0, claimed.number().scale())));
    while (more < MOST
        && number.compareTo(claimed.number()) != 0
        && show(number, more, RoundingMode.HALF_UP).compareTo(claimed.number()) == 0) {
      more++;
    }
    return more;
  }

  /** The low end is rounded down and the high end up, so that what lies between stays there. */
  Value low() {
    return value(recomputed.flatMap(Figure::low), 2, RoundingMode.FLOOR);
  }

  Value high() {
    return value(recomputed.flatMap(Figure::high), 2, RoundingMode.CEILING);
  }

  private Value value(Optional<BigDecimal> number, int more, RoundingMode mode) {
    return number
        .map(n -> source.number(show(n, more, mode), unit()))
        .orElse(source.missing(unit()));
  }

  /** The formula with the cited figures in it, and what it comes to. */
  Localized arithmetic() {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String left = formula.arithmetic(citation -> shown(citation.source(), language));
      texts.put(language, left + " " + equals() + " " + recomputedValue().show(language));
    }
    return new Localized(texts);
  }

  /** The same as MathML, beside the claimed figure where it is an equality that does not hold. */
  String mathml() {
    String left = formula.arithmeticMathml(citation -> symbols(citation.source()));
    String claim =
        relation == Relation.EQUAL || relation == Relation.ABOUT
            ? "<mo>≠</mo><mtext>" + Symbols.of(claimed) + "</mtext>"
            : "";
    return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mrow>"
        + left
        + "<mo>"
        + equals()
        + "</mo><mtext>"
        + Symbols.of(recomputedValue())
        + "</mtext>"
        + claim
        + "</mrow></math>";
  }

  private String equals() {
    Optional<BigDecimal> number = recomputed.flatMap(Figure::number);
    boolean rounded =
        number.filter(n -> n.compareTo(show(n, more(n), RoundingMode.HALF_UP)) != 0).isPresent();
    return rounded ? "≈" : "=";
  }

  /** A formula that is one citation and no more names it: 59 = 59 would say nothing. */
  private boolean isBare() {
    return formula
        .citation()
        .filter(c -> c.of().isEmpty() || c.of().get() == Aggregate.COUNT)
        .isPresent();
  }

  private String symbols(String citation) {
    Cited found = cited.get(citation);
    return found == null || isBare() ? citation : found.symbols();
  }

  private String shown(String citation, Language language) {
    if (isBare()) {
      return citation;
    }
    Cited found = cited.get(citation);
    return found == null ? "—" : found.shown().in(language);
  }
}
