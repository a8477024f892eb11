package io.baipi.model.plan;

import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.TimeSpan;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A plan in stages, and what is checked of it.
 *
 * @param digits the decimals of what is divided
 */
record Plan(
    Header header,
    Stages stages,
    List<Shares> shares,
    List<Order> orders,
    List<Budget> budgets,
    int digits)
    implements Model {

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new PlanEvaluation(this, inputs).evaluate();
  }

  @Override
  public List<Named> reads() {
    return List.of(stages.table());
  }

  /** The table of stages, in their order. */
  record Stages(Named table, Named key, Optional<Named> label) {}

  /**
   * Shares that should come to a sum.
   *
   * @param by the column whose values each have a sum of their own
   */
  record Shares(Named of, Optional<Named> by, BigDecimal target) {}

  /**
   * A column that should go one way from stage to stage.
   *
   * @param reaches what the last stage should have
   */
  record Order(Named of, Direction direction, Optional<BigDecimal> reaches) {}

  /**
   * Amounts that should fit into an allowance, each and all together.
   *
   * @param allowed the allowance
   * @param unit its unit; the column's when empty
   * @param uptime the availability that leaves the allowance, where it comes from one
   */
  record Budget(Named of, BigDecimal allowed, Optional<Unit> unit, Optional<Uptime> uptime) {}

  /** An availability in percent, and how long a year and a month are taken to be. */
  record Uptime(BigDecimal availability, TimeSpan year, TimeSpan month) {}
}
