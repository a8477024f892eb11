package io.baipi.model.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.text.Language;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Verdicts on figures that were worked out by hand. */
class JudgementTest {
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  private static Figure between(String low, String number, String high) {
    return new Figure(end(number), end(low), end(high), false);
  }

  private static Figure bound(String low, String number, String high) {
    return new Figure(end(number), end(low), end(high), true);
  }

  private static Optional<BigDecimal> end(String number) {
    return number.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(number));
  }

  private static String judge(Relation relation, String stated, Figure recomputed) {
    Judgement judgement =
        Judgement.of(relation, new BigDecimal(stated), Optional.of(recomputed), FIVE);
    return judgement.verdict() + " " + judgement.basis();
  }

  private static String equal(String stated, String number) {
    return judge(Relation.EQUAL, stated, Figure.exact(new BigDecimal(number)));
  }

  @Test
  void an_equal_figure_is_consistent_whatever_its_zeros() {
    assertThat(equal("59", "59")).isEqualTo("CONSISTENT EXACT");
    assertThat(equal("0.10", "0.1")).isEqualTo("CONSISTENT EXACT");
  }

  @Test
  void a_figure_follows_after_rounding_halves_up() {
    assertThat(equal("57", "57.142857")).isEqualTo("ROUNDED RESULT_ROUNDED");
    assertThat(equal("0.29", "0.285")).isEqualTo("ROUNDED RESULT_ROUNDED");
    assertThat(equal("-53", "-52.5")).isEqualTo("ROUNDED RESULT_ROUNDED");
  }

  @Test
  void a_figure_follows_after_cutting_off() {
    assertThat(equal("56", "56.9")).isEqualTo("TRUNCATED RESULT_CUT");
    assertThat(equal("-52", "-52.7")).isEqualTo("TRUNCATED RESULT_CUT");
  }

  @Test
  void the_rounding_of_the_inputs_can_permit_a_figure() {
    assertThat(judge(Relation.EQUAL, "58", between("56.2", "57.1", "58.1")))
        .isEqualTo("ROUNDED INPUTS_ROUNDED");
    assertThat(judge(Relation.EQUAL, "59", between("56.2", "57.1", "58.1")))
        .isEqualTo("CONTRADICTED OUTSIDE");
    assertThat(judge(Relation.EQUAL, "55", between("56.2", "57.1", "58.1")))
        .isEqualTo("CONTRADICTED OUTSIDE");
  }

  @Test
  void a_missing_figure_is_not_checkable() {
    assertThat(Judgement.of(Relation.EQUAL, BigDecimal.ONE, Optional.empty(), FIVE))
        .isEqualTo(Judgement.UNCHECKED);
  }

  @Test
  void a_bound_settles_only_what_it_excludes() {
    Figure atLeast650 = bound("650", "650", "");
    assertThat(judge(Relation.EQUAL, "650", atLeast650)).isEqualTo("CONSISTENT BOUND");
    assertThat(judge(Relation.EQUAL, "700", atLeast650)).isEqualTo("NOT_CHECKABLE UNDECIDED");
    assertThat(judge(Relation.EQUAL, "600", atLeast650)).isEqualTo("CONTRADICTED OUTSIDE");
    assertThat(judge(Relation.ABOVE, "500", atLeast650)).isEqualTo("CONSISTENT HOLDS");
    assertThat(judge(Relation.ABOVE, "700", atLeast650)).isEqualTo("NOT_CHECKABLE UNDECIDED");
    assertThat(judge(Relation.BELOW, "600", atLeast650)).isEqualTo("CONTRADICTED OUTSIDE");
    assertThat(judge(Relation.ABOUT, "660", atLeast650)).isEqualTo("CONSISTENT BOUND");
  }

  @Test
  void comparisons_hold_or_not() {
    Figure fifty = Figure.exact(new BigDecimal("50"));
    assertThat(judge(Relation.ABOVE, "50", fifty)).isEqualTo("CONTRADICTED OUTSIDE");
    assertThat(judge(Relation.AT_LEAST, "50", fifty)).isEqualTo("CONSISTENT HOLDS");
    assertThat(judge(Relation.BELOW, "50", fifty)).isEqualTo("CONTRADICTED OUTSIDE");
    assertThat(judge(Relation.AT_MOST, "50", fifty)).isEqualTo("CONSISTENT HOLDS");
    assertThat(judge(Relation.ABOVE, "50", between("49", "50", "51")))
        .isEqualTo("ROUNDED INPUTS_ROUNDED");
  }

  @Test
  void about_allows_five_per_cent_of_the_stated_figure() {
    assertThat(judge(Relation.ABOUT, "100", Figure.exact(new BigDecimal("105"))))
        .isEqualTo("CONSISTENT ABOUT");
    assertThat(judge(Relation.ABOUT, "100", Figure.exact(new BigDecimal("105.1"))))
        .isEqualTo("CONTRADICTED OUTSIDE");
    assertThat(judge(Relation.ABOUT, "100", between("104", "105.1", "106")))
        .isEqualTo("ROUNDED INPUTS_ROUNDED");
  }

  @Test
  void every_verdict_has_its_words_in_both_languages() {
    assertThat(Verdict.values())
        .extracting(v -> v.title().in(Language.ZH))
        .containsExactly("一致", "舍入后一致", "截断后一致", "矛盾", "无法核对");
    assertThat(Verdict.values())
        .extracting(v -> v.title().in(Language.EN))
        .containsExactly("consistent", "rounded", "truncated", "contradicted", "not checkable");
  }
}
