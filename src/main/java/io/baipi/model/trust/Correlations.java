package io.baipi.model.trust;

import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.List;

/** How indicators go together with the score and with each other, on their scales. */
final class Correlations {
  private static final int DIGITS = 3;
  private static final Localized SCORE = Localized.of("得分", "Score");

  private final Ground ground;

  Correlations(Ground ground) {
    this.ground = ground;
  }

  void addTo(Location at, Findings findings) {
    ResultTable table =
        ground
            .table("correlation", Localized.of("指标之间的相关", "Correlation of indicators"))
            .text("pair", Localized.of("一对", "Pair"))
            .text("first", Localized.of("指标", "Indicator"))
            .text("second", Localized.of("与之比较", "With"))
            .number("pearson", Units.ONE, Localized.of("皮尔逊相关", "Pearson"))
            .number("spearman", Units.ONE, Localized.of("斯皮尔曼相关", "Spearman"))
            .integer("known", Units.get("count"), Localized.of("两者都已知的单位", "Units with both"));
    Source source = ground.source("correlation", at);
    List<Integer> leaves = ground.subject().leaves();
    for (int leaf : leaves) {
      row(table, source, leaf, 0);
    }
    for (int i = 0; i < leaves.size(); i++) {
      for (int j = i + 1; j < leaves.size(); j++) {
        row(table, source, leaves.get(i), leaves.get(j));
      }
    }
    findings.add("correlation", table.table(), "correlation", TrustMethod.correlation(), "");
  }

  private void row(ResultTable table, Source source, int first, int second) {
    double[] x = ground.column(first);
    double[] y = ground.column(second);
    Subject.Part one = ground.subject().parts().get(first);
    Subject.Part two = ground.subject().parts().get(second);
    String id = one.name() + " " + (second == 0 ? "score" : two.name());
    List<Value> row = new ArrayList<>();
    row.add(source.text(Localized.same(id)));
    row.add(source.text(one.title()));
    row.add(source.text(second == 0 ? SCORE : two.title()));
    row.add(source.number(Statistics.pearson(x, y), DIGITS, Units.ONE));
    row.add(source.number(Statistics.spearman(x, y), DIGITS, Units.ONE));
    row.add(source.count(Statistics.known(x, y), Units.get("count")));
    table.row(id, row);
  }
}
