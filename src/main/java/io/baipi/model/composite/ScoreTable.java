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
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/** The scores put into tables. */
final class ScoreTable {
  private static final Unit RANK = Units.get("rank");
  private static final Localized NAME = Localized.of("名称", "Name");
  private static final double FULL = 100 - 1e-9;

  private final Composite model;
  private final Table data;
  private final Scores scores;
  private final ScoreNumbers numbers;
  private final PartValues parts;
  private final IdentityHashMap<Row, Integer> places = new IdentityHashMap<>();

  ScoreTable(Composite model, Table data, List<Row> ranked, Scores scores) {
    this.model = model;
    this.data = data;
    this.scores = scores;
    this.numbers = ScoreNumbers.of(model);
    this.parts = new PartValues(model, data, ranked, scores);
    ranked.forEach(row -> places.put(row, places.size()));
  }

  Table table() {
    ResultTable result = new ResultTable(model.header(), "", model.header().title());
    Unit unit = numbers.unit();
    heads(result)
        .number("score", unit, Localized.of("得分", "Score"))
        .number("score_low", unit, Localized.of("得分下限", "Lowest score"))
        .number("score_high", unit, Localized.of("得分上限", "Highest score"))
        .integer("rank", RANK, Localized.of("名次", "Rank"))
        .integer("rank_best", RANK, Localized.of("最好名次", "Best rank"))
        .integer("rank_worst", RANK, Localized.of("最差名次", "Worst rank"))
        .number("coverage", Units.get("%"), Localized.of("指标覆盖率", "Coverage"));
    model
        .publishedRank()
        .ifPresent(name -> result.column(data.columns().get(data.indexOf(name.name()))));
    model.groups().forEach(g -> result.number(g.name().name(), unit, g.title()));
    model
        .indicators()
        .forEach(
            i -> result.number(i.name().name(), unit, Inputs.title(data, i.name(), i.title())));
    for (Row row : data.rows()) {
      result.row(row.key(), values(row));
    }
    return result.table();
  }

  private ResultTable heads(ResultTable result) {
    Column key = data.columns().get(data.indexOf(model.key().name()));
    return result.text(key.name(), key.title()).text("name", NAME);
  }

  private List<Value> start(Row row) {
    List<Value> values = new ArrayList<>();
    values.add(Inputs.keyOf(data, row, model.key()));
    values.add(Inputs.label(data, row, model.key(), model.label()));
    return values;
  }

  private List<Value> values(Row row) {
    int unit = places.getOrDefault(row, -1);
    List<Value> values = start(row);
    IdentityHashMap<Part, Value> of = parts.of(row, unit);
    List<Value> top = new ArrayList<>();
    model.root().parts().forEach(part -> top.add(parts.pick(of, part)));
    List<Value> groups = new ArrayList<>();
    model.groups().forEach(group -> groups.add(parts.pick(of, group)));
    List<Value> indicators = new ArrayList<>();
    model.indicators().forEach(indicator -> indicators.add(parts.pick(of, indicator)));
    String id = model.header().id();
    Source score = Source.rule(id, "score", model.header().location(), Source.of(top));
    Source interval =
        Source.rule(
            id,
            "interval",
            model.intervalAt().orElse(model.header().location()),
            Source.of(indicators));
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
    values.addAll(Collections.nCopies(3, score.missing(numbers.unit())));
    values.addAll(Collections.nCopies(3, score.missing(RANK)));
    values.add(score.missing(Units.get("%")));
  }

  private void addRanked(List<Value> values, int unit, Source score, Source interval) {
    double coverage = scores.coverage(unit);
    // A score over a part of the indicators rests on the choice of what to do about the others.
    Source stated = coverage < FULL ? score.assumed() : score;
    values.add(numbers.number(stated, scores.node(0, unit)));
    values.add(numbers.number(interval, scores.low(unit)));
    values.add(numbers.number(interval, scores.high(unit)));
    values.add(rank(stated, scores.rank(unit)));
    values.add(rank(interval, scores.best(unit)));
    values.add(rank(interval, scores.worst(unit)));
    values.add(score.number(coverage, 1, Units.get("%")));
  }

  private static Value rank(Source source, int rank) {
    return rank == 0 ? source.missing(RANK) : source.count(rank, RANK);
  }

  /** The points that each part at the top adds, for a score that is a mean. */
  Table contributions() {
    ResultTable result =
        new ResultTable(
            model.header(), "contributions", Localized.of("各组贡献的分数", "Points by group"));
    heads(result);
    for (Part part : model.root().parts()) {
      result.number(
          part.name().name(), numbers.unit(), Inputs.title(data, part.name(), part.title()));
    }
    int[] top = scores.scorer().tree().children(0);
    for (Row row : data.rows()) {
      int unit = places.getOrDefault(row, -1);
      List<Value> values = start(row);
      IdentityHashMap<Part, Value> of = parts.of(row, unit);
      for (int i = 0; i < top.length; i++) {
        Part part = model.root().parts().get(i);
        Named name = part.name();
        List<Value> from =
            part instanceof Part.Group group
                ? group.parts().stream().map(child -> parts.pick(of, child)).toList()
                : List.of(parts.pick(of, part));
        Source source =
            Source.rule(
                model.header().id(), "points of " + name.name(), name.location(), Source.of(from));
        values.add(
            unit < 0
                ? source.missing(numbers.unit())
                : numbers.number(source, scores.points(top[i], unit)));
      }
      result.row(row.key(), values);
    }
    return result.table();
  }
}
