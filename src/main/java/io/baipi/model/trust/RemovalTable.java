package io.baipi.model.trust;

import io.baipi.data.Value;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.model.index.Ranking;
import io.baipi.text.Localized;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.List;

/** Ranks without each indicator or each group, whose siblings take over its weight. */
final class RemovalTable {
  private final Ground ground;

  RemovalTable(Ground ground) {
    this.ground = ground;
  }

  void addTo(Trust.Removal removal, Findings findings) {
    boolean groups = removal.what() == Trust.Removal.What.GROUP;
    String part = removal.what().part();
    ResultTable table =
        ground
            .unitTable(
                part,
                groups
                    ? Localized.of("去掉各组后的名次", "Ranks without each group")
                    : Localized.of("去掉各指标后的名次", "Ranks without each indicator"))
            .integer("rank", Ground.RANK, Localized.of("名次", "Rank"));
    List<int[]> ranks = new ArrayList<>();
    Ranking ranking = ground.subject().scorer().design().ranking();
    double largest = 0;
    for (int node = 1; node < ground.subject().parts().size(); node++) {
      if (ground.subject().tree().indicator(node) < 0 != groups) {
        continue;
      }
      Subject.Part of = ground.subject().parts().get(node);
      double[] weights = ground.nominal().weights();
      weights[node] = 0;
      int[] without = ranking.of(ground.plan().score(weights));
      ranks.add(without);
      double shift = ground.shift(without);
      largest = Double.isNaN(shift) ? largest : Math.max(largest, shift);
      table.integer(
          "without_" + of.name(), Ground.RANK, Ground.titled("去掉：", "Without ", of.title()));
    }
    table.integer("shift", Units.ONE, Localized.of("最大变动", "Largest shift"));
    for (int u = 0; u < ground.units(); u++) {
      Source source = ground.source(part, removal.location(), u);
      List<Value> row = ground.unitRow(u);
      int own = ground.ranks()[u];
      row.add(Ground.rank(source, own));
      int most = 0;
      for (int[] without : ranks) {
        row.add(Ground.rank(source, without[u]));
        int shift = without[u] == 0 || own == 0 ? 0 : without[u] - own;
        most = Math.abs(shift) > Math.abs(most) ? shift : most;
      }
      row.add(own == 0 ? source.missing() : source.count(most, Units.ONE));
      table.row(ground.subject().units().get(u).row(), row);
    }
    findings.fact(
        groups ? "removal_shift_groups" : "removal_shift",
        ground.source(part, removal.location()).number(largest, 2, Units.ONE));
    findings.add(part, table.table(), "remove", TrustMethod.remove(groups), "");
  }
}
