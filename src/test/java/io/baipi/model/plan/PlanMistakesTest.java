package io.baipi.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.model.run.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each mistake that a contributor can make with a plan, and where it is reported. */
class PlanMistakesTest {
  private static final String HEAD =
      "id: m\ntitle: {zh: 题, en: Title}\nstages: {table: plan, key: stage}\n";

  private static List<String> mistakes(String checks, String... rows) {
    return new Fixture()
        .table("plan", "stage tenant share:%", rows)
        .model("m", HEAD + checks)
        .mistakes();
  }

  private static List<String> mistakes(String checks) {
    return mistakes(checks, "1|a|30", "2|a|70");
  }

  @Test
  void a_plan_has_a_check_and_stages() {
    assertThat(mistakes(""))
        .containsExactly("3:9 model.no-checks the plan has nothing that could be checked");
    assertThat(mistakes("shares: {of: share}\n", new String[0]))
        .containsExactly("3:17 model.no-stages the table 'plan' has no stages");
    assertThat(
            new Fixture()
                .model("m", "id: m\ntitle: {zh: 题, en: T}\nstages: {}\nshares: {of: x}\n")
                .mistakes())
        .containsExactly(
            "3:9 model.missing-key 'stages' needs 'key'",
            "3:9 model.missing-key 'stages' needs 'table'");
  }

  @Test
  void columns_and_words_exist() {
    assertThat(mistakes("shares: {of: shre, by: tenat, sum too: 1}\n"))
        .containsExactly(
            "4:14 model.unknown-column the table 'plan' has no column 'shre'",
            "4:24 model.unknown-column the table 'plan' has no column 'tenat'",
            "4:31 model.unknown-word shares does not know 'sum too'");
    assertThat(mistakes("shares: [share]\n"))
        .containsExactly("4:10 model.shape shares must be a mapping, not a single value");
    assertThat(mistakes("shares: {by: tenant}\n"))
        .containsExactly("4:9 model.missing-key shares needs 'of'");
    assertThat(mistakes("shares: {of: tenant}\n"))
        .contains("4:14 model.not-a-number 'a' in data/plan.csv:2:2 is not a number");
  }

  @Test
  void an_order_goes_one_way_and_that_word_stands_alone() {
    assertThat(mistakes("order: {of: share}\n"))
        .containsExactly("4:8 model.order an order goes one way");
    assertThat(mistakes("order: {of: share, falls, rises}\n"))
        .containsExactly("4:8 model.order an order goes one way");
    assertThat(mistakes("order: {of: share, rises: fast}\n"))
        .containsExactly("4:27 model.order 'rises' stands alone, without a value");
  }

  @Test
  void a_budget_has_one_measure_that_leaves_something() {
    assertThat(mistakes("budget: {of: share}\n"))
        .containsExactly("4:9 model.budget a budget has either 'within' or 'availability'");
    assertThat(mistakes("budget: {of: share, within: 1, availability: 99}\n"))
        .containsExactly("4:9 model.budget a budget has either 'within' or 'availability'");
    assertThat(mistakes("budget: {of: share, within: 0}\n"))
        .containsExactly("4:29 model.budget the budget leaves nothing");
    assertThat(mistakes("budget: {of: share, availability: 100}\n"))
        .containsExactly("4:35 model.budget the budget leaves nothing");
    assertThat(mistakes("budget: {of: share, availability: 99, year: 0 d}\n"))
        .containsExactly("4:45 model.time-span '0 d' is not a span of time above zero");
    assertThat(mistakes("budget: {of: share, within: 1, unit: MB}\n"))
        .contains("4:14 model.unit-mismatch '%' in data/plan.csv:2:3 does not convert to 'MB'");
    assertThat(mistakes("budget: {of: share, within: 1}\n", "1|a|-2"))
        .containsExactly(
            "2:3 model.negative-amount a budget is not used by less than nothing: '−2%'");
    assertThat(mistakes("budget: {of: share, within: 1}\n", "total|a|2"))
        .containsExactly(
            "3:17 model.name-taken 'total' is already the name of the row with the sum");
  }

  @Test
  void nothing_is_checked_twice() {
    assertThat(mistakes("shares: [{of: share}, {of: share}]\n"))
        .containsExactly(
            "4:28 model.name-taken 'share' is already the name of shares that are checked");
  }

  @Test
  void every_row_belongs_to_a_group() {
    assertThat(mistakes("shares: {of: share, by: tenant}\n", "1|a|1", "2||2"))
        .containsExactly("3:2 model.no-group the row belongs to no 'tenant'");
  }
}
