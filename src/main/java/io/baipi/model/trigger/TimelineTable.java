package io.baipi.model.trigger;

import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays out the state of every trigger at every sample. */
final class TimelineTable {
  private final Layout layout;
  private final Triggers model;
  private final String id;

  TimelineTable(Layout layout) {
    this.layout = layout;
    this.model = layout.model();
    this.id = layout.id();
  }

  /** Reports triggers whose columns in the timeline would have the name of another column. */
  static void reportTakenNames(Triggers model, Inputs inputs) {
    Set<String> taken = new HashSet<>(Set.of("sample", "run", "at", "elapsed"));
    for (Triggers.Trigger trigger : model.triggers()) {
      Named name = trigger.name();
      for (String column : List.of("", "_state", "_level", "_held")) {
        if (!taken.add(name.name() + column)) {
          inputs.error(
              "model.name-taken",
              name.location(),
              "'" + name.name() + column + "' is already the name of a column of the timeline",
              "give the trigger another name");
        }
      }
    }
  }

  /** The state of every trigger at every sample. */
  Table table(Map<String, List<Sample>> runs, List<Watched> watched) {
    ResultTable table =
        new ResultTable(
                model.header(), "timeline", Localized.of("逐样本的状态", "The state at each sample"))
            .text("sample", Localized.of("样本", "Sample"));
    layout.run(table);
    layout.time(table, "at", layout.at().title());
    table.number("elapsed", Layout.SECONDS, Localized.of("已过时间", "Time since the start"));
    Map<String, Watched> byKey = new HashMap<>();
    watched.forEach(one -> byKey.put(one.run() + "\n" + one.trigger().name().name(), one));
    for (Triggers.Trigger trigger : model.triggers()) {
      Unit unit =
          watched.stream()
              .filter(one -> one.trigger().equals(trigger))
              .map(Watched::unit)
              .findFirst()
              .orElse(Units.ONE);
      columns(table, trigger, unit);
    }
    for (Map.Entry<String, List<Sample>> run : runs.entrySet()) {
      for (int i = 0; i < run.getValue().size(); i++) {
        Sample sample = run.getValue().get(i);
        Source source =
            Source.rule(
                id, "sample", model.series().at().location(), List.of(Source.of(sample.at())));
        String key = (layout.hasRuns() ? run.getKey() + " · " : "") + (i + 1);
        List<Value> row = new ArrayList<>();
        row.add(source.text(Localized.same(key)));
        if (layout.hasRuns()) {
          row.add(source.text(Localized.same(run.getKey())));
        }
        row.add(sample.at());
        BigDecimal start = run.getValue().get(0).seconds();
        row.add(source.number(Numbers.tidy(sample.seconds().subtract(start)), Layout.SECONDS));
        for (Triggers.Trigger trigger : model.triggers()) {
          Watched one = byKey.get(run.getKey() + "\n" + trigger.name().name());
          row.addAll(one == null ? notWatched(source) : state(one, i));
        }
        table.row(key, row);
      }
    }
    return table.table();
  }

  private void columns(ResultTable table, Triggers.Trigger trigger, Unit unit) {
    String name = trigger.name().name();
    Localized title = layout.title(trigger);
    table
        .number(name, unit, ConditionWords.observed(trigger, title))
        .text(name + "_state", ConditionWords.suffixed(title, "：状态", ": state"))
        .integer(name + "_level", Units.ONE, ConditionWords.suffixed(title, "：阶梯", ": step"))
        .number(
            name + "_held", Layout.SECONDS, ConditionWords.suffixed(title, "：已持续", ": held for"));
  }

  private static List<Value> notWatched(Source source) {
    return List.of(
        source.missing(), source.missing(), source.missing(), source.missing(Layout.SECONDS));
  }

  private List<Value> state(Watched one, int i) {
    Watch.Moment moment = one.watch().moments().get(i);
    // Only the two ends of what led to it: all samples between would fill pages.
    int first =
        moment.since() < 0 ? moment.from() : one.watch().moments().get(moment.since()).from();
    Source source = one.source(id, "state", List.of(first, i));
    boolean known = moment.state() == Watch.State.HOLDS || moment.state() == Watch.State.DOES_NOT;
    int level = moment.fires() ? 2 : moment.state() == Watch.State.HOLDS ? 1 : 0;
    return List.of(
        layout.observed(one, i),
        source.text(ConditionWords.state(moment)),
        known ? source.count(level, Units.ONE) : source.missing(),
        known
            ? source.number(Numbers.tidy(moment.held()), Layout.SECONDS)
            : source.missing(Layout.SECONDS));
  }
}
