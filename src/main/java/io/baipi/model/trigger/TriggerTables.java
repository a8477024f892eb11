package io.baipi.model.trigger;

import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lays out what each trigger did on each run. */
final class TriggerTables {

  private final Layout layout;
  private final Triggers model;
  private final String id;

  TriggerTables(Layout layout) {
    this.layout = layout;
    this.model = layout.model();
    this.id = layout.id();
  }

  /** One row a run and trigger. */
  Table table(List<Watched> watched) {
    ResultTable table =
        new ResultTable(model.header(), "", model.header().title())
            .text("case", Localized.of("运行与触发器", "Run and trigger"));
    layout.run(table);
    table
        .text("trigger", Layout.TRIGGER)
        .text("name", Localized.of("名称", "Name"))
        .text("condition", Localized.of("条件", "Condition"))
        .text("fired", Localized.of("是否触发", "Fired"));
    layout.time(table, "fired_at", Localized.of("触发时刻", "Fired at"));
    layout.time(table, "since", Localized.of("条件自何时成立", "Held since"));
    table
        .number("value", common(watched), Localized.of("触发时的数值", "Value when it fired"))
        .number("longest_s", Layout.SECONDS, Localized.of("最长持续", "Longest time held"));
    layout.time(table, "longest_since", Localized.of("最长一段的起点", "Start of the longest"));
    table
        .integer("holding", Layout.COUNT, Localized.of("条件成立的样本", "Samples at which it holds"))
        .integer("samples", Layout.COUNT, Localized.of("样本", "Samples"))
        .integer("breaks", Layout.COUNT, Localized.of("中断", "Breaks"))
        .number("largest_gap_s", Layout.SECONDS, Localized.of("容许的最大间隔", "Largest gap allowed"));
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
            id,
            one.trigger().name().name(),
            one.trigger().name().location(),
            layout.data().provenance());
    List<Value> row = new ArrayList<>();
    row.add(said.text(Localized.same(one.key())));
    if (layout.hasRuns()) {
      row.add(said.text(Localized.same(one.run())));
    }
    row.add(said.text(Localized.same(one.trigger().name().name())));
    row.add(said.text(layout.title(one.trigger())));
    row.add(said.text(ConditionWords.of(one, layout.title(one.trigger()))));
    row.add(all.text(watch.verdict().words()));
    int fire = watch.firstFire();
    if (fire >= 0) {
      Watch.Moment moment = watch.moments().get(fire);
      Source spell = one.source(id, "fires", watch.moments().get(moment.since()).from(), fire);
      row.add(Layout.time(spell, one.samples().get(fire).at()));
      row.add(Layout.time(spell, one.samples().get(moment.since()).at()));
      row.add(layout.observed(one, fire));
    } else {
      row.add(all.missing(layout.at().unit()));
      row.add(all.missing(layout.at().unit()));
      row.add(all.missing(one.unit()));
    }
    int longest = watch.longest();
    if (longest >= 0) {
      int since = watch.moments().get(longest).since();
      Source spell =
          one.source(id, "longest time held", watch.moments().get(since).from(), longest);
      row.add(spell.number(Numbers.tidy(watch.moments().get(longest).held()), Layout.SECONDS));
      row.add(Layout.time(spell, one.samples().get(since).at()));
    } else {
      row.add(all.number(BigDecimal.ZERO, Layout.SECONDS));
      row.add(all.missing(layout.at().unit()));
    }
    long holding = watch.moments().stream().filter(m -> m.state() == Watch.State.HOLDS).count();
    row.add(all.count(holding, Layout.COUNT));
    row.add(all.count(one.samples().size(), Layout.COUNT));
    row.add(all.count(Break.of(one).size(), Layout.COUNT));
    row.add(all.number(Numbers.tidy(one.largestGap()), Layout.SECONDS));
    return row;
  }
}
