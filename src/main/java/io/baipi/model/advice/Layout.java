package io.baipi.model.advice;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Provenance;
import io.baipi.data.Value;
import io.baipi.model.Named;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import io.baipi.text.Units;

/** What the tables of a flow have in common. */
record Layout(Advice advice) {
  static final Localized ID = Localized.of("编号", "Id");
  static final Localized TITLE = Localized.of("标题", "Title");
  static final Localized QUESTION = Localized.of("问题", "Question");
  static final Localized OUTCOME = Localized.of("结论", "Outcome");
  static final Localized ASSUMED = Localized.of("是否假设", "Assumed");
  static final Localized RECOMMENDATION = Localized.of("建议", "Recommendation");
  static final Localized REASONS = Localized.of("理由", "Reasons");

  /** Words of the model's file: the source's, or our own. */
  Source said(Named at, boolean assumed) {
    Provenance provenance = assumed ? Provenance.ASSUMED : Provenance.PUBLISHED;
    return Source.literal(advice.header().id(), at.name(), at.location(), provenance);
  }

  static Value id(Source source, Named name) {
    return source.text(Localized.same(name.name()));
  }

  ResultTable part(String name, String zh, String en) {
    return new ResultTable(advice.header(), name, Localized.of(zh, en));
  }

  static ResultTable truth(ResultTable table, String name, Localized title) {
    return table.column(new Column(name, ColumnType.BOOLEAN, Units.ONE, title));
  }
}
