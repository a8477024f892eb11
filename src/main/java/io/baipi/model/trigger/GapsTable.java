package io.baipi.model.trigger;

import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Lays out where series break. */
final class GapsTable {
  private final Layout layout;
  private final Triggers model;
  private final String id;

  GapsTable(Layout layout) {
    this.layout = layout;
    this.model = layout.model();
    this.id = layout.id();
  }

  /** One row a break of a trigger's series. */
  Table table(List<Watched> watched) {
    ResultTable table =
        new ResultTable(model.header(), "gaps", Localized.of("中断的时段", "Where a series breaks"))
            .text("gap", Localized.of("中断", "Break"));
    layout.run(table);
    table.text("trigger", Layout.TRIGGER);
    layout.time(table, "from", Localized.of("自", "From"));
    layout.time(table, "to", Localized.of("至", "To"));
    table
        .number("length_s", Layout.SECONDS, Localized.of("时长", "Length"))
        .text("reason", Localized.of("原因", "Reason"))
        .integer("missing", Layout.COUNT, Localized.of("缺失的数值", "Missing values"))
        .number("held_before_s", Layout.SECONDS, Localized.of("中断前已持续", "Held before the break"));
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
    if (layout.hasRuns()) {
      row.add(source.text(Localized.same(one.run())));
    }
    row.add(source.text(Localized.same(one.trigger().name().name())));
    Sample from = one.samples().get(gap.from());
    Sample to = one.samples().get(gap.to());
    row.add(Layout.time(source, from.at()));
    row.add(Layout.time(source, to.at()));
    row.add(source.number(Numbers.tidy(to.seconds().subtract(from.seconds())), Layout.SECONDS));
    row.add(
        source.text(
            gap.missing() > 0
                ? Localized.of("数值缺失", "value missing")
                : Localized.of("间隔过大", "samples too far apart")));
    row.add(source.count(gap.missing(), Layout.COUNT));
    Watch.Moment before = one.watch().moments().get(gap.from());
    row.add(
        before.state() == Watch.State.HOLDS
            ? source.number(Numbers.tidy(before.held()), Layout.SECONDS)
            : source.missing(Layout.SECONDS));
    return row;
  }
}
