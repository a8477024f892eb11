package io.baipi.model.trust;

import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The parts that show draws: where units' ranks lie, and which choice moves them. */
final class TestTables {
  /** More units than this have no table of a column a rank. */
  private static final int MOST_COLUMNS = 30;

  private static final int SOBOL_ROWS = 4096;
  private static final int FEWEST_ROWS = 64;

  private final Ground ground;
  private final Trust.Test test;
  private final Space space;
  private final Blocks blocks;

  TestTables(Ground ground, Trust.Test test, Blocks blocks) {
    this.ground = ground;
    this.test = test;
    this.space = new Space(ground.subject(), test);
    this.blocks = blocks;
  }

  void addTo(Findings findings) {
    Draws draws = Draws.of(space, test.draws(), test.seed(), ground.ranks(), blocks);
    rankRange(draws.counts(), findings);
    if (ground.units() <= MOST_COLUMNS) {
      rankFrequency(draws.counts(), findings);
    }
    Location at = test.location();
    Source all = sure(ground.source("rank range", at));
    findings.fact("draws", all.count(test.draws(), Units.get("count")));
    findings.fact("rank_shift_mean", all.number(draws.counts().shift(), 2, Units.ONE));
    if (ground.first() >= 0) {
      int first = ground.first();
      findings.fact(
          "winner_share",
          Ground.percent(
              sure(ground.source("rank range", at, first)),
              draws.counts().won(first),
              draws.counts().drawn(first)));
    }
  }

  /** A cell that draws fill is an assumption. */
  private Source sure(Source source) {
    return space.fills() ? source.assumed() : source;
  }

  private void rankRange(RankCounts counts, Findings findings) {
    ResultTable table =
        ground
            .unitTable("rank-range", Localized.of("随机检验中的名次", "Ranks in the test"))
            .integer("rank", Ground.RANK, Localized.of("名次", "Rank"))
            .integer("rank_median", Ground.RANK, Localized.of("名次中位数", "Median rank"))
            .integer("rank_p5", Ground.RANK, Localized.of("名次5%分位", "Rank, 5th percentile"))
            .integer("rank_p95", Ground.RANK, Localized.of("名次95%分位", "Rank, 95th percentile"))
            .integer("rank_best", Ground.RANK, Localized.of("抽到的最好名次", "Best rank drawn"))
            .integer("rank_worst", Ground.RANK, Localized.of("抽到的最差名次", "Worst rank drawn"))
            .number("shift", Units.ONE, Localized.of("平均名次变动", "Mean shift of rank"))
            .number("won", Ground.PERCENT, Localized.of("排第一的抽样占比", "Draws won"))
            .number(
                "top_three", Ground.PERCENT, Localized.of("进前三的抽样占比", "Draws in the top three"));
    for (int u = 0; u < ground.units(); u++) {
      Source source = sure(ground.source("rank range", test.location(), u));
      List<Value> row = ground.unitRow(u);
      row.add(Ground.rank(source, ground.ranks()[u]));
      boolean drawn = counts.drawn(u) > 0;
      row.add(Ground.rank(source, drawn ? counts.quantile(u, 50) : 0));
      row.add(Ground.rank(source, drawn ? counts.quantile(u, 5) : 0));
      row.add(Ground.rank(source, drawn ? counts.quantile(u, 95) : 0));
      row.add(Ground.rank(source, drawn ? counts.best(u) : 0));
      row.add(Ground.rank(source, counts.worst(u)));
      double mean = (double) counts.sum(u) / counts.drawn(u);
      int nominal = ground.ranks()[u];
      row.add(source.number(nominal == 0 ? Double.NaN : mean - nominal, 2, Units.ONE));
      row.add(Ground.percent(source, counts.won(u), counts.drawn(u)));
      row.add(Ground.percent(source, counts.topThree(u), counts.drawn(u)));
      table.row(ground.subject().units().get(u).row(), row);
    }
    findings.add(
        "rank-range", table.table(), "test", TrustMethod.test(test, space, counts.step()), "");
  }

  private void rankFrequency(RankCounts counts, Findings findings) {
    ResultTable table =
        ground.unitTable("rank-frequency", Localized.of("各名次出现的比例", "How often each rank came up"));
    for (int rank = 1; rank <= ground.units(); rank++) {
      table.number("rank_" + rank, Ground.PERCENT, Localized.of("第" + rank + "名", "Rank " + rank));
    }
    for (int u = 0; u < ground.units(); u++) {
      Source source = sure(ground.source("rank frequency", test.location(), u));
      List<Value> row = ground.unitRow(u);
      for (int rank = 1; rank <= ground.units(); rank++) {
        row.add(Ground.percent(source, counts.count(u, rank), counts.drawn(u)));
      }
      table.row(ground.subject().units().get(u).row(), row);
    }
    findings.parts().put("rank-frequency", table.table());
  }

  /** Which choice moves ranks: Sobol's indices of the mean absolute shift of rank. */
  void addSobol(Location at, Findings findings) {
    List<Space.Input> inputs = space.inputs();
    List<SobolIndices.Index> indices =
        SobolIndices.of(
            inputs.stream().map(i -> new SobolIndices.Input(i.from(), i.to())).toList(),
            space.size(),
            rows(),
            test.seed(),
            blocks,
            () -> {
              Drawing drawing = new Drawing(space);
              return numbers -> {
                double shift = ground.shift(drawing.ranks(numbers));
                return Double.isNaN(shift) ? 0 : shift;
              };
            });
    ResultTable table =
        ground
            .table("sobol", Localized.of("名次变动的来源", "What moves the ranks"))
            .text("input", Localized.of("选择", "Choice"))
            .text("name", Localized.of("名称", "Name"))
            .number("first", Units.ONE, Localized.of("一阶指数", "First order"))
            .number(
                "first_error", Units.ONE, Localized.of("一阶指数的标准误", "Standard error of first order"))
            .number("total", Units.ONE, Localized.of("总指数", "Total"))
            .number("total_error", Units.ONE, Localized.of("总指数的标准误", "Standard error of total"));
    Source source = sure(ground.source("sobol", at));
    for (int i = 0; i < inputs.size(); i++) {
      SobolIndices.Index index = indices.get(i);
      List<Value> row = new ArrayList<>();
      row.add(source.text(Localized.same(inputs.get(i).id())));
      row.add(source.text(inputs.get(i).title()));
      row.add(source.number(index.first(), 3, Units.ONE));
      row.add(source.number(index.firstError(), 3, Units.ONE));
      row.add(source.number(index.total(), 3, Units.ONE));
      row.add(source.number(index.totalError(), 3, Units.ONE));
      table.row(inputs.get(i).id(), row);
    }
    IntStream.range(0, inputs.size())
        .filter(i -> !Double.isNaN(indices.get(i).total()))
        .filter(i -> !inputs.get(i).id().startsWith("weight-"))
        .boxed()
        .max(Comparator.comparingDouble(i -> indices.get(i).total()))
        .ifPresent(i -> findings.fact("sobol_top", source.text(inputs.get(i).title())));
    findings.add(
        "sobol",
        table.table(),
        "sobol",
        TrustMethod.sobol(rows(), inputs.size()),
        TrustMethod.sobolMath());
  }

  /** A power of two that is not more than the draws. */
  private int rows() {
    return Math.max(FEWEST_ROWS, Math.min(SOBOL_ROWS, Integer.highestOneBit(test.draws())));
  }
}
