package io.baipi.model.composite;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.model.Inputs;
import io.baipi.model.Outcome;
import io.baipi.model.index.Combination;
import io.baipi.model.index.Design;
import io.baipi.model.index.Scorer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out a composite indicator: reads columns, has them scored, puts the scores into tables. */
final class CompositeEvaluation {
  private final Composite model;
  private final Inputs inputs;

  CompositeEvaluation(Composite model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
  }

  Optional<Outcome> evaluate() {
    Optional<Table> found = inputs.table(model.table());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Table data = found.get();
    check(data);
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    Screening screening = new Screening(model, data, inputs);
    List<Row> ranked = data.rows().stream().filter(screening::isIn).toList();
    RawData raw = RawData.read(model, data, ranked, inputs);
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    Faults faults = new Faults(model, raw, inputs);
    faults.reportRaw();
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    DesignBuilder builder = new DesignBuilder(model, raw);
    Design declared = builder.design(builder.declaredWeights());
    faults.reportTreated(new Scorer(declared, raw.columns()));
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    double[] weights = new DataWeights(model, inputs).find(declared, raw.columns());
    Scores scores = new Scores(builder.design(weights), raw.columns());
    faults.reportNegative(scores);
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    return Optional.of(outcome(data, ranked, screening, scores));
  }

  private Outcome outcome(Table data, List<Row> ranked, Screening screening, Scores scores) {
    ScoreTable table = new ScoreTable(model, data, ranked, scores);
    Map<String, Table> parts = new LinkedHashMap<>();
    if (!model.requirements().isEmpty()) {
      parts.put("screening", screening.table());
    }
    if (model.root().combine() == Combination.MEAN) {
      parts.put("contributions", table.contributions());
    }
    new TreatedTable(model, data, ranked).of(scores).ifPresent(t -> parts.put("treated", t));
    parts.put("weights", new WeightTable(model, data).of(scores));
    return new Outcome(
        table.table(),
        parts,
        new LinkedHashMap<>(),
        new CompositeMethod(model, data, scores, parts.keySet()).steps());
  }

  private void check(Table data) {
    inputs.key(data, model.key());
    model.label().ifPresent(label -> inputs.textColumn(data, label));
    model.publishedRank().ifPresent(column -> inputs.column(data, column));
    model.requirements().forEach(r -> inputs.column(data, r.column()));
    for (Part.Indicator indicator : model.indicators()) {
      inputs.column(data, indicator.name());
      indicator.per().ifPresent(per -> inputs.column(data, per));
    }
    model.indicators().stream()
        .flatMap(indicator -> indicator.filling().by().stream())
        .distinct()
        .forEach(by -> inputs.textColumn(data, by));
  }
}
