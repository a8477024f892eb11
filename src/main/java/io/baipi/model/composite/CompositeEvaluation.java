package io.baipi.model.composite;

import io.baipi.data.Column;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.model.Outcome;
import io.baipi.model.Source;
import io.baipi.model.index.Combination;
import io.baipi.model.index.Design;
import io.baipi.model.index.Scorer;
import io.baipi.model.trust.Subject;
import io.baipi.model.trust.TrustEvaluation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out a composite indicator: reads columns, has them scored, puts the scores into tables. */
final class CompositeEvaluation {
  private final Composite model;
  private final Inputs inputs;

  CompositeEvaluation(Composite model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
  }

  /**
   * What is worked out before it is put into tables.
   *
   * @param ranked the rows of the data that are ranked, in the order of the scores' units
   */
  record Worked(Table data, List<Row> ranked, Screening screening, Scores scores) {}

  Optional<Outcome> evaluate() {
    return work().map(this::outcome);
  }

  /** Everything but the tables; empty when something is wrong, which is reported. */
  Optional<Worked> work() {
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
    return Optional.of(new Worked(data, ranked, screening, scores));
  }

  private Outcome outcome(Worked worked) {
    Table data = worked.data();
    List<Row> ranked = worked.ranked();
    Screening screening = worked.screening();
    Scores scores = worked.scores();
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
    List<MethodStep> steps =
        new ArrayList<>(new CompositeMethod(model, data, scores, parts.keySet()).steps());
    Table main = table.table();
    Map<String, Value> facts = new LinkedHashMap<>();
    Method trust = new Method(model.header());
    new TrustEvaluation(model.trust(), subject(data, ranked, main, scores), inputs)
        .addTo(parts, facts, trust);
    steps.addAll(trust.steps());
    return new Outcome(main, parts, facts, steps);
  }

  /**
   * What is asked about the trust in the ranks.
   *
   * @param main the main result
   */
  Subject subject(Table data, List<Row> ranked, Table main, Scores scores) {
    int score = main.indexOf("score");
    Set<Row> in = Collections.newSetFromMap(new IdentityHashMap<>());
    in.addAll(ranked);
    List<Subject.Unit> units = new ArrayList<>();
    // The main table has a row for each of the data's, in their order.
    for (int i = 0; i < data.rows().size(); i++) {
      Row row = data.rows().get(i);
      if (in.contains(row)) {
        units.add(
            new Subject.Unit(
                row.key(),
                Inputs.keyOf(data, row, model.key()),
                Inputs.label(data, row, model.key(), model.label()),
                Source.of(main.rows().get(i).values().get(score))));
      }
    }
    List<Subject.Part> parts =
        model
            .root()
            .all()
            .map(p -> new Subject.Part(p.name().name(), Inputs.title(data, p.name(), p.title())))
            .toList();
    Column key = data.columns().get(data.indexOf(model.key().name()));
    return new Subject(model.header(), scores.scorer(), units, parts, key);
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
