package io.baipi.model.trust;

import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import io.baipi.text.Units;
import java.util.List;
import java.util.Optional;

/** The share of all weightings in which each unit is first, everything else as declared. */
final class ShareWon {
  /** Draws where the model has no test of its own. */
  static final int DRAWS = 10_000;

  private final Ground ground;
  private final Optional<Trust.Test> test;
  private final Blocks blocks;

  ShareWon(Ground ground, Optional<Trust.Test> test, Blocks blocks) {
    this.ground = ground;
    this.test = test;
    this.blocks = blocks;
  }

  void addTo(Location at, Findings findings) {
    Space filled = space(true, at);
    RankCounts plain = counts(space(false, at));
    ResultTable table =
        ground
            .unitTable("share-won", Localized.of("在多大比例的权重下排第一", "Share of all weightings won"))
            .number("won", Ground.PERCENT, Localized.of("排第一的权重占比", "Weightings won"))
            .number("won_error", Units.get("pp"), Localized.of("标准误", "Standard error"));
    Optional<RankCounts> open = filled.fills() ? Optional.of(counts(filled)) : Optional.empty();
    if (open.isPresent()) {
      table.number(
          "won_filled",
          Ground.PERCENT,
          Localized.of("缺失值也任取时排第一的占比", "Won with missing values drawn too"));
    }
    for (int u = 0; u < ground.units(); u++) {
      Source source = ground.source("share won", at, u);
      List<Value> row = ground.unitRow(u);
      int drawn = plain.drawn(u);
      double share = (double) plain.won(u) / drawn;
      row.add(Ground.percent(source, plain.won(u), drawn));
      row.add(source.number(100 * Math.sqrt(share * (1 - share) / drawn), 2, Units.get("pp")));
      if (open.isPresent()) {
        row.add(Ground.percent(source.assumed(), open.get().won(u), open.get().drawn(u)));
      }
      table.row(ground.subject().units().get(u).row(), row);
    }
    findings.add(
        "share-won",
        table.table(),
        "share won",
        TrustMethod.shareWon(draws(), open.isPresent()),
        "");
  }

  private int draws() {
    return test.map(Trust.Test::draws).orElse(DRAWS);
  }

  private RankCounts counts(Space space) {
    long seed = test.map(Trust.Test::seed).orElse(1L);
    return Draws.of(space, draws(), seed, ground.ranks(), blocks).counts();
  }

  private Space space(boolean fills, Location at) {
    Variation weights = new Variation.Weights(Optional.empty(), at);
    List<Variation> all = fills ? List.of(weights, new Variation.Anywhere(at)) : List.of(weights);
    return new Space(ground.subject(), new Trust.Test(all, List.of(), draws(), 1, at));
  }
}
