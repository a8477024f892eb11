package io.baipi.model.composite;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.model.index.Change;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every cell that was changed before it was scaled: what it was, what it is, and why. */
final class TreatedTable {
  private final Composite model;
  private final Table data;
  private final List<Row> ranked;

  TreatedTable(Composite model, Table data, List<Row> ranked) {
    this.model = model;
    this.data = data;
    this.ranked = ranked;
  }

  /** The table; empty when nothing was changed. */
  Optional<Table> of(Scores scores) {
    ResultTable result =
        new ResultTable(model.header(), "treated", Localized.of("处理过的数据", "Treated data"))
            .text("unit", Localized.of("单位", "Unit"))
            .text("name", Localized.of("名称", "Name"))
            .text("indicator", Localized.of("指标", "Indicator"))
            .number("before", Units.ONE, Localized.of("处理前", "Before"))
            .number("after", Units.ONE, Localized.of("处理后", "After"))
            .text("why", Localized.of("处理", "Treatment"));
    List<Part.Indicator> indicators = model.indicators();
    int rows = 0;
    for (int i = 0; i < indicators.size(); i++) {
      for (Change change :
          scores.scorer().changes(i, scores.scorer().design().treatments().get(i).imputation())) {
        add(result, indicators.get(i), change);
        rows++;
      }
    }
    return rows == 0 ? Optional.empty() : Optional.of(result.table());
  }

  private void add(ResultTable result, Part.Indicator indicator, Change change) {
    Row row = ranked.get(change.unit());
    int column = data.indexOf(indicator.name().name());
    Value cell = row.values().get(column);
    List<Source> from = new ArrayList<>(List.of(Source.of(cell)));
    indicator
        .per()
        .ifPresent(per -> from.add(Source.of(row.values().get(data.indexOf(per.name())))));
    Source source =
        Source.rule(
            model.header().id(),
            "treat " + indicator.name().name(),
            indicator.name().location(),
            from);
    Source after = change.why() == Change.Why.IMPUTED ? source.assumed() : source;
    // What is divided, or a logarithm, is no longer in the data's unit.
    boolean own = indicator.per().isEmpty() && indicator.log().isEmpty();
    Unit unit = own && change.why() != Change.Why.LOGGED ? Inputs.unit(data, column) : Units.ONE;
    List<Value> values = new ArrayList<>();
    values.add(Inputs.keyOf(data, row, model.key()));
    values.add(Inputs.label(data, row, model.key(), model.label()));
    values.add(source.text(Inputs.title(data, indicator.name(), indicator.title())));
    values.add(source.exact(change.before(), unit));
    values.add(after.exact(change.after(), unit));
    values.add(source.text(words(change.why())));
    result.row(row.key() + " " + indicator.name().name() + " " + change.why().word(), values);
  }

  private static Localized words(Change.Why why) {
    return switch (why) {
      case DENOMINATED -> Localized.of("换算成相对值", "divided");
      case IMPUTED -> Localized.of("填补缺失", "filled");
      case LOGGED -> Localized.of("取对数", "logarithm");
      case WINSORISED -> Localized.of("截尾", "winsorised");
    };
  }
}
