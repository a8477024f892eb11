package io.baipi.model.composite;

import io.baipi.data.Column;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Three-valued screening: a requirement is met, not met, or there is no evidence. */
final class Screening {
  private static final Localized MET = Localized.of("满足", "met");
  private static final Localized NOT_MET = Localized.of("不满足", "not met");
  private static final Localized NO_EVIDENCE = Localized.of("无证据", "no evidence");

  /** How a unit stands, from the best to the worst. */
  private enum Verdict {
    MET,
    NO_EVIDENCE,
    NOT_MET
  }

  private final Composite model;
  private final Table data;
  private final IdentityHashMap<Row, List<Verdict>> verdicts = new IdentityHashMap<>();

  Screening(Composite model, Table data, Inputs inputs) {
    this.model = model;
    this.data = data;
    for (Row row : data.rows()) {
      List<Verdict> of = new ArrayList<>();
      for (Composite.Requirement requirement : model.requirements()) {
        int column = data.indexOf(requirement.column().name());
        Optional<BigDecimal> number =
            inputs.number(
                row.values().get(column), Inputs.unit(data, column), requirement.column());
        of.add(
            number
                .map(
                    n ->
                        requirement.comparison().holds(n, requirement.bound())
                            ? Verdict.MET
                            : Verdict.NOT_MET)
                .orElse(Verdict.NO_EVIDENCE));
      }
      verdicts.put(row, of);
    }
  }

  /** Whether a unit is ranked: only one that certainly fails is not. */
  boolean isIn(Row row) {
    return !verdicts.getOrDefault(row, List.of()).contains(Verdict.NOT_MET);
  }

  Table table() {
    ResultTable result =
        new ResultTable(model.header(), "screening", Localized.of("入选条件", "Screening"));
    Column key = data.columns().get(data.indexOf(model.key().name()));
    result.text(key.name(), key.title()).text("name", Localized.of("名称", "Name"));
    for (Composite.Requirement requirement : model.requirements()) {
      result.text(
          requirement.column().name(),
          Inputs.title(data, requirement.column(), requirement.title()));
    }
    result.text("verdict", Localized.of("结论", "Verdict"));
    for (Row row : data.rows()) {
      result.row(row.key(), values(row, verdicts.getOrDefault(row, List.of())));
    }
    return result.table();
  }

  private List<Value> values(Row row, List<Verdict> of) {
    List<Value> values = new ArrayList<>();
    values.add(Inputs.keyOf(data, row, model.key()));
    values.add(Inputs.label(data, row, model.key(), model.label()));
    List<Value> words = new ArrayList<>();
    for (int i = 0; i < of.size(); i++) {
      Named column = model.requirements().get(i).column();
      Value cell = row.values().get(data.indexOf(column.name()));
      words.add(
          Source.rule(
                  model.header().id(),
                  "require " + column.name(),
                  column.location(),
                  List.of(Source.of(cell)))
              .text(words(of.get(i))));
    }
    Verdict worst = of.stream().max(Enum::compareTo).orElse(Verdict.MET);
    values.addAll(words);
    values.add(
        Source.rule(model.header().id(), "verdict", model.header().location(), Source.of(words))
            .text(words(worst)));
    return values;
  }

  private static Localized words(Verdict verdict) {
    return switch (verdict) {
      case MET -> MET;
      case NOT_MET -> NOT_MET;
      case NO_EVIDENCE -> NO_EVIDENCE;
    };
  }
}
