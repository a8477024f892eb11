package io.baipi.model.trust;

import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The indicators on which each unit stands highest and lowest beside the other units. How a unit
 * stands is the share of the others that it is ahead of, where a tie counts half.
 */
final class Profiles {
  private static final int SHOWN = 3;
  private static final double MIDDLE = 50;

  private final Ground ground;

  Profiles(Ground ground) {
    this.ground = ground;
  }

  /** An indicator, and how a unit stands on it in percent. */
  private record Standing(int node, double percent) {}

  void addTo(boolean strengths, Location at, Findings findings) {
    String part = strengths ? "strengths" : "weaknesses";
    ResultTable table =
        ground.unitTable(
            part, strengths ? Localized.of("强项", "Strengths") : Localized.of("弱项", "Weaknesses"));
    for (int i = 1; i <= SHOWN; i++) {
      table
          .text(
              "indicator_" + i,
              Localized.of("第" + i + "个指标", (strengths ? "Strength " : "Weakness ") + i))
          .number("ahead_of_" + i, Ground.PERCENT, Localized.of("领先于其他单位的比例", "Ahead of"));
    }
    List<Integer> leaves = ground.subject().leaves();
    List<double[]> standings = leaves.stream().map(n -> standing(ground.column(n))).toList();
    for (int u = 0; u < ground.units(); u++) {
      List<Standing> own = new ArrayList<>();
      for (int i = 0; i < leaves.size(); i++) {
        double percent = standings.get(i)[u];
        if (strengths ? percent > MIDDLE : percent < MIDDLE) {
          own.add(new Standing(leaves.get(i), percent));
        }
      }
      Comparator<Standing> lowest = Comparator.comparingDouble(Standing::percent);
      own.sort(strengths ? lowest.reversed() : lowest);
      Source source = ground.source(part, at, u);
      List<Value> row = ground.unitRow(u);
      for (int i = 0; i < SHOWN; i++) {
        if (i < own.size()) {
          Standing shown = own.get(i);
          row.add(source.text(ground.subject().parts().get(shown.node()).title()));
          row.add(source.number(shown.percent(), 1, Ground.PERCENT));
        } else {
          row.add(source.missing());
          row.add(source.missing(Ground.PERCENT));
        }
      }
      table.row(ground.subject().units().get(u).row(), row);
    }
    findings.add(part, table.table(), part, TrustMethod.profiles(strengths), "");
  }

  /** The percentage of the other known units that each is ahead of; NaN when there are none. */
  static double[] standing(double[] column) {
    double[] known = Statistics.both(column, column)[0];
    double[] ranks = Statistics.midRanks(known);
    double[] standing = new double[column.length];
    int next = 0;
    for (int u = 0; u < column.length; u++) {
      boolean there = !Double.isNaN(column[u]) && known.length > 1;
      standing[u] = there ? 100 * (ranks[next] - 1) / (known.length - 1) : Double.NaN;
      next += Double.isNaN(column[u]) ? 0 : 1;
    }
    return standing;
  }
}
