package io.baipi.model.trust;

import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.model.index.Ranking;
import io.baipi.model.index.Setting;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Scores and ranks as declared and worked out in other ways, side by side. */
final class ComparisonTable {
  private static final Unit SCORE = Units.get("score");
  private static final int DIGITS = 4;

  private final Ground ground;
  private final List<Trust.Variant> variants;

  /** A variant worked out. */
  private record Worked(Trust.Variant variant, double[] scores, int[] ranks) {}

  ComparisonTable(Ground ground, List<Trust.Variant> variants) {
    this.ground = ground;
    this.variants = variants;
  }

  /** Reports names that no group or indicator has. */
  static void check(Subject subject, Trust.Variant variant, Inputs inputs) {
    for (Named name : variant.weights().keySet()) {
      int node = subject.node(name.name());
      if (node < 0) {
        List<String> known = new ArrayList<>(subject.names(true));
        known.addAll(subject.names(false));
        inputs.error(
            "model.variant",
            name.location(),
            "there is no group or indicator '" + name.name() + "'",
            Spelling.hint(name.name(), known));
      }
    }
    double[] weights = subject.scorer().design().nominal().weights();
    for (int branch = 0; branch < weights.length; branch++) {
      checkSum(subject, variant, branch, inputs);
    }
  }

  private static void checkSum(Subject subject, Trust.Variant variant, int branch, Inputs inputs) {
    double sum = 0;
    int named = 0;
    Location at = variant.name().location();
    int[] children = subject.tree().children(branch);
    for (Map.Entry<Named, Double> entry : variant.weights().entrySet()) {
      for (int child : children) {
        if (subject.parts().get(child).name().equals(entry.getKey().name())) {
          sum += entry.getValue();
          at = entry.getKey().location();
          named++;
        }
      }
    }
    boolean all = named > 0 && named == children.length;
    if (sum > 100 + 1e-9 || (all && Math.abs(sum - 100) > 1e-9)) {
      inputs.error(
          "model.variant",
          at,
          "the weights of one level sum to more or less than 100",
          "change them so that they sum to 100, or name fewer: the others share what is left");
    }
  }

  void addTo(Findings findings) {
    List<Worked> worked = variants.stream().map(this::work).toList();
    Location at = variants.get(0).name().location();
    ResultTable table =
        ground
            .unitTable(
                "comparison",
                Localized.of("不同算法的得分与名次", "Scores and ranks worked out in other ways"))
            .number("score", SCORE, Localized.of("得分", "Score"))
            .integer("rank", Ground.RANK, Localized.of("名次", "Rank"));
    for (Trust.Variant variant : variants) {
      String name = variant.name().name();
      Localized title = variant.title();
      table
          .number("score_" + name, Units.ONE, Ground.titled("得分：", "Score: ", title))
          .integer("rank_" + name, Ground.RANK, Ground.titled("名次：", "Rank: ", title))
          .integer("shift_" + name, Units.ONE, Ground.titled("名次变动：", "Shift of rank: ", title));
    }
    for (int u = 0; u < ground.units(); u++) {
      List<Value> row = ground.unitRow(u);
      Source source = ground.source("comparison", at, u);
      row.add(source.number(ground.scores()[u], DIGITS, SCORE));
      int own = ground.ranks()[u];
      row.add(Ground.rank(source, own));
      for (Worked each : worked) {
        Source of = ground.source("variant", each.variant().name().location(), u);
        int rank = each.ranks()[u];
        row.add(of.number(each.scores()[u], DIGITS, Units.ONE));
        row.add(Ground.rank(of, rank));
        row.add(own == 0 || rank == 0 ? of.missing() : of.count(rank - own, Units.ONE));
      }
      table.row(ground.subject().units().get(u).row(), row);
    }
    for (Worked each : worked) {
      Source of = ground.source("variant", each.variant().name().location());
      findings.fact(
          "rank_shift_" + each.variant().name().name(),
          of.number(ground.shift(each.ranks()), 2, Units.ONE));
    }
    findings.add("comparison", table.table(), "compare", TrustMethod.compare(), "");
  }

  private Worked work(Trust.Variant variant) {
    Setting setting = setting(variant);
    Prepared prepared = Prepared.of(ground.subject().scorer(), setting, false);
    double[] scores = prepared.plan().score(setting.weights());
    Ranking ranking =
        variant.ties().isEmpty()
            ? prepared.ranking()
            : new Ranking(
                variant.ties().get(), Prepared.digits(ground.subject().scorer(), setting));
    return new Worked(variant, scores, ranking.of(scores));
  }

  private Setting setting(Trust.Variant variant) {
    Setting setting = ground.nominal();
    int indicators = setting.scales().size();
    if (variant.scale().isPresent()) {
      setting = setting.withScales(Collections.nCopies(indicators, variant.scale().get()));
    }
    if (variant.combine().isPresent()) {
      int branches = setting.combinations().size();
      setting = setting.withCombinations(Collections.nCopies(branches, variant.combine().get()));
    }
    if (variant.missing().isPresent()) {
      setting = setting.withImputations(Collections.nCopies(indicators, variant.missing().get()));
    }
    return setting.withWeights(weights(ground.subject(), variant));
  }

  /** A variant's weights, in preorder. */
  static double[] weights(Subject subject, Trust.Variant variant) {
    double[] weights = subject.scorer().design().nominal().weights();
    if (variant.equal()) {
      Arrays.fill(weights, 1);
    }
    for (int branch = 0; branch < weights.length; branch++) {
      share(subject, variant, branch, weights);
    }
    return weights;
  }

  /** Gives the named children of a branch their weights, and the others what is left. */
  private static void share(Subject subject, Trust.Variant variant, int branch, double[] weights) {
    int[] children = subject.tree().children(branch);
    boolean[] named = new boolean[children.length];
    double left = 100;
    double others = 0;
    boolean any = false;
    double[] given = new double[children.length];
    for (int i = 0; i < children.length; i++) {
      String name = subject.parts().get(children[i]).name();
      for (Map.Entry<Named, Double> entry : variant.weights().entrySet()) {
        if (entry.getKey().name().equals(name)) {
          named[i] = true;
          any = true;
          given[i] = entry.getValue();
          left -= given[i];
        }
      }
      others += named[i] ? 0 : weights[children[i]];
    }
    if (!any) {
      return;
    }
    for (int i = 0; i < children.length; i++) {
      double rest = others == 0 ? 0 : weights[children[i]] / others * left;
      weights[children[i]] = named[i] ? given[i] : rest;
    }
  }
}
