package io.baipi.model.composite;

import io.baipi.data.Column;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.ResultTable;
import io.baipi.model.Rounding;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out a composite indicator. */
final class CompositeEvaluation {
  private static final Unit SCORE = Units.get("score");
  private static final Unit RANK = Units.get("rank");
  private static final Localized NAME = Localized.of("名称", "Name");

  private final Composite model;
  private final Inputs inputs;
  private final String id;

  CompositeEvaluation(Composite model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
    this.id = model.header().id();
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
    double[][][] raw = raw(data, ranked);
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    Scored scored = new Scored(data, ranked, new CompositeScores(model, raw, ranked.size()));
    Map<String, Table> parts = new LinkedHashMap<>();
    if (!model.requirements().isEmpty()) {
      parts.put("screening", screening.table());
    }
    if (model.combine() == Combination.MEAN) {
      parts.put("contributions", scored.contributions());
    }
    return Optional.of(
        new Outcome(
            scored.table(),
            parts,
            new LinkedHashMap<>(),
            CompositeMethod.steps(model, data, !parts.containsKey("contributions"))));
  }

  private void check(Table data) {
    inputs.key(data, model.key());
    model.label().ifPresent(label -> inputs.textColumn(data, label));
    model.publishedRank().ifPresent(column -> inputs.column(data, column));
    model.requirements().forEach(r -> inputs.column(data, r.column()));
    model.groups().stream()
        .flatMap(group -> group.indicators().stream())
        .forEach(indicator -> inputs.column(data, indicator.column()));
  }

  private double[][][] raw(Table data, List<Row> rows) {
    double[][][] raw = new double[model.groups().size()][][];
    for (int g = 0; g < raw.length; g++) {
      List<Composite.Indicator> indicators = model.groups().get(g).indicators();
      raw[g] = new double[indicators.size()][rows.size()];
      for (int i = 0; i < indicators.size(); i++) {
        Named name = indicators.get(i).column();
        int column = data.indexOf(name.name());
        Unit unit = Inputs.unit(data, column);
        for (int u = 0; u < rows.size(); u++) {
          raw[g][i][u] =
              inputs
                  .number(rows.get(u).values().get(column), unit, name)
                  .map(BigDecimal::doubleValue)
                  .orElse(Double.NaN);
        }
      }
    }
    return raw;
  }

  /** The scores put into tables, with lineage. */
  private final class Scored {
    private final Table data;
    private final Map<Row, Integer> places = new IdentityHashMap<>();
    private final CompositeScores scores;
    private final Map<String, Source> scales = new LinkedHashMap<>();
    private final List<Optional<BigDecimal>> points = new ArrayList<>();
    private final List<Ranks.Bounds> bounds = new ArrayList<>();

    Scored(Table data, List<Row> ranked, CompositeScores scores) {
      this.data = data;
      ranked.forEach(row -> places.put(row, places.size()));
      this.scores = scores;
      for (Composite.Group group : model.groups()) {
        for (Composite.Indicator indicator : group.indicators()) {
          Named column = indicator.column();
          List<Value> cells =
              ranked.stream().map(r -> r.values().get(data.indexOf(column.name()))).toList();
          scales.put(
              column.name(),
              Source.rule(id, "scale of " + column.name(), model.scaleAt(), Source.of(cells)));
        }
      }
      for (int u = 0; u < scores.units(); u++) {
        double score = scores.score(u);
        points.add(Double.isNaN(score) ? Optional.empty() : Optional.of(comparable(score)));
        bounds.add(intervalOf(u));
      }
    }

    private Ranks.Bounds intervalOf(int unit) {
      double low = scores.scoreLow(unit);
      double high = scores.scoreHigh(unit);
      // Nothing told the units apart: all stand at the same, unknown place.
      return Double.isNaN(low)
          ? new Ranks.Bounds(BigDecimal.ZERO, BigDecimal.ZERO)
          : new Ranks.Bounds(comparable(low), comparable(high));
    }

    private BigDecimal comparable(double score) {
      return model.rounding().beforeRank()
          ? model.rounding().round(score)
          : Rounding.shortest(score);
    }

    Table table() {
      ResultTable result = new ResultTable(model.header(), "", model.header().title());
      Column key = data.columns().get(data.indexOf(model.key().name()));
      result
          .text(key.name(), key.title())
          .text("name", NAME)
          .number("score", SCORE, Localized.of("得分", "Score"))
          .number("score_low", SCORE, Localized.of("得分下限", "Lowest score"))
          .number("score_high", SCORE, Localized.of("得分上限", "Highest score"))
          .integer("rank", RANK, Localized.of("名次", "Rank"))
          .integer("rank_best", RANK, Localized.of("最好名次", "Best rank"))
          .integer("rank_worst", RANK, Localized.of("最差名次", "Worst rank"))
          .number("coverage", Units.get("%"), Localized.of("指标覆盖率", "Coverage"));
      model
          .publishedRank()
          .ifPresent(name -> result.column(data.columns().get(data.indexOf(name.name()))));
      model.groups().forEach(g -> result.number(g.name().name(), SCORE, g.title()));
      model
          .groups()
          .forEach(
              g ->
                  g.indicators()
                      .forEach(
                          i ->
                              result.number(
                                  i.column().name(),
                                  SCORE,
                                  Inputs.title(data, i.column(), i.title()))));
      for (Row row : data.rows()) {
        result.row(row.key(), values(row));
      }
      return result.table();
    }

    private List<Value> values(Row row) {
      int unit = places.getOrDefault(row, -1);
      List<Value> values = new ArrayList<>();
      values.add(Inputs.keyOf(data, row, model.key()));
      values.add(Inputs.label(data, row, model.key(), model.label()));
      List<Value> groups = new ArrayList<>();
      List<Value> indicators = new ArrayList<>();
      for (int g = 0; g < model.groups().size(); g++) {
        List<Value> inside = indicators(g, row, unit);
        indicators.addAll(inside);
        groups.add(group(g, unit, inside));
      }
      Source score = Source.rule(id, "score", model.header().location(), Source.of(groups));
      Source interval =
          Source.rule(id, "interval", model.unknowns().location(), Source.of(indicators));
      if (unit < 0) {
        addUnranked(values, score);
      } else {
        addRanked(values, unit, score, interval);
      }
      model
          .publishedRank()
          .ifPresent(name -> values.add(row.values().get(data.indexOf(name.name()))));
      values.addAll(groups);
      values.addAll(indicators);
      return values;
    }

    private void addUnranked(List<Value> values, Source score) {
      values.addAll(Collections.nCopies(3, score.missing(SCORE)));
      values.addAll(Collections.nCopies(3, score.missing(RANK)));
      values.add(score.missing(Units.get("%")));
    }

    private void addRanked(List<Value> values, int unit, Source score, Source interval) {
      double coverage = scores.coverage(unit);
      // A score over a part of the indicators rests on the choice to leave the others out.
      Source stated = coverage < 100 - 1e-9 ? score.assumed() : score;
      int digits = model.rounding().digits();
      values.add(stated.number(scores.score(unit), digits, SCORE));
      values.add(interval.number(scores.scoreLow(unit), digits, SCORE));
      values.add(interval.number(scores.scoreHigh(unit), digits, SCORE));
      values.add(
          points.get(unit).isEmpty()
              ? stated.missing(RANK)
              : stated.count(Ranks.of(points.get(unit).get(), points, model.ties()), RANK));
      values.add(interval.count(Ranks.best(unit, bounds, model.ties()), RANK));
      values.add(interval.count(Ranks.worst(unit, bounds, model.ties()), RANK));
      values.add(score.number(coverage, 1, Units.get("%")));
    }

    private List<Value> indicators(int g, Row row, int unit) {
      List<Value> values = new ArrayList<>();
      List<Composite.Indicator> inside = model.groups().get(g).indicators();
      for (int i = 0; i < inside.size(); i++) {
        Named column = inside.get(i).column();
        Value cell = row.values().get(data.indexOf(column.name()));
        Source scale = scales.get(column.name());
        Source source =
            Source.rule(
                id,
                "normalise " + column.name(),
                column.location(),
                scale == null ? List.of(Source.of(cell)) : List.of(Source.of(cell), scale));
        values.add(
            unit < 0
                ? source.missing(SCORE)
                : source.number(scores.indicator(g, i, unit), model.rounding().digits(), SCORE));
      }
      return values;
    }

    private Value group(int g, int unit, List<Value> inside) {
      Composite.Group group = model.groups().get(g);
      Source source =
          Source.rule(id, group.name().name(), group.name().location(), Source.of(inside));
      boolean chosen = group.equalInside();
      Source stated = chosen ? source.assumed() : source;
      return unit < 0
          ? source.missing(SCORE)
          : stated.number(scores.group(g, unit), model.rounding().digits(), SCORE);
    }

    Table contributions() {
      ResultTable result =
          new ResultTable(
              model.header(), "contributions", Localized.of("各组贡献的分数", "Points by group"));
      Column key = data.columns().get(data.indexOf(model.key().name()));
      result.text(key.name(), key.title()).text("name", NAME);
      model.groups().forEach(g -> result.number(g.name().name(), SCORE, g.title()));
      for (Row row : data.rows()) {
        int unit = places.getOrDefault(row, -1);
        List<Value> values = new ArrayList<>();
        values.add(Inputs.keyOf(data, row, model.key()));
        values.add(Inputs.label(data, row, model.key(), model.label()));
        for (int g = 0; g < model.groups().size(); g++) {
          Composite.Group group = model.groups().get(g);
          Source source =
              Source.rule(
                  id,
                  "points of " + group.name().name(),
                  group.name().location(),
                  Source.of(indicators(g, row, unit)));
          values.add(
              unit < 0
                  ? source.missing(SCORE)
                  : source.number(scores.points(g, unit), model.rounding().digits(), SCORE));
        }
        result.row(row.key(), values);
      }
      return result.table();
    }
  }
}
