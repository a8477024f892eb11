package io.baipi.model.trigger;

import io.baipi.data.Column;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.util.List;

/** What the tables of a model with triggers have in common. */
record Layout(Triggers model, Table data) {
  static final Unit SECONDS = Units.get("s");
  static final Unit COUNT = Units.get("count");
  static final Localized TRIGGER = Localized.of("触发器", "Trigger");

  String id() {
    return model.header().id();
  }

  /** The column with the times. */
  Column at() {
    return data.columns().get(data.indexOf(model.series().at().name()));
  }

  boolean hasRuns() {
    return model.series().run().isPresent();
  }

  /** Adds the column with the run, where there are several. */
  void run(ResultTable table) {
    if (hasRuns()) {
      table.text("run", Localized.of("运行", "Run"));
    }
  }

  /** Adds a column with times as the data writes them. */
  void time(ResultTable table, String name, Localized title) {
    table.column(new Column(name, at().type(), at().unit(), title));
  }

  /** A time as the data writes it. */
  static Value time(Source source, Value at) {
    return at instanceof Value.Num num
        ? source.number(num.number(), num.unit())
        : source.text(((Value.Text) at).text());
  }

  Localized title(Triggers.Trigger trigger) {
    return trigger.title().equals(Localized.same(trigger.name().name()))
        ? Inputs.title(data, trigger.of(), Localized.same(trigger.of().name()))
        : trigger.title();
  }

  /** What is compared with the bound at a sample: its value, or the rate of growth up to it. */
  Value observed(Watched one, int i) {
    Watch.Moment moment = one.watch().moments().get(i);
    Source source = one.source(id(), one.trigger().name().name(), List.of(moment.from(), i));
    return moment
        .observed()
        .map(number -> source.number(number, one.unit()))
        .orElse(source.missing(one.unit()));
  }
}
