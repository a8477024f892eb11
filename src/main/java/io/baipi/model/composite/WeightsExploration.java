package io.baipi.model.composite;

import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Exploration;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.Rounding;
import io.baipi.model.index.Plan;
import io.baipi.model.index.Tree;
import io.baipi.model.trust.Subject;
import io.baipi.model.trust.WeightPreset;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a page needs to rank the units with a reader's own weights: every indicator on its scale,
 * where each missing cell can lie there, the hierarchy, and the rules for combining, rounding and
 * ranking. A unit is a place among the ranked ones, a part a place in preorder.
 */
final class WeightsExploration {
  private static final String KIND = "weights";

  /** More units than this make a page too heavy. */
  private static final int MOST_UNITS = 5000;

  private final Composite model;
  private final Table data;
  private final List<Row> ranked;
  private final Scores scores;
  private final Subject subject;
  private final List<Part> parts;

  WeightsExploration(
      Composite model,
      CompositeEvaluation.Worked worked,
      CompositeEvaluation evaluation,
      Outcome outcome) {
    this.model = model;
    this.data = worked.data();
    this.ranked = worked.ranked();
    this.scores = worked.scores();
    this.subject = evaluation.subject(data, ranked, outcome.table(), scores);
    this.parts = model.root().all().toList();
  }

  /** Empty where there is nothing to compare or weigh, or too much for a page. */
  Optional<Exploration> exploration() {
    boolean weighs = parts.size() > 2;
    if (!weighs || scores.units() < 2 || scores.units() > MOST_UNITS || !isBounded()) {
      return Optional.empty();
    }
    List<WeightPreset> presets = Presets.of(model, subject, scores.weights());
    Unit unit = ScoreNumbers.of(model).unit();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("units", units());
    all.put("screened", screened());
    all.put("nodes", nodes());
    all.put("indicators", indicators());
    all.put("unit", unit.title());
    all.put("top", unit.id().equals("score") ? number(model.points()) : Optional.empty());
    all.put("digits", whole(digits()));
    all.put("rankDigits", model.rankDigits().isPresent() ? whole(digits()) : Optional.empty());
    all.put("ties", model.ties().word());
    all.put(
        "missing",
        map(
            "from", number(model.unknowns().from()),
            "to", number(model.unknowns().to()),
            "held", model.unknowns().held(),
            "filled",
                model.indicators().stream()
                    .anyMatch(i -> i.filling().how() != Filling.How.LEAVE_OUT)));
    all.put("draws", whole(model.trust().weightDraws()));
    all.put("seed", String.valueOf(model.trust().weightSeed()));
    all.put("badges", badges());
    all.put("presets", presets.stream().map(this::preset).toList());
    all.put("page", new PresetTable(scores, subject, ScoreNumbers.of(model)).of(presets));
    return Optional.of(new Exploration(KIND, all));
  }

  private boolean isBounded() {
    Plan plan = scores.plan();
    for (int i = 0; i < model.indicators().size(); i++) {
      double[] low = plan.low(i);
      double[] high = plan.high(i);
      for (int u = 0; u < low.length; u++) {
        if (Double.isInfinite(low[u]) || Double.isInfinite(high[u])) {
          return false;
        }
      }
    }
    return true;
  }

  private int digits() {
    return model.rounding().map(Rounding::digits).orElse(Numbers.SHOWN);
  }

  private List<Map<String, Object>> units() {
    List<Map<String, Object>> units = new ArrayList<>();
    for (int u = 0; u < ranked.size(); u++) {
      Map<String, Object> unit =
          map("key", ranked.get(u).key(), "name", words(subject.units().get(u).name()));
      Optional<Named> published = model.publishedRank();
      if (published.isPresent()) {
        unit.put("published", shown(cell(ranked.get(u), published.get())));
      }
      units.add(unit);
    }
    return units;
  }

  /** The names of those that certainly fail a requirement. */
  private List<Localized> screened() {
    Set<Row> in = Collections.newSetFromMap(new IdentityHashMap<>());
    in.addAll(ranked);
    return data.rows().stream()
        .filter(row -> !in.contains(row))
        .map(row -> words(Inputs.label(data, row, model.key(), model.label())))
        .toList();
  }

  private List<Map<String, Object>> nodes() {
    Tree tree = scores.scorer().tree();
    double[] weights = scores.weights();
    List<Map<String, Object>> nodes = new ArrayList<>();
    for (int node = 0; node < tree.size(); node++) {
      Map<String, Object> each =
          map(
              "name", parts.get(node).name().name(),
              "title", subject.parts().get(node).title(),
              "parent", whole(tree.parent(node)),
              "end", whole(tree.end(node)),
              "weight", number(weights[node]));
      if (parts.get(node) instanceof Part.Group group) {
        each.put("combine", group.combine().word());
      } else {
        each.put("indicator", whole(tree.indicator(node)));
      }
      nodes.add(each);
    }
    return nodes;
  }

  private List<Map<String, Object>> indicators() {
    List<Map<String, Object>> indicators = new ArrayList<>();
    for (int i = 0; i < model.indicators().size(); i++) {
      Part.Indicator indicator = model.indicators().get(i);
      double[] marks = scores.plan().normalised(i);
      double[] low = scores.plan().low(i);
      double[] high = scores.plan().high(i);
      List<Object> column = new ArrayList<>();
      List<Object> gaps = new ArrayList<>();
      List<Object> unknown = new ArrayList<>();
      for (int u = 0; u < marks.length; u++) {
        column.add(number(marks[u]));
        if (Double.compare(low[u], marks[u]) != 0 || Double.compare(high[u], marks[u]) != 0) {
          gaps.add(List.of(whole(u), number(low[u]), number(high[u])));
        }
        if (!scores.isKnown(i, u)) {
          unknown.add(whole(u));
        }
      }
      indicators.add(
          map(
              "better",
              indicator.higher() ? "higher" : "lower",
              "marks",
              column,
              "gaps",
              gaps,
              "unknown",
              unknown,
              "shown",
              ranked.stream().map(row -> raw(row, indicator)).toList(),
              "sure",
              ranked.stream().map(row -> cell(row, indicator.name()).provenance().id()).toList()));
    }
    return indicators;
  }

  /** A cell as the data shows it, with what it is divided by. */
  private Object raw(Row row, Part.Indicator indicator) {
    Object own = shown(cell(row, indicator.name()));
    if (indicator.per().isEmpty() || !(own instanceof Localized above)) {
      return own;
    }
    return shown(cell(row, indicator.per().get())) instanceof Localized below
        ? Localized.of(
            above.in(Language.ZH) + " ÷ " + below.in(Language.ZH),
            above.in(Language.EN) + " ÷ " + below.in(Language.EN))
        : own;
  }

  private Value cell(Row row, Named column) {
    return row.values().get(data.indexOf(column.name()));
  }

  private static Object shown(Value value) {
    return value instanceof Value.Missing ? Optional.empty() : words(value);
  }

  private static Localized words(Value value) {
    return Localized.of(value.show(Language.ZH), value.show(Language.EN));
  }

  private Map<String, Object> badges() {
    Map<String, Object> badges = new LinkedHashMap<>();
    for (Provenance provenance : Provenance.values()) {
      badges.put(provenance.id(), map("mark", provenance.mark(), "label", provenance.label()));
    }
    return badges;
  }

  private Map<String, Object> preset(WeightPreset preset) {
    List<Object> weights = new ArrayList<>();
    for (double weight : preset.weights()) {
      weights.add(number(weight));
    }
    return map("name", preset.name(), "title", preset.title(), "weights", weights);
  }

  /** A number with all its digits; nothing for NaN. */
  private static Object number(double number) {
    return Double.isNaN(number) ? Optional.empty() : Numbers.tidy(Rounding.shortest(number));
  }

  private static BigDecimal whole(long number) {
    return BigDecimal.valueOf(number);
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
