package io.baipi.model.plan;

import static io.baipi.model.run.Fixture.column;
import static io.baipi.model.run.Fixture.fact;
import static io.baipi.model.run.Fixture.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.model.ModelResult;
import io.baipi.model.run.Fixture;
import io.baipi.text.Language;
import org.junit.jupiter.api.Test;

/** Plans small enough to be checked in the head. */
class PlanTest {
  private static final String HEAD =
      "id: m\ntitle: {zh: 题, en: Title}\nstages: {table: plan, key: stage}\n";

  private static ModelResult result(String checks, String... rows) {
    return new Fixture()
        .table("plan", "stage tenant:text share:%", rows)
        .model("m", HEAD + checks)
        .result("m");
  }

  private static final String SHARES = "shares: {of: share, by: tenant, sum to: 100}\n";

  @Test
  void each_group_of_shares_has_a_sum_and_a_verdict() {
    ModelResult result = result(SHARES, "1|a|30", "2|a|70", "3|b|30", "4|b|60.5", "5|c|", "6|c|40");
    Table sums = result.part("sums").orElseThrow();
    assertThat(column(sums, "sum")).containsExactly("100%", "90.5%", "—");
    assertThat(column(sums, "known")).containsExactly("100%", "90.5%", "40%");
    assertThat(column(sums, "difference")).containsExactly("0\u00a0pp", "−9.5\u00a0pp", "—");
    assertThat(column(sums, "missing")).containsExactly("0", "0", "1");
    assertThat(column(sums, "verdict"))
        .containsExactly("ok", "not 100%", "cannot be known: a value is missing");
    assertThat(shown(result.table(), "shares · share", "verdict")).isEqualTo("does not hold");
    assertThat(shown(result.table(), "shares · share", "detail")).isEqualTo("b sums to 90.5%");
    assertThat(fact(result, "broken")).isEqualTo("1");
  }

  @Test
  void a_wrong_sum_is_a_result_and_not_an_error() {
    ModelResult result = result("shares: {of: share}\n", "1|a|30", "2|b|30");
    assertThat(shown(result.table(), "shares · share", "found")).isEqualTo("60%");
    assertThat(shown(result.part("sums").orElseThrow(), "share", "verdict")).isEqualTo("not 100%");
  }

  @Test
  void what_is_too_much_without_the_missing_one_is_certain() {
    ModelResult result = result("shares: {of: share}\n", "1|a|60", "2|b|60", "3|b|");
    assertThat(shown(result.part("sums").orElseThrow(), "share", "sum")).isEqualTo("—");
    assertThat(shown(result.table(), "shares · share", "verdict")).isEqualTo("does not hold");
    assertThat(shown(result.table(), "shares · share", "detail"))
        .isEqualTo("sums to at least 120%");
    // With a negative share about, the missing one could be negative as well.
    ModelResult negative = result("shares: {of: share}\n", "1|a|120", "2|b|-1", "3|b|");
    assertThat(shown(negative.table(), "shares · share", "verdict"))
        .isEqualTo("cannot be known: a value is missing");
  }

  @Test
  void an_order_holds_or_breaks_at_a_named_stage() {
    ModelResult falls = result("order: {of: share, falls}\n", "1|a|100", "2|b|70", "3|c|30");
    assertThat(shown(falls.table(), "order · share", "verdict")).isEqualTo("ok");
    assertThat(column(falls.part("order").orElseThrow(), "change"))
        .containsExactly("—", "−30\u00a0pp", "−40\u00a0pp");
    ModelResult breaks =
        result("order: {of: share, falls}\n", "1|a|100", "2|b|70", "3|c|70", "4|d|80");
    assertThat(shown(breaks.table(), "order · share", "verdict")).isEqualTo("does not hold");
    assertThat(shown(breaks.table(), "order · share", "detail"))
        .isEqualTo("'3' (70%) comes after '2' (70%)");
    assertThat(column(breaks.part("order").orElseThrow(), "verdict"))
        .containsExactly("first", "ok", "breaks the order", "breaks the order");
    assertThat(
            shown(
                result("order: {of: share, never rises}\n", "1|a|100", "2|b|70", "3|c|70").table(),
                "order · share",
                "verdict"))
        .isEqualTo("ok");
    assertThat(
            shown(
                result("order: {of: share, never falls}\n", "1|a|10", "2|b|10", "3|c|9").table(),
                "order · share",
                "detail"))
        .isEqualTo("'3' (9%) comes after '2' (10%)");
  }

  @Test
  void a_missing_stage_leaves_an_order_open_unless_it_breaks_anyway() {
    assertThat(
            shown(
                result("order: {of: share, rises}\n", "1|a|10", "2|b|", "3|c|30").table(),
                "order · share",
                "verdict"))
        .isEqualTo("cannot be known: a value is missing");
    ModelResult breaks = result("order: {of: share, rises}\n", "1|a|10", "2|b|", "3|c|5");
    assertThat(shown(breaks.table(), "order · share", "verdict")).isEqualTo("does not hold");
    assertThat(column(breaks.part("order").orElseThrow(), "verdict"))
        .containsExactly("first", "missing", "breaks the order");
    assertThat(column(breaks.part("order").orElseThrow(), "change")).containsOnly("—");
  }

  @Test
  void the_last_stage_reaches_what_it_should_or_not() {
    String order = "order: {of: share, rises, reaches: 100}\n";
    ModelResult there = result(order, "1|a|15", "2|b|100.0");
    assertThat(column(there.table(), "verdict")).containsExactly("ok", "ok");
    ModelResult short90 = result(order, "1|a|15", "2|b|90");
    assertThat(column(short90.table(), "verdict")).containsExactly("ok", "does not hold");
    assertThat(shown(short90.table(), "reaches · share", "found")).isEqualTo("90%");
    assertThat(shown(short90.table(), "reaches · share", "detail")).isEqualTo("ends at '2'");
    ModelResult open = result(order, "1|a|15", "2|b|");
    assertThat(shown(open.table(), "reaches · share", "verdict"))
        .isEqualTo("cannot be known: a value is missing");
    assertThat(fact(open, "unknown")).isEqualTo("2");
  }

  @Test
  void a_budget_of_unavailability_is_held_against_its_target() {
    // 100 % − 99.995 % = 0.005 %; of 365 d · 1,440 min = 525,600 min that is 26.28 min; of 30 d,
    // 43,200 min, 2.16 min. 0.005 + 0.002 + 0.003 = 0.010 %, twice as much.
    ModelResult result =
        result(
            "budget: {of: share, availability: 99.995}\n",
            "delay|a|0.005",
            "cut|b|0.002",
            "queue|c|0.003");
    Table budget = result.part("budget").orElseThrow();
    assertThat(column(budget, "stage")).containsExactly("delay", "cut", "queue", "total");
    assertThat(column(budget, "allowed")).containsOnly("0.005%");
    assertThat(column(budget, "used")).containsExactly("100%", "40%", "60%", "200%");
    assertThat(column(budget, "verdict")).containsExactly("fits", "fits", "fits", "does not fit");
    // 0.002 % of 525,600 min is 10.512 min, and of 43,200 min 0.864 min.
    assertThat(shown(budget, "cut", "minutes_year")).isEqualTo("10.51\u00a0min");
    assertThat(shown(budget, "cut", "minutes_month")).isEqualTo("0.86\u00a0min");
    assertThat(column(result.table(), "check")).containsExactly("each · share", "budget · share");
    assertThat(column(result.table(), "verdict")).containsExactly("ok", "does not hold");
    assertThat(shown(result.table(), "budget · share", "found")).isEqualTo("0.010%");
    assertThat(shown(result.table(), "budget · share", "detail"))
        .isEqualTo("0.005\u00a0pp too much");
    assertThat(fact(result, "budget_allowed")).isEqualTo("0.005%");
    assertThat(fact(result, "budget_total")).isEqualTo("0.010%");
    assertThat(fact(result, "budget_used")).isEqualTo("200%");
    assertThat(fact(result, "budget_minutes_year")).isEqualTo("26.28\u00a0min");
    assertThat(fact(result, "budget_minutes_month")).isEqualTo("2.16\u00a0min");
  }

  @Test
  void a_year_can_be_taken_longer() {
    // 0.005 % of 365.25 d · 1,440 min = 525,960 min is 26.298 min.
    ModelResult result =
        result(
            "budget: {of: share, availability: 99.995, year: 365.25 d, month: 31 d}\nround: 3\n",
            "delay|a|0.005");
    assertThat(fact(result, "budget_minutes_year")).isEqualTo("26.298\u00a0min");
    assertThat(fact(result, "budget_minutes_month")).isEqualTo("2.232\u00a0min");
    assertThat(result.method().get(0).text().in(Language.EN)).contains("365.25\u00a0d");
  }

  @Test
  void a_missing_amount_leaves_the_whole_open_unless_the_rest_is_too_much() {
    String budget = "budget: {of: share, within: 0.005, unit: \"%\"}\n";
    ModelResult open = result(budget, "1|a|0.002", "2|b|");
    assertThat(column(open.part("budget").orElseThrow(), "verdict"))
        .containsExactly(
            "fits", "cannot be known: a value is missing", "cannot be known: a value is missing");
    assertThat(fact(open, "budget_total")).isEqualTo("—");
    assertThat(column(open.part("budget").orElseThrow(), "minutes_year")).containsOnly("—");
    ModelResult over = result(budget, "1|a|0.006", "2|b|");
    assertThat(column(over.table(), "verdict")).containsExactly("does not hold", "does not hold");
    assertThat(shown(over.table(), "each · share", "detail")).isEqualTo("1");
    assertThat(shown(over.table(), "budget · share", "detail"))
        .isEqualTo("at least 0.001\u00a0pp too much");
  }

  @Test
  void several_checks_of_a_kind_stand_in_one_part() {
    ModelResult result =
        new Fixture()
            .table("plan", "stage old:% new:%", "1|90|10", "2|40|60", "3|0|100")
            .model(
                "m",
                HEAD
                    + """
                    order:
                      - {of: old, falls, reaches: 0}
                      - {of: new, rises, reaches: 100}
                    shares: [{of: old, sum to: 130}, {of: new, sum to: 170}]
                    """)
            .result("m");
    assertThat(fact(result, "holding")).isEqualTo("6");
    assertThat(result.part("order").orElseThrow().rows()).hasSize(6);
    assertThat(shown(result.part("order").orElseThrow(), "new · 2", "change"))
        .isEqualTo("50\u00a0pp");
    assertThat(column(result.part("sums").orElseThrow(), "sum_of")).containsExactly("old", "new");
  }

  @Test
  void parts_carry_the_unit_that_their_columns_share() {
    Table order =
        result(
                "order: {of: share, falls}\nfacts: {most: {highest: value, in: order}}\n",
                "1|a|100",
                "2|b|70")
            .part("order")
            .orElseThrow();
    assertThat(order.columns().get(order.indexOf("value")).unit().id()).isEqualTo("%");
    assertThat(order.columns().get(order.indexOf("change")).unit().id()).isEqualTo("pp");
    ModelResult mixed =
        new Fixture()
            .table("plan", "stage old:% new:ms", "1|90|10")
            .model("m", HEAD + "shares: [{of: old}, {of: new}]\n")
            .result("m");
    Table sums = mixed.part("sums").orElseThrow();
    assertThat(sums.columns().get(sums.indexOf("sum")).unit().id()).isEqualTo("1");
    assertThat(column(sums, "sum")).containsExactly("90%", "10\u00a0ms");
  }

  @Test
  void names_in_two_languages_and_provenance_are_kept() {
    ModelResult result =
        new Fixture()
            .table(
                "plan",
                Provenance.SYNTHETIC,
                "stage name_zh name_en share:%",
                "1|甲|One|10",
                "2|乙|Two|9")
            .model(
                "m",
                HEAD.replace("key: stage", "key: stage, name: name")
                    + "order: {of: share, rises}\n")
            .result("m");
    assertThat(result.table().value("order · share", "detail").orElseThrow().show(Language.ZH))
        .isEqualTo("“乙”（9%）接在“甲”（10%）之后，不是递增");
    assertThat(result.table().provenance()).isEqualTo(Provenance.SYNTHETIC);
    assertThat(column(result.part("order").orElseThrow(), "name")).containsExactly("One", "Two");
  }

  @Test
  void every_step_of_the_method_has_its_part_and_both_languages() {
    ModelResult result =
        result(
            SHARES + "order: {of: share, rises}\nbudget: {of: share, availability: 99}\n",
            "1|a|1",
            "2|a|99");
    assertThat(result.method()).hasSize(3);
    assertThat(result.method())
        .allSatisfy(
            step -> {
              assertThat(step.text().texts()).hasSize(2);
              assertThat(result.parts()).containsKey(step.part().orElseThrow());
            });
    assertThat(result.method().get(2).mathml().orElseThrow()).contains("<mn>100</mn>");
  }
}
