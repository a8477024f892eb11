package io.baipi.model.plan;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.Source;
import io.baipi.text.Dimension;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of stages, as checks read it. */
final class StageTable {
  private final Plan plan;
  private final Table table;
  private final Inputs inputs;

  StageTable(Plan plan, Table table, Inputs inputs) {
    this.plan = plan;
    this.table = table;
    this.inputs = inputs;
  }

  /**
   * One number of a stage.
   *
   * @param number in the unit that was asked for; empty when it is missing
   */
  record Stage(Row row, Value label, Value cell, Optional<BigDecimal> number) {
    String name(Language language) {
      return label.show(language);
    }
  }

  /** A column's numbers in a unit, stage by stage. */
  List<Stage> stages(Named column, Unit unit) {
    int index = table.indexOf(column.name());
    List<Stage> stages = new ArrayList<>();
    for (Row row : table.rows()) {
      Value cell = row.values().get(index);
      Value label = Inputs.label(table, row, plan.stages().key(), plan.stages().label());
      stages.add(new Stage(row, label, cell, inputs.number(cell, unit, column)));
    }
    return stages;
  }

  /** The unit that a column's numbers can be brought to. */
  Unit unit(Named column) {
    return Inputs.unit(table, table.indexOf(column.name()));
  }

  /** The unit that several columns share; none when they have different ones. */
  static Unit common(List<Unit> units) {
    return units.stream().distinct().count() == 1 ? units.get(0) : Units.ONE;
  }

  Localized title(Named column) {
    return table.columns().get(table.indexOf(column.name())).title();
  }

  /** The key column's title. */
  Localized keyTitle() {
    return title(plan.stages().key());
  }

  Value value(Row row, Named column) {
    return row.values().get(table.indexOf(column.name()));
  }

  /** The difference of two shares is in percentage points. */
  static Unit difference(Unit unit) {
    return unit.dimension() == Dimension.SHARE ? Units.get("pp") : unit;
  }

  /** What a rule of the plan makes of some stages. */
  Source source(String rule, Named at, List<Stage> stages) {
    return Source.rule(
        plan.header().id(),
        rule,
        at.location(),
        stages.stream().map(stage -> Source.of(stage.cell())).toList());
  }

  /** What stands in the plan's file, and is as sure as the stages. */
  Source said(Named at) {
    return Source.literal(plan.header().id(), at.name(), at.location(), table.provenance());
  }
}
