package io.baipi.model.trust;

import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.model.index.Combination;
import io.baipi.model.index.Plan;
import io.baipi.model.index.Scorer;
import io.baipi.model.index.Setting;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What every part starts from: the declared scores and ranks, and where values come from. */
final class Ground {
  static final Unit RANK = Units.get("rank");
  static final Unit PERCENT = Units.get("%");
  private static final Localized NAME = Localized.of("名称", "Name");

  private final Subject subject;
  private final Setting nominal;
  private final Plan plan;
  private final double[][] nodes;
  private final int[] ranks;

  Ground(Subject subject) {
    this(subject, subject.scorer().design().nominal().weights());
  }

  /**
   * The same from other weights than the declared ones.
   *
   * @param weights a weight a part, in preorder
   */
  Ground(Subject subject, double[] weights) {
    this.subject = subject;
    Scorer scorer = subject.scorer();
    this.nominal = scorer.design().nominal().withWeights(weights);
    this.plan = scorer.prepare(nominal);
    this.nodes = plan.nodes(nominal.weights());
    this.ranks = scorer.design().ranking().of(nodes[0]);
  }

  Subject subject() {
    return subject;
  }

  Setting nominal() {
    return nominal;
  }

  Plan plan() {
    return plan;
  }

  int units() {
    return ranks.length;
  }

  /** The declared scores. */
  double[] scores() {
    return nodes[0];
  }

  /** A group's or an indicator's declared column. */
  double[] column(int node) {
    return nodes[node];
  }

  /** The declared ranks; 0 for a unit without one. */
  int[] ranks() {
    return ranks;
  }

  /** The place of the unit that is first, or the first of those that are; -1 when none is. */
  int first() {
    for (int u = 0; u < ranks.length; u++) {
      if (ranks[u] == 1) {
        return u;
      }
    }
    return -1;
  }

  boolean isMean() {
    return plan.combinations().stream().allMatch(c -> c == Combination.MEAN);
  }

  boolean hasCopeland() {
    return plan.combinations().contains(Combination.COPELAND);
  }

  /** Whether every group and indicator is known for every unit. */
  boolean isComplete() {
    return Arrays.stream(nodes).allMatch(c -> Arrays.stream(c).noneMatch(Double::isNaN));
  }

  /** A table with a row a unit, which its key and its name begin. */
  ResultTable unitTable(String part, Localized title) {
    return table(part, title).column(subject.key()).text("name", NAME);
  }

  ResultTable table(String part, Localized title) {
    return new ResultTable(subject.header(), part, title);
  }

  /** The first two values of a unit's row. */
  List<Value> unitRow(int unit) {
    Subject.Unit of = subject.units().get(unit);
    return new ArrayList<>(List.of(of.key(), of.name()));
  }

  /** A rule applied to one unit's score. */
  Source source(String rule, Location at, int unit) {
    return Source.rule(subject.header().id(), rule, at, List.of(subject.units().get(unit).score()));
  }

  /** A rule applied to all units' scores. */
  Source source(String rule, Location at) {
    return Source.rule(
        subject.header().id(),
        rule,
        at,
        subject.units().stream().map(Subject.Unit::score).toList());
  }

  /** A share in percent. */
  static Value percent(Source source, double part, double whole) {
    return whole == 0 ? source.missing(PERCENT) : source.number(100 * part / whole, 1, PERCENT);
  }

  /** A rank, missing when there is none. */
  static Value rank(Source source, int rank) {
    return rank == 0 ? source.missing(RANK) : source.count(rank, RANK);
  }

  /** A title after some words. */
  static Localized titled(String zh, String en, Localized title) {
    return Localized.of(zh + title.in(Language.ZH), en + title.in(Language.EN));
  }

  /** A unit's name. */
  Value name(int unit) {
    return subject.units().get(unit).name();
  }

  /** By how many places ranks moved in the mean, over units that have both. */
  double shift(int[] other) {
    long sum = 0;
    int count = 0;
    for (int u = 0; u < ranks.length; u++) {
      if (ranks[u] > 0 && other[u] > 0) {
        sum += Math.abs(other[u] - ranks[u]);
        count++;
      }
    }
    return count == 0 ? Double.NaN : (double) sum / count;
  }
}
