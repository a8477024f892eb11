package io.baipi.model.trigger;

import io.baipi.data.Column;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays out what triggers did. */
final class TriggerTables {
  private static final Unit SECONDS = Units.get("s");
  private static final Unit COUNT = Units.get("count");
  private static final Localized RUN = Localized.of("运行", "Run");
  private static final Localized TRIGGER = Localized.of("触发器", "Trigger");

  private final Triggers model;
  private final Table data;
  private final Column at;
  private final String id;

  TriggerTables(Triggers model, Table data) {
    this.model = model;
    this.data = data;
    this.id = model.header().id();
    int index = Math.max(0, data.indexOf(model.series().at().name()));
    this.at = data.columns().get(index);
  }

  /** Reports triggers whose columns in the timeline would have the name of another column. */
  void reportTakenNames(Inputs inputs) {
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

  private boolean hasRuns() {
    return model.series().run().isPresent();
  }

  private Localized title(Triggers.Trigger trigger) {
    return trigger.title().equals(Localized.same(trigger.name().name()))
        ? Inputs.title(data, trigger.of(), Localized.same(trigger.of().name()))
        : trigger.title();
  }

  /** One row a run and trigger. */
  Table table(List<Watched> watched) {
    ResultTable table =
        new ResultTable(model.header(), "", model.header().title())
            .text("case", Localized.of("运行与触发器", "Run and trigger"));
    if (hasRuns()) {
      table.text("run", RUN);
    }
    table
        .text("trigger", TRIGGER)
        .text("name", Localized.of("名称", "Name"))
        .text("condition", Localized.of("条件", "Condition"))
        .text("fired", Localized.of("是否触发", "Fired"));
    time(table, "fired_at", Localized.of("触发时刻", "Fired at"));
    time(table, "since", Localized.of("条件自何时成立", "Held since"));
    table
        .number("value", common(watched), Localized.of("触发时的数值", "Value when it fired"))
        .number("longest_s", SECONDS, Localized.of("最长持续", "Longest time held"));
    time(table, "longest_since", Localized.of("最长一段的起点", "Start of the longest"));
    table
        .integer("holding", COUNT, Localized.of("条件成立的样本", "Samples at which it holds"))
        .integer("samples", COUNT, Localized.of("样本", "Samples"))
        .integer("breaks", COUNT, Localized.of("中断", "Breaks"))
        .number("largest_gap_s", SECONDS, Localized.of("容许的最大间隔", "Largest gap allowed"));
    for (Watched one : watched) {
      table.row(one.key(), row(one));
    }
    return table.table();
  }

  /** The unit that all values share; none when they have different ones. */
  private static Unit common(List<Watched> watched) {
    List<Unit> units = watched.stream().map(Watched::unit).distinct().toList();
    return units.size() == 1 ? units.get(0) : Units.ONE;
  }

  private List<Value> row(Watched one) {
    Watch watch = one.watch();
    Source all = one.source(id, "verdict");
    Source said =
        Source.literal(
            id, one.trigger().name().name(), one.trigger().name().location(), data.provenance());
    List<Value> row = new ArrayList<>();
    row.add(said.text(Localized.same(one.key())));
    if (hasRuns()) {
      row.add(said.text(Localized.same(one.run())));
    }
    row.add(said.text(Localized.same(one.trigger().name().name())));
    row.add(said.text(title(one.trigger())));
    row.add(said.text(ConditionWords.of(one, title(one.trigger()))));
    row.add(all.text(watch.verdict().words()));
    int fire = watch.firstFire();
    if (fire >= 0) {
      Watch.Moment moment = watch.moments().get(fire);
      Source spell = one.source(id, "fires", moment.since(), fire);
      row.add(time(spell, one.samples().get(fire).at()));
      row.add(time(spell, one.samples().get(moment.since()).at()));
      row.add(observed(one, fire));
    } else {
      row.add(all.missing(at.unit()));
      row.add(all.missing(at.unit()));
      row.add(all.missing(one.unit()));
    }
    int longest = watch.longest();
    if (longest >= 0) {
      int since = watch.moments().get(longest).since();
      Source spell = one.source(id, "longest time held", since, longest);
      row.add(spell.number(tidy(watch.moments().get(longest).held()), SECONDS));
      row.add(time(spell, one.samples().get(since).at()));
    } else {
      row.add(all.number(BigDecimal.ZERO, SECONDS));
      row.add(all.missing(at.unit()));
    }
    long holding = watch.moments().stream().filter(m -> m.state() == Watch.State.HOLDS).count();
    row.add(all.count(holding, COUNT));
    row.add(all.count(one.samples().size(), COUNT));
    row.add(all.count(Break.of(one).size(), COUNT));
    row.add(all.number(tidy(one.largestGap()), SECONDS));
    return row;
  }

  /** The state of every trigger at every sample. */
  Table timeline(Map<String, List<Sample>> runs, List<Watched> watched) {
    ResultTable table =
        new ResultTable(
                model.header(), "timeline", Localized.of("逐样本的状态", "The state at each sample"))
            .text("sample", Localized.of("样本", "Sample"));
    if (hasRuns()) {
      table.text("run", RUN);
    }
    time(table, "at", at.title());
    table.number("elapsed", SECONDS, Localized.of("已过时间", "Time since the start"));
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
        String key = (hasRuns() ? run.getKey() + " · " : "") + (i + 1);
        List<Value> row = new ArrayList<>();
        row.add(source.text(Localized.same(key)));
        if (hasRuns()) {
          row.add(source.text(Localized.same(run.getKey())));
        }
        row.add(sample.at());
        BigDecimal start = run.getValue().get(0).seconds();
        row.add(source.number(tidy(sample.seconds().subtract(start)), SECONDS));
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
    Localized title = title(trigger);
    table
        .number(name, unit, ConditionWords.observed(trigger, title))
        .text(name + "_state", ConditionWords.suffixed(title, "：状态", ": state"))
        .integer(name + "_level", Units.ONE, ConditionWords.suffixed(title, "：阶梯", ": step"))
        .number(name + "_held", SECONDS, ConditionWords.suffixed(title, "：已持续", ": held for"));
  }

  private static List<Value> notWatched(Source source) {
    return List.of(source.missing(), source.missing(), source.missing(), source.missing(SECONDS));
  }

  private List<Value> state(Watched one, int i) {
    Watch.Moment moment = one.watch().moments().get(i);
    Source source = one.source(id, "state", Math.max(0, moment.since()), i);
    if (moment.since() < 0) {
      source = one.source(id, "state", i, i);
    }
    boolean known = moment.state() == Watch.State.HOLDS || moment.state() == Watch.State.DOES_NOT;
    int level = moment.fires() ? 2 : moment.state() == Watch.State.HOLDS ? 1 : 0;
    return List.of(
        observed(one, i),
        source.text(ConditionWords.state(moment)),
        known ? source.count(level, Units.ONE) : source.missing(),
        known ? source.number(tidy(moment.held()), SECONDS) : source.missing(SECONDS));
  }

  /** What is compared with the bound at a sample: the cell itself, or the rate of growth. */
  private Value observed(Watched one, int i) {
    Source source = one.source(id, one.trigger().name().name(), i, i);
    return one.watch()
        .moments()
        .get(i)
        .observed()
        .map(number -> source.number(number, one.unit()))
        .orElse(source.missing(one.unit()));
  }

  /** One row a break of a trigger's series. */
  Table gaps(List<Watched> watched) {
    ResultTable table =
        new ResultTable(model.header(), "gaps", Localized.of("中断的时段", "Where a series breaks"))
            .text("gap", Localized.of("中断", "Break"));
    if (hasRuns()) {
      table.text("run", RUN);
    }
    table.text("trigger", TRIGGER);
    time(table, "from", Localized.of("自", "From"));
    time(table, "to", Localized.of("至", "To"));
    table
        .number("length_s", SECONDS, Localized.of("时长", "Length"))
        .text("reason", Localized.of("原因", "Reason"))
        .integer("missing", COUNT, Localized.of("缺失的数值", "Missing values"))
        .number("held_before_s", SECONDS, Localized.of("中断前已持续", "Held before the break"));
    for (Watched one : watched) {
      List<Break> breaks = Break.of(one);
      for (int i = 0; i < breaks.size(); i++) {
        Break gap = breaks.get(i);
        String key = one.key() + " · " + (i + 1);
        table.row(key, row(one, gap, key));
      }
    }
    return table.table();
  }

  private List<Value> row(Watched one, Break gap, String key) {
    Source source = one.source(id, "break", gap.from(), gap.to());
    List<Value> row = new ArrayList<>();
    row.add(source.text(Localized.same(key)));
    if (hasRuns()) {
      row.add(source.text(Localized.same(one.run())));
    }
    row.add(source.text(Localized.same(one.trigger().name().name())));
    Sample from = one.samples().get(gap.from());
    Sample to = one.samples().get(gap.to());
    row.add(time(source, from.at()));
    row.add(time(source, to.at()));
    row.add(source.number(tidy(to.seconds().subtract(from.seconds())), SECONDS));
    row.add(
        source.text(
            gap.missing() > 0
                ? Localized.of("数值缺失", "value missing")
                : Localized.of("间隔过大", "samples too far apart")));
    row.add(source.count(gap.missing(), COUNT));
    Watch.Moment before = one.watch().moments().get(gap.from());
    row.add(
        before.state() == Watch.State.HOLDS
            ? source.number(tidy(before.held()), SECONDS)
            : source.missing(SECONDS));
    return row;
  }

  private void time(ResultTable table, String name, Localized title) {
    table.column(new Column(name, at.type(), at.unit(), title));
  }

  /** A time as the data writes it. */
  private static Value time(Source source, Value at) {
    return at instanceof Value.Num num
        ? source.number(num.number(), num.unit())
        : source.text(((Value.Text) at).text());
  }

  private static BigDecimal tidy(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
