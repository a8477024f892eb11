package io.baipi.model.trigger;

import io.baipi.data.Value;
import io.baipi.model.Source;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.List;

/**
 * A trigger on a run, worked out.
 *
 * @param cells the watched cells, one a sample
 * @param unit the unit of what is compared with the bound
 * @param largestGap in seconds
 */
record Watched(
    String run,
    Triggers.Trigger trigger,
    List<Sample> samples,
    List<Value> cells,
    Unit unit,
    BigDecimal largestGap,
    Watch watch) {

  /** The key of its row. */
  String key() {
    return run.isEmpty() ? trigger.name().name() : run + " · " + trigger.name().name();
  }

  /** What rests on the samples from one to another, both included. */
  Source source(String model, String rule, int from, int to) {
    return Source.rule(
        model, rule, trigger.name().location(), Source.of(cells.subList(from, to + 1)));
  }

  /** What rests on some samples. */
  Source source(String model, String rule, List<Integer> samples) {
    return Source.rule(
        model,
        rule,
        trigger.name().location(),
        Source.of(samples.stream().distinct().map(cells::get).toList()));
  }

  /** What rests on all samples. */
  Source source(String model, String rule) {
    return Source.rule(model, rule, trigger.name().location(), Source.of(cells));
  }
}
