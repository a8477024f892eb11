package io.baipi.model.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far results reach, against ends worked out by hand. */
class ReachTest {
  private static final Reach.Rule QUOTIENT =
      n ->
          n.get(1).signum() == 0
              ? Optional.empty()
              : Optional.of(n.get(0).divide(n.get(1), MathContext.DECIMAL32));

  private static Figure figure(String low, String number, String high, boolean bound) {
    return new Figure(end(number), end(low), end(high), bound);
  }

  private static Optional<BigDecimal> end(String number) {
    return number.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(number));
  }

  private static String reach(Reach.Rule rule, Figure... inputs) {
    Figure figure = Reach.of(List.of(inputs), rule).orElseThrow();
    return show(figure.low()) + " " + show(figure.number()) + " " + show(figure.high());
  }

  private static String show(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("-");
  }

  @Test
  void a_quotient_is_largest_with_the_largest_over_the_smallest() {
    // 9/5 = 1.8, 10/4 = 2.5, 11/2 = 5.5
    assertThat(reach(QUOTIENT, figure("9", "10", "11", false), figure("2", "4", "5", false)))
        .isEqualTo("1.8 2.5 5.5");
  }

  @Test
  void an_input_without_an_end_leaves_the_result_without_one() {
    assertThat(reach(QUOTIENT, figure("8", "8", "", true), figure("2", "2", "2", false)))
        .isEqualTo("4 4 -");
    assertThat(reach(QUOTIENT, figure("8", "8", "8", false), figure("2", "2", "", true)))
        .isEqualTo("- 4 4");
  }

  @Test
  void a_rule_without_a_value_at_an_end_has_no_end_there() {
    assertThat(reach(QUOTIENT, figure("8", "8", "8", false), figure("0", "2", "2", true)))
        .isEqualTo("4 4 -");
  }

  @Test
  void a_range_gives_ends_and_no_number() {
    assertThat(reach(QUOTIENT, figure("8", "", "12", true), figure("2", "2", "2", false)))
        .isEqualTo("4 - 6");
  }

  @Test
  void what_is_not_defined_has_no_reach() {
    assertThat(
            Reach.of(
                List.of(Figure.exact(BigDecimal.ONE), Figure.exact(BigDecimal.ZERO)), QUOTIENT))
        .isEmpty();
  }
}
