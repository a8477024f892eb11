package io.baipi.model.trigger;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.Source;
import io.baipi.model.TimeSpan;
import io.baipi.text.Spelling;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out triggers. */
final class TriggersEvaluation {
  private final Triggers model;
  private final Inputs inputs;
  private final String id;

  TriggersEvaluation(Triggers model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
    this.id = model.header().id();
  }

  Optional<Outcome> evaluate() {
    Optional<Table> found = inputs.table(model.series().table());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Table data = found.get();
    inputs.column(data, model.series().at());
    model.series().run().ifPresent(run -> inputs.column(data, run));
    model.triggers().forEach(trigger -> inputs.column(data, trigger.of()));
    TimelineTable.reportTakenNames(model, inputs);
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    Map<String, List<Sample>> runs = new SeriesReader(inputs, model.series()).read(data);
    model.triggers().forEach(trigger -> checkRuns(trigger, runs));
    List<Watched> watched = new ArrayList<>();
    for (Map.Entry<String, List<Sample>> run : runs.entrySet()) {
      for (Triggers.Trigger trigger : model.triggers()) {
        if (trigger.appliesTo(run.getKey())) {
          watched.add(watch(data, run.getKey(), run.getValue(), trigger));
        }
      }
    }
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    Map<String, Table> parts = new LinkedHashMap<>();
    Layout layout = new Layout(model, data);
    parts.put("timeline", new TimelineTable(layout).table(runs, watched));
    parts.put("gaps", new GapsTable(layout).table(watched));
    return Optional.of(
        new Outcome(
            new TriggerTables(layout).table(watched),
            parts,
            facts(watched),
            new TriggersMethod(model).steps()));
  }

  private void checkRuns(Triggers.Trigger trigger, Map<String, List<Sample>> runs) {
    for (Named run : trigger.runs()) {
      if (model.series().run().isEmpty()) {
        inputs.error(
            "model.unknown-run",
            run.location(),
            "the series has no runs that a trigger could apply to",
            "name the column of the runs under 'series', or leave out 'applies to'");
      } else if (!runs.containsKey(run.name())) {
        inputs.error(
            "model.unknown-run",
            run.location(),
            "the series has no run '" + run.name() + "'",
            Spelling.hint(run.name(), runs.keySet()));
      }
    }
  }

  private Watched watch(Table data, String run, List<Sample> samples, Triggers.Trigger trigger) {
    int index = data.indexOf(trigger.of().name());
    Unit unit = trigger.unit().orElse(Inputs.unit(data, index));
    List<BigDecimal> times = new ArrayList<>();
    List<Optional<BigDecimal>> values = new ArrayList<>();
    List<Value> cells = new ArrayList<>();
    for (Sample sample : samples) {
      Row row = sample.row();
      Value cell = row.values().get(index);
      times.add(sample.seconds());
      cells.add(cell);
      values.add(inputs.number(cell, unit, trigger.of()));
    }
    BigDecimal largestGap =
        model.largestGap().map(TimeSpan::seconds).orElseGet(() -> twiceTheMedianStep(times));
    Watch watch = new Watch(trigger, times, values, largestGap);
    return new Watched(
        run, trigger, samples, cells, observedUnit(trigger, unit), largestGap, watch);
  }

  /** A rate has a unit of its own where there is one, such as MB/min. */
  private static Unit observedUnit(Triggers.Trigger trigger, Unit unit) {
    return trigger.condition() instanceof Triggers.Growth growth
        ? Units.find(unit.id() + "/" + growth.per().id()).orElse(Units.ONE)
        : unit;
  }

  /** Twice the middle step; of an even count, the sum of the two in the middle; 0 without any. */
  private static BigDecimal twiceTheMedianStep(List<BigDecimal> times) {
    List<BigDecimal> steps = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      steps.add(times.get(i).subtract(times.get(i - 1)));
    }
    if (steps.isEmpty()) {
      return BigDecimal.ZERO;
    }
    steps.sort(null);
    return steps.get(steps.size() / 2).add(steps.get((steps.size() - 1) / 2));
  }

  /** How many triggers came to each verdict. */
  private Map<String, Value> facts(List<Watched> watched) {
    Map<String, Value> facts = new LinkedHashMap<>();
    for (Verdict verdict : Verdict.values()) {
      List<Source> sources = new ArrayList<>();
      long count = 0;
      for (Watched one : watched) {
        sources.add(one.source(id, "verdict of " + one.key()));
        count += one.watch().verdict() == verdict ? 1 : 0;
      }
      Source source = Source.rule(id, verdict.fact(), model.series().table().location(), sources);
      facts.put(verdict.fact(), source.count(count, Units.get("count")));
    }
    return facts;
  }
}
